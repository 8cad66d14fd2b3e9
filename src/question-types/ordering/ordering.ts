import { z } from 'zod';
import { askedOptions, idsDiffer, notOffered, wereIssued } from '../choices/drawn-choices.ts';
import { questionFields, stableId } from '../question-fields.ts';
import { questionType } from '../question-type.ts';

/** Steps to put in order. */
export const ordering = questionType({
  schema: z
    .strictObject({
      ...questionFields,
      type: z.literal('ordering'),
      /** exact: all or nothing; adjacent_pairs: share of the items that the right one follows. */
      grading: z.enum(['exact', 'adjacent_pairs']).default('adjacent_pairs'),
      /** In the right order; each text makes sense in any place. */
      items: z
        .array(z.strictObject({ id: stableId, text: z.string().min(1) }))
        .min(3)
        .max(8),
    })
    .refine(({ items }) => idsDiffer(items), { path: ['items'], error: 'item ids must differ' }),
  texts: ({ items }) => items.map(({ text }) => text),
  draw: ({ items }, lot) => {
    // Whatever the policy says: the author's order is the key.
    const mixed = lot.mixed(items.map((item) => ({ ...item, drawnId: lot.drawnId(item.id) })));
    // An order that is right from the start could not be told from an untouched one, a blank.
    const isSolved = mixed.every(({ id }, place) => id === items[place]!.id);
    return isSolved ? mixed.toReversed() : mixed;
  },
  asked: ({ options }) => ({ items: askedOptions(options) }),
  answer: ({ options }) =>
    z
      .array(z.string(), 'It takes a list of items.')
      .refine((ids) => wereIssued(options, ids), notOffered)
      .refine(
        (ids) => ids.length === options.length && new Set(ids).size === ids.length,
        'It takes each item once.',
      ),
  mark: (drawn, given) => {
    const right = rightOrder(drawn);
    const followed = right.filter(
      (id, place) => place > 0 && given.indexOf(id) === given.indexOf(right[place - 1]!) + 1,
    ).length;
    const share = followed / (right.length - 1);
    return drawn.question.grading === 'exact' && share < 1 ? 0 : share;
  },
  feedback: () => [],
  key: (drawn) => ({ order: rightOrder(drawn) }),
  rightAnswer: (drawn) => rightOrder(drawn),
});

type DrawnItems = {
  question: { items: { id: string }[] };
  options: { id: string; drawnId: string }[];
};

function rightOrder({ question, options }: DrawnItems): string[] {
  return question.items.map(({ id }) => options.find((option) => option.id === id)!.drawnId);
}
