import type { WebSocket } from 'ws';
import { isLabFailure } from '#domain/labs/lab-failure';
import type { Attachment, Link } from './attachment.ts';
import {
  type ClientFrame,
  closeCodes,
  decodeClientFrame,
  type Epoch,
  type Size,
  type Start,
} from './protocol.ts';
import type { TerminalSession } from './terminal-session.ts';

/** Close the connection if no RESUME arrives for this long after the upgrade (ms). */
const silence = 10_000;
/** Longest reason a close frame can carry (bytes). */
const maxReason = 123;

/** A viewer acknowledges what it has read, and may send nothing else. */
const mayViewerSend: Record<ClientFrame['type'], boolean> = {
  resume: true,
  ack: true,
  input: false,
  resize: false,
};

type Resume = Extract<ClientFrame, { type: 'resume' }>;
type Asked = {
  /** The window is read-only. */
  isViewer: boolean;
  /** Finds or opens the shell; rejects if the lab cannot, or once the window is gone. */
  find: (size: Size, gone: AbortSignal) => Promise<TerminalSession>;
  startFor: (known: Epoch, session: TerminalSession) => Start;
  /** The learner typed. */
  onInput: () => void;
  onError: (what: string, error: unknown) => void;
};

/** Speaks the protocol with one browser window over `link`, from its RESUME to its close. */
export function serveTerminal(
  socket: WebSocket,
  link: Link,
  { isViewer, find, startFor, onInput, onError }: Asked,
): void {
  let attached: { session: TerminalSession; attachment: Attachment } | null = null;
  let resuming = false;
  let isUnwanted = false;
  const gone = new AbortController();
  const timer = setTimeout(() => socket.close(closeCodes.silent), silence);

  socket.on('message', (data, isBinary) => {
    const frame = isBinary ? decodeClientFrame(data as Buffer) : null;
    if (!frame || (frame.type === 'resume') === resuming) return socket.close(closeCodes.malformed);
    if (isViewer && !mayViewerSend[frame.type]) return socket.close(closeCodes.malformed);
    if (frame.type === 'resume') return void resume(frame);
    // Between RESUME and HELLO the window has no shell to talk to.
    if (attached) handle(attached, frame);
  });
  socket.on('close', (code) => {
    clearTimeout(timer);
    gone.abort();
    isUnwanted = code === closeCodes.endShell && !isViewer;
    if (isUnwanted && attached) endShell(attached.session);
    attached?.session.detach(attached.attachment);
    attached = null;
  });
  // An error is always followed by close.
  socket.on('error', () => {});

  async function resume(frame: Resume): Promise<void> {
    resuming = true;
    clearTimeout(timer);
    try {
      const { columns, rows, epoch, offset } = frame;
      const size = { columns, rows };
      const session = await find(size, gone.signal);
      if (isUnwanted) return endShell(session);
      if (socket.readyState !== socket.OPEN) return;
      const window = { epoch, offset, size, isViewer };
      const attachment = session.attach(socket, link, window, startFor(epoch, session));
      attached = { session, attachment };
    } catch (error) {
      if (isViewer && gone.signal.aborted) return;
      onError('A terminal could not be opened', error);
      socket.close(closeCodes.shellFailed, sentence(error));
    }
  }

  function endShell(session: TerminalSession): void {
    session
      .close(closeCodes.shellEnded)
      .catch((error) => onError('A terminal could not be closed', error));
  }

  function handle(
    { session, attachment }: NonNullable<typeof attached>,
    frame: Exclude<ClientFrame, Resume>,
  ) {
    switch (frame.type) {
      case 'input':
        onInput();
        return session.input(attachment, frame.bytes);
      case 'resize':
        return session.resize(attachment, { columns: frame.columns, rows: frame.rows });
      case 'ack':
        return session.acked(attachment, frame.offset);
    }
  }
}

/** What the learner reads: the runtime's own sentence if it has one. */
function sentence(error: unknown): string {
  if (!isLabFailure(error)) return 'The shell could not be opened. Try again in a moment.';
  return Buffer.from(error.message)
    .subarray(0, maxReason)
    .toString()
    .replace(/\uFFFD+$/, '');
}
