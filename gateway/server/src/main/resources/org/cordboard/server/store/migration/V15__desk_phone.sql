-- Telephones of people, and where they are registered. Of a secret only the digests that SIP compares are kept.
CREATE TABLE desk_phone (
    id         TEXT   NOT NULL,
    tenant     TEXT   NOT NULL,
    person     TEXT   NOT NULL,
    name       TEXT   NOT NULL,
    username   TEXT   NOT NULL,
    realm      TEXT   NOT NULL,
    md5        TEXT   NOT NULL,
    sha256     TEXT   NOT NULL,
    allowed    TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE UNIQUE INDEX desk_phone_username ON desk_phone (username);
CREATE INDEX desk_phone_person ON desk_phone (tenant, person);

CREATE TABLE desk_phone_contact (
    tenant  TEXT   NOT NULL,
    id      TEXT   NOT NULL,
    until   BIGINT NOT NULL,
    contact TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- Who wanted calls of workgroups at the telephone.
CREATE TABLE telephone_work (
    tenant TEXT   NOT NULL,
    person TEXT   NOT NULL,
    since  BIGINT NOT NULL,
    PRIMARY KEY (tenant, person)
);
