-- Working calendars: when service level clocks run.

CREATE TABLE working_calendar (
  calendar_key    VARCHAR(64)  NOT NULL,
  title_en        VARCHAR(100) NOT NULL,
  title_zh        VARCHAR(100) NOT NULL,
  definition      LONGTEXT     NOT NULL, -- JSON: zone, week, own holidays, exceptions, country and subdivision
  feed_url        VARCHAR(1000),
  feed_dates      LONGTEXT     NOT NULL, -- JSON: the dates the feed had when it was last read, with their names
  feed_checked_at DATETIME(6),
  feed_good_at    DATETIME(6),
  feed_problem    VARCHAR(500),
  version         INT          NOT NULL DEFAULT 1,
  PRIMARY KEY (calendar_key)
);

INSERT INTO working_calendar (calendar_key, title_en, title_zh, definition, feed_dates) VALUES
  ('standard', 'Office hours, Shanghai', '上海办公时间', '{"zone":"Asia/Shanghai","week":{"MON":[["09:00","12:00"],["13:00","18:00"]],"TUE":[["09:00","12:00"],["13:00","18:00"]],"WED":[["09:00","12:00"],["13:00","18:00"]],"THU":[["09:00","12:00"],["13:00","18:00"]],"FRI":[["09:00","12:00"],["13:00","18:00"]]}}', '{}'),
  ('berlin', 'Office hours, Berlin', '柏林办公时间', '{"zone":"Europe/Berlin","week":{"MON":[["09:00","12:00"],["13:00","18:00"]],"TUE":[["09:00","12:00"],["13:00","18:00"]],"WED":[["09:00","12:00"],["13:00","18:00"]],"THU":[["09:00","12:00"],["13:00","18:00"]],"FRI":[["09:00","12:00"],["13:00","18:00"]]}}', '{}'),
  ('always', 'Around the clock', '全天候', '{"zone":"UTC","week":{"MON":[["00:00","24:00"]],"TUE":[["00:00","24:00"]],"WED":[["00:00","24:00"]],"THU":[["00:00","24:00"]],"FRI":[["00:00","24:00"]],"SAT":[["00:00","24:00"]],"SUN":[["00:00","24:00"]]}}', '{}');
