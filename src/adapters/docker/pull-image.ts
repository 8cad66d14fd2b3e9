import type Dockerode from 'dockerode';
import { followStream } from './follow-stream.ts';

/** A registry that has not named a layer by now (ms) will not respond. */
const firstAnswerMs = 15_000;

type PullMessage = {
  id?: string;
  status?: string;
  error?: string;
  progressDetail?: { current?: number; total?: number };
};
export type PullResult = { ok: true } | { ok: false; message: string };

/**
 * Pulls an image, and reports within 15 s if its registry does not respond. `onPercent` is by bytes
 * over the layers named so far, so it may fall when a layer is added.
 */
export async function pullImage(
  docker: Dockerode,
  image: string,
  { signal, onPercent }: { signal?: AbortSignal; onPercent?: (percent: number) => void } = {},
): Promise<PullResult> {
  const silent = new AbortController();
  const timer = setTimeout(() => silent.abort(), firstAnswerMs);
  const layers = new Map<string, { current: number; total: number }>();
  let failure: string | undefined;
  try {
    const abortSignal = signal ? AbortSignal.any([signal, silent.signal]) : silent.signal;
    const stream = await docker.pull(image, { abortSignal });
    await followStream<PullMessage>(stream, (message) => {
      failure ??= message.error;
      if (message.id) clearTimeout(timer);
      const { current, total } = message.progressDetail ?? {};
      if (message.id && total && message.status === 'Downloading') {
        layers.set(message.id, { current: current ?? 0, total });
        onPercent?.(percentOf([...layers.values()]));
      }
    });
  } catch (error) {
    signal?.throwIfAborted();
    failure ??= silent.signal.aborted
      ? `its registry did not answer within ${firstAnswerMs / 1000} s`
      : (error as Error).message;
  } finally {
    clearTimeout(timer);
  }
  return failure === undefined ? { ok: true } : { ok: false, message: failure };
}

function percentOf(layers: { current: number; total: number }[]): number {
  const total = layers.reduce((sum, layer) => sum + layer.total, 0);
  const current = layers.reduce((sum, layer) => sum + layer.current, 0);
  return total === 0 ? 0 : Math.floor((100 * current) / total);
}
