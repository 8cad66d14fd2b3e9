import type { z } from 'zod';

/**
 * A type of quiz question as one module: what an author writes, what reaches the browser, which
 * answers belong to it and how they are marked. Its control in the browser is the `-field.ts` beside
 * it. `types.ts` and `fields.ts` list them all.
 */
export type QuestionType<
  Schema extends z.ZodObject,
  Item extends DrawnItem,
  Asked extends object,
  Given extends Answer,
  Key,
> = {
  /** A question in quiz.yaml, with the rules that its fields obey together. */
  schema: Schema;
  /** What a learner reads besides the prompt; counted in the lesson's minutes. */
  texts(question: z.output<Schema>): string[];
  /** Options or items in the order shown, under the attempt's ids; none for a typed answer. */
  draw(question: z.output<Schema>, lot: Lot): Item[];
  /** What reaches the browser besides id, type, points and prompt; holds no key. */
  asked(drawn: Drawn<Schema, Item>): Asked;
  /** Which answers the question takes. The first issue is told to the learner as a sentence. */
  answer(drawn: Drawn<Schema, Item>): z.ZodType<Given>;
  /** Share of the points that an answer earns, 0 to 1. */
  mark(drawn: Drawn<Schema, Item>, answer: Given): number;
  /** What the author says to this answer; shown after submission, whatever the policy. */
  feedback(drawn: Drawn<Schema, Item>, answer: Given): Feedback[];
  /** Reaches the browser only once the policy reveals it. */
  key(drawn: Drawn<Schema, Item>): Key;
  /** One answer with full marks. */
  rightAnswer(drawn: Drawn<Schema, Item>): Given;
};

/** As handed in and stored; a blank one is null. */
export type Answer = string | string[] | boolean;

/** An option or item under an id that is meaningless outside its attempt. */
export type DrawnItem = { id: string; drawnId: string };

type Drawn<Schema extends z.ZodObject, Item> = { question: z.output<Schema>; options: Item[] };

/** Inline Markdown; `option` is the drawn id it belongs to, null for the whole answer. */
export type Feedback = { option: string | null; text: string };

/** The chance of one attempt: the same attempt always draws the same. */
export type Lot = {
  /** Whether the author lets the order of options change. */
  shufflesOptions: boolean;
  drawnId(itemId: string): string;
  mixed<Item extends { id: string }>(items: Item[]): Item[];
};

/** Checks a type against the contract and keeps its exact shape for the unions derived from it. */
export function questionType<
  Schema extends z.ZodObject,
  Item extends DrawnItem,
  Asked extends object,
  Given extends Answer,
  Key,
>(type: QuestionType<Schema, Item, Asked, Given, Key>) {
  return type;
}
