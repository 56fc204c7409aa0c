CREATE TABLE journal_head (
    tenant   TEXT   NOT NULL PRIMARY KEY,
    last_seq BIGINT NOT NULL
);

CREATE TABLE journal (
    tenant  TEXT   NOT NULL,
    seq     BIGINT NOT NULL,
    at      BIGINT NOT NULL,
    event   TEXT   NOT NULL,
    effects TEXT   NOT NULL,
    PRIMARY KEY (tenant, seq)
);

CREATE TABLE journal_call (
    tenant  TEXT   NOT NULL,
    call_id TEXT   NOT NULL,
    seq     BIGINT NOT NULL,
    PRIMARY KEY (tenant, call_id, seq),
    FOREIGN KEY (tenant, seq) REFERENCES journal (tenant, seq)
);

-- Calls that have arrived and whose record is not kept yet.
CREATE TABLE open_call (
    tenant  TEXT NOT NULL,
    call_id TEXT NOT NULL,
    PRIMARY KEY (tenant, call_id)
);
