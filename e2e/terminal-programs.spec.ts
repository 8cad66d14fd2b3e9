import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectPrompt, firstLesson, keyboard, openShell, screen, typeLines } from './lab-page.ts';

test('programs that take the whole terminal: vim, less, top, htop, tmux, and cqlsh’s own editing', async ({
  page,
  learner: _,
}) => {
  test.setTimeout(180_000);
  await openShell(page);
  const press = (keys: string[]) => pressAll(page, keys);

  await test.step('vim edits, follows the window’s size, and gives the screen back', async () => {
    await typeLines(page, 'clear; echo before-vim; vi log.txt');
    await expect(screen(page)).toContainText('"log.txt"');
    await expect(screen(page)).not.toContainText('before-vim');
    await page.keyboard.type('iBerth 7: Aurora, 海峡, e\u0301t\u00e9');
    await press(['Enter']);
    await page.keyboard.type('second');
    await press(['Escape', 'k', '0']);
    await page.keyboard.type('yyp:set number ruler');
    await press(['Enter']);
    await expect(screen(page)).toContainText(/2 Berth 7: Aurora, 海峡/);
    await page.setViewportSize({ width: 1200, height: 600 });
    await expect.poll(() => rows(page)).toBeLessThan(30);
    await page.keyboard.type(':$');
    await press(['Enter']);
    await expect(screen(page).locator('> div').last()).toHaveText(/3,1\s+All\s*$/);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.keyboard.type(':wq');
    await press(['Enter']);
    await expectPrompt(page);
    await expect(screen(page)).toContainText('before-vim');
    await typeLines(page, 'clear; wc -lm log.txt; head -1 log.txt | cut -d, -f2-');
    await expect(screen(page)).toContainText(/3 +\d+ log\.txt/);
    await expect(screen(page)).toContainText('海峡, e\u0301té');
  });

  await test.step('less pages, searches and ends', async () => {
    await typeLines(page, "clear; seq -f 'mark %g' 1 500 >marks.txt; less marks.txt");
    await expect(screen(page)).toContainText('mark 1');
    await press(['Space']);
    await expect(screen(page)).not.toContainText(/mark 1\b/);
    await page.keyboard.type('/mark 404');
    await press(['Enter']);
    await expect(screen(page).locator('> div').first()).toHaveText(/^mark 404/);
    await press(['Shift+G']);
    await expect(screen(page)).toContainText('mark 500');
    await press(['q']);
    await expectPrompt(page);
    await expect(screen(page)).not.toContainText('mark 404');
  });

  await test.step('top draws over itself and hears single keys', async () => {
    await typeLines(page, 'clear; top -d 1');
    await expect(screen(page)).toContainText(/top - .*load average/);
    await expect(screen(page)).toContainText('PID');
    await press(['1']);
    await expect(screen(page)).toContainText(/%Cpu0/);
    await press(['q']);
    await expectPrompt(page);
  });

  await test.step('htop draws its meters, answers F-keys and the mouse, and gives the screen back', async () => {
    await typeLines(page, 'clear; echo before-htop; htop -d 5');
    await expect(screen(page)).toContainText(/Load average/);
    await expect(screen(page)).toContainText(/F1\s*Help/);
    await press(['F1']);
    await expect(screen(page)).toContainText(/htop \d[\s\S]*Press any key to return/);
    await press(['Space']);
    await expect(screen(page)).toContainText(/F1\s*Help/);
    await page.locator('.xterm-screen:visible').click({ position: { x: 200, y: 200 } });
    await press(['F10']);
    await expectPrompt(page);
    await expect(screen(page)).toContainText('before-htop');
  });

  await test.step('tmux splits the screen, and a session that is left can be taken up again', async () => {
    await typeLines(page, 'clear; tmux -f /dev/null new -s tide');
    await expect(screen(page)).toContainText(/\[tide\] 0:bash\*/);
    await typeLines(page, 'echo left-$((6 * 7))');
    await expect(screen(page)).toContainText('left-42');
    await press(['Control+b']);
    await page.keyboard.type('%');
    await expect(screen(page)).toContainText('│');
    await typeLines(page, 'echo right-$((7 * 7))');
    await expect(screen(page)).toContainText(/left-42.*│[\s\S]*│.*right-49/);
    await press(['Control+b']);
    await page.keyboard.type('d');
    await expect(screen(page)).toContainText('[detached (from session tide)]');
    await typeLines(page, 'tmux attach -t tide');
    await expect(screen(page)).toContainText(/left-42[\s\S]*right-49/);
    await press(['Control+b']);
    await page.keyboard.type(':');
    // A key that reaches tmux together with the colon goes to the shell, not to tmux's own line.
    await expect(screen(page).locator('> div').last()).toHaveText(/^:\s*$/);
    await page.keyboard.type('kill-session');
    await press(['Enter']);
    await expect(screen(page)).toContainText('[exited]');
    await expectPrompt(page);
  });

  await test.step('cqlsh completes with Tab and keeps a history', async () => {
    await page.getByRole('tab', { name: 'cqlsh' }).click();
    await expectPrompt(page);
    await keyboard(page).focus();
    await page.keyboard.type('DESCR');
    await press(['Tab']);
    await expect(screen(page)).toContainText(/cqlsh> DESCRIBE ?/);
    await page.keyboard.type('CLUSTER;');
    await press(['Enter']);
    await expect(screen(page)).toContainText('Partitioner:');
    await typeLines(page, "SELECT cluster_name FROM system.local WHERE key = 'local';");
    await expect(screen(page)).toContainText('(1 rows)');
    await expectPrompt(page);
    await press(['ArrowUp']);
    await expect(screen(page)).toHaveText(/cqlsh> SELECT [^;]*;\s*$/);
    await press(['ArrowUp']);
    await expect(screen(page)).toHaveText(/cqlsh> DESCRIBE +CLUSTER;\s*$/);
    await press(['ArrowDown', 'ArrowDown']);
    await expectPrompt(page);
    await press(['Control+r']);
    await page.keyboard.type('cluster_na');
    await expect(screen(page)).toContainText(/reverse-i-search\S*cluster_na\S*: SELECT/);
    await press(['Enter']);
    await expect(screen(page)).toHaveText(/\(1 rows\)[\s\S]*\(1 rows\)/);
  });
});

test('wide, combining and joined characters keep their columns, in two windows', async ({
  page,
  context,
  learner: _,
}) => {
  test.setTimeout(120_000);
  await openShell(page);

  // Each is as wide as the terminal says by its cursor's column.
  const widths: [string, number][] = [
    ['海峡', 4],
    ['e\u0301', 1],
    ['👩‍🚀', 2],
    ['🇳🇱', 2],
    ['한국', 4],
    ['שלום', 4],
    ['ﬁ', 1],
  ];
  await test.step('the cursor stands behind what it wrote', async () => {
    for (const [index, [text, width]] of widths.entries()) {
      await typeLines(
        page,
        String.raw`clear; printf '${text}\e[6n'; IFS='[;' read -rsd R _ _ at; printf '\nat${index}=%s.\n' "$at"`,
      );
      await expect(screen(page), text).toContainText(`at${index}=${width + 1}.`);
      await expectPrompt(page);
    }
    await expect(screen(page)).toContainText('ﬁ');
  });

  await test.step('text composed by an input method arrives once', async () => {
    await typeLines(page, 'clear');
    await keyboard(page).focus();
    const session = await context.newCDPSession(page);
    await page.keyboard.type('echo ');
    await session.send('Input.imeSetComposition', {
      text: 'かい',
      selectionStart: 2,
      selectionEnd: 2,
    });
    await session.send('Input.insertText', { text: '海' });
    await page.keyboard.press('Enter');
    await expect(screen(page)).toHaveText(/echo 海\s*海\s*node:/);
  });

  await test.step('a second window shows the same screen at the leader’s size, and can type', async () => {
    await typeLines(page, 'clear; echo 海峡-e\u0301-👩‍🚀');
    await expectPrompt(page);
    const second = await context.newPage();
    await second.setViewportSize({ width: 1000, height: 600 });
    await second.goto(firstLesson);
    await second.getByRole('tab', { name: 'Shell' }).click();
    await expectPrompt(second);
    await expect(screen(second)).toContainText('海峡-e\u0301-👩‍🚀');
    await typeLines(second, 'echo from-$((1+1))');
    await expect(screen(page)).toContainText('from-2');
    await typeLines(page, 'clear; stty size');
    await expect(screen(second)).toHaveText(/\d+ \d+.*\$\s*$/);
    expect(await rows(second)).toBe(await rows(page));
    const [size] = /\d+ \d+/.exec(await screen(second).innerText())!;
    expect(await screen(page).innerText()).toContain(size);
    await second.close();
  });
});

async function pressAll(page: Page, keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

function rows(page: Page): Promise<number> {
  return screen(page).locator('> div').count();
}
