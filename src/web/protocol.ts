import type { IncomingMessage } from 'node:http'

/** How the sender reached us. What a proxy says counts only when there is one that overwrites what was sent. */
export function protocolOf(request: IncomingMessage, trustProxy: boolean): 'http' | 'https' {
  const forwarded = trustProxy ? forwardedFirst(request, 'x-forwarded-proto') : undefined
  if (forwarded === 'http' || forwarded === 'https') return forwarded
  return 'encrypted' in request.socket && request.socket.encrypted === true ? 'https' : 'http'
}

export function forwardedFirst(request: IncomingMessage, name: string): string | undefined {
  const [first = ''] = String(request.headers[name] ?? '').split(',')
  return first.trim() || undefined
}
