CREATE TABLE call_charge (
    tenant        TEXT   NOT NULL,
    call_id       TEXT   NOT NULL,
    leg           BIGINT NOT NULL,
    spender       TEXT   NOT NULL,
    rule          TEXT   NOT NULL,
    trunk         TEXT   NOT NULL,
    number        TEXT   NOT NULL,
    answered_at   BIGINT NOT NULL,
    length_millis BIGINT NOT NULL,
    cost          TEXT   NOT NULL,
    currency      TEXT   NOT NULL,
    PRIMARY KEY (tenant, call_id, leg)
);

CREATE INDEX call_charge_newest ON call_charge (tenant, answered_at);
