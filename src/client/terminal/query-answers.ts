import type { IDisposable, IFunctionIdentifier, Terminal } from '@xterm/xterm';

/** What programs ask a terminal, and xterm answers as if it were typed: device attributes, states and modes. */
const questions: IFunctionIdentifier[] = [
  { final: 'c' },
  { prefix: '>', final: 'c' },
  { final: 'n' },
  { prefix: '?', final: 'n' },
  { intermediates: '$', final: 'p' },
  { prefix: '?', intermediates: '$', final: 'p' },
];
/** The colours that OSC sequences set, or ask for with a question mark. */
const colours = [4, 10, 11, 12];
/** xterm reports its focus when a program asks to be told of it, as well as when it changes. */
const focusReports = new Set(['\x1b[I', '\x1b[O']);

/**
 * Leaves questions unanswered while `isMuted`: those of a replay were answered long ago, and of
 * several windows on one shell only the leader answers. Else the answers would be typed into it.
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

/** Whether input is xterm's own report, which a replay sets off as well. */
export function isFocusReport(data: string): boolean {
  return focusReports.has(data);
}
