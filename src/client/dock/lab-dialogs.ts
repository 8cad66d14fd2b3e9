import { lessonLab } from './lesson-lab.ts';

/**
 * Asks first, then ends the lab or replaces it with a fresh one. Returns the sentence of a refusal,
 * if any.
 */
export async function askAndEnd(): Promise<string | null> {
  if (!(await agrees('end-lab'))) return null;
  const answer = await lessonLab.end();
  return answer.ok ? null : answer.message;
}

export async function askAndReset(): Promise<string | null> {
  if (!(await agrees('reset-lab'))) return null;
  const answer = await lessonLab.reset();
  return answer.ok ? null : answer.message;
}

function agrees(id: string): Promise<boolean> {
  const dialog = document.getElementById(id);
  if (!(dialog instanceof HTMLDialogElement)) throw new Error(`The page has no dialog ${id}.`);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'go'), { once: true }),
  );
}
