-- PINs for hearing messages by telephone, and how often in a row a wrong one was keyed. The row of the person '' counts
-- for extensions that nobody has.
CREATE TABLE pin (
    tenant       TEXT    NOT NULL,
    person       TEXT    NOT NULL,
    hash         TEXT,
    failed       INTEGER NOT NULL,
    locked_until BIGINT  NOT NULL,
    PRIMARY KEY (tenant, person)
);
