-- Pairs of source and target of acts that happened (no memories): what ties are counted from.
CREATE TABLE dyads (
  source VARCHAR NOT NULL,
  target VARCHAR NOT NULL,
  day DATE,                        -- of the act, or else of the publication
  published DATE,
  cameo VARCHAR,
  plover VARCHAR,
  document_id VARCHAR NOT NULL,
  act_id VARCHAR NOT NULL
);
-- The same acts where they are of a mediation: the third party and two of the parties.
CREATE TABLE triads (
  mediator VARCHAR NOT NULL,
  party VARCHAR NOT NULL,          -- the two in order of their ids
  other VARCHAR NOT NULL,
  act VARCHAR NOT NULL,
  day DATE,
  published DATE,
  document_id VARCHAR NOT NULL,
  act_id VARCHAR NOT NULL
);
