import { invariant } from '#domain/invariant';
import { cassandra } from './cassandra.ts';
import type { EngineOf } from './engine.ts';
import { scylla } from './scylla.ts';

/**
 * Every engine, in the order in which LAB_ENGINE=auto prefers them. To add one: its file here, its
 * image in labs/engines and a line in this list; nothing else knows an engine by its name.
 */
export const engines = { scylla, cassandra } as const;

export type EngineName = keyof typeof engines;
export type Engine = EngineOf<EngineName>;

/** In the order of preference. */
export const engineNames = Object.keys(engines) as [EngineName, ...EngineName[]];

/** What LAB_ENGINE may be. */
export const engineSettings = ['auto', ...engineNames] as const;
export type EngineSetting = (typeof engineSettings)[number];

/** The engine the courses are about. */
export const subjectEngine: Engine = theOnly((engine) => engine.isSubject);

/** Undefined for a name that is none: an engine may have been removed since it was stored. */
export function findEngine(name: string | null | undefined): Engine | undefined {
  const known = engineNames.find((one) => one === name);
  return known && engines[known];
}

/** Images to start from instead of the engines' own, by engine. */
export type EngineBases = Partial<Record<EngineName, string>>;

/** The operator's choice of images, from the environment. */
export function chosenBases(environment: Record<string, string | undefined>): EngineBases {
  return Object.fromEntries(
    Object.values(engines).flatMap(({ name, baseSetting }) => {
      const base = baseSetting && environment[baseSetting];
      return base ? [[name, base]] : [];
    }),
  );
}

/** Those that need no container registry, to name where none answers. */
export function enginesFromPackages(): EngineName[] {
  return engineNames.filter((name) => engines[name].baseFrom === 'packages');
}

function theOnly(holds: (engine: Engine) => boolean): Engine {
  const [engine, ...others] = Object.values(engines).filter(holds);
  invariant(engine && others.length === 0, 'the courses are about exactly one engine');
  return engine;
}
