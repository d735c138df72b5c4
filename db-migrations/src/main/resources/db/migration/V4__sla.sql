-- Service level clocks. The due date is derived from budget, consumed time and calendar; the ledger says why.

CREATE TABLE sla_clock (
  id                BIGINT      NOT NULL AUTO_INCREMENT,
  request_id        BIGINT      NOT NULL,
  kind              VARCHAR(30) NOT NULL, -- RESPONSE, RESOLUTION, or what the table slaTargets names
  state             VARCHAR(10) NOT NULL, -- RUNNING, PAUSED, MET, CANCELLED
  calendar_key      VARCHAR(64) NOT NULL,
  budget_ms         BIGINT      NOT NULL, -- working time
  consumed_ms       BIGINT      NOT NULL, -- working time used before running_since
  running_since     DATETIME(6),          -- null while it does not run
  warn_percent      INT         NOT NULL,
  ladder            VARCHAR(64),
  new_on_reopen     BOOLEAN     NOT NULL,
  started_at        DATETIME(6) NOT NULL,
  ended_at          DATETIME(6),          -- met or cancelled
  due_at            DATETIME(6),          -- null while it does not run
  risk_at           DATETIME(6),          -- when it is at risk; null while it does not run
  warned_at         DATETIME(6),          -- people were told that it is at risk
  breached_at       DATETIME(6),          -- when the budget was used up
  level             INT         NOT NULL DEFAULT 0, -- of the escalation ladder
  level_at          DATETIME(6),
  level_consumed_ms BIGINT      NOT NULL DEFAULT 0, -- where in the working time that level stood
  next_level_ms     BIGINT,               -- how much more working time to the next level; null when there is none
  -- what it was decided by, and what it is counted by
  hit_decision      VARCHAR(100) NOT NULL,
  hit_version       INT          NOT NULL,
  hit_row           VARCHAR(100) NOT NULL,
  hit_inputs        VARCHAR(1000) NOT NULL, -- JSON
  type              VARCHAR(64)  NOT NULL,
  priority          VARCHAR(10)  NOT NULL,
  tier              VARCHAR(20)  NOT NULL,
  channel           VARCHAR(10)  NOT NULL,
  queue             VARCHAR(64)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_sla_clock_request FOREIGN KEY (request_id) REFERENCES service_request (id),
  CONSTRAINT fk_sla_clock_calendar FOREIGN KEY (calendar_key) REFERENCES working_calendar (calendar_key)
);
CREATE INDEX ix_sla_clock_request ON sla_clock (request_id, id);
CREATE INDEX ix_sla_clock_late ON sla_clock (state, queue, due_at, id);
CREATE INDEX ix_sla_clock_risk ON sla_clock (state, queue, risk_at, id);
CREATE INDEX ix_sla_clock_calendar ON sla_clock (calendar_key, state, id);
CREATE INDEX ix_sla_clock_ended ON sla_clock (ended_at, type, kind);

CREATE TABLE sla_ledger (
  id                 BIGINT      NOT NULL AUTO_INCREMENT,
  clock_id           BIGINT      NOT NULL,
  at                 DATETIME(6) NOT NULL,
  event              VARCHAR(12) NOT NULL, -- STARTED, PAUSED, RESUMED, MET, BREACHED, RETARGETED, RECALENDARED, CANCELLED
  actor              VARCHAR(64) NOT NULL, -- user name, 'customer' or 'desk'
  reason             VARCHAR(50) NOT NULL, -- kebab-case key of the sentence in the message bundles
  calendar_key       VARCHAR(64) NOT NULL,
  budget_ms          BIGINT      NOT NULL,
  consumed_before_ms BIGINT      NOT NULL,
  consumed_after_ms  BIGINT      NOT NULL,
  due_before         DATETIME(6),
  due_after          DATETIME(6),
  late_ms            BIGINT      NOT NULL DEFAULT 0, -- how much later than due it was noticed
  PRIMARY KEY (id),
  CONSTRAINT fk_sla_ledger_clock FOREIGN KEY (clock_id) REFERENCES sla_clock (id),
  -- the ledger is counted again when a calendar changes: every calendar it names stays
  CONSTRAINT fk_sla_ledger_calendar FOREIGN KEY (calendar_key) REFERENCES working_calendar (calendar_key)
);
CREATE INDEX ix_sla_ledger_clock ON sla_ledger (clock_id, id);

-- recalculation of running clocks in the background: a new calendar, or a new table of targets
CREATE TABLE sla_recalculation (
  id           BIGINT      NOT NULL AUTO_INCREMENT,
  reason       VARCHAR(15) NOT NULL, -- CALENDAR: its running clocks; TARGETS: all open requests
  calendar_key VARCHAR(64),
  calendar_before LONGTEXT,          -- what the calendar was before, as JSON
  type         VARCHAR(64),          -- only requests of this type
  actor        VARCHAR(64) NOT NULL,
  requested_at DATETIME(6) NOT NULL,
  finished_at  DATETIME(6),
  state        VARCHAR(10) NOT NULL, -- WAITING, RUNNING, DONE, FAILED
  total        BIGINT      NOT NULL,
  done         BIGINT      NOT NULL DEFAULT 0,
  last_id      BIGINT      NOT NULL DEFAULT 0, -- everything up to here has been dealt with
  problem      VARCHAR(500),
  PRIMARY KEY (id)
);
CREATE INDEX ix_sla_recalculation_state ON sla_recalculation (state, id);

-- when the first human answer went out, and when the work was said to be done
ALTER TABLE service_request ADD COLUMN answered_at DATETIME(6);
ALTER TABLE service_request ADD COLUMN resolved_at DATETIME(6);

-- the nearest clock of each task's request, copied so that no list asks for it
ALTER TABLE work_item ADD COLUMN task_due_at DATETIME(6);
ALTER TABLE work_item ADD COLUMN clock_kind VARCHAR(30);
ALTER TABLE work_item ADD COLUMN clock_state VARCHAR(10); -- RUNNING or PAUSED
ALTER TABLE work_item ADD COLUMN clock_due_at DATETIME(6);
ALTER TABLE work_item ADD COLUMN clock_risk_at DATETIME(6);
ALTER TABLE work_item ADD COLUMN clock_calendar VARCHAR(64);
ALTER TABLE work_item ADD COLUMN clock_left_ms BIGINT;

-- a request is found by its process
CREATE INDEX ix_service_request_process ON service_request (process_instance_id);

-- two alarms of each open request wait in the engine's table of jobs: looking for those that are due must not read all
CREATE INDEX ix_act_ru_job_due ON ACT_RU_JOB (DUEDATE_);

-- nobody asks for work of all queues at once; each is read by its own range
DROP INDEX ix_work_item_due ON work_item;
