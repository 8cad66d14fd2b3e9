import { part } from './element.ts';

/** Lets the copy button of a frame copy the code in it; where that is not allowed, the code is selected. */
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

/** What a learner types of a block of code, its drawn values filled in. */
export function codeText(block: HTMLElement): string {
  return (block.textContent ?? '').replace(/\s+$/, '');
}
