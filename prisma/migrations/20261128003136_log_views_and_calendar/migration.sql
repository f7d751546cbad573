-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "calledOffOn" TEXT,
ADD COLUMN     "calledOffReason" TEXT;

-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "removedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarAddress" (
    "tokenHash" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "CalendarAddress_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateIndex
CREATE INDEX "SavedView_ownerId_idx" ON "SavedView"("ownerId");

-- CreateIndex
CREATE INDEX "CalendarAddress_userId_idx" ON "CalendarAddress"("userId");

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarAddress" ADD CONSTRAINT "CalendarAddress_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Guards, from the declarations of subjects (lib/audit/guards.ts).
CREATE OR REPLACE TRIGGER "SavedView_versioned" BEFORE UPDATE ON "SavedView" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "SavedView_no_delete" BEFORE DELETE OR TRUNCATE ON "SavedView" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();

-- What is called off was to come, and still says for when.
ALTER TABLE "Entry"
  ADD CONSTRAINT "Entry_called_off" CHECK (
    "calledOffOn" IS NULL
    OR ("calledOffOn" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' AND "scheduledFor" IS NOT NULL)),
  ADD CONSTRAINT "Entry_called_off_reason" CHECK ("calledOffReason" IS NULL OR "calledOffOn" IS NOT NULL);

ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_version" CHECK ("version" >= 1);

-- One address a person: a new one takes the place of the one before.
CREATE UNIQUE INDEX "CalendarAddress_one_of_a_person" ON "CalendarAddress"("userId") WHERE "revokedAt" IS NULL;
