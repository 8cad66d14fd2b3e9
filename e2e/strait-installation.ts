import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import postgres from 'postgres';
import { endAllLabs } from '#commands/labs/end-all-labs';
import { setupScript } from '#commands/labs/load-setup';
import { lab } from '#db/schema/labs';
import { seedVariables } from '#domain/labs/fill-seeds';
import type { LabView } from '#domain/labs/lab';
import type { Script } from '#domain/labs/lab-definition';
import type { LabHandle } from '#domain/ports/lab-runtime';
import { readEnv } from '#env';
import { endGateway } from '#gateway/process/end-gateway';
import { holdGateway } from '#gateway/process/gateway-control';
import { type GatewayPlace, gatewayPlace } from '#gateway/process/gateway-place';
import { paths } from '#paths';
import { migrate } from '../db/migrate.ts';
import { type EmbeddedPostgres, useEmbeddedPostgres } from '../scripts/setup/embedded-postgres.ts';
import { nodeBinary, projectRoot } from '../scripts/setup/project.ts';
import { type BuiltServices, buildServices } from '../src/processes/build-services.ts';
import { freePort } from './free-port.ts';

/** The built site or the development server, and the path that responds once it is up. */
const programs = {
  start: { script: 'src/processes/web-server.ts', answersAt: '/healthz' },
  dev: { script: 'scripts/dev.ts', answersAt: paths.home() },
} as const;

/** What serves it, and the checkout that it serves; by default this one's built site. */
type Program = { program?: keyof typeof programs; root?: string };

/** A whole Strait for tests: database, server, labs. `remove` leaves nothing behind. */
export class StraitInstallation {
  readonly url: string;
  readonly databaseUrl: string;
  readonly #port: number;
  readonly #database: string;
  readonly #postgres: EmbeddedPostgres;
  readonly #settings: Record<string, string>;
  readonly #program: (typeof programs)[keyof typeof programs];
  readonly #root: string;
  #server: ChildProcess | undefined;
  #services: BuiltServices | undefined;
  #log: string[] = [];

  private constructor(
    port: number,
    database: string,
    cluster: EmbeddedPostgres,
    settings: Record<string, string>,
    { program, root }: Required<Program>,
  ) {
    const databaseUrl = new URL(cluster.url);
    databaseUrl.pathname = `/${database}`;
    this.#port = port;
    this.#database = database;
    this.#postgres = cluster;
    this.#settings = settings;
    this.#program = programs[program];
    this.#root = root;
    this.url = `http://localhost:${port}`;
    this.databaseUrl = databaseUrl.href;
  }

  /** `settings` are environment variables on top of the tests' own. */
  static async create(
    settings: Record<string, string> = {},
    { program = 'start', root = projectRoot }: Program = {},
  ): Promise<StraitInstallation> {
    const cluster = await useEmbeddedPostgres('test-postgres');
    const database = `strait_e2e_${randomBytes(5).toString('hex')}`;
    const sql = postgres(cluster.url, { max: 1, onnotice: () => {} });
    await sql`create database ${sql(database)}`;
    await sql.end();
    const installation = new StraitInstallation(await freePort(), database, cluster, settings, {
      program,
      root,
    });
    await migrate(installation.databaseUrl);
    await installation.start();
    return installation;
  }

  async start(): Promise<void> {
    const server = spawn(nodeBinary, [path.join(this.#root, this.#program.script)], {
      cwd: this.#root,
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#server = server;
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (chunk: Buffer) => this.#log.push(chunk.toString()));
    while (!(await this.#answers())) {
      if (server.exitCode !== null) throw new Error(`The server ended at once:\n${this.log}`);
      await pause(50);
    }
  }

  /** SIGKILL is a crash; the others are planned stops. Resolves once the process is gone. */
  async stop(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT' = 'SIGTERM'): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server || server.exitCode !== null) return;
    const closed = new Promise((resolve) => server.once('close', resolve));
    server.kill(signal);
    await closed;
  }

  /** What the server printed. */
  get log(): string {
    return this.#log.join('');
  }

  get environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(this.#port),
      HOST: '127.0.0.1',
      DATABASE_URL: this.databaseUrl,
      // Tests count labs and time their starts, and leave more of them running than learners would.
      LAB_POOL_MEMORY_MIB: '0',
      LAB_MEMORY_MIB: '1000000',
      ...this.#settings,
    };
  }

  /** Runs a solution in a lab's node, as the account that the learner's terminals have. */
  async runAsLearner(labId: string, script: Script, seeds: LabView['seeds']): Promise<void> {
    const { db, library, runtime } = this.services();
    const [row] = await db.select().from(lab).where(eq(lab.id, labId));
    // A ready lab's handle came from this runtime.
    const result = await runtime.exec(row!.handle as LabHandle, {
      as: 'learner',
      script: setupScript(script, seeds, library.prelude()),
      env: seedVariables(seeds),
      timeoutMs: 60_000,
    });
    if (result.exitCode !== 0)
      throw new Error(`${script.file} ended with ${result.exitCode}: ${result.stderr}`);
  }

  /** Services like the server's, with a pool of their own on this installation’s database. */
  services(): BuiltServices {
    this.#services ??= buildServices(readEnv(this.environment), 'strait e2e');
    return this.#services;
  }

  /** Process id of the terminals' own process. */
  async gatewayPid(): Promise<number> {
    const control = await holdGateway(this.#place);
    control?.release();
    if (!control) throw new Error(`There is no gateway at ${this.#place.folder}.`);
    return control.pid;
  }

  /** Ends every lab that a test has left running, so that the next test has the machine for itself. */
  async endLabs(): Promise<void> {
    await endAllLabs(this.services());
  }

  async remove(): Promise<void> {
    await this.stop();
    await endGateway(this.#place);
    // With the machine's own Docker, whatever the server under test was configured with.
    await this.endLabs();
    await this.services().close();
    const sql = postgres(this.#postgres.url, { max: 1, onnotice: () => {} });
    await sql`drop database if exists ${sql(this.#database)} with (force)`;
    await sql.end();
    await this.#postgres.release();
  }

  get #place(): GatewayPlace {
    return gatewayPlace(this.#root, this.#port);
  }

  #answers(): Promise<boolean> {
    return fetch(`${this.url}${this.#program.answersAt}`).then(
      (response) => response.ok,
      () => false,
    );
  }
}
