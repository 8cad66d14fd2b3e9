import { createServer } from 'node:http';
import sirv from 'sirv';
import { readEnv } from './env.ts';

const env = readEnv();
const { handler } = await import(new URL('../dist/server/entry.mjs', import.meta.url).href);
const files = sirv(new URL('../dist/client', import.meta.url).pathname, { etag: true });
const server = createServer((request, response) =>
  files(request, response, () => handler(request, response)),
);
server.listen(env.PORT, env.HOST, () => console.log(`Listening on ${env.origins[0]}`));
