CREATE TABLE "content_move" (
	"course_id" text NOT NULL,
	"from_lesson_id" text NOT NULL,
	"task_id" text NOT NULL,
	"to_lesson_id" text NOT NULL,
	"moved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "content_move_course_id_from_lesson_id_task_id_to_lesson_id_pk" PRIMARY KEY("course_id","from_lesson_id","task_id","to_lesson_id")
);
