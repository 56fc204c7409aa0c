-- The company's directory. `search` holds the words by which a contact is found, in small letters without accents.
CREATE TABLE contact (
    tenant       TEXT   NOT NULL,
    id           TEXT   NOT NULL,
    name         TEXT   NOT NULL,
    organisation TEXT   NOT NULL,
    mail         TEXT   NOT NULL,
    note         TEXT   NOT NULL,
    sort_name    TEXT   ${bytewise} NOT NULL,
    search       TEXT   NOT NULL,
    changed_by   TEXT   NOT NULL,
    changed_at   BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX contact_by_name ON contact (tenant, sort_name, id);

-- A number is that of one contact.
CREATE TABLE contact_number (
    tenant   TEXT    NOT NULL,
    number   TEXT    NOT NULL,
    contact  TEXT    NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (tenant, number)
);

CREATE INDEX contact_number_of ON contact_number (tenant, contact, position);

-- How a call ended, as an agent has put it.
CREATE TABLE call_disposition (
    tenant      TEXT   NOT NULL,
    call_id     TEXT   NOT NULL,
    disposition TEXT   NOT NULL,
    chosen_by   TEXT   NOT NULL,
    chosen_at   BIGINT NOT NULL,
    PRIMARY KEY (tenant, call_id)
);

-- What agents have written about a call, one note of each.
CREATE TABLE call_note (
    tenant     TEXT   NOT NULL,
    call_id    TEXT   NOT NULL,
    author     TEXT   NOT NULL,
    words      TEXT   NOT NULL,
    written_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, call_id, author)
);

-- By which words calls are found: those of their notes, and those of whoever called.
CREATE TABLE call_note_word (
    tenant  TEXT NOT NULL,
    word    TEXT ${bytewise} NOT NULL,
    call_id TEXT NOT NULL,
    author  TEXT NOT NULL,
    PRIMARY KEY (tenant, word, call_id, author)
);

CREATE INDEX call_note_word_of ON call_note_word (tenant, call_id, author);

CREATE TABLE caller_word (
    tenant        TEXT NOT NULL,
    word          TEXT ${bytewise} NOT NULL,
    caller_number TEXT NOT NULL,
    caller_name   TEXT NOT NULL,
    PRIMARY KEY (tenant, word, caller_number, caller_name)
);

INSERT INTO caller_word (tenant, word, caller_number, caller_name)
SELECT DISTINCT tenant, ltrim(caller_number, '+'), caller_number, caller_name FROM call_record WHERE caller_number <> '';
INSERT INTO caller_word (tenant, word, caller_number, caller_name)
SELECT DISTINCT tenant, lower(caller_name), caller_number, caller_name FROM call_record WHERE caller_name <> ''
ON CONFLICT DO NOTHING;

-- Pages of the history are read from these, newest first.
DROP INDEX call_record_newest;
CREATE INDEX call_record_newest ON call_record (tenant, arrived_at DESC, call_id DESC);
CREATE INDEX call_record_of_workgroup ON call_record (tenant, workgroup, arrived_at DESC, call_id DESC);
CREATE INDEX call_record_of_agent ON call_record (tenant, agent, arrived_at DESC, call_id DESC);
CREATE INDEX call_record_of_caller ON call_record (tenant, caller_number, caller_name, arrived_at DESC, call_id DESC);

CREATE INDEX voicemail_of_caller ON voicemail (tenant, caller_number, at DESC);
