-- Whoever writes past the one write path is stopped here too: late, very late and dormant are whole days, each after
-- the one before it, within ten years.
ALTER TABLE "Setting" ADD CONSTRAINT "Setting_patience" CHECK (
  "key" <> 'patience' OR COALESCE(
    jsonb_typeof("value"->'late') = 'number'
    AND jsonb_typeof("value"->'veryLate') = 'number'
    AND jsonb_typeof("value"->'dormant') = 'number'
    AND "value"->>'late' ~ '^[0-9]{1,4}$'
    AND "value"->>'veryLate' ~ '^[0-9]{1,4}$'
    AND "value"->>'dormant' ~ '^[0-9]{1,4}$'
    AND ("value"->>'late')::numeric >= 1
    AND ("value"->>'veryLate')::numeric > ("value"->>'late')::numeric
    AND ("value"->>'dormant')::numeric > ("value"->>'veryLate')::numeric
    AND ("value"->>'dormant')::numeric <= 3650,
    false));
