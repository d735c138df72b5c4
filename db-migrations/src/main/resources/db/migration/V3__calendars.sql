-- Working calendars: when service level clocks run.

CREATE TABLE working_calendar (
  calendar_key VARCHAR(64)  NOT NULL,
  PRIMARY KEY (calendar_key)
);
