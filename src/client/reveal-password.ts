/** Buttons with data-reveal show and hide the password in the field of that name. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-reveal]')) {
  const input = document.querySelector<HTMLInputElement>(`input[name="${button.dataset.reveal}"]`);
  if (!input) continue;
  button.hidden = false;
  const show = (visible: boolean) => {
    input.type = visible ? 'text' : 'password';
    button.textContent = visible ? 'Hide' : 'Show';
    button.setAttribute('aria-label', visible ? 'Hide what was typed' : 'Show what was typed');
  };
  show(false);
  button.addEventListener('click', () => show(input.type === 'password'));
  // Browsers decide by a field's type whether to offer saving it, so it is a password again when
  // submitted.
  input.form?.addEventListener('submit', () => show(false));
}
