import { element } from '../element.ts';

/** Asks before a running program is ended with its tab; resolves to whether it may be. */
export function askToClose(label: string): Promise<boolean> {
  const id = 'close-terminal-title';
  const button = (value: string, text: string, kind = '') =>
    element('button', { type: 'submit', class: `button ${kind}`.trim(), value }, text);
  const dialog = element(
    'dialog',
    { 'aria-labelledby': id },
    element(
      'form',
      { method: 'dialog' },
      element('h2', { class: 'dialog-title', id }, `Close ${label}?`),
      element('p', {}, 'A program is still running in it and will be stopped.'),
      element(
        'div',
        { class: 'row dialog-actions' },
        button('keep', 'Cancel'),
        button('go', 'Close terminal', 'danger'),
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'go');
    }),
  );
}
