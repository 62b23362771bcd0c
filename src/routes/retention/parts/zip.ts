import { Readable } from 'node:stream'

/** A zip as a download, piece by piece; who breaks it off ends it here as well. */
export function zipResponse({
  name,
  chunks,
}: {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}): Response {
  const body = Readable.toWeb(Readable.from(chunks)) as ReadableStream
  const disposition = `attachment; filename="${name}"`
  const headers = {
    'content-type': 'application/zip',
    'content-disposition': disposition,
    'cache-control': 'no-store',
  }
  return new Response(body, { headers })
}
