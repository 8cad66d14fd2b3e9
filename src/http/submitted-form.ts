import type { AstroGlobal } from 'astro';
import type { z } from 'zod';
import { parse, readForm } from './input.ts';
import { type Failure, refusal } from './respond.ts';

/** A submitted form: its values fill the form again if something is wrong with them. */
type Submitted<T> = { values: Record<string, string> } & ({ ok: true; data: T } | Failure);

/** The form sent to a page without JavaScript, or null if there was none. */
export async function submittedForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<Submitted<z.infer<Schema>> | null> {
  if (request.method !== 'POST') return null;
  const form = await readForm(request);
  if (!form.ok) return { ...form, values: {} };
  return { ...parse(schema, form.data), values: form.data };
}

/** What a form shows when it could not be accepted. */
export type FormProblem = { message: string; fields: Record<string, string> };

/** Gives the page the failure's status and returns what to show; null if there was none. */
export function showProblem(
  page: Pick<AstroGlobal, 'response'>,
  outcome: { ok: true } | Failure | null,
): FormProblem | null {
  if (!outcome || outcome.ok) return null;
  const { status, headers, message } = refusal(outcome);
  page.response.status = status;
  page.response.statusText = '';
  for (const [name, value] of Object.entries(headers)) page.response.headers.set(name, value);
  const fields = outcome.fields ?? {};
  const isAboutFields = outcome.reason === 'invalid-input';
  return {
    message: isAboutFields ? 'Please fix the marked fields.' : message,
    fields,
  };
}
