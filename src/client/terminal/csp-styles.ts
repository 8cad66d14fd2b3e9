/**
 * xterm writes its rules into <style> elements and some colours into style attributes, which a
 * strict Content-Security-Policy blocks. Changes through the CSS object model are allowed, so its
 * style elements feed constructed style sheets, and the style attributes of its spans are set as
 * properties. xterm's own `documentOverride` reaches neither its rows nor its scroll bar, so the
 * page's document is adapted.
 */

type Create = Document['createElement'];

/**
 * Runs `open`, in which xterm creates its style elements. It creates spans later, with every row it
 * draws.
 */
export function withAdaptedStyles(open: () => void, page: Document = document): void {
  page.createElement = creating((element) => {
    if (element instanceof HTMLStyleElement) feedStyleSheet(element);
    else adaptSpan(element);
  }, page);
  try {
    open();
  } finally {
    page.createElement = creating(adaptSpan, page);
  }
}

function creating(adapt: (element: HTMLElement) => void, page: Document): Create {
  return ((...args: Parameters<Create>) => {
    const element = Document.prototype.createElement.apply(page, args);
    adapt(element);
    return element;
  }) as Create;
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

function adaptSpan(element: HTMLElement): void {
  if (element instanceof HTMLSpanElement) element.setAttribute = setAttributeWithoutStyle;
}

function setAttributeWithoutStyle(this: HTMLElement, name: string, value: string): void {
  if (name === 'style') this.style.cssText = value;
  else Element.prototype.setAttribute.call(this, name, value);
}
