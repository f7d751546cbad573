-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "scheduledFor" TEXT;

ALTER TABLE "Entry"
  ADD CONSTRAINT "Entry_scheduled_for" CHECK (
    "scheduledFor" IS NULL
    OR ("scheduledFor" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'
        AND ("kind" = 'engagement' OR ("kind" = 'proceeding' AND COALESCE("step" = 'scheduled', false)))));
