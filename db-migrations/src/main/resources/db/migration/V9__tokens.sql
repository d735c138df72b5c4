-- What programs show instead of a password. The token itself is kept by nobody but its owner.

CREATE TABLE access_token (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  username     VARCHAR(64)  NOT NULL,
  name         VARCHAR(100) NOT NULL, -- what its owner uses it for
  token_hash   VARCHAR(64)  NOT NULL, -- SHA-256, hexadecimal
  created_at   DATETIME(6)  NOT NULL,
  expires_at   DATETIME(6)  NOT NULL,
  last_used_at DATETIME(6),           -- to the minute
  PRIMARY KEY (id),
  CONSTRAINT uq_access_token_hash UNIQUE (token_hash),
  CONSTRAINT fk_access_token_account FOREIGN KEY (username) REFERENCES account (username)
);
CREATE INDEX ix_access_token_account ON access_token (username, id);
