import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { touchLab } from '#commands/labs/touch-lab';
import { type KnownReason, reasons } from '#http/reasons';
import { refuseUpgrade, type UpgradeHandler } from '#http/upgrades';
import { logError } from '#log';
import { type Admitted, type AdmittingServices, admitTerminal } from './admit-terminal.ts';
import type { Link } from './attachment.ts';
import { endUnentitled } from './end-unentitled.ts';
import { keepAlive } from './keep-alive.ts';
import { closeCodes, maxPayloadBytes } from './protocol.ts';
import { serveTerminal } from './terminal-connection.ts';
import { type TerminalRuntime, TerminalSessions } from './terminal-sessions.ts';

export type GatewayServices = AdmittingServices & { runtime: TerminalRuntime };
type Connection = Admitted & { socket: WebSocket };

/** How many terminal windows one session may have open; a lesson page uses one for each tab. */
const socketsPerSignIn = 16;
/** How long windows may take to answer a close (ms). */
const closingPatience = 1000;

type GatewayOptions = {
  /** How long a shell outlives its last window (ms). */
  graceMs?: number;
  /** How often sessions and labs are checked (ms). */
  watchMs?: number;
  /** No shell is opened before this has settled. */
  opensAfter?: Promise<unknown>;
};

export type Gateway = {
  upgrade: UpgradeHandler;
  /**
   * Ends every shell and closes every window with "restart", so that it connects to the next
   * server.
   */
  close: () => Promise<void>;
};

/**
 * The terminals' WebSocket server: admits windows, gives each the shell it asks for, and keeps
 * checking that it is still allowed to.
 */
export function createGateway(
  services: GatewayServices,
  { graceMs = 5 * 60_000, watchMs = 1000, opensAfter = Promise.resolve() }: GatewayOptions = {},
): Gateway {
  const websockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    // Compressing keystrokes would double the time to their echo.
    perMessageDeflate: false,
    maxPayload: maxPayloadBytes,
  });
  const sessions = new TerminalSessions(services.runtime, {
    graceMs,
    opensAfter,
    onError: logError,
  });
  const connections = new Set<Connection>();
  const watching = setInterval(() => {
    sessions.tick().catch((error) => logError('Watching the terminals failed', error));
    endUnentitled(services, connections, sessions).catch((error) =>
      logError('Asking who may use the terminals failed', error),
    );
  }, watchMs);
  let isClosing = false;

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const decision = await admitTerminal(services, request);
    if (!decision.ok) return refuse(socket, decision.reason);
    const { admitted } = decision;
    if (isClosing) return refuse(socket, 'terminals-stopping');
    const held = [...connections].filter(({ token }) => token === admitted.token);
    if (held.length >= socketsPerSignIn) return refuse(socket, 'too-many-terminals');
    websockets.handleUpgrade(request, socket, head, (websocket) =>
      welcome(websocket, socket, admitted),
    );
  }

  function welcome(socket: WebSocket, wire: Duplex, admitted: Admitted): void {
    const connection = { ...admitted, socket };
    connections.add(connection);
    socket.once('close', () => connections.delete(connection));
    const link: Link = { wire, roundTrip: Number.POSITIVE_INFINITY };
    keepAlive(socket, (ms) => {
      link.roundTrip = ms;
    });
    const { labId, handle, terminal, isViewer } = admitted;
    serveTerminal(socket, link, {
      isViewer,
      find: (size, signal) =>
        isViewer
          ? sessions.whenOpen({ labId, terminal }, signal)
          : sessions.find({ labId, handle, terminal, size }),
      startFor: (known, session) => sessions.startFor(known, session),
      onInput: () => touch(labId),
      onError: logError,
    });
  }

  /**
   * When each lab was last touched. The command limits how often it writes; this saves the queries
   * too.
   */
  const touchedAt = new Map<string, number>();
  function touch(labId: string): void {
    const now = Date.now();
    if (now - (touchedAt.get(labId) ?? 0) < 10_000) return;
    for (const [id, at] of touchedAt) if (now - at > 60_000) touchedAt.delete(id);
    touchedAt.set(labId, now);
    touchLab(services, labId).catch((error) => logError('Recording activity failed', error));
  }

  async function close(): Promise<void> {
    isClosing = true;
    clearInterval(watching);
    for (const { socket } of connections) socket.close(closeCodes.restart);
    await Promise.race([
      sessions.close(closeCodes.restart),
      new Promise((resolve) => setTimeout(resolve, 3 * closingPatience).unref()),
    ]);
    setTimeout(() => {
      for (const { socket } of connections) socket.terminate();
    }, closingPatience).unref();
  }

  return { upgrade, close };
}

function refuse(socket: Duplex, reason: KnownReason): void {
  refuseUpgrade(socket, reasons[reason].status, reasons[reason].message);
}
