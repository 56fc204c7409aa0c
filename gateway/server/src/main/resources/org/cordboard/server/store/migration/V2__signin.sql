CREATE TABLE user_account (
    tenant        TEXT   NOT NULL,
    user_name     TEXT   NOT NULL,
    name          TEXT   NOT NULL,
    role          TEXT   NOT NULL,
    password_hash TEXT   NOT NULL,
    changed_at    BIGINT NOT NULL,
    PRIMARY KEY (tenant, user_name)
);

CREATE TABLE session (
    tenant     TEXT   NOT NULL,
    token_hash TEXT   NOT NULL,
    user_name  TEXT   NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, token_hash),
    FOREIGN KEY (tenant, user_name) REFERENCES user_account (tenant, user_name) ON DELETE CASCADE
);
