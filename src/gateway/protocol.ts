/**
 * The terminal's frames, as docs/terminal-protocol.md lists them: one opcode byte, then fixed
 * big-endian fields or raw bytes. Pure, and shared with the browser.
 * Offsets count the bytes that the shell has written since it began, so that either side can say
 * exactly how far it is, and a cut connection neither loses nor doubles a byte.
 */

export const protocolVersion = 2;

/**
 * Largest IN frame (bytes): a long paste becomes many small writes, so that a Ctrl-C behind it is
 * not held up.
 */
export const maxInputBytes = 16 * 1024;
/** Largest WebSocket message the server reads (bytes). */
export const maxPayloadBytes = 1024 * 1024;

export const sizeLimits = { columns: { min: 2, max: 500 }, rows: { min: 1, max: 300 } } as const;

/**
 * Why a connection was closed; the browser uses it to decide whether to reconnect and what to say.
 */
export const closeCodes = {
  /** The window closed the terminal. */
  leave: 1000,
  /** The learner closed the terminal's tab, which ends its shell. */
  endShell: 4001,
  /** The server is restarting: connect again. */
  restart: 1012,
  /** The shell has ended; EXIT was sent before. */
  shellEnded: 4000,
  /** A frame that the protocol does not know, or one out of bounds. */
  malformed: 4400,
  signedOut: 4401,
  /** No RESUME within ten seconds of the upgrade. */
  silent: 4408,
  labEnded: 4410,
  /** The lab could not open a shell. */
  shellFailed: 4500,
} as const;

/** 16 hex digits that identify one shell; `noEpoch` for a window that knows none. */
export type Epoch = string;
export const noEpoch: Epoch = '0'.repeat(16);

/** How the shell that HELLO names relates to the one that RESUME named. */
const starts = ['same', 'replay', 'new', 'afterEnd', 'afterRestart'] as const;
/** The pty has the leader's size, and only the leader answers programs' terminal queries. */
const roles = ['follow', 'lead'] as const;
export type Start = (typeof starts)[number];
export type Role = (typeof roles)[number];
export type Size = { columns: number; rows: number };

export type ServerFrame =
  | { type: 'output'; bytes: Uint8Array }
  /**
   * `base` is the offset of the next OUT; output before `head` happened earlier and is a replay.
   */
  | ({ type: 'hello'; start: Start; role: Role; epoch: Epoch; base: number; head: number } & Size)
  /** `bytes` bytes are left out here. */
  | { type: 'skipped'; bytes: number }
  /**
   * `bytes` make an empty terminal of this size look like the shell's; `skipped` bytes of output
   * are left out.
   */
  | ({ type: 'snapshot'; skipped: number; bytes: Uint8Array } & Size)
  | { type: 'exit'; exitCode: number | null }
  | ({ type: 'lead'; role: Role } & Size);

export type ClientFrame =
  | { type: 'input'; bytes: Uint8Array }
  | ({ type: 'resize' } & Size)
  /** Everything before `offset` has been parsed. */
  | { type: 'ack'; offset: number }
  /** First frame: the shell and offset that this window has, and its size. */
  | ({ type: 'resume'; epoch: Epoch; offset: number } & Size);

const opcodes = {
  output: 0x01,
  hello: 0x02,
  skipped: 0x03,
  exit: 0x04,
  lead: 0x05,
  snapshot: 0x06,
  input: 0x11,
  resize: 0x12,
  ack: 0x13,
  resume: 0x14,
} as const;
const lengths = { hello: 32, skipped: 9, exit: 5, lead: 6, resize: 5, ack: 9, resume: 22 } as const;
/** Header bytes before the snapshot's own. */
const snapshotHeader = 13;
const noExitCode = -1;

type Frame = Uint8Array<ArrayBuffer>;

export const encode = {
  output: (bytes: Uint8Array): Frame => carrying(opcodes.output, bytes),
  /** Writes an OUT frame into a longer buffer and returns its length. */
  outputInto(buffer: Uint8Array, bytes: Uint8Array): number {
    buffer[0] = opcodes.output;
    buffer.set(bytes, 1);
    return 1 + bytes.length;
  },
  input: (bytes: Uint8Array): Frame => carrying(opcodes.input, bytes),
  hello(frame: Omit<Extract<ServerFrame, { type: 'hello' }>, 'type'>): Frame {
    const { bytes, view } = blank(opcodes.hello, lengths.hello);
    bytes[1] = protocolVersion;
    bytes[2] = starts.indexOf(frame.start);
    bytes[3] = roles.indexOf(frame.role);
    view.setBigUint64(4, BigInt(`0x${frame.epoch}`));
    view.setBigUint64(12, BigInt(frame.base));
    view.setBigUint64(20, BigInt(frame.head));
    view.setUint16(28, frame.columns);
    view.setUint16(30, frame.rows);
    return bytes;
  },
  skipped: (count: number): Frame => offsetFrame(opcodes.skipped, count),
  snapshot(skipped: number, size: Size, screen: Uint8Array): Frame {
    const { bytes, view } = blank(opcodes.snapshot, snapshotHeader + screen.length);
    view.setBigUint64(1, BigInt(skipped));
    view.setUint16(9, size.columns);
    view.setUint16(11, size.rows);
    bytes.set(screen, snapshotHeader);
    return bytes;
  },
  exit(exitCode: number | null): Frame {
    const { bytes, view } = blank(opcodes.exit, lengths.exit);
    view.setInt32(1, exitCode ?? noExitCode);
    return bytes;
  },
  lead(role: Role, size: Size): Frame {
    const { bytes, view } = blank(opcodes.lead, lengths.lead);
    bytes[1] = roles.indexOf(role);
    view.setUint16(2, size.columns);
    view.setUint16(4, size.rows);
    return bytes;
  },
  resize(size: Size): Frame {
    const { bytes, view } = blank(opcodes.resize, lengths.resize);
    view.setUint16(1, size.columns);
    view.setUint16(3, size.rows);
    return bytes;
  },
  ack: (offset: number): Frame => offsetFrame(opcodes.ack, offset),
  resume(epoch: Epoch, offset: number, size: Size): Frame {
    const { bytes, view } = blank(opcodes.resume, lengths.resume);
    bytes[1] = protocolVersion;
    view.setBigUint64(2, BigInt(`0x${epoch}`));
    view.setBigUint64(10, BigInt(offset));
    view.setUint16(18, size.columns);
    view.setUint16(20, size.rows);
    return bytes;
  },
} as const;

/** The frame in a message from the browser, or null if there is none. Never throws. */
export function decodeClientFrame(message: Uint8Array): ClientFrame | null {
  const view = viewOf(message);
  switch (message[0]) {
    case opcodes.input:
      if (message.length < 2 || message.length > 1 + maxInputBytes) return null;
      return { type: 'input', bytes: message.subarray(1) };
    case opcodes.resize: {
      const size = message.length === lengths.resize ? sizeAt(view, 1) : null;
      return size && { type: 'resize', ...size };
    }
    case opcodes.ack: {
      const offset = message.length === lengths.ack ? offsetAt(view, 1) : null;
      return offset === null ? null : { type: 'ack', offset };
    }
    case opcodes.resume: {
      if (message.length !== lengths.resume || message[1] !== protocolVersion) return null;
      const offset = offsetAt(view, 10);
      const size = sizeAt(view, 18);
      if (offset === null || !size) return null;
      return { type: 'resume', epoch: epochAt(view, 2), offset, ...size };
    }
    default:
      return null;
  }
}

/** The frame in a message from the server, or null if there is none. Never throws. */
export function decodeServerFrame(message: Uint8Array): ServerFrame | null {
  const view = viewOf(message);
  switch (message[0]) {
    case opcodes.output:
      return message.length < 2 ? null : { type: 'output', bytes: message.subarray(1) };
    case opcodes.hello: {
      if (message.length !== lengths.hello || message[1] !== protocolVersion) return null;
      const [start, role] = [starts[message[2]!], roles[message[3]!]];
      const [base, head, size] = [offsetAt(view, 12), offsetAt(view, 20), sizeAt(view, 28)];
      if (!start || !role || base === null || head === null || !size) return null;
      return { type: 'hello', start, role, epoch: epochAt(view, 4), base, head, ...size };
    }
    case opcodes.skipped: {
      const count = message.length === lengths.skipped ? offsetAt(view, 1) : null;
      return count === null ? null : { type: 'skipped', bytes: count };
    }
    case opcodes.snapshot: {
      if (message.length < snapshotHeader) return null;
      const [skipped, size] = [offsetAt(view, 1), sizeAt(view, 9)];
      if (skipped === null || !size) return null;
      return { type: 'snapshot', skipped, bytes: message.subarray(snapshotHeader), ...size };
    }
    case opcodes.exit: {
      if (message.length !== lengths.exit) return null;
      const exitCode = view.getInt32(1);
      return { type: 'exit', exitCode: exitCode === noExitCode ? null : exitCode };
    }
    case opcodes.lead: {
      if (message.length !== lengths.lead) return null;
      const [role, size] = [roles[message[1]!], sizeAt(view, 2)];
      return role && size ? { type: 'lead', role, ...size } : null;
    }
    default:
      return null;
  }
}

/** The nearest size that the protocol can carry. */
export function withinLimits({ columns, rows }: Size): Size {
  return {
    columns: clamp(columns, sizeLimits.columns.min, sizeLimits.columns.max),
    rows: clamp(rows, sizeLimits.rows.min, sizeLimits.rows.max),
  };
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, Math.floor(value) || min));
}

function carrying(opcode: number, payload: Uint8Array): Frame {
  const frame = new Uint8Array(1 + payload.length);
  frame[0] = opcode;
  frame.set(payload, 1);
  return frame;
}

function blank(opcode: number, length: number): { bytes: Frame; view: DataView } {
  const bytes = new Uint8Array(length);
  bytes[0] = opcode;
  return { bytes, view: viewOf(bytes) };
}

function offsetFrame(opcode: number, offset: number): Frame {
  const { bytes, view } = blank(opcode, 9);
  view.setBigUint64(1, BigInt(offset));
  return bytes;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** An offset that a number can hold exactly, or null. */
function offsetAt(view: DataView, position: number): number | null {
  const offset = Number(view.getBigUint64(position));
  return Number.isSafeInteger(offset) ? offset : null;
}

function epochAt(view: DataView, position: number): Epoch {
  return view.getBigUint64(position).toString(16).padStart(16, '0');
}

function sizeAt(view: DataView, position: number): Size | null {
  const size = { columns: view.getUint16(position), rows: view.getUint16(position + 2) };
  const { columns, rows } = withinLimits(size);
  return columns === size.columns && rows === size.rows ? size : null;
}
