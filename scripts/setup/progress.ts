/** Runs one step of a set-up, says so, and shows that it still goes on every few seconds. */
export async function step<T>(
  title: string,
  work: (say: (detail: string) => void) => Promise<T>,
): Promise<T> {
  const began = Date.now();
  let detail = '';
  let shown = false;
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1);
  const print = () => {
    shown = true;
    console.log(`  ${title} … ${seconds()} s${detail ? `, ${detail}` : ''}`);
  };
  const first = setTimeout(print, 1500);
  const tick = setInterval(print, 5000);
  try {
    const result = await work((text) => {
      detail = text;
    });
    if (shown) console.log(`  ${title}: done in ${seconds()} s`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(tick);
  }
}

/** An error whose message is the whole story for the person at the keyboard; no stack is shown. */
export class SetupError extends Error {}

/** Ends the script with the message of a SetupError, or with the stack of anything unexpected. */
export function fail(error: unknown): never {
  if (error instanceof SetupError) console.error(`\n${error.message}`);
  else if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
    console.error('\nThe disk is full: free about 1 GB and start again.');
  else console.error(error);
  process.exit(1);
}
