import { rmSync } from 'node:fs';
import { type Control, holdGateway } from './gateway-control.ts';
import type { GatewayPlace } from './gateway-place.ts';

/** How long the gateway may take to end its shells before it is killed (ms). */
const patienceMs = 8000;

/** Ends the gateway at a place, if there is one, with its shells, and cleans up after it. */
export async function endGateway(place: GatewayPlace): Promise<void> {
  const control = await holdGateway(place);
  if (control) await endHeld(control);
  rmSync(place.folder, { recursive: true, force: true });
}

/** Ends a gateway and resolves once it is gone. */
export async function endHeld({ end, closed, pid }: Control): Promise<void> {
  const timer = setTimeout(() => kill(pid), patienceMs);
  end();
  await closed;
  clearTimeout(timer);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended at this very moment.
  }
}
