-- CreateEnum
CREATE TYPE "Topic" AS ENUM ('on_recognition', 'related', 'other');

-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "topic" "Topic";

-- Only what was an engagement has a topic.
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_topic" CHECK ("topic" IS NULL OR "kind" = 'engagement');

-- Beside the days of silence, for how many months a dialogue counts; the usual number where it was set before there was one.
ALTER TABLE "Setting" DROP CONSTRAINT "Setting_patience";
ALTER TABLE "Setting" ADD CONSTRAINT "Setting_patience" CHECK (
  "key" <> 'patience' OR COALESCE(
    jsonb_typeof("value"->'late') = 'number'
    AND jsonb_typeof("value"->'veryLate') = 'number'
    AND jsonb_typeof("value"->'dormant') = 'number'
    AND COALESCE(jsonb_typeof("value"->'dialogue'), 'number') = 'number'
    AND "value"->>'late' ~ '^[0-9]{1,4}$'
    AND "value"->>'veryLate' ~ '^[0-9]{1,4}$'
    AND "value"->>'dormant' ~ '^[0-9]{1,4}$'
    AND COALESCE("value"->>'dialogue', '1') ~ '^[0-9]{1,3}$'
    AND ("value"->>'late')::numeric >= 1
    AND ("value"->>'veryLate')::numeric > ("value"->>'late')::numeric
    AND ("value"->>'dormant')::numeric > ("value"->>'veryLate')::numeric
    AND ("value"->>'dormant')::numeric <= 3650
    AND COALESCE(("value"->>'dialogue')::numeric, 1) BETWEEN 1 AND 120,
    false));
