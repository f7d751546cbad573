-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "delegations" JSONB;
