-- CreateEnum
CREATE TYPE "PartnerKind" AS ENUM ('diaspora', 'civic', 'umbrella', 'campaign');

-- CreateEnum
CREATE TYPE "PartnerNoteKind" AS ENUM ('did', 'offered');

-- AlterTable
ALTER TABLE "Partner" ADD COLUMN     "kind" "PartnerKind",
ADD COLUMN     "offers" TEXT;

-- AlterTable
ALTER TABLE "Task" ADD COLUMN     "partnerId" TEXT;

-- CreateTable
CREATE TABLE "PartnerPerson" (
    "id" TEXT NOT NULL,
    "partnerId" TEXT NOT NULL,
    "name" TEXT,
    "role" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "language" TEXT,
    "remark" TEXT,
    "erasedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PartnerPerson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnerNote" (
    "id" TEXT NOT NULL,
    "partnerId" TEXT NOT NULL,
    "kind" "PartnerNoteKind" NOT NULL,
    "happenedOn" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "removedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PartnerNote_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PartnerPerson_partnerId_idx" ON "PartnerPerson"("partnerId");

-- CreateIndex
CREATE INDEX "PartnerNote_partnerId_idx" ON "PartnerNote"("partnerId");

-- CreateIndex
CREATE INDEX "Task_partnerId_idx" ON "Task"("partnerId");

-- AddForeignKey
ALTER TABLE "PartnerPerson" ADD CONSTRAINT "PartnerPerson_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerNote" ADD CONSTRAINT "PartnerNote_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Guards, from the declarations of subjects (lib/audit/guards.ts).
CREATE OR REPLACE TRIGGER "PartnerPerson_versioned" BEFORE UPDATE ON "PartnerPerson" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "PartnerPerson_no_delete" BEFORE DELETE OR TRUNCATE ON "PartnerPerson" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "PartnerNote_versioned" BEFORE UPDATE ON "PartnerNote" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "PartnerNote_no_delete" BEFORE DELETE OR TRUNCATE ON "PartnerNote" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Version_no_delete" BEFORE DELETE ON "Version" FOR EACH ROW
  WHEN (OLD."subjectType" <> ALL (ARRAY['errorReport', 'contact', 'partnerPerson']::text[]))
  EXECUTE FUNCTION refuse_change();

-- Of an erased person nothing stays.
ALTER TABLE "PartnerPerson"
  ADD CONSTRAINT "PartnerPerson_erased" CHECK (
    "erasedAt" IS NULL OR (
      "name" IS NULL AND "role" IS NULL AND "email" IS NULL AND "phone" IS NULL AND "language" IS NULL AND "remark" IS NULL));
