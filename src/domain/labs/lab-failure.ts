/** Why a lab could not run; each reason has one sentence for the learner that says what to do. */
export type LabFailureReason =
  | 'no-docker'
  | 'docker-not-permitted'
  | 'image-missing'
  | 'image-build-failed'
  | 'disk-full'
  | 'node-stopped'
  | 'node-not-ready'
  | 'lab-gone'
  | 'docker-refused';

/** Thrown by a LabRuntime; the message is for the learner, the cause for the operator's log. */
export class LabFailure extends Error {
  override name = 'LabFailure';
  reason: LabFailureReason;

  constructor(reason: LabFailureReason, message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

/** Compares the name, because the built pages and the server hold two copies of this module. */
export function isLabFailure(error: unknown): error is LabFailure {
  return error instanceof Error && error.name === 'LabFailure';
}
