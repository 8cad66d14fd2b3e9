import type { AstroIntegration } from 'astro';

const lessonFile = /content\/courses\/[^/]+\/[^/]+\/index\.mdx$/;

/** Links the words of lessons that the glossary explains, before they are rendered; see content-check/link-terms. */
export function glossaryLinks(link: (text: string) => string): AstroIntegration {
  return {
    name: 'glossary-links',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const transform = { order: 'pre' as const, filter: { id: lessonFile }, handler: link };
        updateConfig({
          vite: { plugins: [{ name: 'glossary-links', enforce: 'pre', transform }] },
        });
      },
    },
  };
}
