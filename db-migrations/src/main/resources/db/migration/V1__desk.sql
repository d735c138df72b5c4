-- The desk's own tables, shared by H2 (MODE=MySQL) and MySQL. All times are UTC.

CREATE TABLE setting (
  name  VARCHAR(100)  NOT NULL,
  content VARCHAR(1000) NOT NULL,
  PRIMARY KEY (name)
);

-- people who sign in, and the teams whose queues they work on ------------------------------------------------------

CREATE TABLE account (
  username      VARCHAR(64)  NOT NULL,
  password_hash VARCHAR(100) NOT NULL,
  display_name  VARCHAR(100) NOT NULL,
  email         VARCHAR(254),
  phone         VARCHAR(20),
  language      VARCHAR(10)  NOT NULL DEFAULT 'en',
  active        BOOLEAN      NOT NULL DEFAULT TRUE,
  failed_logins INT          NOT NULL DEFAULT 0,
  locked_until  DATETIME(6),
  PRIMARY KEY (username)
);

CREATE TABLE account_role (
  username VARCHAR(64) NOT NULL,
  role     VARCHAR(20) NOT NULL,
  PRIMARY KEY (username, role),
  CONSTRAINT fk_account_role_account FOREIGN KEY (username) REFERENCES account (username)
);

CREATE TABLE team (
  team_key VARCHAR(64)  NOT NULL,
  title_en VARCHAR(100) NOT NULL,
  title_zh VARCHAR(100) NOT NULL,
  PRIMARY KEY (team_key)
);

CREATE TABLE team_member (
  team_key  VARCHAR(64) NOT NULL,
  username  VARCHAR(64) NOT NULL,
  supervises BOOLEAN    NOT NULL DEFAULT FALSE,
  PRIMARY KEY (team_key, username),
  CONSTRAINT fk_team_member_team FOREIGN KEY (team_key) REFERENCES team (team_key),
  CONSTRAINT fk_team_member_account FOREIGN KEY (username) REFERENCES account (username)
);
CREATE INDEX ix_team_member_username ON team_member (username, team_key);

CREATE TABLE audit_entry (
  id      BIGINT       NOT NULL AUTO_INCREMENT,
  at      DATETIME(6)  NOT NULL,
  actor   VARCHAR(64)  NOT NULL,
  action  VARCHAR(50)  NOT NULL,
  subject VARCHAR(100),
  detail  VARCHAR(1000),
  PRIMARY KEY (id)
);
CREATE INDEX ix_audit_at ON audit_entry (at, id);
CREATE INDEX ix_audit_subject ON audit_entry (subject, id);

-- customers --------------------------------------------------------------------------------------------------------

CREATE TABLE customer (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  version     INT          NOT NULL DEFAULT 0,
  name        VARCHAR(200) NOT NULL,
  name_search VARCHAR(200) NOT NULL,
  tier        VARCHAR(20)  NOT NULL,
  language    VARCHAR(10)  NOT NULL,
  provisional BOOLEAN      NOT NULL,
  merged_into BIGINT,
  created_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_customer_merged FOREIGN KEY (merged_into) REFERENCES customer (id)
);
CREATE INDEX ix_customer_name ON customer (name_search, id);

CREATE TABLE contact_point (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  customer_id BIGINT       NOT NULL,
  kind        VARCHAR(10)  NOT NULL, -- EMAIL, PHONE, SOCIAL
  address     VARCHAR(254) NOT NULL, -- lower case, E.164, or network:handle
  opted_out   BOOLEAN      NOT NULL DEFAULT FALSE,
  unreachable BOOLEAN      NOT NULL DEFAULT FALSE,
  PRIMARY KEY (id),
  CONSTRAINT uq_contact_point UNIQUE (kind, address),
  CONSTRAINT fk_contact_point_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
);
CREATE INDEX ix_contact_point_customer ON contact_point (customer_id);
CREATE INDEX ix_contact_point_address ON contact_point (address);

CREATE TABLE customer_address (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  customer_id BIGINT       NOT NULL,
  label       VARCHAR(50)  NOT NULL,
  line        VARCHAR(300) NOT NULL,
  city        VARCHAR(100),
  postcode    VARCHAR(20),
  country     VARCHAR(2),
  latitude    DECIMAL(9, 6),
  longitude   DECIMAL(9, 6),
  PRIMARY KEY (id),
  CONSTRAINT fk_customer_address_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
);
CREATE INDEX ix_customer_address_customer ON customer_address (customer_id);

CREATE TABLE customer_tag (
  customer_id BIGINT      NOT NULL,
  tag         VARCHAR(50) NOT NULL,
  PRIMARY KEY (customer_id, tag),
  CONSTRAINT fk_customer_tag_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
);

CREATE TABLE customer_note (
  id          BIGINT        NOT NULL AUTO_INCREMENT,
  customer_id BIGINT        NOT NULL,
  author      VARCHAR(64)   NOT NULL,
  at          DATETIME(6)   NOT NULL,
  text        VARCHAR(4000) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_customer_note_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
);
CREATE INDEX ix_customer_note_customer ON customer_note (customer_id, id);

-- requests ---------------------------------------------------------------------------------------------------------

CREATE TABLE service_request (
  id                  BIGINT       NOT NULL AUTO_INCREMENT, -- the number people quote: SR- and six digits of it
  version             INT          NOT NULL DEFAULT 0,
  type                VARCHAR(64)  NOT NULL,
  status              VARCHAR(20)  NOT NULL,
  priority            VARCHAR(10)  NOT NULL,
  queue               VARCHAR(64)  NOT NULL,
  assignee            VARCHAR(64),
  channel             VARCHAR(10)  NOT NULL,
  customer_id         BIGINT       NOT NULL,
  parent_id           BIGINT,
  subject             VARCHAR(300) NOT NULL,
  subject_search      VARCHAR(300) NOT NULL,
  opened_at           DATETIME(6)  NOT NULL,
  closed_at           DATETIME(6),
  outcome             VARCHAR(50),
  cancel_reason       VARCHAR(500),
  hit_decision        VARCHAR(100),
  hit_row             VARCHAR(100),
  hit_inputs          LONGTEXT,
  process_instance_id VARCHAR(64),
  reply_token         VARCHAR(40)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_service_request_token UNIQUE (reply_token),
  CONSTRAINT fk_service_request_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_service_request_parent FOREIGN KEY (parent_id) REFERENCES service_request (id)
);
CREATE INDEX ix_service_request_queue ON service_request (queue, status, id);
CREATE INDEX ix_service_request_status ON service_request (status, id);
CREATE INDEX ix_service_request_type ON service_request (type, status, id);
CREATE INDEX ix_service_request_customer ON service_request (customer_id, id);
CREATE INDEX ix_service_request_assignee ON service_request (assignee, status, id);

-- everybody who worked on a request keeps seeing it
CREATE TABLE request_participant (
  request_id BIGINT      NOT NULL,
  username   VARCHAR(64) NOT NULL,
  PRIMARY KEY (request_id, username),
  CONSTRAINT fk_request_participant_request FOREIGN KEY (request_id) REFERENCES service_request (id)
);
CREATE INDEX ix_request_participant_user ON request_participant (username, request_id);

-- queues a request has been in: their members may see it
CREATE TABLE request_queue (
  request_id BIGINT      NOT NULL,
  queue      VARCHAR(64) NOT NULL,
  PRIMARY KEY (request_id, queue),
  CONSTRAINT fk_request_queue_request FOREIGN KEY (request_id) REFERENCES service_request (id)
);
CREATE INDEX ix_request_queue_queue ON request_queue (queue, request_id);

CREATE TABLE request_history (
  id         BIGINT        NOT NULL AUTO_INCREMENT,
  request_id BIGINT        NOT NULL,
  at         DATETIME(6)   NOT NULL,
  actor      VARCHAR(64)   NOT NULL, -- user name, 'customer' or 'desk'
  what       VARCHAR(50)   NOT NULL, -- kebab-case key of a sentence in the message bundles
  detail     VARCHAR(1000),
  PRIMARY KEY (id),
  CONSTRAINT fk_request_history_request FOREIGN KEY (request_id) REFERENCES service_request (id)
);
CREATE INDEX ix_request_history_request ON request_history (request_id, id);

-- the worklist: one row per open user task, written in the engine's transaction --------------------------------------

CREATE TABLE work_item (
  task_id       VARCHAR(64)  NOT NULL,
  request_id    BIGINT       NOT NULL,
  task_key      VARCHAR(100) NOT NULL,
  name_en       VARCHAR(200) NOT NULL,
  name_zh       VARCHAR(200) NOT NULL,
  queue         VARCHAR(64),
  assignee      VARCHAR(64),
  due_at        DATETIME(6)  NOT NULL, -- far future when there is none, so that one index sorts all
  created_at    DATETIME(6)  NOT NULL,
  type          VARCHAR(64)  NOT NULL,
  priority      VARCHAR(10)  NOT NULL,
  subject       VARCHAR(300) NOT NULL,
  search_text   VARCHAR(700) NOT NULL, -- lower case: number, subject, customer
  customer_id   BIGINT       NOT NULL,
  customer_name VARCHAR(200) NOT NULL,
  customer_tier VARCHAR(20)  NOT NULL,
  channel       VARCHAR(10)  NOT NULL,
  unread        BOOLEAN      NOT NULL DEFAULT FALSE, -- the customer wrote since the task was last opened
  PRIMARY KEY (task_id)
);
CREATE INDEX ix_work_item_queue ON work_item (queue, due_at, task_id);
CREATE INDEX ix_work_item_assignee ON work_item (assignee, due_at, task_id);
CREATE INDEX ix_work_item_due ON work_item (due_at, task_id);
CREATE INDEX ix_work_item_request ON work_item (request_id);
CREATE INDEX ix_work_item_customer ON work_item (customer_id);

-- words in and out ---------------------------------------------------------------------------------------------------

CREATE TABLE message (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  request_id   BIGINT,
  customer_id  BIGINT,
  direction    VARCHAR(5)   NOT NULL, -- IN, OUT, NOTE
  channel      VARCHAR(10)  NOT NULL,
  account      VARCHAR(254) NOT NULL,
  external_id  VARCHAR(255) NOT NULL,
  mail_id      VARCHAR(255), -- the Message-ID by which an answer refers to it (its SHA-256 when longer); email only
  kind         VARCHAR(15)  NOT NULL,
  sender       VARCHAR(254),
  recipient    VARCHAR(254),
  author       VARCHAR(64), -- user name of who wrote it here
  subject      VARCHAR(500),
  text         LONGTEXT     NOT NULL,
  html         LONGTEXT,
  at           DATETIME(6)  NOT NULL,
  status       VARCHAR(15)  NOT NULL, -- RECEIVED, QUEUED … READ, FAILED
  status_code  VARCHAR(50),
  status_reason VARCHAR(500),
  raw_content  VARCHAR(64), -- SHA-256 of the original in the content store
  PRIMARY KEY (id),
  CONSTRAINT uq_message_external UNIQUE (channel, account, external_id),
  CONSTRAINT fk_message_request FOREIGN KEY (request_id) REFERENCES service_request (id),
  CONSTRAINT fk_message_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
);
CREATE INDEX ix_message_request ON message (request_id, id);
CREATE INDEX ix_message_customer ON message (customer_id, id);
CREATE INDEX ix_message_external ON message (external_id);
CREATE INDEX ix_message_mail ON message (mail_id);
CREATE INDEX ix_message_sender ON message (channel, sender, id);
CREATE INDEX ix_message_recipient ON message (channel, recipient, id);

CREATE TABLE attachment (
  id           BIGINT        NOT NULL AUTO_INCREMENT,
  message_id   BIGINT        NOT NULL,
  name         VARCHAR(200)  NOT NULL,
  content_type VARCHAR(100)  NOT NULL,
  content_id   VARCHAR(200),
  size         BIGINT        NOT NULL,
  content      VARCHAR(64), -- SHA-256 in the content store; null while it has not been fetched
  remote_url   VARCHAR(1000),
  attempts     INT           NOT NULL DEFAULT 0,
  next_try_at  DATETIME(6),
  problem      VARCHAR(500),
  PRIMARY KEY (id),
  CONSTRAINT fk_attachment_message FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX ix_attachment_message ON attachment (message_id, id);
CREATE INDEX ix_attachment_next_try ON attachment (next_try_at, id);

CREATE TABLE outbox (
  message_id    BIGINT       NOT NULL,
  to_name       VARCHAR(200),
  automatic     BOOLEAN      NOT NULL,
  reply_token   VARCHAR(40),
  thread_refs   LONGTEXT,
  attempts      INT          NOT NULL DEFAULT 0,
  next_try_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (message_id),
  CONSTRAINT fk_outbox_message FOREIGN KEY (message_id) REFERENCES message (id)
);
CREATE INDEX ix_outbox_next_try ON outbox (next_try_at, message_id);

-- reports that overtook the answer to the call that sent the message
CREATE TABLE early_report (
  external_id VARCHAR(255) NOT NULL,
  channel     VARCHAR(10)  NOT NULL,
  status      VARCHAR(15)  NOT NULL,
  code        VARCHAR(50),
  reason      VARCHAR(500),
  at          DATETIME(6)  NOT NULL,
  PRIMARY KEY (external_id)
);

CREATE TABLE quarantined (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  channel     VARCHAR(10)  NOT NULL,
  account     VARCHAR(254) NOT NULL,
  summary     VARCHAR(500) NOT NULL,
  reason      VARCHAR(1000) NOT NULL,
  content     VARCHAR(64)  NOT NULL,
  at          DATETIME(6)  NOT NULL,
  attempts    INT          NOT NULL DEFAULT 0,
  state       VARCHAR(10)  NOT NULL, -- HELD, TAKEN, DISCARDED
  request_id  BIGINT,
  PRIMARY KEY (id),
  CONSTRAINT uq_quarantined_content UNIQUE (channel, account, content)
);
CREATE INDEX ix_quarantined_state ON quarantined (state, id);
