-- CreateEnum
CREATE TYPE "ErrorOutcome" AS ENUM ('corrected', 'not_an_error', 'duplicate', 'spam');

-- CreateTable
CREATE TABLE "ErrorReport" (
    "id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "about" TEXT,
    "wrong" TEXT NOT NULL,
    "better" TEXT,
    "sourceUrl" TEXT,
    "language" TEXT NOT NULL,
    "email" TEXT,
    "fingerprint" TEXT NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL,
    "outcome" "ErrorOutcome",
    "remark" TEXT,
    "settledAt" TIMESTAMP(3),
    "settledById" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ErrorReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ErrorReport_reference_key" ON "ErrorReport"("reference");

-- CreateIndex
CREATE INDEX "ErrorReport_settledAt_receivedAt_idx" ON "ErrorReport"("settledAt", "receivedAt");

-- CreateIndex
CREATE INDEX "ErrorReport_fingerprint_idx" ON "ErrorReport"("fingerprint");

-- AddForeignKey
ALTER TABLE "ErrorReport" ADD CONSTRAINT "ErrorReport_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A report is open or settled, whole in either case; a settled one holds no address.
ALTER TABLE "ErrorReport"
  ADD CONSTRAINT "ErrorReport_settled" CHECK (("settledAt" IS NULL) = ("outcome" IS NULL)),
  ADD CONSTRAINT "ErrorReport_address_erased" CHECK ("settledAt" IS NULL OR "email" IS NULL),
  ADD CONSTRAINT "ErrorReport_version" CHECK ("version" >= 1);

-- Its kept versions hold the address too, so they can be erased like those of a contact.
DROP TRIGGER "Version_no_delete" ON "Version";
CREATE TRIGGER "Version_no_delete" BEFORE DELETE ON "Version"
  FOR EACH ROW WHEN (OLD."subjectType" NOT IN ('contact', 'user', 'errorReport')) EXECUTE FUNCTION refuse_change();
