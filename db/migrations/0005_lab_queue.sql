ALTER TABLE "lab" ADD COLUMN "memory_mib" integer DEFAULT 1024 NOT NULL;--> statement-breakpoint
ALTER TABLE "lab" ADD COLUMN "queue_position" integer;--> statement-breakpoint
ALTER TABLE "lab" ADD COLUMN "expected_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "lab" ADD COLUMN "asked_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "lab" ADD COLUMN "admitted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "lab" ADD CONSTRAINT "lab_queued" CHECK ("lab"."queue_position" is null or ("lab"."status" = 'starting' and "lab"."boot_id" is null));