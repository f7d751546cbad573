-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "ask" JSONB,
  ADD CONSTRAINT "Plan_ask" CHECK ("ask" IS NULL OR jsonb_typeof("ask") = 'array');
