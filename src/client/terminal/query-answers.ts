import type { IDisposable, IFunctionIdentifier, Terminal } from '@xterm/xterm';

/**
 * Queries by programs that xterm answers as if the answer were typed: device attributes, states and
 * modes.
 */
const questions: IFunctionIdentifier[] = [
  { final: 'c' },
  { prefix: '>', final: 'c' },
  { final: 'n' },
  { prefix: '?', final: 'n' },
  { intermediates: '$', final: 'p' },
  { prefix: '?', intermediates: '$', final: 'p' },
];
/** The colours that OSC sequences set, or query with a question mark. */
const colours = [4, 10, 11, 12];
/** xterm reports its focus when a program asks for focus reports, as well as when it changes. */
const focusReports = new Set(['\x1b[I', '\x1b[O']);

/**
 * Leaves queries unanswered while `isMuted`: those in a replay were answered long ago, and of
 * several windows on one shell only the leader answers. Otherwise the answers would be typed into
 * the shell.
 */
export function muteAnswers(terminal: Terminal, isMuted: () => boolean): IDisposable {
  const { parser } = terminal;
  const handlers = [
    ...questions.map((id) => parser.registerCsiHandler(id, isMuted)),
    ...colours.map((id) =>
      parser.registerOscHandler(id, (data) => isMuted() && /(^|;)\?/.test(data)),
    ),
    parser.registerDcsHandler({ intermediates: '$', final: 'q' }, isMuted),
  ];
  return { dispose: () => handlers.forEach((handler) => void handler.dispose()) };
}

/** Between the Escapes of an answer: attributes, states, positions and modes; colours, settings. */
const short = /^\[[?>]?[\d;]*\$?[cnRy]$/;
const long = /^(?:\]\d+;|P)/;

/** Whether input is xterm's answer to a query, for which a program waits. */
export function isAnswer(data: string): boolean {
  const [before, body = '', end, ...more] = data.split('\x1b');
  if (before !== '' || more.length > 0) return false;
  return end === undefined
    ? short.test(body) || isFocusReport(data)
    : end === '\\' && long.test(body);
}

/** Whether input is xterm's own focus report, which a replay can trigger too. */
export function isFocusReport(data: string): boolean {
  return focusReports.has(data);
}
