import type { Terminal } from '@xterm/xterm';
import { withAdaptedStyles } from './csp-styles.ts';

/** Names of software renderers, which are slower than the page's own elements. */
const software = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Whether WebGL is backed by a graphics card here. */
function hasGraphicsCard(): boolean {
  const wanted = { failIfMajorPerformanceCaveat: true };
  const gl = document.createElement('canvas').getContext('webgl2', wanted);
  if (!(gl instanceof WebGL2RenderingContext)) return false;
  const details = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(details?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return !software.test(name);
}

/**
 * Draws the terminal with WebGL if there is a graphics card. A browser takes the context away when
 * too many pages have one or when the card fails; then the terminal goes back to DOM elements.
 */
export async function drawByGraphicsCard(terminal: Terminal, signal: AbortSignal): Promise<void> {
  if (!hasGraphicsCard()) return;
  const { WebglAddon } = await import('@xterm/addon-webgl');
  if (signal.aborted) return;
  const addon = new WebglAddon();
  addon.onContextLoss(() => withAdaptedStyles(() => addon.dispose()));
  try {
    terminal.loadAddon(addon);
  } catch (error) {
    withAdaptedStyles(() => addon.dispose());
    console.warn('The terminal is drawn without the graphics card.', error);
  }
}
