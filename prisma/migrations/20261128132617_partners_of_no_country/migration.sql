-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "PartnerKind" ADD VALUE 'state';
ALTER TYPE "PartnerKind" ADD VALUE 'media';
ALTER TYPE "PartnerKind" ADD VALUE 'academic';
ALTER TYPE "PartnerKind" ADD VALUE 'community';

-- DropForeignKey
ALTER TABLE "Partner" DROP CONSTRAINT "Partner_countryCode_fkey";

-- AlterTable
ALTER TABLE "Partner" ADD COLUMN     "internalNote" TEXT,
ADD COLUMN     "nameNative" TEXT,
ALTER COLUMN "countryCode" DROP NOT NULL;

-- CreateTable
CREATE TABLE "PartnerSource" (
    "partnerId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "PartnerSource_pkey" PRIMARY KEY ("partnerId","sourceId")
);

-- AddForeignKey
ALTER TABLE "Partner" ADD CONSTRAINT "Partner_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerSource" ADD CONSTRAINT "PartnerSource_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerSource" ADD CONSTRAINT "PartnerSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Guards, from the declarations of subjects (lib/audit/guards.ts).
CREATE OR REPLACE TRIGGER "PartnerSource_no_update" BEFORE UPDATE OR TRUNCATE ON "PartnerSource" FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_past_the_log();
