CREATE TABLE mail (
    tenant          TEXT    NOT NULL,
    id              TEXT    NOT NULL,
    recipient       TEXT    NOT NULL,
    subject         TEXT    NOT NULL,
    body_text       TEXT    NOT NULL,
    body_html       TEXT    NOT NULL,
    attachment_blob TEXT,
    attachment_name TEXT,
    state           TEXT    NOT NULL,
    attempts        INTEGER NOT NULL,
    next_at         BIGINT  NOT NULL,
    last_error      TEXT    NOT NULL,
    created_at      BIGINT  NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX mail_due ON mail (tenant, state, next_at);
