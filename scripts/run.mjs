// npm run <name> for the smaller scripts: `node scripts/run.mjs labs-build.ts cassandra`.
import { bootstrap } from './bootstrap.mjs';

const [script, ...args] = process.argv.slice(2);
await bootstrap(script.includes('/') ? script : `scripts/${script}`, args);
