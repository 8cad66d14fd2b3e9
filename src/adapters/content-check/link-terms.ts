import type { GlossaryTerm } from '#domain/learning/glossary';
import { withoutFrontmatter } from '../course-files/frontmatter.ts';
import { isElement, type LessonNode, lessonTree, nodesBelow, propOf } from './lesson-tree.ts';

/** Where a link would be in the way, or is one already. */
const closed = ['heading', 'link', 'linkReference', 'code', 'inlineCode'];
const closedElements = ['Figure', 'Run', 'Excerpt', 'Term'];

/**
 * Puts <Term> around the first word of a lesson that means each term of the glossary, so that a learner who
 * meets it there can ask what it is. Longer words win: "partition key" is not "partition".
 */
export function linkTerms(text: string, terms: Pick<GlossaryTerm, 'id' | 'forms'>[]): string {
  const idOf = new Map(
    terms.flatMap(({ id, forms }) =>
      forms.flatMap((form): [string, string][] => [
        [form, id],
        [capital(form), id],
      ]),
    ),
  );
  const parsed = idOf.size > 0 ? lessonTree('index.mdx', text) : undefined;
  if (!parsed?.ok) return text;
  const words = wordsOf([...idOf.keys()]);
  const nodes = [...nodesBelow(parsed.tree)];
  const linked = new Set(
    nodes.flatMap(({ node }) =>
      isElement(node) && node.name === 'Term' ? (propOf(node, 'id') ?? []) : [],
    ),
  );
  // The tree's places are those of a text whose frontmatter is empty lines.
  const shift = text.length - withoutFrontmatter(text).length;
  const links: { start: number; end: number; id: string }[] = [];
  for (const { node, above } of nodes) {
    const { start, end } = node.position ?? {};
    if (node.type !== 'text' || above.some(isClosed)) continue;
    if (start?.offset === undefined || end?.offset === undefined) continue;
    const from = start.offset + shift;
    for (const match of text.slice(from, end.offset + shift).matchAll(words)) {
      const id = idOf.get(match[0]);
      if (id === undefined || linked.has(id)) continue;
      linked.add(id);
      links.push({ start: from + match.index, end: from + match.index + match[0].length, id });
    }
  }
  // From the last one on, so that the places of those above stay true.
  return links.reduceRight(
    (sum, { start, end, id }) =>
      `${sum.slice(0, start)}<Term id="${id}">${sum.slice(start, end)}</Term>${sum.slice(end)}`,
    text,
  );
}

function isClosed(node: LessonNode): boolean {
  return (
    closed.includes(node.type) || (isElement(node) && closedElements.includes(node.name ?? ''))
  );
}

function capital(form: string): string {
  return form.charAt(0).toUpperCase() + form.slice(1);
}

/** Whole words, the longest first. */
function wordsOf(forms: string[]): RegExp {
  const choices = forms
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(
    `(?<![\\p{L}\\p{N}_.-])(?:${choices.join('|')})(?![\\p{L}\\p{N}_-]|\\.\\p{L})`,
    'gu',
  );
}
