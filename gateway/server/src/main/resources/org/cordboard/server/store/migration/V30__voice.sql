-- By which a call that comes in by SIP is known for the one of which a voice network has asked us; only its digest is
-- kept. Used once: `joined_call` is our call then.
CREATE TABLE voice_ticket (
    tenant       TEXT   NOT NULL,
    digest       TEXT   NOT NULL,
    network_call TEXT   NOT NULL,
    made_at      BIGINT NOT NULL,
    valid_until  BIGINT NOT NULL,
    joined_call  TEXT,
    PRIMARY KEY (tenant, digest)
);

CREATE INDEX voice_ticket_of_network_call ON voice_ticket (tenant, network_call);
CREATE INDEX voice_ticket_of_joined_call ON voice_ticket (tenant, joined_call);

-- What the voice network has told of its calls, each state of each leg once. The caller's own leg has the id of the call.
CREATE TABLE voice_report (
    tenant       TEXT   NOT NULL,
    network_call TEXT   NOT NULL,
    leg          TEXT   NOT NULL,
    state        TEXT   NOT NULL,
    seconds      INTEGER,
    sip_status   INTEGER,
    at           BIGINT NOT NULL,
    PRIMARY KEY (tenant, network_call, leg, state)
);
