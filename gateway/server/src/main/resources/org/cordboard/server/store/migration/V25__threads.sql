-- Who waits for an answer, and until when a thread is put off.
ALTER TABLE text_thread ADD COLUMN last_in INTEGER NOT NULL DEFAULT 0;
ALTER TABLE text_thread ADD COLUMN waiting_since BIGINT;
ALTER TABLE text_thread ADD COLUMN snoozed_until BIGINT;

UPDATE text_thread SET last_in = COALESCE(
    (SELECT MAX(m.number) FROM text_message m
     WHERE m.tenant = text_thread.tenant AND m.thread = text_thread.id AND m.kind = 'IN'), 0);

CREATE INDEX text_thread_snoozed ON text_thread (tenant, snoozed_until);
CREATE INDEX text_thread_of_number ON text_thread (tenant, their_number);

-- Up to which message somebody has seen a thread.
CREATE TABLE text_read (
    tenant TEXT    NOT NULL,
    thread TEXT    NOT NULL,
    person TEXT    NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (tenant, thread, person)
);
