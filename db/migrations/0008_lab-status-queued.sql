ALTER TABLE "lab" DROP CONSTRAINT "lab_queued";--> statement-breakpoint
DROP INDEX "lab_one_running";--> statement-breakpoint
ALTER TABLE "lab" ALTER COLUMN "phase" DROP NOT NULL;--> statement-breakpoint
-- A starting lab without a boot was waiting for a slot. One from before the queue goes to its end.
WITH "waiting" AS (
  SELECT "id", row_number() OVER (ORDER BY "queue_position" NULLS LAST, "created_at") AS "position"
  FROM "lab" WHERE "status" = 'starting' AND "boot_id" IS NULL
)
UPDATE "lab" SET "status" = 'queued', "queue_position" = "waiting"."position"
  FROM "waiting" WHERE "lab"."id" = "waiting"."id";--> statement-breakpoint
UPDATE "lab" SET "boot_id" = NULL WHERE "status" <> 'starting' AND "boot_id" IS NOT NULL;--> statement-breakpoint
UPDATE "lab" SET "queue_position" = NULL WHERE "status" <> 'queued' AND "queue_position" IS NOT NULL;--> statement-breakpoint
-- A boot that had just begun, or was just taken over, had the phase queued: the image comes first.
UPDATE "lab" SET "phase" = CASE
  WHEN "status" <> 'starting' THEN NULL
  WHEN "phase" IN ('image', 'boot', 'setup') THEN "phase"
  ELSE 'image'
END;--> statement-breakpoint
CREATE UNIQUE INDEX "lab_one_running" ON "lab" USING btree ("learner_id") WHERE "lab"."status" in ('queued', 'starting', 'ready');--> statement-breakpoint
ALTER TABLE "lab" ADD CONSTRAINT "lab_known_status" CHECK ("lab"."status" in ('queued', 'starting', 'ready', 'failed', 'ended'));--> statement-breakpoint
ALTER TABLE "lab" ADD CONSTRAINT "lab_known_phase" CHECK ("lab"."phase" in ('image', 'boot', 'setup'));--> statement-breakpoint
ALTER TABLE "lab" ADD CONSTRAINT "lab_starting" CHECK (("lab"."status" = 'starting') = ("lab"."boot_id" is not null));--> statement-breakpoint
ALTER TABLE "lab" ADD CONSTRAINT "lab_phase" CHECK (("lab"."status" = 'starting') = ("lab"."phase" is not null));--> statement-breakpoint
ALTER TABLE "lab" ADD CONSTRAINT "lab_queued" CHECK (("lab"."status" = 'queued') = ("lab"."queue_position" is not null));--> statement-breakpoint
ALTER TABLE "pooled_lab" ADD CONSTRAINT "pooled_lab_known_status" CHECK ("pooled_lab"."status" in ('booting', 'ready', 'claimed'));--> statement-breakpoint
-- The tables of src/domain/labs/lab-status.ts, one argument a change; an insert changes from nothing.
-- To change one: drop its triggers and create them again in a new migration.
CREATE FUNCTION refuse_status_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before text := CASE TG_OP WHEN 'UPDATE' THEN OLD."status" ELSE '' END;
BEGIN
  IF before || '>' || NEW."status" <> ALL (TG_ARGV) THEN
    RAISE EXCEPTION '% % may not %', TG_TABLE_NAME, NEW."id", CASE TG_OP
      WHEN 'UPDATE' THEN 'become ' || NEW."status" || ' after ' || OLD."status"
      ELSE 'begin as ' || NEW."status"
    END USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END
$$;--> statement-breakpoint
CREATE TRIGGER lab_begins BEFORE INSERT ON "lab" FOR EACH ROW
  EXECUTE FUNCTION refuse_status_change('>queued', '>starting', '>ready');--> statement-breakpoint
CREATE TRIGGER lab_status BEFORE UPDATE ON "lab" FOR EACH ROW
  WHEN (OLD."status" IS DISTINCT FROM NEW."status")
  EXECUTE FUNCTION refuse_status_change(
    'queued>starting', 'queued>ended',
    'starting>ready', 'starting>failed', 'starting>ended',
    'ready>ended'
  );--> statement-breakpoint
CREATE TRIGGER pooled_lab_begins BEFORE INSERT ON "pooled_lab" FOR EACH ROW
  EXECUTE FUNCTION refuse_status_change('>booting');--> statement-breakpoint
CREATE TRIGGER pooled_lab_status BEFORE UPDATE ON "pooled_lab" FOR EACH ROW
  WHEN (OLD."status" IS DISTINCT FROM NEW."status")
  EXECUTE FUNCTION refuse_status_change('booting>ready', 'ready>claimed', 'claimed>ready');
