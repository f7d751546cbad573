-- CreateTable
CREATE TABLE "SheetTemplate" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "head" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SheetTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SheetImport" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" CHAR(64) NOT NULL,
    "rows" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "same" INTEGER NOT NULL,
    "leftOut" INTEGER NOT NULL,
    "written" JSONB NOT NULL,
    "takenAt" TIMESTAMP(3) NOT NULL,
    "takenById" TEXT,
    "undoneAt" TIMESTAMP(3),
    "undoneById" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SheetImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SheetImport_fileHash_idx" ON "SheetImport"("fileHash");

-- CreateIndex
CREATE INDEX "SheetImport_takenAt_idx" ON "SheetImport"("takenAt");

-- AddForeignKey
ALTER TABLE "SheetImport" ADD CONSTRAINT "SheetImport_takenById_fkey" FOREIGN KEY ("takenById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SheetImport" ADD CONSTRAINT "SheetImport_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Guards, from the declarations of subjects (lib/audit/guards.ts).
CREATE OR REPLACE TRIGGER "SheetTemplate_versioned" BEFORE UPDATE ON "SheetTemplate" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "SheetTemplate_no_delete" BEFORE DELETE OR TRUNCATE ON "SheetTemplate" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "SheetImport_versioned" BEFORE UPDATE ON "SheetImport" FOR EACH ROW
  WHEN (NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."id" IS DISTINCT FROM OLD."id")
  EXECUTE FUNCTION refuse_past_the_log();
CREATE OR REPLACE TRIGGER "SheetImport_no_delete" BEFORE DELETE OR TRUNCATE ON "SheetImport" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
