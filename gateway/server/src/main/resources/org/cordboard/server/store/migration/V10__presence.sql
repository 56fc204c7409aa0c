-- How people want to be reached, where they have ever said so.
CREATE TABLE handling_mode (
    tenant      TEXT   NOT NULL,
    person      TEXT   NOT NULL,
    mode        TEXT   NOT NULL,
    since       BIGINT NOT NULL,
    PRIMARY KEY (tenant, person)
);

-- Workgroups that members have logged out of.
CREATE TABLE workgroup_logout (
    tenant      TEXT   NOT NULL,
    person      TEXT   NOT NULL,
    workgroup   TEXT   NOT NULL,
    since       BIGINT NOT NULL,
    PRIMARY KEY (tenant, person, workgroup)
);
