import { isLabFailure, LabFailure } from '#domain/lab-failure';

/** What dockerode throws: a system error of the socket, or a status with the Engine's message. */
type DockerError = Error & { code?: string; statusCode?: number };

/** Turns what the Engine or its socket said into one sentence with the way out. */
export function dockerFailure(error: unknown): LabFailure {
  if (isLabFailure(error)) return error;
  const { code, statusCode, message } = error as DockerError;
  if (code === 'EACCES' || code === 'EPERM') {
    return new LabFailure(
      'docker-not-permitted',
      'This server may not use Docker. The operator can add its user to the docker group, then start it again.',
      error,
    );
  }
  if (code && unreachable.has(code)) {
    return new LabFailure(
      'no-docker',
      'Docker does not answer on this server. The operator can start it; then start the lab again.',
      error,
    );
  }
  if (/no space left on device/i.test(message)) {
    return new LabFailure(
      'disk-full',
      'The disk of the lab machine is full. The operator can free space; then start the lab again.',
      error,
    );
  }
  if (statusCode === 404 && /no such image/i.test(message)) {
    return new LabFailure(
      'image-missing',
      'The image of the database is not on the lab machine yet. Start the lab again to have it built.',
      error,
    );
  }
  if (/no such (container|exec)|is not running|is paused|container stopped/i.test(message)) {
    return new LabFailure('lab-gone', 'The node of this lab has stopped. Start a new lab.', error);
  }
  return new LabFailure(
    'docker-refused',
    'Docker refused to run the lab. The operator finds the reason in the server log.',
    error,
  );
}

const unreachable = new Set([
  'ENOENT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTSOCK',
]);

/** Whether the Engine said that the thing is not there (any more). */
export function isNotFound(error: unknown): boolean {
  return (error as DockerError).statusCode === 404;
}

/** Whether the Engine said that the request clashes with what is going on, as a removal in progress. */
export function isConflict(error: unknown): boolean {
  return (error as DockerError).statusCode === 409;
}
