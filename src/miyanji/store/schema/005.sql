-- Every act of mediation once more, with what its words tell it apart by (mediation/traits.py):
-- what timelines are read from. The rows of one dispute stand together.
CREATE TABLE told AS
SELECT '' AS dispute,              -- parties of the document's first process, '' without one
  *,
  '' AS words,                     -- content words of the act's sentence, folded
  '' AS marks,                     -- "round:2 place:bern form:indirect number:15"
  '' AS forms                      -- direct or indirect talks anywhere in the document
FROM acts LIMIT 0;
-- Which two actors some act of mediation of a document names.
CREATE TABLE together (
  one VARCHAR NOT NULL,            -- the two in order of their ids
  other VARCHAR NOT NULL,
  dispute VARCHAR NOT NULL,
  document_id VARCHAR NOT NULL
);
-- Whom the acts of mediation name of a document without a process.
CREATE TABLE lone (
  actor_id VARCHAR NOT NULL,
  document_id VARCHAR NOT NULL
);
-- The processes by their parties, in order of their ids.
CREATE TABLE sides (
  parties VARCHAR NOT NULL,
  mediators VARCHAR[] NOT NULL,
  dispute VARCHAR NOT NULL,
  document_id VARCHAR NOT NULL,
  process_id VARCHAR NOT NULL
);
DROP TABLE named;
