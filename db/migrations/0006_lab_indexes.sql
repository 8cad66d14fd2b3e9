CREATE INDEX "lab_learner_created" ON "lab" USING btree ("learner_id","created_at");--> statement-breakpoint
CREATE INDEX "lab_ready" ON "lab" USING btree ("ready_at");