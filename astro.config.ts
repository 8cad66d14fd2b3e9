import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import { defineConfig } from 'astro/config';
import { compressFiles } from './scripts/build/compress-files.ts';
import { checkContent } from './src/adapters/content-check/check-content.ts';
import { expandExcerpts } from './src/adapters/content-check/expand-excerpts.ts';
import { linkTerms } from './src/adapters/content-check/link-terms.ts';
import { mayRender } from './src/adapters/content-check/may-render.ts';
import { projectRoot } from './src/adapters/course-files/project-root.ts';
import { readSources } from './src/adapters/course-files/read-content.ts';
import { contentCheck } from './src/content/check-integration.ts';
import { codeFences } from './src/content/code-fences.ts';
import { cqlGrammar } from './src/content/cql-grammar.ts';
import { glossaryLinks } from './src/content/glossary-links.ts';
import { keepLastLesson } from './src/content/keep-last-lesson.ts';
import { lessonExcerpts } from './src/content/lesson-excerpts.ts';
import { devServer } from './src/processes/dev-integration.ts';

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'middleware', staticHeaders: true }),
  integrations: [
    contentCheck(() => checkContent(projectRoot()).problems),
    keepLastLesson(mayRender),
    lessonExcerpts(projectRoot(), (text) => expandExcerpts(projectRoot(), text)),
    glossaryLinks((text) =>
      linkTerms(
        text,
        readSources(projectRoot()).terms.map(({ term }) => term),
      ),
    ),
    mdx(),
    compressFiles(),
    devServer(),
  ],
  security: {
    // src/middleware.ts compares the whole Origin on every write, JSON included. Astro's own check looks at
    // forms alone and takes the scheme from the socket, so it would refuse every form behind a TLS proxy.
    checkOrigin: false,
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "font-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "object-src 'none'",
      ],
    },
  },
  markdown: {
    syntaxHighlight: 'shiki',
    shikiConfig: {
      theme: 'css-variables',
      langs: [cqlGrammar],
      langAlias: { output: 'plaintext' },
      transformers: [codeFences],
    },
  },
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
