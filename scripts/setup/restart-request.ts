import { connect, createServer } from 'node:net';
import { listenPrivately } from '../../src/gateway/process/gateway-control.ts';
import { type GatewayPlace, makePlace } from '../../src/gateway/process/gateway-place.ts';

/** Lets npm run restart ask this npm start for a restart; answers what stops listening. */
export async function hearRestarts(
  place: GatewayPlace,
  restart: () => Promise<void>,
): Promise<() => void> {
  makePlace(place);
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.resume();
    restart().then(
      () => socket.end('done'),
      (error: Error) => socket.end(error.message),
    );
  });
  // Whoever is interrupted in the middle of an answer must not keep npm start from ending.
  await listenPrivately(server, place.start);
  return () => server.close();
}

/** Asks the npm start at a place for a restart; `absent` where none runs. */
export async function askForRestart(place: GatewayPlace): Promise<'done' | 'absent' | Error> {
  const socket = connect(place.start);
  let said = '';
  socket.on('data', (bytes) => {
    said += bytes;
  });
  return new Promise((resolve) => {
    socket.once('error', () => resolve('absent'));
    socket.once('close', () => resolve(said === 'done' ? said : new Error(said || 'it has ended')));
  });
}
