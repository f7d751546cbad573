-- The same rule, asked in two steps: one query over both tables was planned as a join of all sources with all entries
-- wherever nothing was known of the tables' sizes, and a restore of 100,000 entries did not end.
CREATE OR REPLACE FUNCTION require_source_of_published_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  written text;
BEGIN
  -- One IF per table: a column that the row does not have must not be named.
  IF TG_TABLE_NAME = 'Entry' THEN
    written := NEW."id";
  ELSE
    written := OLD."entryId";
  END IF;
  PERFORM 1 FROM "Entry" e
    WHERE e."id" = written AND e."visibility" = 'public' AND e."removedAt" IS NULL
      AND e."kind" IN ('proceeding', 'response');
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  PERFORM 1 FROM "EntrySource" link JOIN "Source" s ON s."id" = link."sourceId"
    WHERE link."entryId" = written
      AND (s."url" IS NOT NULL OR s."archiveUrl" IS NOT NULL OR s."fileId" IS NOT NULL)
    LIMIT 1;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'entry % is public and has no source', written USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
