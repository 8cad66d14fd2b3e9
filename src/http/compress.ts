/**
 * A page, gzipped on its way out; files are compressed by the build. Pages hold no secret that a
 * stranger could guess byte by byte from the length (BREACH): forms are guarded by Origin, not by tokens.
 */
export function compressed(request: Request, response: Response): Response {
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (!isPage || !response.body || response.headers.has('content-encoding')) return response;
  response.headers.append('Vary', 'Accept-Encoding');
  if (!acceptsGzip(request.headers.get('accept-encoding'))) return response;
  const { status, statusText, headers } = response;
  const body = response.body.pipeThrough(new CompressionStream('gzip'));
  const answer = new Response(body, { status, statusText, headers });
  answer.headers.set('Content-Encoding', 'gzip');
  answer.headers.delete('Content-Length');
  return answer;
}

function acceptsGzip(header: string | null): boolean {
  return (header ?? '').split(',').some((entry) => {
    const [coding, ...parameters] = entry
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return coding === 'gzip' && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
