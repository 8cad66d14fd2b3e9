import { isLabFailure, LabFailure } from '#domain/labs/lab-failure';

/** What dockerode throws: a system error of the socket, or a status with the Engine's message. */
type DockerError = Error & { code?: string; statusCode?: number };

/** Turns what the Engine or its socket reported into one sentence that says what to do. */
export function dockerFailure(error: unknown): LabFailure {
  if (isLabFailure(error)) return error;
  const { code, statusCode, message } = error as DockerError;
  if (code === 'EACCES' || code === 'EPERM') {
    return new LabFailure(
      'docker-not-permitted',
      'This server is not allowed to use Docker. The operator can add its user to the docker group and restart it.',
      error,
    );
  }
  if (code && unreachable.has(code)) {
    return new LabFailure(
      'no-docker',
      'Docker is not running on this server. Once the operator has started it, start the lab again.',
      error,
    );
  }
  if (/no space left on device/i.test(message)) {
    return new LabFailure(
      'disk-full',
      'The server’s disk is full. Once the operator has freed some space, start the lab again.',
      error,
    );
  }
  if (statusCode === 404 && /no such image/i.test(message)) {
    return new LabFailure(
      'image-missing',
      'The database image is not on the server yet. Start the lab again to build it.',
      error,
    );
  }
  if (/no such (container|exec)|is not running|is paused|container stopped/i.test(message)) {
    return new LabFailure('lab-gone', 'The node of this lab has stopped. Start a new lab.', error);
  }
  return new LabFailure(
    'docker-refused',
    'Docker refused to run the lab. The reason is in the server log.',
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

/** Whether the Engine reported that the thing does not exist (any more). */
export function isNotFound(error: unknown): boolean {
  return (error as DockerError).statusCode === 404;
}

/** Whether the Engine reported a conflict, such as a removal in progress. */
export function isConflict(error: unknown): boolean {
  return (error as DockerError).statusCode === 409;
}
