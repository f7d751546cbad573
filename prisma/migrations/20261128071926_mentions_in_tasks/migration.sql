-- AlterTable
ALTER TABLE "Mention" ADD COLUMN     "taskId" TEXT,
ALTER COLUMN "entryId" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "Mention_taskId_idx" ON "Mention"("taskId");

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- It stands in one note.
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_place" CHECK (num_nonnulls("entryId", "taskId") = 1);
