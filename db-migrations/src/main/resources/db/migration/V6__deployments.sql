-- The record of deployments: who, when, from where, what. The files themselves stay with the engine.

CREATE TABLE deployment_record (
  id            BIGINT      NOT NULL AUTO_INCREMENT,
  deployment_id VARCHAR(64) NOT NULL, -- of the engine, which may have deleted it since
  name          VARCHAR(255),
  source        VARCHAR(255),         -- with what, for example Camunda Modeler
  username      VARCHAR(64),          -- null: shipped with the desk, or older than this record
  address       VARCHAR(64),          -- of the caller; null when there was none
  at            DATETIME(6) NOT NULL,
  back_to       BIGINT,               -- the deployment whose files were taken again
  PRIMARY KEY (id),
  CONSTRAINT uq_deployment_record UNIQUE (deployment_id),
  CONSTRAINT fk_deployment_record_back FOREIGN KEY (back_to) REFERENCES deployment_record (id)
);
CREATE INDEX ix_deployment_record_person ON deployment_record (username, id);

CREATE TABLE deployment_file (
  id        BIGINT       NOT NULL AUTO_INCREMENT,
  record_id BIGINT       NOT NULL,
  file      VARCHAR(255) NOT NULL, -- as it is named in the deployment
  base      VARCHAR(255) NOT NULL, -- the same without folders
  PRIMARY KEY (id),
  CONSTRAINT fk_deployment_file_record FOREIGN KEY (record_id) REFERENCES deployment_record (id)
);
CREATE INDEX ix_deployment_file_record ON deployment_file (record_id, id);
CREATE INDEX ix_deployment_file_base ON deployment_file (base, record_id);
CREATE INDEX ix_deployment_file_file ON deployment_file (file, record_id);

CREATE TABLE deployment_definition (
  id             BIGINT       NOT NULL AUTO_INCREMENT,
  record_id      BIGINT       NOT NULL,
  file           VARCHAR(255) NOT NULL,
  kind           VARCHAR(10)  NOT NULL, -- PROCESS, DECISION, FORM
  definition_key VARCHAR(255) NOT NULL,
  version        INT          NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_deployment_definition_record FOREIGN KEY (record_id) REFERENCES deployment_record (id)
);
CREATE INDEX ix_deployment_definition_record ON deployment_definition (record_id, id);
CREATE INDEX ix_deployment_definition_key ON deployment_definition (definition_key, kind, record_id);

-- what was deployed before there was a record
INSERT INTO deployment_record (deployment_id, name, source, at)
  SELECT ID_, NAME_, SOURCE_, DEPLOY_TIME_ FROM ACT_RE_DEPLOYMENT ORDER BY DEPLOY_TIME_, ID_;
INSERT INTO deployment_file (record_id, file, base)
  SELECT r.id, b.NAME_, REGEXP_REPLACE(b.NAME_, '^.*/', '') FROM deployment_record r
    JOIN ACT_GE_BYTEARRAY b ON b.DEPLOYMENT_ID_ = r.deployment_id
    WHERE b.GENERATED_ = FALSE AND b.NAME_ IS NOT NULL;
INSERT INTO deployment_definition (record_id, file, kind, definition_key, version)
  SELECT r.id, d.RESOURCE_NAME_, 'PROCESS', d.KEY_, d.VERSION_ FROM deployment_record r
    JOIN ACT_RE_PROCDEF d ON d.DEPLOYMENT_ID_ = r.deployment_id WHERE LENGTH(d.RESOURCE_NAME_) < 255;
INSERT INTO deployment_definition (record_id, file, kind, definition_key, version)
  SELECT r.id, d.RESOURCE_NAME_, 'DECISION', d.KEY_, d.VERSION_ FROM deployment_record r
    JOIN ACT_RE_DECISION_DEF d ON d.DEPLOYMENT_ID_ = r.deployment_id WHERE LENGTH(d.RESOURCE_NAME_) < 255;
INSERT INTO deployment_definition (record_id, file, kind, definition_key, version)
  SELECT r.id, d.RESOURCE_NAME_, 'FORM', d.KEY_, d.VERSION_ FROM deployment_record r
    JOIN ACT_RE_CAMFORMDEF d ON d.DEPLOYMENT_ID_ = r.deployment_id WHERE LENGTH(d.RESOURCE_NAME_) < 255;
