CREATE TABLE "pooled_lab" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"engine" text NOT NULL,
	"lab_name" text,
	"fingerprint" text NOT NULL,
	"memory_mib" integer NOT NULL,
	"seeds" jsonb NOT NULL,
	"handle" jsonb,
	"status" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ready_at" timestamp with time zone,
	"wanted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"heartbeat_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pooled_lab_has_handle" CHECK ("pooled_lab"."status" = 'booting' or "pooled_lab"."handle" is not null)
);
--> statement-breakpoint
CREATE TABLE "lesson_visit" (
	"learner_id" uuid PRIMARY KEY NOT NULL,
	"course_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"visited_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "lesson_visit" ADD CONSTRAINT "lesson_visit_learner_id_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "pooled_lab_one_booting" ON "pooled_lab" USING btree ("status") WHERE "pooled_lab"."status" = 'booting';--> statement-breakpoint
CREATE INDEX "pooled_lab_fingerprint" ON "pooled_lab" USING btree ("fingerprint");--> statement-breakpoint
CREATE INDEX "lesson_visit_time" ON "lesson_visit" USING btree ("visited_at");