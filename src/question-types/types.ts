import { z } from 'zod';
import { multiple } from './multiple/multiple.ts';
import { numeric } from './numeric/numeric.ts';
import { ordering } from './ordering/ordering.ts';
import type { Answer, DrawnItem, QuestionType } from './question-type.ts';
import { short } from './short/short.ts';
import { single } from './single/single.ts';
import { truefalse } from './truefalse/truefalse.ts';

/** Every type that quiz.yaml may use, by its name there. Server only: the browser lists fields.ts. */
const questionTypes = { single, multiple, truefalse, short, numeric, ordering };

type Types = typeof questionTypes;
export type QuestionTypeName = keyof Types;
export const questionTypeNames = Object.keys(questionTypes);

const schemas = Object.values(questionTypes).map(({ schema }) => schema);
type Schema = (typeof schemas)[number];

/** A question as an author writes it. */
// `map` forgets that the list is not empty, which the union insists on.
export const question = z.discriminatedUnion('type', schemas as [Schema, ...Schema[]]);
export type Question = z.infer<Schema>;

/** A question of an attempt; server only, because it contains its key. */
export type DrawnQuestion = { question: Question; options: DrawnItem[] };

/** What reaches the browser for a question of this type. */
export type Asked<Name extends QuestionTypeName> = ReturnType<Types[Name]['asked']>;
export type Key<Name extends QuestionTypeName> = ReturnType<Types[Name]['key']>;
export type AnyKey = Key<QuestionTypeName>;

/** The module of a question's type. */
export function typeOf(
  name: QuestionTypeName,
): QuestionType<z.ZodObject & { _zod: { output: Question } }, DrawnItem, object, Answer, AnyKey> {
  // A question's `type` names the module whose schema it satisfied, and its options were drawn by
  // that module; the compiler cannot follow the pair through a table.
  return questionTypes[name] as never;
}
