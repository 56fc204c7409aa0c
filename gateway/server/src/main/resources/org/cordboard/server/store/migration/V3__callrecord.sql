CREATE TABLE call_record (
    tenant        TEXT   NOT NULL,
    call_id       TEXT   NOT NULL,
    dialled       TEXT   NOT NULL,
    caller_number TEXT   NOT NULL,
    caller_name   TEXT   NOT NULL,
    origin        TEXT   NOT NULL,
    arrived_at    BIGINT NOT NULL,
    answered_at   BIGINT,
    ended_at      BIGINT NOT NULL,
    waited_millis BIGINT NOT NULL,
    workgroup     TEXT,
    agent         TEXT,
    cause         TEXT   NOT NULL,
    PRIMARY KEY (tenant, call_id)
);

CREATE INDEX call_record_newest ON call_record (tenant, arrived_at DESC);
