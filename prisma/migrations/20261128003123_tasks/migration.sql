-- CreateTable
CREATE TABLE "Task" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT,
    "ownerId" TEXT,
    "dueOn" CHAR(10),
    "countryCode" CHAR(2),
    "entryId" TEXT,
    "addedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMP(3),
    "doneById" TEXT,
    "removedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "countryCode" CHAR(2) NOT NULL,
    "ownerId" TEXT,
    "nextStep" TEXT,
    "nextStepOn" CHAR(10),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("countryCode")
);

-- CreateIndex
CREATE INDEX "Task_doneAt_dueOn_idx" ON "Task"("doneAt", "dueOn");

-- CreateIndex
CREATE INDEX "Task_ownerId_idx" ON "Task"("ownerId");

-- CreateIndex
CREATE INDEX "Task_countryCode_idx" ON "Task"("countryCode");

-- CreateIndex
CREATE INDEX "Task_entryId_idx" ON "Task"("entryId");

-- CreateIndex
CREATE INDEX "Plan_ownerId_idx" ON "Plan"("ownerId");

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_doneById_fkey" FOREIGN KEY ("doneById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Guards, from the declarations of subjects (lib/audit/guards.ts).
CREATE OR REPLACE TRIGGER "Task_versioned" BEFORE UPDATE ON "Task" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Task_no_delete" BEFORE DELETE OR TRUNCATE ON "Task" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Plan_versioned" BEFORE UPDATE ON "Plan" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."countryCode" IS DISTINCT FROM OLD."countryCode")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "Plan_no_delete" BEFORE DELETE OR TRUNCATE ON "Plan" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();

-- A step without a day would never come up again, and a day without a step says nothing.
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_step_with_day" CHECK (("nextStep" IS NULL) = ("nextStepOn" IS NULL));
