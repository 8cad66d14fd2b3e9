import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { testDatabase } from '../../db/testing/test-database.ts';
import { gatewayTests } from './testing/running-gateway.ts';
import { TestWindow } from './testing/test-window.ts';

const startGateway = gatewayTests(testDatabase());

describe('an upgrade is refused before it happens', () => {
  test('from another origin, from none, and from one that merely begins like ours', async () => {
    const { urlOf, labId, headers, origin } = await startGateway();
    const { Cookie } = headers;
    for (const Origin of [
      'http://evil.example',
      `${origin}.evil.example`,
      origin.replace('http:', 'https:'),
      'null',
    ])
      expect(await refusal(urlOf(labId), { Cookie, Origin })).toMatchObject({ status: 403 });
    const missing = await refusal(urlOf(labId), { Cookie });
    expect(missing.status).toBe(403);
    expect(missing.sentence).toContain('did not come from a page of this site');
  });

  test('without a session, with an unknown one and with one that has ended', async () => {
    const { urlOf, labId, headers, sessions, token } = await startGateway();
    const { Origin } = headers;
    expect(await refusal(urlOf(labId), { Origin })).toMatchObject({ status: 401 });
    const unknown = `${sessions.cookieName}=${'A'.repeat(43)}`;
    expect(await refusal(urlOf(labId), { Origin, Cookie: unknown })).toMatchObject({ status: 401 });
    await sessions.end(token);
    expect(await refusal(urlOf(labId), headers)).toMatchObject({ status: 401 });
  });

  test('to the lab of another learner, as to one that does not exist', async () => {
    const { urlOf, labId, addLearner } = await startGateway();
    const { headers } = await addLearner();
    const foreign = await refusal(urlOf(labId), headers);
    const unknown = await refusal(urlOf('00000000-0000-4000-8000-000000000000'), headers);
    expect(foreign).toEqual(unknown);
    expect(foreign).toMatchObject({
      status: 404,
      sentence: expect.stringContaining('You have no such lab'),
    });
  });

  test('to a lab that starts or has ended', async () => {
    const { urlOf, addLearner, addLab } = await startGateway();
    const { headers, learnerId } = await addLearner();
    const [ended, starting] = [
      await addLab(learnerId, 'ended'),
      await addLab(learnerId, 'starting'),
    ];
    expect(await refusal(urlOf(ended), headers)).toMatchObject({ status: 410 });
    expect(await refusal(urlOf(starting), headers)).toMatchObject({ status: 409 });
  });

  test('to a terminal that the lab does not have, and to a path that is none', async () => {
    const { urlOf, labId, headers } = await startGateway();
    for (const wrong of ['rust', '../node', 'node/', 'node?x=1'])
      expect(await refusal(urlOf(labId, wrong), headers)).toMatchObject({ status: 404 });
    expect(await refusal(urlOf(labId).replace(labId, 'none'), headers)).toMatchObject({
      status: 404,
    });
  });

  test('when one sign-in has sixteen windows open', async () => {
    const { urlOf, labId, headers, open } = await startGateway();
    const windows = await Promise.all(Array.from({ length: 16 }, () => open()));
    expect(await refusal(urlOf(labId), headers)).toMatchObject({ status: 429 });
    windows[0]!.socket.close();
    await windows[0]!.closed;
    await expect
      .poll(() =>
        TestWindow.open(urlOf(labId), headers).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
  });

  test('and none of these has opened a shell', async () => {
    const { urlOf, labId, shells } = await startGateway();
    await refusal(urlOf(labId), {});
    expect(shells.opened).toBe(0);
  });
});

/** The HTTP answer to an upgrade that must not succeed. */
function refusal(
  url: string,
  headers: Record<string, string>,
): Promise<{ status: number; sentence: string }> {
  const socket = new WebSocket(url, { headers });
  return new Promise((resolve, reject) => {
    socket.on('error', () => {});
    socket.once('open', () => reject(new Error('the upgrade was granted')));
    socket.once('unexpected-response', async (_, response) => {
      const pieces = await response.toArray();
      resolve({ status: response.statusCode!, sentence: Buffer.concat(pieces).toString() });
    });
  });
}
