-- How long requests are at the steps of their processes, added up for the heat map.

-- what the engine has finished and nobody has added up yet; rows are only added and taken away
CREATE TABLE finished_step (
  id         BIGINT       NOT NULL AUTO_INCREMENT,
  definition VARCHAR(64)  NOT NULL,
  process    VARCHAR(64)  NOT NULL,
  element    VARCHAR(255) NOT NULL,
  reached_at DATETIME(6)  NOT NULL,
  left_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (id)
);

-- one row for each length of time that occurred, so that adding needs no reading and a median no scan
CREATE TABLE step_time (
  definition VARCHAR(64)  NOT NULL,
  ended_on   DATE         NOT NULL, -- UTC
  element    VARCHAR(255) NOT NULL,
  bucket     SMALLINT     NOT NULL, -- 0: under a second; then four for each doubling
  visits     BIGINT       NOT NULL,
  total_ms   BIGINT       NOT NULL,
  budgeted   BIGINT       NOT NULL, -- visits of requests with a resolution clock
  share_ppm  BIGINT       NOT NULL, -- millionths of that clock's budget consumed meanwhile, added up
  PRIMARY KEY (definition, ended_on, element, bucket)
);
CREATE INDEX ix_step_time_old ON step_time (ended_on);

-- how far the history that was there before has been added up; until_at is null when there was none
CREATE TABLE step_time_backfill (
  id            INT         NOT NULL,
  last_ended_at DATETIME(6) NOT NULL,
  last_id       VARCHAR(64) NOT NULL,
  until_at      DATETIME(6),
  done          BOOLEAN     NOT NULL,
  PRIMARY KEY (id)
);
INSERT INTO step_time_backfill (id, last_ended_at, last_id, until_at, done)
SELECT 1, '1970-01-02 00:00:00', '', MAX(END_TIME_), MAX(END_TIME_) IS NULL FROM ACT_HI_ACTINST;
