-- When a message was deleted; it can be brought back until it is purged.
ALTER TABLE voicemail ADD COLUMN deleted_at BIGINT;
