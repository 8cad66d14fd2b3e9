/**
 * xterm writes its rules into <style> elements and its true colours into style attributes, which a
 * strict Content-Security-Policy blocks. What it does through the CSS object model is allowed: its
 * style elements feed constructed style sheets, and its style attributes are set as properties.
 */

/** The document to give xterm as `documentOverride`: the page's own but for the elements it creates. */
export function cspDocument(page: Document = document): Document {
  // The prototype's, since withAdaptedStyles shadows the page's own and would adapt a second time.
  const createElement = (name: string) =>
    adapted(Document.prototype.createElement.call(page, name));
  return new Proxy(page, {
    get(target, property) {
      if (property === 'createElement') return createElement;
      const value = Reflect.get(target, property, target);
      // Methods of the document work on the document alone.
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Runs `open`, in which xterm creates one style element past the document it was given. */
export function withAdaptedStyles(open: () => void, page: Document = document): void {
  const { createElement } = page;
  page.createElement = ((...args: [string]) =>
    adapted(createElement.apply(page, args))) as Document['createElement'];
  try {
    open();
  } finally {
    // The method is the prototype's; what shadows it goes.
    Reflect.deleteProperty(page, 'createElement');
  }
}

function adapted(element: HTMLElement): HTMLElement {
  if (element instanceof HTMLStyleElement) feedStyleSheet(element);
  else if (element instanceof HTMLSpanElement) element.setAttribute = setAttributeWithoutStyle;
  return element;
}

function feedStyleSheet(element: HTMLStyleElement): void {
  const sheet = new CSSStyleSheet();
  const page = element.ownerDocument;
  page.adoptedStyleSheets.push(sheet);
  Object.defineProperty(element, 'textContent', {
    set: (rules: string) => sheet.replaceSync(rules),
  });
  element.remove = () => {
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((one) => one !== sheet);
    HTMLStyleElement.prototype.remove.call(element);
  };
}

function setAttributeWithoutStyle(this: HTMLElement, name: string, value: string): void {
  if (name === 'style') this.style.cssText = value;
  else HTMLElement.prototype.setAttribute.call(this, name, value);
}
