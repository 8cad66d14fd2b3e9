import { getEntry, render } from 'astro:content';

/** The text below a term's definition, ready to render; undefined where there is none. */
export async function glossaryEntry(id: string) {
  const entry = await getEntry('glossary', id);
  return entry && (await render(entry)).Content;
}
