-- The wall counts the calls of the day after a restart.
CREATE INDEX call_record_ended ON call_record (tenant, ended_at);
