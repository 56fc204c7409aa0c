-- What is sent with texts, pictures mostly, in the order of its places from 1. `state` is HERE (what it is lies under `blob`),
-- ON_ITS_WAY (it is still at `address`, where it is asked for from `next_at` on) or LOST (`trouble` says why).
-- Of ours, the text network fetches it by its `ticket` until a time, which is 0 as long as it is not handed over.
CREATE TABLE text_picture (
    tenant       TEXT    NOT NULL,
    message      TEXT    NOT NULL,
    place        INTEGER NOT NULL,
    state        TEXT    NOT NULL,
    blob         TEXT    NOT NULL,
    type         TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    bytes        INTEGER NOT NULL,
    trouble      TEXT    NOT NULL,
    address      TEXT    NOT NULL,
    attempts     INTEGER NOT NULL,
    next_at      BIGINT  NOT NULL,
    ticket       TEXT,
    ticket_until BIGINT  NOT NULL,
    PRIMARY KEY (tenant, message, place)
);

CREATE INDEX text_picture_due ON text_picture (tenant, state, next_at);
CREATE INDEX text_picture_blob ON text_picture (tenant, blob);
CREATE UNIQUE INDEX text_picture_ticket ON text_picture (tenant, ticket);

-- How many are sent with a text.
ALTER TABLE text_message ADD COLUMN pictures INTEGER NOT NULL DEFAULT 0;

-- What somebody is about to send with a text.
CREATE TABLE text_upload (
    tenant TEXT    NOT NULL,
    id     TEXT    NOT NULL,
    person TEXT    NOT NULL,
    blob   TEXT    NOT NULL,
    type   TEXT    NOT NULL,
    name   TEXT    NOT NULL,
    bytes  INTEGER NOT NULL,
    at     BIGINT  NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX text_upload_age ON text_upload (tenant, at);
CREATE INDEX text_upload_blob ON text_upload (tenant, blob);
