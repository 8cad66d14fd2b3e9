import { maxInputBytes } from '../protocol.ts';

export type Random = () => number;

/** mulberry32: the same noise for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const kinds = [
  [0x01, 40],
  [0x02, 32],
  [0x03, 9],
  [0x04, 5],
  [0x05, 6],
  [0x06, 60],
  [0x11, 40],
  [0x12, 5],
  [0x13, 9],
  [0x14, 22],
] as const;

/** Half the messages are noise; half have the opcode and length of a frame of either side, with noise inside. */
export function randomMessage(random: Random): Uint8Array {
  const shaped = random() < 0.5;
  const [opcode, length] = kinds[Math.floor(random() * kinds.length)]!;
  const message = noise(random, shaped ? length : Math.floor(random() * 64));
  if (shaped) message[0] = opcode;
  return message;
}

/** A message that a hostile page might send and stay connected: input, and acknowledgements of anything. */
export function randomLegalMessage(random: Random): Uint8Array {
  const isInput = random() < 0.3;
  const longest = random() < 0.01 ? maxInputBytes : 64;
  const message = noise(random, isInput ? 2 + Math.floor(random() * (longest - 1)) : 9);
  message[0] = isInput ? 0x11 : 0x13;
  // An offset is below 2^53.
  if (!isInput) message.set([0, random() < 0.5 ? 0 : 0x1f], 1);
  return message;
}

function noise(random: Random, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at++)
    bytes[at] = random() < 0.5 ? Math.floor(random() * 3) : Math.floor(random() * 256);
  return bytes;
}
