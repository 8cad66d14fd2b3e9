import type { ServerResponse } from 'node:http';

/**
 * For responses that are not pages; on pages Astro replaces it with its own, which has their
 * hashes.
 */
const nothingAllowed =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const unusedFeatures = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** Set before anything else responds; a response may override a header. */
export function setSecurityHeaders(response: ServerResponse, publicOrigin: string): void {
  response.setHeader('Content-Security-Policy', nothingAllowed);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // Not no-referrer: browsers would then send `Origin: null` with our own forms.
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
  response.setHeader('Permissions-Policy', unusedFeatures);
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  if (publicOrigin.startsWith('https:'))
    response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}
