ALTER TABLE "lab" ADD COLUMN "boot_id" uuid;--> statement-breakpoint
ALTER TABLE "lab" ADD COLUMN "checking_until" timestamp with time zone;