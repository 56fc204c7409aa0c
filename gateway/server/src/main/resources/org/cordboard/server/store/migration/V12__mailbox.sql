ALTER TABLE voicemail ADD COLUMN saved_at BIGINT;

-- Of a copy: the message that it was made of, in whose mailbox that was, when, by whom (nobody when it was passed on
-- because it was not heard in time), and with which words.
ALTER TABLE voicemail ADD COLUMN copy_of TEXT;
ALTER TABLE voicemail ADD COLUMN copied_from TEXT;
ALTER TABLE voicemail ADD COLUMN copied_at BIGINT;
ALTER TABLE voicemail ADD COLUMN forwarded_by TEXT;
ALTER TABLE voicemail ADD COLUMN forwarded_by_name TEXT;
ALTER TABLE voicemail ADD COLUMN comment TEXT NOT NULL DEFAULT '';

-- How many steps of the mailbox's escalation the message has gone.
ALTER TABLE voicemail ADD COLUMN escalated INTEGER NOT NULL DEFAULT 0;

-- Of a callback that came to nothing, which has no sound: its blob is empty.
ALTER TABLE voicemail ADD COLUMN asked_at BIGINT;
ALTER TABLE voicemail ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;

CREATE INDEX voicemail_unheard ON voicemail (tenant, workgroup, at) WHERE heard_at IS NULL AND deleted_at IS NULL;
CREATE INDEX voicemail_copies ON voicemail (tenant, copy_of) WHERE copy_of IS NOT NULL;
