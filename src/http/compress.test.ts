import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressed } from './compress.ts';

const html = `<!doctype html>${'<p>lesson</p>'.repeat(500)}`;
const page = (headers: HeadersInit = {}) =>
  new Response(html, {
    status: 404,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  });
const asking = (acceptEncoding?: string) =>
  new Request('http://localhost/', {
    headers: acceptEncoding ? { 'accept-encoding': acceptEncoding } : {},
  });

test('a page is gzipped for a browser that takes it, and stays the same page', async () => {
  const response = compressed(
    asking('br, gzip;q=0.8'),
    page({ 'x-kept': 'yes', 'content-length': '9' }),
  );
  expect(response.status).toBe(404);
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
    vary: 'Accept-Encoding',
    'x-kept': 'yes',
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.length).toBeLessThan(html.length / 10);
  expect(gunzipSync(bytes).toString()).toBe(html);
});

test('nobody is sent what they did not ask for', async () => {
  for (const encoding of [undefined, '', 'br', 'gzip;q=0', 'gzip; q=0.0', 'x-gzipped'])
    expect(await compressed(asking(encoding), page()).text()).toBe(html);
});

test('other answers, empty ones and compressed ones pass untouched', () => {
  for (const response of [
    Response.json({}),
    new Response(null, { status: 404 }),
    page({ 'content-encoding': 'br' }),
  ])
    expect(compressed(asking('gzip'), response)).toBe(response);
});
