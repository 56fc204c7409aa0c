-- The time zone of the customer for whose morning a text waits; NULL where only ours is known.
ALTER TABLE text_message ADD COLUMN held_zone TEXT;
