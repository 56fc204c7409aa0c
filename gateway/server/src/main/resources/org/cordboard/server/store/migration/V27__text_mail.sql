-- Whether and how a person wants mails of texts; who has said nothing is not here.
CREATE TABLE text_mail_wish (
    tenant TEXT NOT NULL,
    person TEXT NOT NULL,
    wish   TEXT NOT NULL,
    PRIMARY KEY (tenant, person)
);

-- Where a person's answers by mail in a thread go. A revoked one is kept, to tell it from one that never was.
CREATE TABLE text_reply_address (
    tenant     TEXT   NOT NULL,
    token      TEXT   NOT NULL,
    thread     TEXT   NOT NULL,
    person     TEXT   NOT NULL,
    made_at    BIGINT NOT NULL,
    revoked_at BIGINT,
    PRIMARY KEY (tenant, token)
);

CREATE INDEX text_reply_address_of ON text_reply_address (tenant, person, thread);

-- What became of each mail that has come, so that nothing is made of one twice. `text` is the id of what was texted.
CREATE TABLE text_reply (
    tenant  TEXT   NOT NULL,
    mail    TEXT   NOT NULL,
    token   TEXT   NOT NULL,
    outcome TEXT   NOT NULL,
    why     TEXT   NOT NULL,
    person  TEXT,
    thread  TEXT,
    text    TEXT,
    subject TEXT   NOT NULL,
    at      BIGINT NOT NULL,
    PRIMARY KEY (tenant, mail, token)
);

CREATE INDEX text_reply_of_text ON text_reply (tenant, text);
CREATE INDEX text_reply_of_person ON text_reply (tenant, person, outcome, at);

-- Mails of which nothing could be made yet.
CREATE TABLE text_reply_try (
    tenant     TEXT    NOT NULL,
    mail       TEXT    NOT NULL,
    attempts   INTEGER NOT NULL,
    next_at    BIGINT  NOT NULL,
    last_error TEXT    NOT NULL,
    PRIMARY KEY (tenant, mail)
);

-- Texts of which people are told by mail once their pictures are here.
CREATE TABLE text_mail_waiting (
    tenant TEXT    NOT NULL,
    thread TEXT    NOT NULL,
    number INTEGER NOT NULL,
    since  BIGINT  NOT NULL,
    PRIMARY KEY (tenant, thread, number)
);

-- Pictures that go with mails.
CREATE TABLE mail_picture (
    tenant   TEXT    NOT NULL,
    mail     TEXT    NOT NULL,
    position INTEGER NOT NULL,
    blob     TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    type     TEXT    NOT NULL,
    PRIMARY KEY (tenant, mail, position)
);

CREATE INDEX mail_picture_of_blob ON mail_picture (tenant, blob);

-- Mails that are answered: by whom they are, where answers go, and to which conversation they belong.
ALTER TABLE mail ADD COLUMN sender_name TEXT;
ALTER TABLE mail ADD COLUMN reply_to TEXT;
ALTER TABLE mail ADD COLUMN conversation TEXT;
ALTER TABLE mail ADD COLUMN answers TEXT;
