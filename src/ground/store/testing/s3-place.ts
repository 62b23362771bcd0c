import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { S3Options } from '../s3.ts'

interface Server {
  run(): Promise<{ port: number }>
  close(): Promise<void>
}

/** A server that speaks S3, on a port of its own, with one bucket; its files lie in a folder a test may change. */
export async function s3Place(): Promise<{
  readonly options: S3Options
  readonly folder: string
  close(): Promise<void>
}> {
  const S3rver = createRequire(import.meta.url)('s3rver') as new (options: object) => Server
  const folder = await mkdtemp(join(tmpdir(), 's3-'))
  const bucket = 'akten'
  const server = new S3rver({
    ...{ port: 0, address: '127.0.0.1', silent: true, directory: folder },
    configureBuckets: [{ name: bucket, configs: [] }],
  })
  const { port } = await server.run()
  return {
    options: {
      ...{ endpoint: `http://127.0.0.1:${port}`, bucket, region: 'us-east-1' },
      ...{ accessKey: 'S3RVER', secretKey: 'S3RVER' },
    },
    folder: join(folder, bucket),
    async close() {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
