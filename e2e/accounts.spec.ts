import postgres from 'postgres';
import { paths } from '#paths';
import { expect, registerLearner, test } from './fixtures.ts';

test('a learner registers, leaves, comes back to where they were and changes name and password', async ({
  page,
  context,
}) => {
  const learner = await registerLearner(page);
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ name: 'sid', httpOnly: true, sameSite: 'Lax', path: '/' });

  await page.getByLabel(`Your account, ${learner.name}`).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();

  await page.goto(paths.profile());
  await expect(page).toHaveURL(paths.signIn(paths.profile()));
  await page.getByLabel('Email').fill(learner.email.toUpperCase());
  await page.getByLabel('Password', { exact: true }).fill(learner.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(paths.profile());
  expect((await context.cookies())[0]!.value).not.toBe(cookie!.value);

  await page.getByLabel('Name').fill('Ada Strand');
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(page.getByRole('alert')).toContainText('Your name has been changed');
  await expect(page.getByLabel('Your account, Ada Strand')).toBeVisible();

  await page.getByLabel('Current password').fill('not this one');
  await page.getByLabel('New password').fill('nine new lamps');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByLabel('Current password')).toHaveAccessibleDescription(
    'That isn’t your current password.',
  );
  await page.getByLabel('Current password').fill(learner.password);
  await page.getByLabel('New password').fill('nine new lamps');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByRole('alert')).toContainText('Your password has been changed');
});

test('what is wrong stands beside its field, and what was right is kept', async ({ page }) => {
  await page.goto(paths.register());
  await page.getByLabel('Name').fill('Ada Ferry');
  await page.getByLabel('Email').fill('ada@example.org');
  await page.getByLabel('Password', { exact: true }).fill('password');
  await page.getByRole('button', { name: 'Create account' }).click();
  const password = page.getByLabel('Password', { exact: true });
  await expect(password).toHaveAccessibleDescription(/one of the most common passwords/);
  await expect(password).toHaveAttribute('aria-invalid', 'true');
  await expect(password).toHaveValue('');
  await expect(page.getByLabel('Name')).toHaveValue('Ada Ferry');
  await expect(page.getByLabel('Email')).toHaveValue('ada@example.org');
});

test('an unknown email and a wrong password are answered alike, a taken email neutrally', async ({
  page,
  browser,
  baseURL,
}) => {
  const learner = await registerLearner(page);
  const stranger = await (await browser.newContext({ baseURL })).newPage();
  const answerTo = async (email: string) => {
    await stranger.goto(paths.signIn());
    await stranger.getByLabel('Email').fill(email);
    await stranger.getByLabel('Password', { exact: true }).fill('a wrong guess');
    const [response] = await Promise.all([
      stranger.waitForResponse((candidate) => candidate.request().method() === 'POST'),
      stranger.getByRole('button', { name: 'Sign in', exact: true }).click(),
    ]);
    return { status: response.status(), said: await stranger.getByRole('alert').textContent() };
  };
  const known = await answerTo(learner.email);
  expect(known.status).toBe(401);
  expect(await answerTo(`nobody-${learner.email}`)).toEqual(known);

  await stranger.goto(paths.register());
  await stranger.getByLabel('Name').fill('Somebody');
  await stranger.getByLabel('Email').fill(learner.email);
  await stranger.getByLabel('Password', { exact: true }).fill('another password');
  await stranger.getByRole('button', { name: 'Create account' }).click();
  await expect(stranger).toHaveURL(/\/sign-in\?/);
  await expect(stranger.getByRole('alert')).toContainText(
    'If you already have an account with this email',
  );
  await stranger.context().close();
});

test('the forms work without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await registerLearner(page);
  await page.goto(paths.profile());
  await page.getByLabel('Name').fill('Plain Ada');
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(page.getByLabel('Name')).toHaveValue('Plain Ada');
  await context.close();
});

test('signing out elsewhere ends the other browser alone', async ({ page, browser, baseURL }) => {
  const learner = await registerLearner(page);
  const other = await (await browser.newContext({ baseURL })).newPage();
  await other.goto(paths.signIn());
  await other.getByLabel('Email').fill(learner.email);
  await other.getByLabel('Password', { exact: true }).fill(learner.password);
  await other.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.goto(paths.profile());
  await expect(page.getByRole('listitem').filter({ hasText: 'Chrome on' })).toHaveCount(2);
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(page.getByText('You are not signed in anywhere else.')).toBeVisible();
  await other.goto(paths.profile());
  await expect(other).toHaveURL(paths.signIn(paths.profile()));
  await other.context().close();
});

test('the server refuses what no page of its own would send', async ({
  baseURL,
  learner,
  page,
}) => {
  const cookie = (await page.context().cookies())
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
  const send = async (path: string, init: RequestInit & { headers?: Record<string, string> }) => {
    const response = await fetch(`${baseURL}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { cookie, ...init.headers },
    });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const json = { 'content-type': 'application/json' };
  const foreign = [
    { ...form, origin: 'https://evil.example' },
    { ...json, origin: 'https://evil.example' },
    { ...json, origin: baseURL!.replace('http:', 'https:') },
    { ...json, origin: 'null' },
    { ...json, 'sec-fetch-site': 'cross-site' },
    json,
    form,
  ];
  for (const headers of foreign)
    for (const path of [paths.signOut(), paths.profile(), paths.api.labs()]) {
      const { status, text } = await send(path, { method: 'POST', headers, body: '{}' });
      expect({ status, path, headers }).toEqual({ status: 403, path, headers });
      expect(text).toMatch(/\w+\./);
    }
  await page.reload();
  await expect(page.getByLabel(`Your account, ${learner.name}`)).toBeVisible();

  const own = { origin: baseURL! };
  const large = await send(paths.profile(), {
    method: 'POST',
    headers: { ...form, ...own },
    body: 'x'.repeat(65_537),
  });
  expect(large.status).toBe(413);
  const wrongType = await send(paths.profile(), {
    method: 'POST',
    headers: { 'content-type': 'text/plain', ...own },
    body: 'x',
  });
  expect(wrongType.status).toBe(415);
  expect((await send('/', { headers: { cookie: 'sid=%E0%A4%A; x=%' } })).status).toBe(200);
  expect(
    (
      await send(paths.profile(), {
        method: 'POST',
        headers: { ...form, ...own },
        body: 'form=nonsense',
      })
    ).status,
  ).toBe(400);
});

test('a signed-in learner’s pages are kept by no shared cache', async ({ page, learner }) => {
  const response = await page.goto(paths.profile());
  expect(learner.name).toBeTruthy();
  expect(response!.headers()['cache-control']).toBe('private, no-cache');
  expect(response!.headers()['content-security-policy']).not.toContain('unsafe-inline');
});

test('the log holds no email, password, token or query', async ({ page, learner, strait }) => {
  const [cookie] = await page.context().cookies();
  await page.goto(`${paths.signIn()}?then=${encodeURIComponent('/courses?private=1')}`);
  // The server's output comes through a pipe, a moment after its answer.
  await expect.poll(() => strait.log).toContain('"method":"POST","path":"/register","status":303');
  for (const secret of [learner.email, learner.password, cookie!.value, 'private', '?'])
    expect(strait.log).not.toContain(secret);
});

test('a session in use is renewed, with its cookie', async ({ page, learner, strait }) => {
  expect(learner.name).toBeTruthy();
  const sql = postgres(strait.databaseUrl, { max: 1 });
  await sql`update session set expires_at = now() + interval '10 days'`;
  const [before] = await page.context().cookies();
  await page.context().addCookies([{ ...before!, expires: Date.now() / 1000 + 10 * 86_400 }]);
  await page.goto(paths.profile());
  const [after] = await page.context().cookies();
  expect(after!.value).toBe(before!.value);
  expect(after!.expires - Date.now() / 1000).toBeGreaterThan(29 * 86_400);
  await sql.end();
});

test('when the database fails the page says so, and the log holds the cause without its values', async ({
  page,
  learner,
  strait,
}) => {
  const sql = postgres(strait.databaseUrl, { max: 1 });
  const [row] = await sql`select id from session order by created_at desc limit 1`;
  await sql`alter table session rename column browser to mislaid`;
  try {
    const response = await page.request.get(paths.dashboard());
    expect(response.status()).toBe(500);
    expect(await response.text()).toContain('<h1');
  } finally {
    await sql`alter table session rename column mislaid to browser`;
    await sql.end();
  }
  // The server's output comes through a pipe, a moment after its answer.
  await expect.poll(() => strait.log).toContain('[42703]');
  for (const value of [row!.id, learner.email]) expect(strait.log).not.toContain(value);
  await page.goto(paths.dashboard());
  await expect(page.getByLabel(`Your account, ${learner.name}`)).toBeVisible();
});
