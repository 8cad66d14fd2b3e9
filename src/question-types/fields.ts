import type { FieldOfType } from './answer-field.ts';
import { multipleField } from './multiple/multiple-field.ts';
import { numericField } from './numeric/numeric-field.ts';
import { orderingField } from './ordering/ordering-field.ts';
import { shortField } from './short/short-field.ts';
import { singleField } from './single/single-field.ts';
import { truefalseField } from './truefalse/truefalse-field.ts';
import type { QuestionTypeName } from './types.ts';

/** The browser's side of every type; a type of types.ts that is missing here does not compile. */
const fields: { [Name in QuestionTypeName]: FieldOfType<Name> } = {
  single: singleField,
  multiple: multipleField,
  truefalse: truefalseField,
  short: shortField,
  numeric: numericField,
  ordering: orderingField,
};

export function fieldOfType<Name extends QuestionTypeName>(name: Name): FieldOfType<Name> {
  return fields[name];
}
