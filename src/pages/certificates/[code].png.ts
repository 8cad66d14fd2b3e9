import { certificatePicture } from '#commands/record/store-certificate-picture';
import { endpoint } from '#http/endpoint';

/** The picture of a certificate for link previews; it never changes once it is painted. */
export const GET = endpoint({}, async ({ services, params }) => {
  const picture = await certificatePicture(services, { code: params.code ?? '' });
  if (!picture) return { ok: false, reason: 'not-found' };
  return new Response(new Uint8Array(picture), {
    headers: {
      'Content-Type': 'image/png',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  });
});
