-- Whether the caller came by telephone or from a web page, which has no number.
ALTER TABLE voicemail ADD COLUMN origin TEXT NOT NULL DEFAULT 'PHONE';
