import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { decodeServerFrame, type ServerFrame } from '#gateway/protocol';
import { expect, test } from './fixtures.ts';
import { expectPrompt, openShell, runningLab, screen, typeLines } from './lab-page.ts';

// While the server is down the browser logs each connection that is refused.
test.use({
  provoked:
    /ERR_(CONNECTION_REFUSED|CONNECTION_RESET|SOCKET_NOT_CONNECTED)|WebSocket connection to .* failed/,
});

// Less than the ring, so that nothing is lost however long the server is away.
const batches = 80;
const linesInBatch = 600;
const expected = Array.from(
  { length: batches * linesInBatch },
  (_, no) => `at-anchor ${String(no + 1).padStart(8, '0')}\r\n`,
).join('');

test('a shell goes on through a restart of the web server: nothing lost, nothing twice', async ({
  page,
  strait,
  learner: _,
}, info) => {
  test.setTimeout(180_000);
  const stream = streamOf(page);
  await openShell(page);
  await typeLines(page, 'mine=at-anchor; sleep 4321 &');
  await typeLines(
    page,
    `for ((b = 0; b < ${batches}; b++)); do seq -f "$mine %08.0f" $((b * ${linesInBatch} + 1)) $(((b + 1) * ${linesInBatch})); sleep 0.1; done; echo "do""ne"`,
  );
  const lines = () => stream.text().split('at-anchor 0').length - 1;
  await expect.poll(lines, { timeout: 20_000 }).toBeGreaterThan(3 * linesInBatch);
  const gateway = await strait.gatewayPid();
  expect(lines()).toBeLessThan(batches * linesInBatch);

  const began = performance.now();
  await strait.stop('SIGTERM');
  const stopped = performance.now();
  const before = stream.hellos().length;
  await strait.start();
  const up = performance.now();
  await expect
    .poll(() => stream.hellos().length, { timeout: 20_000, intervals: [10] })
    .toBe(before + 1);
  const back = performance.now();
  const times = [stopped, up, back].map((at) => Math.round(at - began)).join(', ');
  console.log(`Restart: stopped, serving, terminal back after ${times} ms`);
  info.annotations.push({ type: 'restart', description: `${times} ms` });
  await expect(page.getByText('Connected', { exact: true })).toBeVisible();
  await expect(screen(page)).toContainText('done', { timeout: 60_000 });
  await expectPrompt(page);

  const text = stream.text();
  const output = text.slice(text.indexOf('at-anchor 00000001'), text.indexOf('done\r\n'));
  expect(output.length).toBe(expected.length);
  expect(hash(output)).toBe(hash(expected));
  expect(stream.hellos().map(({ start }) => start)).toEqual(['new', 'same']);
  expect(await strait.gatewayPid()).toBe(gateway);

  await expect(screen(page)).not.toContainText('New shell');
  await typeLines(page, 'clear; echo still-$mine; jobs');
  await expect(screen(page)).toContainText('still-at-anchor');
  await expect(screen(page)).toContainText(/Running\s+sleep 4321/);
  await expect(screen(page)).not.toContainText('New shell');
});

test('a crash of the gateway costs the shells and says so; the lab and its files stay', async ({
  page,
  strait,
  learner: _,
}) => {
  test.setTimeout(180_000);
  await openShell(page);
  await typeLines(page, 'mine=at-anchor; echo ke""pt >kept.txt; sleep 4322 &');
  await expectPrompt(page);
  const lab = await runningLab(page);
  const gateway = await strait.gatewayPid();
  const pageAnswers = () => page.request.get('/healthz').then((response) => response.ok());

  process.kill(gateway, 'SIGKILL');
  await expect(screen(page)).toContainText('New shell: the server restarted', { timeout: 20_000 });
  expect(await pageAnswers()).toBe(true);
  await expectPrompt(page);
  await typeLines(
    page,
    String.raw`echo "[$mine]"; cat kept.txt; cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\0' ' ' | grep -c 'sleep 432[2]' | sed 's/^/left: /'`,
  );
  await expect(screen(page)).toContainText('[]');
  await expect(screen(page)).toContainText('kept');
  await expect(screen(page)).toContainText('left: 0');
  expect((await runningLab(page)).id).toBe(lab.id);
  expect(await strait.gatewayPid()).not.toBe(gateway);
  expect(strait.log).toContain('The terminals’ process has ended');
});

/** What the page's shell has sent it, over all its connections. */
function streamOf(page: Page) {
  const frames: ServerFrame[] = [];
  page.on('websocket', (socket) => {
    if (!socket.url().endsWith('/terminals/node')) return;
    socket.on('framereceived', ({ payload }) => {
      const frame = decodeServerFrame(Buffer.from(payload));
      if (frame) frames.push(frame);
    });
  });
  return {
    hellos: () => frames.filter((frame) => frame.type === 'hello'),
    text: () =>
      frames
        .map((frame) => {
          if (frame.type === 'snapshot' || frame.type === 'skipped')
            throw new Error(`The page was sent ${frame.type} in place of output.`);
          return frame.type === 'output' ? Buffer.from(frame.bytes).toString('latin1') : '';
        })
        .join(''),
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
