/**
 * A details.menu that closes on Escape, on a click elsewhere, when focus leaves and when an item is
 * chosen.
 */
export function closesItself(menu: HTMLDetailsElement, signal?: AbortSignal) {
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  menu.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget))
      menu.open = false;
  });
  menu.querySelector('.panel')?.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('.item')) menu.open = false;
  });
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    },
    { signal },
  );
}

for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[data-menu]'))
  closesItself(menu);
