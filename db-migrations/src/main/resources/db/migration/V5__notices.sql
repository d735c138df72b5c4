-- Reminders to colleagues, and the letters that some of them become.

-- when somebody works: outside it they get no letters; null means the desk's setting
ALTER TABLE account ADD COLUMN calendar_key VARCHAR(64);
ALTER TABLE account ADD CONSTRAINT fk_account_calendar FOREIGN KEY (calendar_key) REFERENCES working_calendar (calendar_key);

CREATE TABLE notice (
  id         BIGINT       NOT NULL AUTO_INCREMENT,
  username   VARCHAR(64)  NOT NULL,
  matter     VARCHAR(200) NOT NULL, -- request, about, clock and level in one: told to each person once
  request_id BIGINT,                -- null when it is about the desk itself
  about      VARCHAR(40)  NOT NULL, -- kebab-case key of a sentence in the message bundles
  clock      VARCHAR(30),           -- kind of the clock; null when it is about none
  level      INT          NOT NULL, -- of the escalation ladder; 0 when it is about none
  detail     VARCHAR(500),
  at         DATETIME(6)  NOT NULL,
  on_desk    BOOLEAN      NOT NULL, -- asks for attention on the screen; else it is only kept
  read_at    DATETIME(6),
  PRIMARY KEY (id),
  CONSTRAINT uq_notice_matter UNIQUE (username, matter),
  CONSTRAINT fk_notice_account FOREIGN KEY (username) REFERENCES account (username),
  CONSTRAINT fk_notice_request FOREIGN KEY (request_id) REFERENCES service_request (id)
);
CREATE INDEX ix_notice_person ON notice (username, id);
CREATE INDEX ix_notice_unread ON notice (username, read_at, id);

CREATE TABLE notice_letter (
  notice_id  BIGINT      NOT NULL,
  channel    VARCHAR(10) NOT NULL, -- EMAIL, SMS
  username   VARCHAR(64) NOT NULL,
  waits_since DATETIME(6) NOT NULL,
  settled_at DATETIME(6),          -- null while it waits
  fate       VARCHAR(15),          -- SENT, DROPPED (it had become pointless), UNREACHABLE
  bundle     VARCHAR(40),          -- what went in one message
  PRIMARY KEY (notice_id, channel),
  CONSTRAINT fk_notice_letter_notice FOREIGN KEY (notice_id) REFERENCES notice (id)
);
CREATE INDEX ix_notice_letter_waiting ON notice_letter (settled_at, username, channel);
CREATE INDEX ix_notice_letter_sent ON notice_letter (username, settled_at);
CREATE INDEX ix_notice_letter_bundle ON notice_letter (bundle);
