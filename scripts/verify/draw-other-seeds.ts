import { randomInt, randomUUID } from 'node:crypto';
import { type Chance, drawSeeds, type Seeds } from '#domain/labs/draw-seeds';
import type { LabDefinition } from '#domain/labs/lab-definition';

export const chance: Chance = {
  integer: (least, most) => randomInt(least, most + 1),
  uuid: () => randomUUID(),
};

/** Values for a second learner, none of them the same as the first one's. */
export function drawOtherSeeds(rules: LabDefinition['seeds'], first: Seeds): Seeds {
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => {
      for (let tries = 0; tries < 1000; tries++) {
        const value = drawSeeds({ [name]: rule }, chance)[name];
        if (value !== undefined && value !== first[name]) return [name, value];
      }
      throw new Error(`The seed ${name} always draws ${first[name]}.`);
    }),
  );
}
