-- CreateTable
CREATE TABLE "ReportSender" (
    "sender" TEXT NOT NULL,
    "wholeAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReportSender_pkey" PRIMARY KEY ("sender")
);

-- CreateIndex
CREATE INDEX "ReportSender_wholeAt_idx" ON "ReportSender"("wholeAt");
