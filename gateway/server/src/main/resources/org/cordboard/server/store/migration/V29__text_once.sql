-- By which whoever has written it asks again when no answer has come, so that it is written once.
ALTER TABLE text_message ADD COLUMN wish TEXT;

CREATE UNIQUE INDEX text_message_wish ON text_message (tenant, thread, wish);
