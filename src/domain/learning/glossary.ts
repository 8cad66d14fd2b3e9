import { z } from 'zod';

/** Sections of the glossary's page, in order. */
export const glossaryGroups = {
  cluster: 'Cluster and copies',
  'data-model': 'Data model',
  storage: 'Storage on a node',
  queries: 'CQL and queries',
  drivers: 'Drivers and APIs',
} as const;
type GlossaryGroup = keyof typeof glossaryGroups;
const groups = Object.keys(glossaryGroups) as [GlossaryGroup, ...GlossaryGroup[]];

/** Frontmatter of content/glossary/<id>.mdx */
export const glossaryFrontmatter = z.strictObject({
  /** As a reader would look it up. */
  term: z.string().min(2).max(60),
  /** Words of lessons that mean it, singular and plural; the first of them in a lesson is linked. */
  forms: z.array(z.string().min(2).max(60)).default([]),
  /** One sentence that stands alone; shown in the lesson. Plain text. */
  definition: z.string().min(20).max(220),
  group: z.enum(groups),
  /** Ids of other terms. */
  related: z.array(z.string()).default([]),
  /** `<course>/<lesson>` where it is taught. */
  seeAlso: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'use <course>/<lesson>')
    .optional(),
});

export type GlossaryTerm = z.infer<typeof glossaryFrontmatter> & {
  /** The file's name; the anchor on the glossary's page. */
  id: string;
};
