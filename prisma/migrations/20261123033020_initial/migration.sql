-- CreateEnum
CREATE TYPE "Role" AS ENUM ('viewer', 'editor', 'administrator');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('internal', 'public');

-- CreateEnum
CREATE TYPE "Certainty" AS ENUM ('confirmed', 'reported', 'assumed');

-- CreateEnum
CREATE TYPE "ListingBasis" AS ENUM ('source', 'assumed');

-- CreateEnum
CREATE TYPE "BodyKind" AS ENUM ('parliament', 'chamber', 'committee', 'presiding_officer', 'government', 'ministry', 'embassy', 'head_of_state', 'regional_parliament', 'international_assembly');

-- CreateEnum
CREATE TYPE "ChamberRole" AS ENUM ('only', 'lower', 'upper');

-- CreateEnum
CREATE TYPE "EntryKind" AS ENUM ('dispatch', 'response', 'engagement', 'proceeding', 'note');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('email', 'post', 'courier', 'embassy', 'handed_over', 'online_form');

-- CreateEnum
CREATE TYPE "Rung" AS ENUM ('drafted', 'sent', 'delivery_failed', 'delivered');

-- CreateEnum
CREATE TYPE "Nature" AS ENUM ('automatic_receipt', 'acknowledged', 'referred', 'asks_us', 'asks_for_time', 'supportive', 'neutral', 'declined');

-- CreateEnum
CREATE TYPE "EngagementForm" AS ENUM ('meeting', 'call', 'hearing', 'summit', 'statement', 'commemoration');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('support', 'partial_support', 'neutral', 'oppose');

-- CreateEnum
CREATE TYPE "Step" AS ENUM ('tabled', 'referred', 'committee_adopted', 'committee_rejected', 'debated', 'scheduled', 'adopted', 'rejected', 'blocked', 'lapsed', 'withdrawn', 'rescinded');

-- CreateEnum
CREATE TYPE "ActForm" AS ENUM ('resolution', 'statement', 'motion', 'bill', 'declaration', 'petition');

-- CreateEnum
CREATE TYPE "Wording" AS ENUM ('recognises_genocide', 'condemns', 'commemorates', 'other');

-- CreateEnum
CREATE TYPE "VoteKind" AS ENUM ('counted', 'unanimous_consent', 'without_a_vote', 'unknown');

-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('appeal', 'cover_letter', 'legal_qualification', 'copy_of_an_act', 'brief', 'leaflet', 'reply', 'other');

-- CreateTable
CREATE TABLE "Country" (
    "code" CHAR(2) NOT NULL,

    CONSTRAINT "Country_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "TargetListing" (
    "id" TEXT NOT NULL,
    "countryCode" CHAR(2) NOT NULL,
    "basis" "ListingBasis" NOT NULL,
    "since" TEXT,
    "reasoning" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TargetListing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Body" (
    "id" TEXT NOT NULL,
    "kind" "BodyKind" NOT NULL,
    "chamberRole" "ChamberRole",
    "countryCode" CHAR(2),
    "parentId" TEXT,
    "name" JSONB NOT NULL,
    "nameNative" TEXT,
    "website" TEXT,
    "remark" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" TEXT NOT NULL,
    "bodyId" TEXT NOT NULL,
    "name" TEXT,
    "office" TEXT,
    "address" TEXT,
    "language" TEXT,
    "verifiedOn" TEXT,
    "verifiedFrom" TEXT,
    "remark" TEXT,
    "erasedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Partner" (
    "id" TEXT NOT NULL,
    "countryCode" CHAR(2) NOT NULL,
    "name" TEXT NOT NULL,
    "website" TEXT,
    "remark" JSONB NOT NULL,
    "visibility" "Visibility" NOT NULL DEFAULT 'internal',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL,
    "url" TEXT,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "published" TEXT,
    "accessed" TEXT,
    "archiveUrl" TEXT,
    "fileId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "addedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "title" JSONB NOT NULL,
    "titleOriginal" TEXT,
    "issuedBy" TEXT,
    "issuedOn" TEXT,
    "description" JSONB NOT NULL,
    "remark" JSONB NOT NULL,
    "visibility" "Visibility" NOT NULL DEFAULT 'internal',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentVersion" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "language" TEXT,
    "datedOn" TEXT,
    "label" TEXT,
    "url" TEXT,
    "fileId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "DocumentVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Package" (
    "id" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 1,
    "previousId" TEXT,
    "frozen" BOOLEAN NOT NULL DEFAULT false,
    "remark" JSONB NOT NULL,
    "visibility" "Visibility" NOT NULL DEFAULT 'internal',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Package_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PackageItem" (
    "packageId" TEXT NOT NULL,
    "documentVersionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "PackageItem_pkey" PRIMARY KEY ("packageId","documentVersionId")
);

-- CreateTable
CREATE TABLE "Wave" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "startedOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Wave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Entry" (
    "id" TEXT NOT NULL,
    "kind" "EntryKind" NOT NULL,
    "bodyId" TEXT,
    "occurredOn" TEXT NOT NULL,
    "countsFrom" CHAR(10) NOT NULL,
    "certainty" "Certainty" NOT NULL,
    "summary" JSONB NOT NULL,
    "internalNote" TEXT,
    "visibility" "Visibility" NOT NULL DEFAULT 'internal',
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authorId" TEXT,
    "publishedAt" TIMESTAMP(3),
    "removedAt" TIMESTAMP(3),
    "removalReason" TEXT,
    "correctedOn" TEXT,
    "correctionReason" JSONB,
    "packageId" TEXT,
    "waveId" TEXT,
    "contactId" TEXT,
    "channel" "Channel",
    "rung" "Rung",
    "rungOn" TEXT,
    "ourReference" TEXT,
    "theirReference" TEXT,
    "replyExpectedBy" TEXT,
    "replyExpectedReason" TEXT,
    "nature" "Nature",
    "waitUntil" TEXT,
    "answersId" TEXT,
    "engagementForm" "EngagementForm",
    "participants" JSONB,
    "place" TEXT,
    "stance" "Stance",
    "step" "Step",
    "form" "ActForm",
    "wording" "Wording",
    "titleOriginal" TEXT,
    "titleEnglish" TEXT,
    "reference" TEXT,
    "voteKind" "VoteKind",
    "votesFor" INTEGER,
    "votesAgainst" INTEGER,
    "votesAbstained" INTEGER,
    "votesNotVoting" INTEGER,
    "voteRemark" JSONB,
    "clauseOriginal" TEXT,
    "clauseLanguage" TEXT,
    "clause" JSONB,
    "continuesId" TEXT,

    CONSTRAINT "Entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntryCountry" (
    "entryId" TEXT NOT NULL,
    "countryCode" CHAR(2) NOT NULL,

    CONSTRAINT "EntryCountry_pkey" PRIMARY KEY ("entryId","countryCode")
);

-- CreateTable
CREATE TABLE "EntrySource" (
    "entryId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "EntrySource_pkey" PRIMARY KEY ("entryId","sourceId")
);

-- CreateTable
CREATE TABLE "EntryAttachment" (
    "entryId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "EntryAttachment_pkey" PRIMARY KEY ("entryId","fileId")
);

-- CreateTable
CREATE TABLE "TargetListingSource" (
    "listingId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "context" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "TargetListingSource_pkey" PRIMARY KEY ("listingId","sourceId")
);

-- CreateTable
CREATE TABLE "DocumentSource" (
    "documentId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "DocumentSource_pkey" PRIMARY KEY ("documentId","sourceId")
);

-- CreateTable
CREATE TABLE "Version" (
    "id" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorId" TEXT,
    "act" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,

    CONSTRAINT "Version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditLine" (
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorId" TEXT,
    "origin" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "number" INTEGER,
    "contentHash" TEXT,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditLine_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "passwordHash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "disabledAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "idHash" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMP(3),
    "label" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("idHash")
);

-- CreateTable
CREATE TABLE "SetupCode" (
    "codeHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "SetupCode_pkey" PRIMARY KEY ("codeHash")
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "retryAt" TIMESTAMP(3) NOT NULL,
    "windowFrom" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SignInThrottle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "TargetListing_countryCode_key" ON "TargetListing"("countryCode");

-- CreateIndex
CREATE INDEX "Body_countryCode_idx" ON "Body"("countryCode");

-- CreateIndex
CREATE INDEX "Contact_bodyId_idx" ON "Contact"("bodyId");

-- CreateIndex
CREATE INDEX "Source_url_idx" ON "Source"("url");

-- CreateIndex
CREATE INDEX "DocumentVersion_documentId_idx" ON "DocumentVersion"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "Package_previousId_key" ON "Package"("previousId");

-- CreateIndex
CREATE INDEX "Entry_countsFrom_id_idx" ON "Entry"("countsFrom", "id");

-- CreateIndex
CREATE INDEX "Entry_kind_countsFrom_idx" ON "Entry"("kind", "countsFrom");

-- CreateIndex
CREATE INDEX "Entry_visibility_removedAt_idx" ON "Entry"("visibility", "removedAt");

-- CreateIndex
CREATE INDEX "Entry_bodyId_idx" ON "Entry"("bodyId");

-- CreateIndex
CREATE INDEX "Entry_waveId_idx" ON "Entry"("waveId");

-- CreateIndex
CREATE INDEX "Entry_answersId_idx" ON "Entry"("answersId");

-- CreateIndex
CREATE INDEX "Entry_continuesId_idx" ON "Entry"("continuesId");

-- CreateIndex
CREATE INDEX "EntryCountry_countryCode_idx" ON "EntryCountry"("countryCode");

-- CreateIndex
CREATE INDEX "EntrySource_sourceId_idx" ON "EntrySource"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Version_subjectType_subjectId_number_key" ON "Version"("subjectType", "subjectId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "AuditLine_hash_key" ON "AuditLine"("hash");

-- CreateIndex
CREATE INDEX "AuditLine_subjectType_subjectId_idx" ON "AuditLine"("subjectType", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- AddForeignKey
ALTER TABLE "TargetListing" ADD CONSTRAINT "TargetListing_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partner" ADD CONSTRAINT "Partner_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Package" ADD CONSTRAINT "Package_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Package"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PackageItem" ADD CONSTRAINT "PackageItem_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "Package"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PackageItem" ADD CONSTRAINT "PackageItem_documentVersionId_fkey" FOREIGN KEY ("documentVersionId") REFERENCES "DocumentVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "Package"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_answersId_fkey" FOREIGN KEY ("answersId") REFERENCES "Entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_continuesId_fkey" FOREIGN KEY ("continuesId") REFERENCES "Entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryCountry" ADD CONSTRAINT "EntryCountry_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryCountry" ADD CONSTRAINT "EntryCountry_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntrySource" ADD CONSTRAINT "EntrySource_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntrySource" ADD CONSTRAINT "EntrySource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryAttachment" ADD CONSTRAINT "EntryAttachment_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryAttachment" ADD CONSTRAINT "EntryAttachment_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetListingSource" ADD CONSTRAINT "TargetListingSource_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "TargetListing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetListingSource" ADD CONSTRAINT "TargetListingSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentSource" ADD CONSTRAINT "DocumentSource_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentSource" ADD CONSTRAINT "DocumentSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
