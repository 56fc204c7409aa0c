-- What was written in calls by callers, who have no author, and by agents.
CREATE TABLE call_text (
    tenant  TEXT    NOT NULL,
    call_id TEXT    NOT NULL,
    number  INTEGER NOT NULL,
    author  TEXT    NOT NULL,
    words   TEXT    NOT NULL,
    at      BIGINT  NOT NULL,
    PRIMARY KEY (tenant, call_id, number)
);
