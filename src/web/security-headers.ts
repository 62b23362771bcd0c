import type { ServerResponse } from 'node:http'

/**
 * Sent with every answer, pages and files alike. The content security policy comes from the pages themselves, since it
 * carries a nonce (vite.config.ts).
 * Referrer-Policy is `same-origin`, not `no-referrer`: under the latter browsers send `Origin: null` with form posts,
 * and the check against foreign forms would refuse our own. To other sites nothing is told in either case.
 */
const headers: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
}

export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}
