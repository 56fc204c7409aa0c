-- Recordings that replace delivered prompts.
CREATE TABLE prompt_recording (
    tenant        TEXT   NOT NULL,
    prompt        TEXT   NOT NULL,
    blob          TEXT   NOT NULL,
    length_millis BIGINT NOT NULL,
    recorded_at   BIGINT NOT NULL,
    PRIMARY KEY (tenant, prompt)
);
