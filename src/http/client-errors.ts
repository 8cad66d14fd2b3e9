import type { Duplex } from 'node:stream';

/** Answers bytes that never became a request, with one sentence. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, message] = known[error.code ?? ''] ?? [
    '400 Bad Request',
    'The request is not valid HTTP and could not be read.',
  ];
  endWithSentence(socket, status, message);
}

/** Writes a whole response to a bare socket and ends it. */
export function endWithSentence(socket: Duplex, status: string, message: string): void {
  const body = `${message}\n`;
  socket.end(
    [
      `HTTP/1.1 ${status}`,
      'Connection: close',
      'Content-Type: text/plain; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
    () => socket.destroy(),
  );
}

const known: Record<string, [string, string]> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'The headers of the request are too large: at most 16 KiB are accepted.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request took too long to arrive.'],
};
