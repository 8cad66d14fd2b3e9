CREATE TABLE "learner" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "learner_name_length" CHECK (char_length("learner"."name") between 1 and 80)
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"learner_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_throttle" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"next_allowed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"learner_id" uuid NOT NULL,
	"course_id" text NOT NULL,
	"learner_name" text NOT NULL,
	"course_title" text NOT NULL,
	"abilities" text[] NOT NULL,
	"tasks_passed" integer NOT NULL,
	"quizzes_passed" integer NOT NULL,
	"quiz_percent" integer NOT NULL,
	"issued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	"picture" "bytea",
	CONSTRAINT "certificate_code_unique" UNIQUE("code"),
	CONSTRAINT "certificate_one_a_course" UNIQUE("learner_id","course_id"),
	CONSTRAINT "certificate_percent" CHECK ("certificate"."quiz_percent" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "image_build" (
	"tag" text PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"percent" integer NOT NULL,
	"detail" text NOT NULL,
	"failure" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lab" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"learner_id" uuid NOT NULL,
	"course_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"lab_name" text NOT NULL,
	"status" text NOT NULL,
	"phase" text NOT NULL,
	"percent" integer,
	"detail" text,
	"failure" text,
	"engine" text,
	"handle" jsonb,
	"seeds" jsonb NOT NULL,
	"heartbeat_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ready_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	"last_active_at" timestamp with time zone DEFAULT now() NOT NULL,
	"extensions" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	CONSTRAINT "lab_ended" CHECK (("lab"."status" in ('failed', 'ended')) = ("lab"."ended_at" is not null)),
	CONSTRAINT "lab_ready_has_handle" CHECK ("lab"."status" <> 'ready' or "lab"."handle" is not null)
);
--> statement-breakpoint
CREATE TABLE "enrolment" (
	"learner_id" uuid NOT NULL,
	"course_id" text NOT NULL,
	"enrolled_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_lesson_id" text,
	"last_opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"completed_at" timestamp with time zone,
	CONSTRAINT "enrolment_learner_id_course_id_pk" PRIMARY KEY("learner_id","course_id")
);
--> statement-breakpoint
CREATE TABLE "quiz_attempt" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"learner_id" uuid NOT NULL,
	"course_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"quiz_id" text NOT NULL,
	"attempt_no" integer NOT NULL,
	"seed" text NOT NULL,
	"content_hash" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deadline_at" timestamp with time zone,
	"submitted_at" timestamp with time zone,
	"score" double precision,
	"max_score" double precision NOT NULL,
	"passed" boolean,
	"answers" jsonb,
	CONSTRAINT "quiz_attempt_number" UNIQUE("learner_id","course_id","quiz_id","attempt_no"),
	CONSTRAINT "quiz_attempt_scored_when_submitted" CHECK (("quiz_attempt"."submitted_at" is null) = ("quiz_attempt"."score" is null) and ("quiz_attempt"."score" is null) = ("quiz_attempt"."passed" is null)),
	CONSTRAINT "quiz_attempt_score_range" CHECK ("quiz_attempt"."score" is null or ("quiz_attempt"."score" >= 0 and "quiz_attempt"."score" <= "quiz_attempt"."max_score"))
);
--> statement-breakpoint
CREATE TABLE "task_pass" (
	"learner_id" uuid NOT NULL,
	"course_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"task_id" text NOT NULL,
	"passed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_pass_learner_id_course_id_lesson_id_task_id_pk" PRIMARY KEY("learner_id","course_id","lesson_id","task_id")
);
--> statement-breakpoint
CREATE TABLE "task_progress" (
	"learner_id" uuid NOT NULL,
	"course_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"task_id" text NOT NULL,
	"checks" integer DEFAULT 0 NOT NULL,
	"last_conditions" jsonb,
	"last_checked_at" timestamp with time zone,
	"hints_shown" integer DEFAULT 0 NOT NULL,
	"solution_shown_at" timestamp with time zone,
	CONSTRAINT "task_progress_learner_id_course_id_lesson_id_task_id_pk" PRIMARY KEY("learner_id","course_id","lesson_id","task_id"),
	CONSTRAINT "task_progress_counts" CHECK ("task_progress"."checks" >= 0 and "task_progress"."hints_shown" >= 0)
);
--> statement-breakpoint
CREATE TABLE "board" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"course_id" text,
	"period_start" date,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "board_total" (
	"board_id" text NOT NULL,
	"learner_id" uuid NOT NULL,
	"total" integer NOT NULL,
	"board_key" bigint NOT NULL,
	CONSTRAINT "board_total_board_id_learner_id_pk" PRIMARY KEY("board_id","learner_id")
);
--> statement-breakpoint
CREATE TABLE "points_ledger" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "points_ledger_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"learner_id" uuid NOT NULL,
	"source" text NOT NULL,
	"course_id" text NOT NULL,
	"points" integer NOT NULL,
	"total_after" integer NOT NULL,
	"awarded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "points_ledger_award" UNIQUE("learner_id","source"),
	CONSTRAINT "points_ledger_nonzero" CHECK ("points_ledger"."points" <> 0)
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_learner_id_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_learner_id_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lab" ADD CONSTRAINT "lab_learner_id_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_learner_id_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiz_attempt" ADD CONSTRAINT "quiz_attempt_learner_id_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_pass" ADD CONSTRAINT "task_pass_learner_id_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_progress" ADD CONSTRAINT "task_progress_learner_id_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_total" ADD CONSTRAINT "board_total_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_total" ADD CONSTRAINT "board_total_learner_id_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "points_ledger" ADD CONSTRAINT "points_ledger_learner_id_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "learner_email_lower" ON "learner" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "session_learner" ON "session" USING btree ("learner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "lab_one_running" ON "lab" USING btree ("learner_id") WHERE "lab"."status" in ('starting', 'ready');--> statement-breakpoint
CREATE INDEX "lab_status" ON "lab" USING btree ("status");--> statement-breakpoint
CREATE UNIQUE INDEX "quiz_attempt_one_open" ON "quiz_attempt" USING btree ("learner_id","course_id","quiz_id") WHERE "quiz_attempt"."submitted_at" is null;--> statement-breakpoint
CREATE INDEX "quiz_attempt_quiz" ON "quiz_attempt" USING btree ("course_id","quiz_id");--> statement-breakpoint
CREATE INDEX "board_total_order" ON "board_total" USING btree ("board_id","board_key" DESC NULLS LAST,"learner_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "points_ledger_tail" ON "points_ledger" USING btree ("xid","id");