-- Running requests that are moved from one version of their type to another, and what became of each.

CREATE TABLE migration_run (
  id           BIGINT      NOT NULL AUTO_INCREMENT,
  type         VARCHAR(64) NOT NULL,
  from_version INT         NOT NULL,
  to_version   INT         NOT NULL,
  mappings     LONGTEXT    NOT NULL,           -- steps that have another id in the new version, as JSON
  actor        VARCHAR(64) NOT NULL,
  requested_at DATETIME(6) NOT NULL,
  changed_at   DATETIME(6) NOT NULL,           -- of the state
  state        VARCHAR(10) NOT NULL,           -- RUNNING, PAUSED between two slices, STOPPED, DONE, UNDOING, UNDONE
  attempted    INT         NOT NULL DEFAULT 0, -- requests dealt with
  slice_start  INT         NOT NULL DEFAULT 0, -- how many were before this slice
  slice_end    INT         NOT NULL,           -- at how many it pauses
  slice_failed INT         NOT NULL DEFAULT 0, -- requests of this slice that could not be moved against expectation
  PRIMARY KEY (id)
);
CREATE INDEX ix_migration_run_state ON migration_run (state, id);

CREATE TABLE migration_item (
  run_id              BIGINT      NOT NULL,
  request_id          BIGINT      NOT NULL,
  process_instance_id VARCHAR(64) NOT NULL,
  state               VARCHAR(12) NOT NULL, -- WAITING, MOVED, NOT_MOVABLE, FAILED, SKIPPED, UNDONE, STAYED
  at                  DATETIME(6) NOT NULL, -- of the state
  reason              VARCHAR(20),          -- why it is where it is; null when there is nothing to explain
  element             VARCHAR(255),         -- the element at fault
  detail              VARCHAR(1000),
  elements            VARCHAR(2000) NOT NULL, -- where it stood before, separated by commas
  trace               CHAR(64),             -- changes when it moves on; null until it was moved
  stand_before        LONGTEXT,             -- its clocks and the names of its variables, as JSON
  stand_after         LONGTEXT,
  PRIMARY KEY (run_id, request_id),
  CONSTRAINT fk_migration_item_run FOREIGN KEY (run_id) REFERENCES migration_run (id),
  CONSTRAINT fk_migration_item_request FOREIGN KEY (request_id) REFERENCES service_request (id)
);
CREATE INDEX ix_migration_item_state ON migration_item (run_id, state, request_id);

-- the requests of a version are counted and paged without reading all that runs
CREATE INDEX ix_act_ru_execution_version ON ACT_RU_EXECUTION (PROC_DEF_ID_, BUSINESS_KEY_);
