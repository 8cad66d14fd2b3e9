import { moduleGraphHash } from './module-graph.ts';

/**
 * Identifies what a gateway is made of: every module of ours that its entry imports, the version of
 * every package those import, and the settings it runs with. Editing a page or a lesson does not
 * change it.
 */
export function gatewayVersion(root: string, settings: string[]): string {
  return moduleGraphHash(root, 'src/processes/gateway.ts', settings);
}
