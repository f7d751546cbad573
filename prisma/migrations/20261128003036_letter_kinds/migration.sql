-- CreateEnum
CREATE TYPE "LetterKind" AS ENUM ('package', 'reminder', 'answer', 'thanks', 'other');

-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "letterKind" "LetterKind",
ADD COLUMN     "referredToId" TEXT,
ADD COLUMN     "repliesToId" TEXT;

-- CreateTable
CREATE TABLE "EntryAnswer" (
    "entryId" TEXT NOT NULL,
    "dispatchId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "EntryAnswer_pkey" PRIMARY KEY ("entryId","dispatchId")
);

-- CreateIndex
CREATE INDEX "EntryAnswer_dispatchId_idx" ON "EntryAnswer"("dispatchId");

-- CreateIndex
CREATE INDEX "Entry_repliesToId_idx" ON "Entry"("repliesToId");

-- CreateIndex
CREATE INDEX "Entry_referredToId_idx" ON "Entry"("referredToId");

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_referredToId_fkey" FOREIGN KEY ("referredToId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_repliesToId_fkey" FOREIGN KEY ("repliesToId") REFERENCES "Entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryAnswer" ADD CONSTRAINT "EntryAnswer_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryAnswer" ADD CONSTRAINT "EntryAnswer_dispatchId_fkey" FOREIGN KEY ("dispatchId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Guards, from the declarations of subjects (lib/audit/guards.ts).
CREATE OR REPLACE TRIGGER "EntryAnswer_no_update" BEFORE UPDATE OR TRUNCATE ON "EntryAnswer" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();


-- Each kind of entry has its own fields; what is no package carries none.
ALTER TABLE "Entry"
  ADD CONSTRAINT "Entry_letter_fields" CHECK (
    ("letterKind" IS NULL AND "repliesToId" IS NULL) OR "kind" = 'dispatch'),
  ADD CONSTRAINT "Entry_package_of_letter" CHECK (
    "packageId" IS NULL OR COALESCE("letterKind" = 'package', true)),
  ADD CONSTRAINT "Entry_referred_to" CHECK (
    "referredToId" IS NULL OR COALESCE("nature" = 'referred', false)),
  ADD CONSTRAINT "Entry_replies_to_another" CHECK (COALESCE("repliesToId" <> "id", true));
ALTER TABLE "EntryAnswer" ADD CONSTRAINT "EntryAnswer_to_another" CHECK ("dispatchId" <> "entryId");
