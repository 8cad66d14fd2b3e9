type Theme = 'system' | 'light' | 'dark';

const root = document.documentElement;
const buttons = document.querySelectorAll<HTMLButtonElement>('[data-theme-choice]');

for (const button of buttons)
  button.addEventListener('click', () => choose(button.dataset.themeChoice as Theme));
showChoice();

function choose(theme: Theme) {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    localStorage.setItem('strait.theme', theme);
  } catch {
    // Not remembered if storage is refused; this page still changes.
  }
  showChoice();
}

function showChoice() {
  const theme = root.dataset.theme ?? 'system';
  for (const button of buttons)
    button.setAttribute('aria-pressed', String(button.dataset.themeChoice === theme));
}
