// A program that only runs an embedded server: for tests that kill it. Prints one line of JSON when ready.
import { startEmbeddedPostgres } from '#ground/postgres/embedded.ts'

const [dataDir = ''] = process.argv.slice(2)
const { adminUrl, pid, port } = await startEmbeddedPostgres({ dataDir, settings: { shared_buffers: '16MB' } })
process.stdout.write(`${JSON.stringify({ adminUrl, pid, port })}\n`)
