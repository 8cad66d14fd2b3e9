import { type EngineName, type EngineSetting, engineNames, engines } from './engines.ts';

/** Whether an engine's image is available on this machine. */
export type ImagePresence = 'present' | 'obtainable' | 'unavailable';

export type EngineChoice =
  | { ok: true; engine: EngineName; imageReady: boolean }
  | { ok: false; reason: 'no-engine-available'; message: string };

/** The engines that a setting allows, most wanted first. A named one is never replaced by another. */
export function candidatesOf(setting: EngineSetting): EngineName[] {
  return setting === 'auto' ? engineNames : [setting];
}

/** The first candidate whose image is here or can be had; `presence` may lack all others. */
export function chooseEngine(
  setting: EngineSetting,
  presence: Partial<Record<EngineName, ImagePresence>>,
): EngineChoice {
  const isHad = (name: EngineName) => (presence[name] ?? 'unavailable') !== 'unavailable';
  const engine = candidatesOf(setting).find(isHad);
  if (engine) return { ok: true, engine, imageReady: presence[engine] === 'present' };
  const message = setting === 'auto' ? noneIsHad : engines[setting].wayOut;
  return { ok: false, reason: 'no-engine-available', message };
}

const noneIsHad =
  'No database image is here, and none can be pulled or built: connect this machine to a container registry or to a Debian mirror, then start again.';
