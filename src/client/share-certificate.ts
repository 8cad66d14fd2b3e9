import { part } from './element.ts';

/** A value with a button that copies it; without scripts it can be selected by hand. */
class CopyField extends HTMLElement {
  connectedCallback() {
    const button = part<HTMLButtonElement>(this, '[data-copy]');
    button.hidden = false;
    button.addEventListener('click', () => void this.#copy(part(button, 'span')));
  }

  async #copy(label: HTMLElement) {
    const input = part<HTMLInputElement>(this, 'input');
    const name = part(this, 'label').textContent;
    input.select();
    try {
      await navigator.clipboard.writeText(input.value);
      label.textContent = 'Copied';
      say(`${name} copied.`);
    } catch {
      label.textContent = 'Ctrl-C';
      say(`The browser does not allow copying. ${name} is selected: press Ctrl-C.`);
    }
    setTimeout(() => {
      label.textContent = 'Copy';
    }, 2000);
  }
}

function say(sentence: string) {
  const place = document.querySelector('[data-copied]');
  if (place) place.textContent = sentence;
}

customElements.define('copy-field', CopyField);
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
