-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('official', 'press', 'campaign', 'other');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ListingBasis" ADD VALUE 'documented';
ALTER TYPE "ListingBasis" ADD VALUE 'named';

-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "titleCrimeanTatar" TEXT,
ADD COLUMN     "titleUkrainian" TEXT;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "kind" "SourceKind";
