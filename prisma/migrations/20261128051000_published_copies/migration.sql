-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "copyPublishedAt" TIMESTAMP(3);

-- Nothing can be read where nothing is kept.
ALTER TABLE "Source" ADD CONSTRAINT "Source_copyPublishedAt_needs_file"
  CHECK ("copyPublishedAt" IS NULL OR "fileId" IS NOT NULL);
