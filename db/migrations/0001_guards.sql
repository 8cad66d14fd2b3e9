-- The ledger is append-only: a correction is a new, negative row.
CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'points_ledger is append-only: add a reversal row instead';
END
$$;
--> statement-breakpoint
CREATE TRIGGER points_ledger_append_only BEFORE UPDATE OR DELETE ON "points_ledger"
  FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();
--> statement-breakpoint
CREATE TRIGGER points_ledger_no_truncate BEFORE TRUNCATE ON "points_ledger"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();
--> statement-breakpoint
INSERT INTO "setting" ("key", "value") VALUES ('instance', gen_random_uuid()::text);
--> statement-breakpoint
INSERT INTO "board" ("id", "kind") VALUES ('all', 'all');
