-- AlterTable
ALTER TABLE "Setting" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- The rules of the log, held by the database too: whoever writes past the one write path is stopped here.

-- Each kind has its own fields. PostgreSQL lets a CHECK pass when it is unknown, hence IS NOT NULL throughout.
ALTER TABLE "Entry"
  ADD CONSTRAINT "Entry_dispatch_fields" CHECK (("kind" = 'dispatch') = ("rung" IS NOT NULL)),
  ADD CONSTRAINT "Entry_response_fields" CHECK (("kind" = 'response') = ("nature" IS NOT NULL)),
  ADD CONSTRAINT "Entry_engagement_fields" CHECK (("kind" = 'engagement') = ("engagementForm" IS NOT NULL)),
  ADD CONSTRAINT "Entry_proceeding_fields" CHECK (
    CASE WHEN "kind" = 'proceeding'
      THEN "step" IS NOT NULL AND "form" IS NOT NULL AND "wording" IS NOT NULL AND "voteKind" IS NOT NULL
      ELSE "step" IS NULL AND "form" IS NULL AND "wording" IS NULL AND "voteKind" IS NULL
    END),
  ADD CONSTRAINT "Entry_links_of_kind" CHECK (
    ("answersId" IS NULL OR "kind" = 'response')
    AND ("continuesId" IS NULL OR "kind" = 'proceeding')
    AND (("packageId" IS NULL AND "waveId" IS NULL AND "contactId" IS NULL) OR "kind" = 'dispatch')),
  ADD CONSTRAINT "Entry_no_link_to_itself" CHECK (
    COALESCE("answersId" <> "id", true) AND COALESCE("continuesId" <> "id", true)),
  ADD CONSTRAINT "Entry_votes" CHECK (
    COALESCE("votesFor", 0) >= 0 AND COALESCE("votesAgainst", 0) >= 0
    AND COALESCE("votesAbstained", 0) >= 0 AND COALESCE("votesNotVoting", 0) >= 0),
  ADD CONSTRAINT "Entry_votes_counted" CHECK (
    ("votesFor" IS NULL AND "votesAgainst" IS NULL AND "votesAbstained" IS NULL AND "votesNotVoting" IS NULL)
    OR COALESCE("voteKind" = 'counted', false)),
  ADD CONSTRAINT "Entry_dates" CHECK (
    "occurredOn" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'
    AND "countsFrom" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    AND left("countsFrom", length("occurredOn")) = "occurredOn"),
  -- Notes and drafts are never public.
  ADD CONSTRAINT "Entry_never_public" CHECK (
    "visibility" = 'internal' OR NOT ("kind" = 'note' OR COALESCE("rung" = 'drafted', false))),
  ADD CONSTRAINT "Entry_removal_reason" CHECK ("removedAt" IS NULL OR "removalReason" IS NOT NULL),
  ADD CONSTRAINT "Entry_version" CHECK ("version" >= 1);

-- A published proceeding or response has a source with a link or a kept copy. Asked at the end of the transaction, when
-- the entry and its links are both written.
CREATE FUNCTION require_source_of_published_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  written text;
BEGIN
  -- One IF per table: a column that the row does not have must not be named.
  IF TG_TABLE_NAME = 'Entry' THEN
    written := NEW."id";
  ELSE
    written := OLD."entryId";
  END IF;
  IF EXISTS (
    SELECT 1 FROM "Entry" e
    WHERE e."id" = written AND e."visibility" = 'public' AND e."removedAt" IS NULL
      AND e."kind" IN ('proceeding', 'response')
      AND NOT EXISTS (
        SELECT 1 FROM "EntrySource" link JOIN "Source" s ON s."id" = link."sourceId"
        WHERE link."entryId" = e."id"
          AND (s."url" IS NOT NULL OR s."archiveUrl" IS NOT NULL OR s."fileId" IS NOT NULL))
  ) THEN
    RAISE EXCEPTION 'entry % is public and has no source', written USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "Entry_published_has_source" AFTER INSERT OR UPDATE ON "Entry"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_source_of_published_entry();
CREATE CONSTRAINT TRIGGER "EntrySource_published_has_source" AFTER UPDATE OR DELETE ON "EntrySource"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_source_of_published_entry();

-- The audit log only grows.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER "AuditLine_append_only" BEFORE UPDATE OR DELETE ON "AuditLine"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditLine_no_truncate" BEFORE TRUNCATE ON "AuditLine"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Versions stay as they were written; only those that hold a person's data can be erased.
CREATE TRIGGER "Version_no_update" BEFORE UPDATE ON "Version"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Version_no_delete" BEFORE DELETE ON "Version"
  FOR EACH ROW WHEN (OLD."subjectType" NOT IN ('contact', 'user')) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Version_no_truncate" BEFORE TRUNCATE ON "Version"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
