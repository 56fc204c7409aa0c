-- Why the program has written something by itself, and until when a text waits for the morning.
ALTER TABLE text_message ADD COLUMN cause TEXT;
ALTER TABLE text_message ADD COLUMN held_until BIGINT;

-- The closed period in which a thread was told that nobody is there.
ALTER TABLE text_thread ADD COLUMN told_closed BIGINT;

CREATE INDEX text_thread_spoken ON text_message (tenant, thread, kind, at);

-- Who has told what somebody wants: TEXTED, NETWORK or MEMBER. `source` says it in words.
ALTER TABLE text_consent ADD COLUMN told_by TEXT NOT NULL DEFAULT 'TEXTED';
ALTER TABLE text_consent ADD COLUMN person TEXT;

UPDATE text_consent SET told_by = 'NETWORK' WHERE source = 'told by the network';

-- What a customer wants of us, from the first text until the thread is closed; one at a time in each thread.
CREATE TABLE text_matter (
    tenant         TEXT   NOT NULL,
    thread         TEXT   NOT NULL,
    begun_at       BIGINT NOT NULL,
    workgroup      TEXT   NOT NULL,
    answer_due     BIGINT,
    answered_at    BIGINT,
    answered_by    TEXT,
    answer_millis  BIGINT,
    resolve_due    BIGINT,
    closed_at      BIGINT,
    resolve_millis BIGINT,
    PRIMARY KEY (tenant, thread, begun_at)
);

CREATE INDEX text_matter_open ON text_matter (tenant, thread, closed_at);
CREATE INDEX text_matter_begun ON text_matter (tenant, begun_at);

-- Accounts that are lent to customers for a while.
CREATE TABLE lent_account (
    tenant       TEXT    NOT NULL,
    user_name    TEXT    NOT NULL,
    lent_at      BIGINT  NOT NULL,
    their_number TEXT    NOT NULL,
    expires_at   BIGINT  NOT NULL,
    ended        INTEGER NOT NULL,
    PRIMARY KEY (tenant, user_name, lent_at)
);

CREATE INDEX lent_account_number ON lent_account (tenant, their_number, lent_at);
CREATE INDEX lent_account_day ON lent_account (tenant, lent_at);

ALTER TABLE user_account ADD COLUMN expires_at BIGINT;
