-- Events imported from other coders, one row per source and target.
CREATE TABLE events (
  origin VARCHAR NOT NULL,         -- icews, gdelt or keds
  id VARCHAR NOT NULL,             -- unique within the origin
  day DATE NOT NULL,
  source VARCHAR,                  -- actor id, NULL where it is none of ours
  target VARCHAR,
  source_name VARCHAR,
  target_name VARCHAR,
  cameo VARCHAR NOT NULL,
  goldstein DOUBLE,
  plover VARCHAR,
  medium VARCHAR,
  PRIMARY KEY (origin, id)
);
