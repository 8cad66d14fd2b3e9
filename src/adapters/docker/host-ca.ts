import { readFile } from 'node:fs/promises';

const usualPaths = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/**
 * The certificates this machine trusts, as PEM, or nothing if it has no bundle. A network that
 * inspects TLS has its own root certificate, which the downloads in a build stage must trust too.
 */
export async function hostCaBundle(
  env: Record<string, string | undefined> = process.env,
): Promise<string> {
  const named = [env.SSL_CERT_FILE, env.NODE_EXTRA_CA_CERTS].filter((path) => path !== undefined);
  for (const path of [...named, ...usualPaths]) {
    const text = await readFile(path, 'utf8').catch(() => '');
    if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  }
  return '';
}
