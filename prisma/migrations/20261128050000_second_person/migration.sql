-- CreateEnum
CREATE TYPE "ProposalOutcome" AS ENUM ('confirmed', 'declined', 'withdrawn');

-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "basedOn" INTEGER,
    "reason" TEXT,
    "proposerId" TEXT NOT NULL,
    "proposedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" "ProposalOutcome",
    "settledAt" TIMESTAMP(3),
    "settledById" TEXT,
    "remark" TEXT,
    "became" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Proposal_settledAt_idx" ON "Proposal"("settledAt");

-- CreateIndex
CREATE INDEX "Proposal_subjectType_subjectId_idx" ON "Proposal"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "Proposal_proposerId_idx" ON "Proposal"("proposerId");

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_proposerId_fkey" FOREIGN KEY ("proposerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Guards, from the declarations of subjects (lib/audit/guards.ts).
CREATE OR REPLACE TRIGGER "Proposal_versioned" BEFORE UPDATE ON "Proposal" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Proposal_no_delete" BEFORE DELETE OR TRUNCATE ON "Proposal" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();

-- Whoever writes past the one write path is stopped here too: nobody confirms what they proposed themselves.
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_settled" CHECK (
  ("outcome" IS NULL) = ("settledAt" IS NULL) AND ("outcome" IS NULL) = ("settledById" IS NULL));
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_second_person" CHECK (
  "outcome" IS NULL OR ("outcome" = 'withdrawn') = ("settledById" = "proposerId"));
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_remark" CHECK (
  ("outcome" IS NOT DISTINCT FROM 'declined') = ("remark" IS NOT NULL));

-- Of two that propose something about one thing at once, one is told that it waits already.
CREATE UNIQUE INDEX "Proposal_subjectId_key" ON "Proposal"("subjectId") WHERE "settledAt" IS NULL;

ALTER TABLE "Setting" ADD CONSTRAINT "Setting_four_eyes" CHECK (
  "key" <> 'four-eyes' OR COALESCE("value"->>'mode' IN ('automatic', 'on', 'off'), false));
