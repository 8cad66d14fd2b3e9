import { z } from 'zod';
import { inlineHtml } from '#domain/learning/inline-markdown';
import { stableId } from '../question-fields.ts';
import type { Feedback, Lot } from '../question-type.ts';

/** An answer to choose. */
export const choice = z.strictObject({
  id: stableId,
  text: z.string().min(1),
  correct: z.boolean().default(false),
  /** Why this choice is right or which mistake it is; shown after submission when it was chosen. */
  feedback: z.string().optional(),
  /** Keeps its place when options are shuffled. */
  pin: z.literal('last').optional(),
});
export type Choice = z.output<typeof choice>;
export type DrawnChoice = Choice & { drawnId: string };

export function drawChoices(options: Choice[], lot: Lot): DrawnChoice[] {
  const drawn = options.map((option) => ({ ...option, drawnId: lot.drawnId(option.id) }));
  if (!lot.shufflesOptions) return drawn;
  const mixed = lot.mixed(drawn);
  return [...mixed.filter((option) => !option.pin), ...mixed.filter((option) => option.pin)];
}

export function askedOptions(options: { drawnId: string; text: string }[]) {
  return options.map(({ drawnId, text }) => ({ id: drawnId, html: inlineHtml(text) }));
}

export function rightIds(options: DrawnChoice[]): string[] {
  return options.filter(({ correct }) => correct).map(({ drawnId }) => drawnId);
}

export function feedbackOfChosen(options: DrawnChoice[], chosen: string[]): Feedback[] {
  return options.flatMap(({ drawnId, feedback }) =>
    feedback && chosen.includes(drawnId) ? [{ option: drawnId, text: feedback }] : [],
  );
}

/** For schemas: ids tell the options of a question apart. */
export function idsDiffer(options: { id: string }[]): boolean {
  return new Set(options.map(({ id }) => id)).size === options.length;
}

export const notOffered = 'An option in the answer was not offered.';

/** Whether every id was issued for this attempt. */
export function wereIssued(options: { drawnId: string }[], ids: string[]): boolean {
  return ids.every((id) => options.some(({ drawnId }) => drawnId === id));
}
