import type { Element, ElementContent, Text } from 'hast';
import type { ShikiTransformer } from 'shiki';

/**
 * Placeholder for a drawn value while the grammar reads the code: one word, so that it stays one
 * token.
 */
const stand = (name: string) => `SEED_${name}_DEES`;
const seeds = /SEED_([a-z][a-z0-9_]*?)_DEES/g;
const seedsAndVariations = /SEED_([a-z][a-z0-9_]*?)_DEES|\{([\w ]+)~([^}]*)\}/g;
/** Fences of output; in a program, a brace before ~ belongs to the program. */
const isOutput = /^(output|text|plaintext)$/;
/** In a fence's info line: the line number of its first line in the file. */
const firstNumber = /\bfirst=(\d+)\b/;

/**
 * Turns the highlighter's inline styles, which the Content-Security-Policy refuses, into classes of
 * code.css; marks drawn values (`{seed.sensor}`) and, in output, values that vary (`{age~41}`); and
 * numbers the lines of an excerpt.
 */
export const codeFences: ShikiTransformer = {
  name: 'strait-code-fences',
  preprocess: (code) => code.replace(/\{seed\.([a-z][a-z0-9_]*)\}/g, (_, name) => stand(name)),
  pre(node) {
    delete node.properties.style;
    node.properties.class = 'code';
    // The highlighter makes every block a Tab stop; scrollers.ts does so only for blocks that
    // scroll.
    delete node.properties.tabindex;
  },
  span(node) {
    const token = /--astro-code-token-([a-z]+)/.exec(String(node.properties.style ?? ''))?.[1];
    delete node.properties.style;
    if (token) node.properties.class = `code-${token}`;
    const marks = isOutput.test(this.options.lang) ? seedsAndVariations : seeds;
    node.children = node.children.flatMap((child) => splitMarks(child, marks));
  },
  line(node, line) {
    const first = firstNumber.exec(this.options.meta?.__raw ?? '')?.[1];
    node.properties = first ? { dataLine: Number(first) + line - 1 } : {};
    // A span without classes is dropped: it would only make the page heavier.
    node.children = node.children.flatMap((child) =>
      child.type === 'element' && !child.properties.class ? child.children : [child],
    );
  },
};

function splitMarks(node: ElementContent, marks: RegExp): ElementContent[] {
  if (node.type !== 'text') return [node];
  const parts: ElementContent[] = [];
  let end = 0;
  for (const match of node.value.matchAll(marks)) {
    parts.push(text(node.value.slice(end, match.index)));
    const [whole, seed, varies, shown] = match;
    parts.push(
      seed
        ? element('span', { class: 'seed', dataSeed: seed }, `‹${seed}›`)
        : element('span', { class: 'varies', title: `Yours differs: ${varies}` }, shown ?? ''),
    );
    end = match.index + whole.length;
  }
  return [...parts, text(node.value.slice(end))].filter(
    (part) => part.type !== 'text' || part.value !== '',
  );
}

const text = (value: string): Text => ({ type: 'text', value });
const element = (tagName: string, properties: Element['properties'], value: string): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [text(value)],
});
