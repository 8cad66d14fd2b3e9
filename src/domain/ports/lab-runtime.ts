import type { EngineName } from '#domain/engines/engines';
import type { LabPart, TerminalName } from '#domain/labs/lab-definition';
import type { WorkspaceName } from '#domain/labs/workspace';

/** What to run. */
export type LabSpec = {
  /** Primary key of the lab's row; on the labels of everything the lab owns. */
  labId: string;
  engine: EngineName;
  /** Memory limit of the node, MiB. */
  memoryMiB: number;
  alternator: boolean;
  /** Language of the container beside the node; null for a node alone. */
  workspace: WorkspaceName | null;
  /** End of the lab's life, for a runtime that can enforce it without us. */
  expiresAt: Date;
  /** Nobody waits for it: it boots with what others leave of the processor, until it is paused. */
  isInBackground?: boolean;
};

/** The images of a lab. */
export type LabImages = { engine: EngineName; workspace: WorkspaceName | null };

export type Machine = { totalMiB: number; availableMiB: number; cores: number };

/** Opaque JSON: only the runtime that made it reads it. */
export type LabHandle = Record<string, unknown>;

/**
 * A script run in a lab, streamed in by standard input and never stored there. One that runs as the
 * checker on the node of a lab with a workspace may have others run in it: see labs/prelude.sh.
 */
export type ExecRequest = {
  /** The node where it is not said. */
  in?: LabPart;
  /** checker cannot be read or signalled by the learner; learner is who the terminals run as. */
  as: 'checker' | 'learner';
  script: string;
  /** The whole environment, apart from PATH, HOME and LANG. */
  env: Record<string, string>;
  timeoutMs: number;
};
export type ExecResult = {
  exitCode: number | null;
  stdout: string;
  stderr: string;
  timedOut: boolean;
};

/** Raw bytes from a pty, from the first listener on; they are lent, and hold until it returns. */
export type TerminalOutput = {
  on(event: 'data', take: (bytes: Buffer) => void): unknown;
  on(event: 'error', take: (error: Error) => void): unknown;
  off(event: 'data', take: (bytes: Buffer) => void): unknown;
  /** pause() and resume() hold the stream back to the container. */
  pause(): unknown;
  resume(): unknown;
};

/** A shell with a pty. */
export type TerminalProcess = {
  output: TerminalOutput;
  /** Resolves when the bytes have been taken, or the shell is gone; never rejects. Many at once arrive in order. */
  write(bytes: Uint8Array): Promise<void>;
  resize(columns: number, rows: number): Promise<void>;
  /** Settles when the shell has ended and its output was read to the end: not while it is paused. */
  ended: Promise<{ exitCode: number | null }>;
  /** Ends the shell and every process it left behind. */
  close(): Promise<void>;
};

export type RuntimeAvailability =
  | { ok: true; engine: EngineName; imageReady: boolean }
  /** One sentence, and the way out, for the learner's page and the operator's log. */
  | { ok: false; reason: string; message: string };

/** Runs labs; Docker on one machine today. Every implementation passes the same contract suite. */
export type LabRuntime = {
  /** Whether labs can run now and on which engine. */
  availability(): Promise<RuntimeAvailability>;
  /** Builds or pulls the images that labs need where they are missing; one builder at a time, others follow its progress. */
  ensureImages(
    needed: LabImages,
    onProgress: (progress: { percent: number; detail: string }) => void,
    signal: AbortSignal,
  ): Promise<void>;
  /** Names of the images that a lab would be made of now, and whether all of them are there. */
  images(needed: LabImages): Promise<{ tags: string[]; areReady: boolean }>;
  /** The machine that labs run on: its memory in MiB, all of it and what is free for new labs, and its cores. */
  machine(): Promise<Machine>;
  /** Creates the lab's node and workspace and resolves when a CQL query is answered. Removes everything when it fails. */
  create(spec: LabSpec, signal: AbortSignal): Promise<LabHandle>;
  /**
   * Gives a node that was created alone what a lab has beside it: workspace, and Alternator where the
   * engine starts it apart. What it made before it failed is left to `destroy`.
   */
  complete(handle: LabHandle, spec: LabSpec, signal: AbortSignal): Promise<LabHandle>;
  /** Has a new node do once what is slow the first time; no trace of it stays. */
  warm(handle: LabHandle, signal: AbortSignal): Promise<void>;
  /** Freezes a lab that nobody uses: it keeps its memory and takes no processor time. */
  pause(handle: LabHandle): Promise<void>;
  /** Lets a paused lab go on, and is fine with one that runs. Throws a LabFailure where it is gone. */
  resume(handle: LabHandle): Promise<void>;
  /** Whether all of the lab's containers are there and paused. */
  isPaused(handle: LabHandle): Promise<boolean>;
  /** Whether all of the lab's containers run. */
  isAlive(handle: LabHandle): Promise<boolean>;
  exec(handle: LabHandle, request: ExecRequest, signal?: AbortSignal): Promise<ExecResult>;
  openTerminal(
    handle: LabHandle,
    request: { terminal: TerminalName; columns: number; rows: number; terminalId: string },
  ): Promise<TerminalProcess>;
  /** Ends processes of terminals that nobody holds any more, after a crash of the server. */
  sweepTerminals(handle: LabHandle, keep: string[]): Promise<void>;
  /** CPU time used by the lab so far, in milliseconds. */
  cpuMs(handle: LabHandle): Promise<number>;
  /** Removes everything the lab owns; succeeds when nothing is left. */
  destroy(labId: string): Promise<void>;
  /** Ids of labs of this installation that own anything, running or not. */
  list(): Promise<string[]>;
};
