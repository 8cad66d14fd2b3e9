import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { announcesTooMuch, bodyLimitBytes, parse, readForm, readJson } from './input.ts';

const request = (headers: Record<string, string>, body?: BodyInit, method = 'POST') =>
  new Request('http://strait.example/api', {
    method,
    headers,
    body,
    duplex: 'half',
  } as RequestInit);

describe('a body', () => {
  const json = { 'content-type': 'application/json; charset=utf-8' };
  const shape = z.object({ task: z.string(), answers: z.array(z.number()).optional() });
  const read = (headers: Record<string, string>, body: BodyInit) =>
    readJson(request(headers, body), shape);

  test('is JSON of the expected shape', async () => {
    expect(await read(json, '{"task":"x"}')).toEqual({ ok: true, data: { task: 'x' } });
    expect(await read(json, '{')).toMatchObject({ reason: 'malformed-body' });
    expect(await read(json, '')).toMatchObject({ reason: 'malformed-body' });
    expect(await read({ 'content-type': 'text/plain' }, '{"task":"x"}')).toMatchObject({
      reason: 'json-expected',
    });
    expect(await read(json, '{"task":"x","answers":["y"]}')).toMatchObject({
      reason: 'invalid-input',
      fields: { 'answers.0': expect.any(String) },
    });
  });

  test.each([
    ['a NUL', { task: 'x\0' }, 'task'],
    ['half of a surrogate pair', { task: '\ud83d' }, 'task'],
    ['a key with a NUL', { task: 'x', 'a\0b': 1 }, 'body'],
    ['a NUL deep inside', { task: 'x', more: [{ deep: '\0' }] }, 'more.0.deep'],
  ])('that holds %s, which the database cannot store, is refused', async (_, value, field) => {
    expect(await read(json, JSON.stringify(value))).toEqual({
      ok: false,
      reason: 'invalid-input',
      fields: { [field]: expect.stringContaining('can’t be stored') },
    });
  });

  test('with characters of two units is read', async () => {
    expect(await read(json, JSON.stringify({ task: '🌊 \u0001' }))).toMatchObject({ ok: true });
  });

  test('is refused by its announced length before it is read', () => {
    expect(announcesTooMuch(request({ 'content-length': String(bodyLimitBytes + 1) }))).toBe(true);
    expect(announcesTooMuch(request({ 'content-length': String(bodyLimitBytes) }))).toBe(false);
  });

  test('is counted where no length is announced, and not read to its end', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024).fill(0x20));
      },
    });
    expect(await read(json, endless)).toMatchObject({ reason: 'body-too-large' });
    expect(sent).toBeLessThan(2 * bodyLimitBytes);
  });

  test('of exactly the limit is read', async () => {
    const text = JSON.stringify({ task: 'x'.repeat(bodyLimitBytes - 11) });
    expect(text).toHaveLength(bodyLimitBytes);
    expect((await read(json, text)).ok).toBe(true);
  });

  test('of a form is read as a browser sends it', async () => {
    const sent = request({}, new URLSearchParams({ name: 'Łukasz & Co', about: '/x' }));
    expect(await readForm(sent)).toEqual({ ok: true, data: { name: 'Łukasz & Co', about: '/x' } });
    expect(
      await readForm(request({ 'content-type': 'multipart/form-data; boundary=x' }, 'x')),
    ).toMatchObject({
      reason: 'form-expected',
    });
  });
});

test('each wrong field has one sentence', () => {
  const shape = z.object({ a: z.string().min(2, 'short').regex(/x/, 'no x') });
  expect(parse(shape, { a: '' })).toMatchObject({ fields: { a: 'short' } });
});
