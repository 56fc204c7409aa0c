-- What was said on the wire for calls that failed, and for those that somebody flagged.
CREATE TABLE call_trace (
    tenant     TEXT    NOT NULL,
    call_id    TEXT    NOT NULL,
    failed     INTEGER NOT NULL,
    flagged_by TEXT,
    flagged_at BIGINT,
    kept_at    BIGINT  NOT NULL,
    kept_until BIGINT  NOT NULL,
    trace      TEXT    NOT NULL,
    PRIMARY KEY (tenant, call_id)
);

CREATE INDEX call_trace_oldest ON call_trace (tenant, kept_until);
