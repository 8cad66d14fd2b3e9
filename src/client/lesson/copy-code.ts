import { part } from '#client/element';

/** Lets a frame's copy button copy its code; if copying is not allowed, the code is selected. */
export function copyOnPress(frame: HTMLElement, code: string) {
  const label = part(frame, '[data-copy] span');
  part(frame, '[data-copy]').addEventListener('click', async () => {
    const block = part(frame, code);
    try {
      await navigator.clipboard.writeText(codeText(block));
      label.textContent = 'Copied';
    } catch {
      getSelection()?.selectAllChildren(part(block, 'code'));
      label.textContent = 'Press Ctrl-C';
    }
    setTimeout(() => {
      label.textContent = 'Copy';
    }, 2000);
  });
}

/** A block's code as a learner would type it, with drawn values filled in. */
export function codeText(block: HTMLElement): string {
  return (block.textContent ?? '').replace(/\s+$/, '');
}
