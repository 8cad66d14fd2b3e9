import { z } from 'zod';
import { chosenBases, type EngineBases, engineSettings } from '#domain/engines/engines';

const flag = z
  .enum(['0', '1', 'true', 'false'])
  .transform((text) => text === '1' || text === 'true');

/** Every setting that the product reads from the environment, with its default. */
export const environment = z.object({
  /** TCP port of the web server. */
  PORT: z.coerce.number().int().min(0).max(65535).default(4321),
  /** Address the web server binds to; 0.0.0.0 behind a proxy or in a container. */
  HOST: z.string().default('127.0.0.1'),
  /** The one origin learners use, as `https://strait.example`; exact Host and Origin checks compare with it. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Reverse proxies in front of the server: that many entries of X-Forwarded-For, from the right, are believed. */
  PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** Postgres connection string; npm start sets it to the embedded server when it is absent. */
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://'),
  /** Which database engine labs run; auto takes the first of src/domain/engines whose image can be had. */
  LAB_ENGINE: z.enum(engineSettings).default('auto'),
  /** Minutes a lab lives from its start, before extensions. */
  LAB_LIFETIME_MINUTES: z.coerce.number().positive().default(120),
  /** Minutes without a keystroke or a busy process after which a lab is removed. */
  LAB_IDLE_MINUTES: z.coerce.number().positive().default(30),
  /** MiB of memory for all labs; those beyond wait in a queue. Absent, the machine's less a reserve. */
  LAB_MEMORY_MIB: z.coerce.number().int().positive().optional(),
  /**
   * MiB of memory for labs that wait, paused, for a learner; 0 keeps none. Absent, a quarter of the
   * machine's, as long as it is free.
   */
  LAB_POOL_MEMORY_MIB: z.coerce.number().int().min(0).optional(),
  /** How the log is written; absent, text for a terminal and JSON for anything else. src/log.ts reads it. */
  LOG_FORMAT: z.enum(['json', 'text']).optional(),
  /** production reads the courses once; anything else reads a changed file again. */
  NODE_ENV: z.string().default('development'),
  /** Whether the demo learner is seeded and shown; for development and tests. */
  DEMO_LEARNER: flag.default(true),
});

export type Env = z.infer<typeof environment> & {
  /** Origins accepted on writes and upgrades, `scheme://host[:port]`; the first is the canonical one. */
  origins: string[];
  /** Images named by the operator instead of the engines' pinned ones, as with SCYLLA_IMAGE. */
  engineBases: EngineBases;
};

/** Parses the environment; throws an Error that names each wrong variable and what was expected. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = environment.safeParse(source);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment has wrong values:\n${lines.join('\n')}`);
  }
  return {
    ...parsed.data,
    origins: originsOf(parsed.data.PUBLIC_URL, parsed.data.PORT),
    engineBases: chosenBases(source),
  };
}

function originsOf(publicUrl: string | undefined, port: number): string[] {
  if (publicUrl) return [new URL(publicUrl).origin];
  return [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
}
