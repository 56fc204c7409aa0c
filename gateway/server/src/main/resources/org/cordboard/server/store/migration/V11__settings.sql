-- What each company is set to be, one row for each change; the latest counts.
CREATE TABLE settings_revision (
  tenant     TEXT   NOT NULL,
  revision   BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  changed_by TEXT   NOT NULL,
  change     TEXT   NOT NULL,
  document   TEXT   NOT NULL,
  -- the fingerprint of the file from which the document was imported
  source     TEXT,
  PRIMARY KEY (tenant, revision)
);

-- The sounds and calendars that a revision mentions, by the hash of their content.
CREATE TABLE settings_file (
  tenant   TEXT   NOT NULL,
  revision BIGINT NOT NULL,
  name     TEXT   NOT NULL,
  blob     TEXT   NOT NULL,
  PRIMARY KEY (tenant, revision, name),
  FOREIGN KEY (tenant, revision) REFERENCES settings_revision (tenant, revision) ON DELETE CASCADE
);
