import type { FastifyRequest } from 'fastify'

/** A page elsewhere that makes a colleague's browser send something here. */
export function isForeign({
  headers,
  protocol,
  host,
}: Pick<FastifyRequest, 'headers' | 'protocol' | 'host'>): boolean {
  const { origin } = headers
  return (
    (origin !== undefined && origin !== `${protocol}://${host}`) || headers['sec-fetch-site'] === 'cross-site'
  )
}
