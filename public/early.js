// Runs before the first paint, so that remembered colours and widths never flash or shift the page, and so that
// a button pressed before the page's programs have loaded is pressed as soon as they have.
(() => {
  const root = document.documentElement;
  root.dataset.js = '';
  try {
    const theme = localStorage.getItem('strait.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    const dock = Number(localStorage.getItem('strait.dock'));
    if (dock > 0) root.style.setProperty('--dock-share', `${dock}%`);
    const sheet = Number(localStorage.getItem('strait.sheet'));
    if (sheet > 0) root.style.setProperty('--sheet-share', `${sheet}dvh`);
    if (localStorage.getItem('strait.rail') === 'closed') root.dataset.rail = 'closed';
  } catch {
    // Storage is refused in some private windows; the defaults hold then.
  }
  const pressed = new Set();
  document.addEventListener(
    'click',
    ({ target }) => {
      const button = target.closest('button[type="button"]');
      // A custom element that is not defined has no program yet.
      const part = button?.closest(':not(:defined)');
      if (!part || pressed.has(button)) return;
      pressed.add(button);
      customElements.whenDefined(part.localName).then(() => {
        pressed.delete(button);
        button.click();
      });
    },
    { capture: true },
  );
})();
