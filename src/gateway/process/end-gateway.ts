import { rmSync } from 'node:fs';
import { type Control, holdGateway } from './gateway-control.ts';
import type { GatewayPlace } from './gateway-place.ts';

/** What ending its shells may take before it is a kill, ms. */
const patienceMs = 8000;

/** Ends the gateway at a place, if there is one, with its shells, and leaves nothing of it. */
export async function endGateway(place: GatewayPlace): Promise<void> {
  const control = await holdGateway(place);
  if (control) await endHeld(control);
  rmSync(place.folder, { recursive: true, force: true });
}

/** Ends a gateway and resolves when it is gone. */
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
    // It has ended in this very moment.
  }
}
