import type { IncomingMessage } from 'node:http'

/** How the sender reached us. What a proxy says counts only when there is one that overwrites what was sent. */
export function protocolOf(request: IncomingMessage, trustProxy: boolean): 'http' | 'https' {
  const forwarded = trustProxy ? forwardedFirst(request, 'x-forwarded-proto') : undefined
  if (forwarded === 'http' || forwarded === 'https') return forwarded
  return 'encrypted' in request.socket && request.socket.encrypted === true ? 'https' : 'http'
}

/**
 * The address of the sender as the proxy itself saw it: the last of the list. What stands before it was sent along, and
 * whoever could choose it would never be slowed down.
 */
export function forwardedAddress(request: IncomingMessage): string | undefined {
  return (
    String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim() || undefined
  )
}

export function forwardedFirst(request: IncomingMessage, name: string): string | undefined {
  const [first = ''] = String(request.headers[name] ?? '').split(',')
  return first.trim() || undefined
}
