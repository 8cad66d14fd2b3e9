import { remember } from '#client/remember';

const root = document.documentElement;

/**
 * The divider between prose and lab: dragged, or moved with the arrow keys; its position is
 * remembered.
 */
export function resizableSplit() {
  const splitter = document.querySelector<HTMLElement>('[data-splitter]');
  const dock = document.getElementById('lab');
  const frame = dock?.parentElement;
  if (!splitter || !frame || !dock) return;
  const [least, most] = [Number(splitter.ariaValueMin), Number(splitter.ariaValueMax)];

  const show = () => {
    const share = Math.round((100 * dock.offsetWidth) / frame.offsetWidth);
    splitter.ariaValueNow = String(share);
    splitter.ariaValueText = `${share} % of the width`;
  };
  const move = (share: number) => {
    const kept = Math.min(most, Math.max(least, share));
    root.style.setProperty('--dock-share', `${kept.toFixed(1)}%`);
    show();
  };
  const keep = () =>
    remember('strait.dock', ((100 * dock.offsetWidth) / frame.offsetWidth).toFixed(1));

  splitter.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    splitter.setPointerCapture(event.pointerId);
    splitter.dataset.dragging = '';
  });
  splitter.addEventListener('pointermove', (event) => {
    if (!splitter.hasPointerCapture(event.pointerId)) return;
    const right = frame.getBoundingClientRect().right;
    move((100 * (right - event.clientX)) / frame.offsetWidth);
  });
  splitter.addEventListener('lostpointercapture', () => {
    delete splitter.dataset.dragging;
    keep();
  });
  splitter.addEventListener('dblclick', () => {
    root.style.removeProperty('--dock-share');
    remember('strait.dock', null);
    show();
  });
  splitter.addEventListener('keydown', (event) => {
    const now = (100 * dock.offsetWidth) / frame.offsetWidth;
    const places: Record<string, number> = {
      ArrowLeft: now + 2,
      ArrowRight: now - 2,
      PageUp: now + 10,
      PageDown: now - 10,
      Home: least,
      End: most,
    };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    move(place);
    keep();
  });
  new ResizeObserver(show).observe(frame);
}
