-- AlterTable
ALTER TABLE "AuditLine" ADD COLUMN     "public" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Seal" (
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "Seal_pkey" PRIMARY KEY ("subjectType","subjectId")
);

-- CreateIndex
CREATE INDEX "AuditLine_public_seq_idx" ON "AuditLine"("public", "seq");
