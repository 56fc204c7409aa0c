-- What two people write to each other, numbered from 1 for each two. `pair` holds both user names, in one order.
CREATE TABLE chat_message (
    tenant TEXT    NOT NULL,
    pair   TEXT    NOT NULL,
    number INTEGER NOT NULL,
    author TEXT    NOT NULL,
    reader TEXT    NOT NULL,
    words  TEXT    NOT NULL,
    at     BIGINT  NOT NULL,
    PRIMARY KEY (tenant, pair, number)
);

CREATE INDEX chat_message_to ON chat_message (tenant, reader, author, number);
CREATE INDEX chat_message_of ON chat_message (tenant, author, reader, number);

-- Up to which message of the two a person has read what the other has written.
CREATE TABLE chat_read (
    tenant TEXT    NOT NULL,
    reader TEXT    NOT NULL,
    author TEXT    NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (tenant, reader, author)
);
