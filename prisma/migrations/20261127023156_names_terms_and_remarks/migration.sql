-- AlterTable
ALTER TABLE "Body" ADD COLUMN     "endedOn" TEXT,
ADD COLUMN     "formerNames" JSONB,
ADD COLUMN     "foundedOn" TEXT,
ADD COLUMN     "seats" JSONB;

-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "since" TEXT,
ADD COLUMN     "until" TEXT;

-- AlterTable
ALTER TABLE "StoredFile" ADD COLUMN     "remarks" JSONB;

-- CreateIndex
CREATE INDEX "Entry_packageId_idx" ON "Entry"("packageId");

ALTER TABLE "Body"
  ADD CONSTRAINT "Body_former_names" CHECK ("formerNames" IS NULL OR jsonb_typeof("formerNames") = 'array'),
  ADD CONSTRAINT "Body_seats" CHECK ("seats" IS NULL OR jsonb_typeof("seats") = 'array');
ALTER TABLE "StoredFile"
  ADD CONSTRAINT "StoredFile_remarks" CHECK ("remarks" IS NULL OR jsonb_typeof("remarks") = 'array');

-- A coarse name for the page behind a link: the same for every way of writing the link, so that the few sources that
-- may be the same page are found by an index; lib/links.ts then compares them exactly. Links are kept without tracking
-- parameters; those that were kept before may have them.
CREATE OR REPLACE FUNCTION source_page(url text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(
    regexp_replace(
      regexp_replace(
        regexp_replace(lower(split_part(url, '#', 1) COLLATE "C"), '^https?://(www\.)?', ''),
        '^([^/?]*):(80|443)?(?=[/?]|$)', '\1'),
      '[?&](utm_[a-z_]*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid)=[^&]*', '', 'g'),
    '%[0-9a-f]{2}|[^a-z0-9]', '', 'g')
$$;
CREATE INDEX "Source_page_idx" ON "Source" (source_page("url"));
