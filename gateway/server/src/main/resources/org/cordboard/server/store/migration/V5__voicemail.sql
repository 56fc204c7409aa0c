CREATE TABLE voicemail (
    tenant        TEXT   NOT NULL,
    id            TEXT   NOT NULL,
    recording_id  TEXT   NOT NULL,
    call_id       TEXT   NOT NULL,
    workgroup     TEXT   NOT NULL,
    caller_number TEXT   NOT NULL,
    caller_name   TEXT   NOT NULL,
    at            BIGINT NOT NULL,
    length_millis BIGINT NOT NULL,
    blob          TEXT   NOT NULL,
    heard_at      BIGINT,
    PRIMARY KEY (tenant, id),
    UNIQUE (tenant, recording_id)
);

CREATE INDEX voicemail_newest ON voicemail (tenant, workgroup, at DESC);
