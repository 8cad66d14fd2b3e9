import { part } from '#client/element';
import { hear } from '#client/lesson/lesson-events';
import { remember } from '#client/remember';

const root = document.documentElement;
const narrow = matchMedia('(max-width: 899px)');

/** Whether the lab covers the prose instead of standing beside it. */
export function isNarrow(): boolean {
  return narrow.matches;
}

/**
 * On a narrow screen the lab is a bottom sheet: opened and dragged by its bar, its height
 * remembered.
 */
export function labSheet(dock: HTMLElement) {
  const bar = part(dock, '.dock-bar');
  const toggle = part<HTMLButtonElement>(dock, '[data-sheet-toggle]');
  const section = part(dock, 'section');
  const isOpen = () => dock.dataset.sheet === 'open';
  const setOpen = (open: boolean) => {
    dock.dataset.sheet = open ? 'open' : 'closed';
    toggle.ariaExpanded = String(open);
    part(toggle, '.visually-hidden').textContent = open ? 'Hide the lab' : 'Show the lab';
    cover();
  };
  // The prose must be able to scroll clear of the sheet.
  const cover = () => {
    const covered = narrow.matches ? Math.min(section.offsetHeight, innerHeight * 0.7) : 0;
    root.style.setProperty('--sheet-now', `${covered}px`);
  };

  toggle.addEventListener('click', () => setOpen(!isOpen()));
  hear('strait:show-lab', () => narrow.matches && setOpen(true));
  section.addEventListener('transitionend', cover);
  narrow.addEventListener('change', cover);

  let from: { y: number; height: number; moved: boolean } | null = null;
  bar.addEventListener('pointerdown', (event) => {
    if (!narrow.matches || (event.target as Element).closest('button, details')) return;
    from = { y: event.clientY, height: section.offsetHeight, moved: false };
    bar.setPointerCapture(event.pointerId);
  });
  bar.addEventListener('pointermove', (event) => {
    if (!from) return;
    const height = from.height + from.y - event.clientY;
    if (Math.abs(event.clientY - from.y) < 6 && !from.moved) return;
    from.moved = true;
    dock.dataset.dragging = '';
    if (height > 140) {
      root.style.setProperty('--sheet-share', `${((100 * height) / innerHeight).toFixed(1)}dvh`);
      if (!isOpen()) setOpen(true);
    } else if (isOpen()) setOpen(false);
  });
  const drop = () => {
    if (!from) return;
    if (!from.moved) setOpen(!isOpen());
    else if (isOpen()) keep();
    from = null;
    delete dock.dataset.dragging;
    cover();
  };
  const keep = () =>
    remember('strait.sheet', ((100 * section.offsetHeight) / innerHeight).toFixed(1));
  bar.addEventListener('pointerup', drop);
  bar.addEventListener('pointercancel', drop);
  toggle.addEventListener('keydown', (event) => {
    const step = { ArrowUp: 8, ArrowDown: -8 }[event.key];
    if (!step || !narrow.matches || !isOpen()) return;
    event.preventDefault();
    const share = (100 * section.offsetHeight) / innerHeight + step;
    root.style.setProperty('--sheet-share', `${Math.min(90, Math.max(30, share)).toFixed(1)}dvh`);
    keep();
  });
  cover();
}
