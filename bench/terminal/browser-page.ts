import type { CDPSession, Page } from '@playwright/test';
import { pause } from './shell-path.ts';

const promptTimeoutMs = 30_000;

/** Adds to every page what the measures look at; ours is read from its rows, the peers' from xterm's buffer. */
export async function prepare(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Xterm = {
      buffer: {
        active: {
          baseY: number;
          cursorY: number;
          getLine(y: number): { translateToString(trim: boolean): string } | undefined;
        };
      };
    };
    const peers = window as { term?: Xterm; wetty_term?: Xterm };
    const tail = () => {
      const buffer = (peers.term ?? peers.wetty_term)?.buffer?.active;
      if (buffer)
        return buffer.getLine(buffer.baseY + buffer.cursorY)?.translateToString(true) ?? '';
      const rows = document.querySelector('[role="tabpanel"]:not([hidden]) .xterm-rows');
      return rows?.textContent?.trimEnd() ?? '';
    };
    const measured = {
      tail,
      isAtPrompt: () => /[$#>]\s*$/.test(tail()),
      /** From the arrival of Ctrl-C in the browser to the frame that shows a prompt, ms. */
      interrupt: () =>
        new Promise<number>((resolve) => {
          const onKey = (event: KeyboardEvent) => {
            if (!event.ctrlKey || event.key !== 'c') return;
            document.removeEventListener('keydown', onKey, true);
            const look = () => {
              if (measured.isAtPrompt()) resolve(performance.now() - event.timeStamp);
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          };
          document.addEventListener('keydown', onKey, true);
        }),
    };
    (window as unknown as { measured: typeof measured }).measured = measured;
  });
}

type Measured = {
  tail(): string;
  isAtPrompt(): boolean;
  interrupt(): Promise<number>;
};
declare global {
  interface Window {
    measured: Measured;
  }
}

export async function untilPrompt(page: Page, timeoutMs = promptTimeoutMs): Promise<void> {
  await page.waitForFunction(() => window.measured.isAtPrompt(), undefined, { timeout: timeoutMs });
}

/** Lets `yes` run for `floodMs` and interrupts it; ms to the prompt, or null where none came in 30 s. */
export async function interruptMs(page: Page, floodMs: number): Promise<number | null> {
  await page.keyboard.type('yes');
  await page.keyboard.press('Enter');
  await pause(floodMs);
  if (await page.evaluate(() => window.measured.isAtPrompt()))
    throw new Error('`yes` does not run, so there is nothing to interrupt');
  await page.evaluate(() => {
    (window as unknown as { seen: Promise<number> }).seen = window.measured.interrupt();
  });
  await page.keyboard.press('Control+c');
  const seen = page.evaluate(() => (window as unknown as { seen: Promise<number> }).seen);
  const ms = await Promise.race([seen, pause(promptTimeoutMs).then(() => null)]);
  return ms === null ? null : Number(ms);
}

/** Bytes that the page's scripts hold, once nothing more can be collected. */
export async function heapBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
