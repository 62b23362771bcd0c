import { AwsClient } from 'aws4fetch'
import { isAddress, type Backend, type Listed } from './backend.ts'
import { StoreProblem } from './problem.ts'

export interface S3Options {
  /** Where it answers, e.g. `https://s3.example.de`. */
  readonly endpoint: string
  readonly bucket: string
  readonly accessKey: string
  readonly secretKey: string
  readonly region: string
}

const MARK = 'place.txt'
/** Milliseconds until a place that does not answer counts as unreachable. */
const PATIENCE = 30_000
/** Tries after the first when the place is busy or broke off. */
const RETRIES = 2

/**
 * A bucket of a place that speaks S3: `bytes/ab/<address>`, path style. The address is the SHA-256 of what is sent and
 * goes with the signature, so a place that keeps to the protocol refuses bytes that were changed on the way.
 */
export function s3Backend(options: S3Options): Backend {
  const { endpoint, bucket } = options
  const ask = asker(options)
  const pathOf = (address: string) => `bytes/${address.slice(0, 2)}/${address}`
  return {
    place: `${endpoint}/${bucket}`,
    claim: (id, mayMark) => claim(ask, `${endpoint}/${bucket}`, id, mayMark),
    async write(address, bytes) {
      await ask('PUT', pathOf(address), { body: bytes, headers: { 'x-amz-content-sha256': address } })
    },
    async read(address) {
      const answer = await ask('GET', pathOf(address))
      return answer && answer.body
    },
    has: async (address) => (await ask('HEAD', pathOf(address))) !== null,
    remove: async (address) => void (await ask('DELETE', pathOf(address))),
    list: () => list(ask),
    tidy: () => Promise.resolve(0),
  }
}

type Ask = (
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE',
  path: string,
  order?: { readonly body?: Uint8Array; readonly headers?: Record<string, string> },
) => Promise<{ readonly body: Uint8Array } | null>

/** One request. Null: there is no such object; everything else that is not done is a problem with a name. */
function asker({ endpoint, bucket, accessKey, secretKey, region }: S3Options): Ask {
  const client = new AwsClient({
    ...{ accessKeyId: accessKey, secretAccessKey: secretKey, region },
    ...{ service: 's3', retries: RETRIES, initRetryMs: 100 },
  })
  return async (method, path, order = {}) => {
    const signal = AbortSignal.timeout(PATIENCE)
    const request = { method, signal, ...order } as RequestInit
    let answer: Response
    let body: Uint8Array
    try {
      answer = await client.fetch(`${endpoint}/${bucket}/${path}`, request)
      body = new Uint8Array(await answer.arrayBuffer())
    } catch (cause) {
      throw new StoreProblem('unreachable', `${endpoint} does not answer: ${String(cause)}`, { cause })
    }
    if (answer.ok) return { body }
    const code = /<Code>([^<]*)/.exec(Buffer.from(body).toString('utf8'))?.[1] ?? ''
    // an answer to HEAD has no body: there the bucket is asked for by `claim`
    if (answer.status === 404 && code !== 'NoSuchBucket') return null
    throw new StoreProblem(
      isFull(answer.status, code) ? 'full' : 'unreachable',
      `${endpoint}/${bucket} answers ${method} with ${answer.status} ${code}`.trim(),
    )
  }
}

/** 507 and what the common places say when a disk or a quota is used up. */
const isFull = (status: number, code: string): boolean =>
  status === 507 || /StorageFull|QuotaExceeded|InsufficientCapacity|NotEnoughSpace|DiskFull/i.test(code)

async function claim(ask: Ask, place: string, id: string, mayMark: boolean): Promise<void> {
  const found = await ask('GET', MARK)
  const said = found && Buffer.from(found.body).toString('utf8').trim()
  if (said === id) return
  if (said !== null) throw new StoreProblem('unreachable', `${place} belongs to another database`)
  if (!mayMark) throw new StoreProblem('unreachable', `${place} does not hold the stored files`)
  await ask('PUT', MARK, { body: Buffer.from(`${id}\n`) })
}

async function* list(ask: Ask): AsyncIterable<readonly Listed[]> {
  let after = ''
  for (;;) {
    const page = { 'list-type': '2', prefix: 'bytes/' }
    const query = new URLSearchParams({ ...page, ...(after && { 'start-after': after }) })
    const answer = await ask('GET', `?${query}`)
    const entries = entriesOf(Buffer.from(answer?.body ?? []).toString('utf8'))
    const last = entries.at(-1)
    if (!last) return
    yield entries.flatMap(({ key, writtenAt }) => {
      const address = key.slice(key.lastIndexOf('/') + 1)
      return isAddress(address) ? [{ address, writtenAt }] : []
    })
    after = last.key
  }
}

/** Our own names hold nothing that would need decoding. */
function entriesOf(xml: string): { key: string; writtenAt: Temporal.Instant }[] {
  return [...xml.matchAll(/<Contents>[\s\S]*?<\/Contents>/g)].flatMap(([entry]) => {
    const key = /<Key>([^<]*)<\/Key>/.exec(entry)?.[1]
    const at = /<LastModified>([^<]*)<\/LastModified>/.exec(entry)?.[1]
    return key && at ? [{ key, writtenAt: Temporal.Instant.from(at) }] : []
  })
}
