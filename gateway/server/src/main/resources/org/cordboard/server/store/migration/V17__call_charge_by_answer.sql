-- A caller who is called back in several tries is one leg that is charged for each answer.
CREATE TABLE call_charge_by_answer (
    tenant        TEXT   NOT NULL,
    call_id       TEXT   NOT NULL,
    leg           BIGINT NOT NULL,
    spender       TEXT   NOT NULL,
    rule          TEXT   NOT NULL,
    trunk         TEXT   NOT NULL,
    number        TEXT   NOT NULL,
    answered_at   BIGINT NOT NULL,
    length_millis BIGINT NOT NULL,
    cost          TEXT   NOT NULL,
    currency      TEXT   NOT NULL,
    PRIMARY KEY (tenant, call_id, leg, answered_at)
);
INSERT INTO call_charge_by_answer (tenant, call_id, leg, spender, rule, trunk, number, answered_at, length_millis, cost, currency)
SELECT tenant, call_id, leg, spender, rule, trunk, number, answered_at, length_millis, cost, currency FROM call_charge;
DROP TABLE call_charge;
ALTER TABLE call_charge_by_answer RENAME TO call_charge;
CREATE INDEX call_charge_newest ON call_charge (tenant, answered_at);
