import { bootstrap } from './bootstrap.mjs';

await bootstrap('scripts/dev.ts');
