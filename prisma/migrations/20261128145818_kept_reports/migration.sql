-- CreateEnum
CREATE TYPE "ReportSpan" AS ENUM ('last_month', 'last_quarter', 'last_year', 'this_year', 'last_twelve_months');

-- CreateEnum
CREATE TYPE "ReportEvery" AS ENUM ('month', 'quarter', 'year');

-- CreateTable
CREATE TABLE "SavedReport" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parameters" JSONB NOT NULL,
    "span" "ReportSpan",
    "every" "ReportEvery",
    "recipient" TEXT,
    "introduction" TEXT,
    "conclusion" TEXT,
    "signed" BOOLEAN NOT NULL DEFAULT false,
    "letterhead" BOOLEAN NOT NULL DEFAULT false,
    "archivedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SavedReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IssuedReport" (
    "id" TEXT NOT NULL,
    "savedReportId" TEXT,
    "title" TEXT NOT NULL,
    "parameters" JSONB NOT NULL,
    "frame" JSONB,
    "fingerprint" TEXT NOT NULL,
    "head" TEXT,
    "entries" JSONB NOT NULL,
    "hashes" JSONB NOT NULL,
    "issuedOn" CHAR(10) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "IssuedReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IssuedReportFile" (
    "reportId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "IssuedReportFile_pkey" PRIMARY KEY ("reportId","fileId")
);

-- CreateIndex
CREATE INDEX "IssuedReport_savedReportId_idx" ON "IssuedReport"("savedReportId");

-- CreateIndex
CREATE INDEX "IssuedReportFile_fileId_idx" ON "IssuedReportFile"("fileId");

-- AddForeignKey
ALTER TABLE "IssuedReport" ADD CONSTRAINT "IssuedReport_savedReportId_fkey" FOREIGN KEY ("savedReportId") REFERENCES "SavedReport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssuedReportFile" ADD CONSTRAINT "IssuedReportFile_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "IssuedReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssuedReportFile" ADD CONSTRAINT "IssuedReportFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Guards, from the declarations of subjects (lib/audit/guards.ts).
CREATE OR REPLACE TRIGGER "SavedReport_versioned" BEFORE UPDATE ON "SavedReport" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "SavedReport_no_delete" BEFORE DELETE OR TRUNCATE ON "SavedReport" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "IssuedReport_versioned" BEFORE UPDATE ON "IssuedReport" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "IssuedReport_no_delete" BEFORE DELETE OR TRUNCATE ON "IssuedReport" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "IssuedReportFile_no_update" BEFORE UPDATE OR TRUNCATE ON "IssuedReportFile" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();

ALTER TABLE "IssuedReport" ADD CONSTRAINT "IssuedReport_issuedOn_is_a_day" CHECK ("issuedOn" ~ '^\d{4}-\d{2}-\d{2}$');
