import { element } from './element.ts';

/**
 * An element from HTML that the server made safe: it has escaped everything but code, em and strong.
 */
export function safeHtml<Tag extends 'span' | 'p' | 'div'>(
  tag: Tag,
  safe: string,
  className?: string,
): HTMLElementTagNameMap[Tag] {
  const made = element(tag, { class: className });
  made.innerHTML = safe;
  return made;
}
