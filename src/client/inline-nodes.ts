import { lessonLab } from '#client/dock/lesson-lab';
import { seedsOf } from '#client/lesson/lesson-data';
import { codeWithSeeds, type InlinePart, inlineText } from '#domain/learning/inline-text';
import { element } from './element.ts';

/** A sentence from lab.yaml or from a check, as nodes. */
export function inlineNodes(source: string): Node[] {
  return inlineText(source).map((part) => {
    if (part.kind === 'code') return element('code', {}, ...codeNodes(part.text));
    if (part.kind === 'strong') return element('strong', {}, part.text);
    if (part.kind === 'emphasis') return element('em', {}, part.text);
    return plainNode(part);
  });
}

/** A script with its drawn values filled in. */
export function codeNodes(source: string): Node[] {
  return codeWithSeeds(source).map(plainNode);
}

function plainNode(part: InlinePart): Node {
  return part.kind === 'seed' ? seedNode(part.text) : document.createTextNode(part.text);
}

function seedNode(name: string): HTMLElement {
  const value = seedsOf(lessonLab.view)?.[name];
  const classes = value === undefined ? 'seed' : 'seed drawn';
  return element('span', { class: classes, 'data-seed': name }, String(value ?? `‹${name}›`));
}
