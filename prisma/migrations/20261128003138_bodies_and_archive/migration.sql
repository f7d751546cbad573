-- CreateEnum
CREATE TYPE "AddressChannel" AS ENUM ('email', 'post', 'online_form', 'phone', 'embassy');

-- AlterTable
ALTER TABLE "Body" ADD COLUMN     "addresses" JSONB,
ADD COLUMN     "archivedAt" TIMESTAMP(3),
ADD COLUMN     "language" TEXT,
ADD COLUMN     "preferredChannel" "AddressChannel",
ADD COLUMN     "presidingOfficer" TEXT,
ADD COLUMN     "salutations" JSONB,
ADD COLUMN     "verifiedFrom" TEXT,
ADD COLUMN     "verifiedOn" TEXT;

-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "addresses" JSONB,
ADD COLUMN     "preferredChannel" "AddressChannel",
ADD COLUMN     "salutations" JSONB;

-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "archivedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "DocumentVersion" ADD COLUMN     "archivedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "trackingNumber" TEXT;

-- AlterTable
ALTER TABLE "Package" ADD COLUMN     "archivedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Partner" ADD COLUMN     "archivedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "archivedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "TargetListing" ADD COLUMN     "removalReason" TEXT,
ADD COLUMN     "removedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Wave" ADD COLUMN     "archivedAt" TIMESTAMP(3);

ALTER TABLE "Body"
  ADD CONSTRAINT "Body_addresses" CHECK ("addresses" IS NULL OR jsonb_typeof("addresses") = 'array'),
  ADD CONSTRAINT "Body_salutations" CHECK ("salutations" IS NULL OR jsonb_typeof("salutations") = 'array');
-- Of an erased person nothing stays.
ALTER TABLE "Contact"
  ADD CONSTRAINT "Contact_addresses" CHECK ("addresses" IS NULL OR jsonb_typeof("addresses") = 'array'),
  ADD CONSTRAINT "Contact_salutations" CHECK ("salutations" IS NULL OR jsonb_typeof("salutations") = 'array'),
  ADD CONSTRAINT "Contact_erased_addresses" CHECK (
    "erasedAt" IS NULL OR ("addresses" IS NULL AND "preferredChannel" IS NULL AND "salutations" IS NULL));
-- Only what was sent can be tracked.
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_tracking_number" CHECK ("trackingNumber" IS NULL OR "kind" = 'dispatch');
-- What is taken off the list says why.
ALTER TABLE "TargetListing" ADD CONSTRAINT "TargetListing_removal" CHECK (("removedAt" IS NULL) = ("removalReason" IS NULL));
