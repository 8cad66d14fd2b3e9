import { copyOnPress } from './copy-code.ts';

/** Lines of a file in the prose, with a button that copies them. */
class CodeExcerpt extends HTMLElement {
  connectedCallback() {
    copyOnPress(this, 'pre');
  }
}

customElements.define('code-excerpt', CodeExcerpt);
