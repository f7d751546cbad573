-- Guards, from the declarations of subjects (lib/audit/guards.ts).
CREATE OR REPLACE FUNCTION refuse_past_the_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('tracker.unguarded', true) = 'on' THEN
    IF TG_OP = 'UPDATE' THEN
      RETURN NEW;
    END IF;
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% of "%" is refused: its rows change through the log only', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege',
      HINT = 'An update raises "version" by one and keeps the key; CONTRIBUTING.md says what a migration does.';
END $$;
CREATE OR REPLACE TRIGGER "Setting_versioned" BEFORE UPDATE ON "Setting" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."key" IS DISTINCT FROM OLD."key")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Setting_no_delete" BEFORE DELETE OR TRUNCATE ON "Setting" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Country_no_update" BEFORE UPDATE ON "Country" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Country_no_delete" BEFORE DELETE OR TRUNCATE ON "Country" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "User_versioned" BEFORE UPDATE ON "User" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "User_no_delete" BEFORE DELETE OR TRUNCATE ON "User" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "ErrorReport_versioned" BEFORE UPDATE ON "ErrorReport" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "ErrorReport_no_delete" BEFORE DELETE OR TRUNCATE ON "ErrorReport" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Body_versioned" BEFORE UPDATE ON "Body" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Body_no_delete" BEFORE DELETE OR TRUNCATE ON "Body" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Contact_versioned" BEFORE UPDATE ON "Contact" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Contact_no_delete" BEFORE DELETE OR TRUNCATE ON "Contact" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Partner_versioned" BEFORE UPDATE ON "Partner" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Partner_no_delete" BEFORE DELETE OR TRUNCATE ON "Partner" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "StoredFile_versioned" BEFORE UPDATE ON "StoredFile" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "StoredFile_no_delete" BEFORE DELETE OR TRUNCATE ON "StoredFile" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Source_versioned" BEFORE UPDATE ON "Source" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Source_no_delete" BEFORE DELETE OR TRUNCATE ON "Source" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Document_versioned" BEFORE UPDATE ON "Document" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Document_no_delete" BEFORE DELETE OR TRUNCATE ON "Document" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "DocumentSource_no_update" BEFORE UPDATE OR TRUNCATE ON "DocumentSource" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "DocumentVersion_versioned" BEFORE UPDATE ON "DocumentVersion" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "DocumentVersion_no_delete" BEFORE DELETE OR TRUNCATE ON "DocumentVersion" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Package_versioned" BEFORE UPDATE ON "Package" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Package_no_delete" BEFORE DELETE OR TRUNCATE ON "Package" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "PackageItem_no_update" BEFORE UPDATE OR TRUNCATE ON "PackageItem" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Wave_versioned" BEFORE UPDATE ON "Wave" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Wave_no_delete" BEFORE DELETE OR TRUNCATE ON "Wave" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "TargetListing_versioned" BEFORE UPDATE ON "TargetListing" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "TargetListing_no_delete" BEFORE DELETE OR TRUNCATE ON "TargetListing" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "TargetListingSource_no_update" BEFORE UPDATE OR TRUNCATE ON "TargetListingSource" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Entry_versioned" BEFORE UPDATE ON "Entry" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Entry_no_delete" BEFORE DELETE OR TRUNCATE ON "Entry" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "EntryCountry_no_update" BEFORE UPDATE OR TRUNCATE ON "EntryCountry" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "EntrySource_no_update" BEFORE UPDATE OR TRUNCATE ON "EntrySource" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "EntryAttachment_no_update" BEFORE UPDATE OR TRUNCATE ON "EntryAttachment" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Version_no_delete" BEFORE DELETE ON "Version" FOR EACH ROW
  WHEN (OLD."subjectType" <> ALL (ARRAY['errorReport', 'contact']::text[]))
  EXECUTE FUNCTION refuse_change();
