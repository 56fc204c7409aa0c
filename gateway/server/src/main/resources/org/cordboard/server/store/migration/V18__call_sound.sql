-- How the sound of a side of a call was, second by second. Packets are those of the whole call, by their two ways.
CREATE TABLE call_sound (
    tenant         TEXT   NOT NULL,
    call_id        TEXT   NOT NULL,
    side           TEXT   NOT NULL,
    began_at       BIGINT NOT NULL,
    from_expected  BIGINT NOT NULL,
    from_missed    BIGINT NOT NULL,
    to_expected    BIGINT NOT NULL,
    to_missed      BIGINT NOT NULL,
    seconds        TEXT   NOT NULL,
    PRIMARY KEY (tenant, call_id, side)
);
