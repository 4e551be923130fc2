-- Who is named in which act, in any role: what questions about actors look up first.
CREATE TABLE named (
  actor_id VARCHAR NOT NULL,
  mediation BOOLEAN NOT NULL,      -- whether it is an act of mediation
  document_id VARCHAR NOT NULL,
  act_id VARCHAR NOT NULL
);
INSERT INTO named
SELECT DISTINCT
  unnest(list_concat(list_concat(actor, addressees), list_concat(mediators, parties))),
  act IS NOT NULL, document_id, id
FROM acts;
