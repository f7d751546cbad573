-- CreateTable
CREATE TABLE "LetterText" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "letterKind" "LetterKind" NOT NULL,
    "texts" JSONB NOT NULL,
    "archivedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "LetterText_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sending" (
    "id" TEXT NOT NULL,
    "letterTextId" TEXT,
    "letterVersion" INTEGER,
    "letterKind" "LetterKind" NOT NULL,
    "waveId" TEXT,
    "packageId" TEXT,
    "channel" "Channel",
    "sentOn" TEXT NOT NULL,
    "undoneAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Sending_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SentLetter" (
    "id" TEXT NOT NULL,
    "sendingId" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "fileId" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SentLetter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SentLetter_sendingId_idx" ON "SentLetter"("sendingId");

-- AddForeignKey
ALTER TABLE "Sending" ADD CONSTRAINT "Sending_letterTextId_fkey" FOREIGN KEY ("letterTextId") REFERENCES "LetterText"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sending" ADD CONSTRAINT "Sending_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sending" ADD CONSTRAINT "Sending_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "Package"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SentLetter" ADD CONSTRAINT "SentLetter_id_fkey" FOREIGN KEY ("id") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SentLetter" ADD CONSTRAINT "SentLetter_sendingId_fkey" FOREIGN KEY ("sendingId") REFERENCES "Sending"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SentLetter" ADD CONSTRAINT "SentLetter_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Guards, from the declarations of subjects (lib/audit/guards.ts).
CREATE OR REPLACE TRIGGER "LetterText_versioned" BEFORE UPDATE ON "LetterText" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "LetterText_no_delete" BEFORE DELETE OR TRUNCATE ON "LetterText" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Sending_versioned" BEFORE UPDATE ON "Sending" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Sending_no_delete" BEFORE DELETE OR TRUNCATE ON "Sending" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "SentLetter_versioned" BEFORE UPDATE ON "SentLetter" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "SentLetter_no_delete" BEFORE DELETE OR TRUNCATE ON "SentLetter" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();

-- What has gone stays as it went.
ALTER TABLE "SentLetter" ADD CONSTRAINT "SentLetter_never_changes" CHECK ("version" = 1);
ALTER TABLE "Sending" ADD CONSTRAINT "Sending_sentOn_is_a_day" CHECK ("sentOn" ~ '^\d{4}-\d{2}-\d{2}$');
