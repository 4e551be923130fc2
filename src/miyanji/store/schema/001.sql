-- Documents, their acts, the actors they name, and the processes they add up to.
CREATE TABLE documents (
  id VARCHAR PRIMARY KEY,          -- unique over the store
  hash VARCHAR NOT NULL,           -- of text, publication date and outlet
  coder VARCHAR NOT NULL,          -- version of the coder that made the rows
  source VARCHAR NOT NULL,         -- where the document stood
  outlet VARCHAR,                  -- who published it (its address)
  language VARCHAR NOT NULL,
  title VARCHAR,
  published DATE,
  text VARCHAR NOT NULL            -- what every span counts in, in code points
);
CREATE TABLE acts (
  document_id VARCHAR NOT NULL,
  id VARCHAR NOT NULL,             -- unique within the document
  act VARCHAR,                     -- word of the mediation vocabulary, NULL for another act
  actor VARCHAR[] NOT NULL,
  addressees VARCHAR[] NOT NULL,
  mediators VARCHAR[] NOT NULL,
  parties VARCHAR[] NOT NULL,
  persons VARCHAR NOT NULL,        -- JSON: actor to persons
  issues VARCHAR[] NOT NULL,
  actuality VARCHAR NOT NULL,
  attribution VARCHAR NOT NULL,    -- kind
  speaker VARCHAR,
  phrase VARCHAR,
  said INTEGER[],                  -- span of the phrase
  via_speaker VARCHAR,
  via_phrase VARCHAR,
  via_said INTEGER[],
  via BOOLEAN NOT NULL,
  channel VARCHAR,
  date_start DATE,
  date_end DATE,
  date_precision VARCHAR,
  date_basis VARCHAR,
  plover VARCHAR,
  plover_mode VARCHAR,
  plover_contexts VARCHAR[],
  cameo VARCHAR,
  quote VARCHAR NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  evidence VARCHAR NOT NULL,       -- JSON: field to spans
  rule VARCHAR NOT NULL,
  history BOOLEAN NOT NULL
);
CREATE TABLE actors (
  id VARCHAR PRIMARY KEY,
  kind VARCHAR NOT NULL,
  name_en VARCHAR,
  name_fa VARCHAR
);
CREATE TABLE mentions (
  document_id VARCHAR NOT NULL,
  actor_id VARCHAR NOT NULL,
  state VARCHAR,                   -- whom a person acts for
  office VARCHAR,
  words VARCHAR NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL
);
CREATE TABLE processes (
  document_id VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  parties VARCHAR[] NOT NULL,
  mediators VARCHAR[] NOT NULL,
  requesters VARCHAR[] NOT NULL,
  issues VARCHAR[] NOT NULL,
  stage VARCHAR NOT NULL,
  status VARCHAR NOT NULL,
  acts VARCHAR[] NOT NULL,
  body VARCHAR NOT NULL            -- JSON: responses, by_mediator, linkages
);
