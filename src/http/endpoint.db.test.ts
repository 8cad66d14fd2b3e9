import type { APIContext, APIRoute } from 'astro';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { readEnv } from '#env';
import type { Services } from '#services';
import { testDatabase } from '../../db/testing/test-database.ts';
import { capturedLog } from '../testing/captured-log.ts';
import { endpoint } from './endpoint.ts';

const database = testDatabase();
const learner = { id: 'c7b3', name: 'Ada', email: 'ada@example.org' };

/** What these endpoints use of the services that a process hands over. */
const services = () =>
  ({ db: database.db, env: readEnv({ DATABASE_URL: database.url }) }) as Services;

async function call(
  route: APIRoute,
  {
    body,
    params = {},
    signedIn = true,
  }: { body?: unknown; params?: object; signedIn?: boolean } = {},
): Promise<{ status: number; body: unknown }> {
  const request = new Request('http://localhost:4321/api/tasks', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  });
  const response = await route({
    request,
    url: new URL(request.url),
    params,
    locals: { services: services(), learner: signedIn ? learner : null },
    clientAddress: '203.0.113.7',
    routePattern: '/api/tasks',
  } as APIContext);
  return { status: response.status, body: await response.json() };
}

test('the handler is given what the request was found to be', async () => {
  const route = endpoint(
    {
      body: z.object({ task: z.string() }),
      params: z.object({ id: z.coerce.number() }),
      signedIn: true,
      status: 201,
    },
    async ({ body, params, learner: who, address, services: given }) => ({
      ok: true,
      seen: {
        task: body.task,
        id: params.id,
        who: who.name,
        address,
        origin: given.env.origins[0],
      },
    }),
  );
  expect(await call(route, { body: { task: 'x' }, params: { id: '7' } })).toEqual({
    status: 201,
    body: {
      seen: {
        task: 'x',
        id: 7,
        who: 'Ada',
        address: '203.0.113.7',
        origin: 'http://localhost:4321',
      },
    },
  });
});

test('visitors, wrong bodies and impossible parameters never reach the handler', async () => {
  const handler = vi.fn(() => ({ ok: true as const }));
  const shape = {
    body: z.object({ task: z.string() }),
    params: z.object({ id: z.uuid() }),
    signedIn: true,
  } as const;
  const route = endpoint(shape, handler);
  const id = crypto.randomUUID();
  expect(await call(route, { signedIn: false, params: { id }, body: { task: 'x' } })).toMatchObject(
    { status: 401 },
  );
  expect(await call(route, { params: { id: 'x' }, body: { task: 'x' } })).toMatchObject({
    status: 404,
  });
  expect(await call(route, { params: { id }, body: { task: 3 } })).toMatchObject({
    status: 400,
    body: { error: { reason: 'invalid-input', fields: { task: expect.any(String) } } },
  });
  expect(handler).not.toHaveBeenCalled();
});

test('a failure becomes its status and sentence; what is thrown is recorded and not told', async () => {
  expect(await call(endpoint({}, () => ({ ok: false, reason: 'lab-not-found' })))).toMatchObject({
    status: 404,
    body: { error: { reason: 'lab-not-found', message: expect.any(String) } },
  });
  const log = capturedLog();
  const broken = endpoint({}, async ({ services }) => {
    await services.db.execute('select secret_column');
    return { ok: true };
  });
  const answer = await call(broken);
  expect(answer).toMatchObject({ status: 500, body: { error: { reason: 'unexpected' } } });
  expect(JSON.stringify(answer)).not.toContain('secret_column');
  log.restore();
  expect(log.lines).toMatchObject([{ level: 'error', msg: 'POST /api/tasks failed' }]);
});

test('a database that does not answer in time is a 503 that says when to try again', async () => {
  const log = capturedLog();
  const slow = endpoint({}, async ({ services: { db } }) => {
    await db.transaction(async (tx) => {
      await tx.execute("set local statement_timeout = '50ms'");
      await tx.execute('select pg_sleep(10)');
    });
    return { ok: true };
  });
  expect(await call(slow)).toMatchObject({
    status: 503,
    body: { error: { reason: 'database-unavailable', retryAfterSeconds: 5 } },
  });
  log.restore();
});
