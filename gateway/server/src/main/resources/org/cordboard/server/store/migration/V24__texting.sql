-- What the text network has delivered, before anything is made of it: kept before the network is told that it was taken.
CREATE TABLE text_arrival (
    tenant       TEXT    NOT NULL,
    id           TEXT    NOT NULL,
    network_id   TEXT    NOT NULL,
    our_number   TEXT    NOT NULL,
    their_number TEXT    NOT NULL,
    words        TEXT    NOT NULL,
    pictures     TEXT    NOT NULL,
    consent      TEXT,
    state        TEXT    NOT NULL,
    attempts     INTEGER NOT NULL,
    next_at      BIGINT  NOT NULL,
    last_error   TEXT    NOT NULL,
    arrived_at   BIGINT  NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE UNIQUE INDEX text_arrival_once ON text_arrival (tenant, network_id);
CREATE INDEX text_arrival_due ON text_arrival (tenant, state, next_at, id);

-- All that one of our numbers and somebody's number have to do with each other.
CREATE TABLE text_thread (
    tenant        TEXT    NOT NULL,
    id            TEXT    NOT NULL,
    our_number    TEXT    NOT NULL,
    their_number  TEXT    NOT NULL,
    workgroup     TEXT    NOT NULL,
    state         TEXT    NOT NULL,
    assignee      TEXT,
    last_number   INTEGER NOT NULL,
    opened_at     BIGINT  NOT NULL,
    changed_at    BIGINT  NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE UNIQUE INDEX text_thread_of ON text_thread (tenant, our_number, their_number);
CREATE INDEX text_thread_newest ON text_thread (tenant, workgroup, changed_at);

-- What stands in a thread, numbered from 1. `delivery` and `network_id` are those of texts.
CREATE TABLE text_message (
    tenant     TEXT    NOT NULL,
    thread     TEXT    NOT NULL,
    number     INTEGER NOT NULL,
    id         TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    author     TEXT,
    words      TEXT    NOT NULL,
    delivery   TEXT,
    trouble    TEXT    NOT NULL,
    segments   INTEGER NOT NULL,
    price      TEXT,
    currency   TEXT,
    network_id TEXT,
    at         BIGINT  NOT NULL,
    PRIMARY KEY (tenant, thread, number)
);

CREATE UNIQUE INDEX text_message_id ON text_message (tenant, id);
CREATE INDEX text_message_on_its_way ON text_message (tenant, delivery, at);
CREATE INDEX text_message_network ON text_message (tenant, network_id);

-- Texts that still have to be handed over to the network, or of which it is not known whether they were.
CREATE TABLE text_outbox (
    tenant       TEXT    NOT NULL,
    id           TEXT    NOT NULL,
    our_number   TEXT    NOT NULL,
    their_number TEXT    NOT NULL,
    words        TEXT    NOT NULL,
    state        TEXT    NOT NULL,
    attempts     INTEGER NOT NULL,
    next_at      BIGINT  NOT NULL,
    tried_at     BIGINT  NOT NULL,
    last_error   TEXT    NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX text_outbox_due ON text_outbox (tenant, state, next_at, id);

-- Who wants to be texted by which of our numbers, as they have said it last.
CREATE TABLE text_consent (
    tenant       TEXT   NOT NULL,
    our_number   TEXT   NOT NULL,
    their_number TEXT   NOT NULL,
    wanted       INTEGER NOT NULL,
    source       TEXT   NOT NULL,
    at           BIGINT NOT NULL,
    PRIMARY KEY (tenant, our_number, their_number)
);
