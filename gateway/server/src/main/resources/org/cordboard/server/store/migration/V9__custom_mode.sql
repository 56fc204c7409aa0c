-- Schedules that a supervisor has switched to custom.
CREATE TABLE custom_mode (
    tenant      TEXT   NOT NULL,
    schedule    TEXT   NOT NULL,
    agent       TEXT   NOT NULL,
    since       BIGINT NOT NULL,
    until       BIGINT,
    PRIMARY KEY (tenant, schedule)
);
