import type { IncomingMessage } from 'node:http';

/** Nothing from elsewhere, no inline script or style, no HTML from text; pictures only from the message itself. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

export const SAFE_HEADERS = {
  'content-security-policy': CONTENT_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const;

/**
 * Why a request isn't served, or null. A page elsewhere can make a browser send requests here, also under a name that
 * it makes resolve to 127.0.0.1; only this page's own requests name both this host and this origin.
 */
export function refusal({ method, headers }: IncomingMessage, port: number): string | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return `Open http://${hosts[0]} instead: other names aren't served.`;
  const { origin } = headers;
  const isOwn = origin === `http://${headers.host}`;
  if (origin !== undefined && !isOwn) return 'Requests of other pages are refused.';
  if (method !== 'GET' && !isOwn) return 'Only the preview page itself may send this.';
  return null;
}
