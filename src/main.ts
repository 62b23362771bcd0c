import { once } from 'node:events'
import { createPool } from '#ground/database/connect.ts'
import { provideDatabase } from '#ground/postgres/provide.ts'
import { openOffice } from '#office/office.ts'
import { migrationFolders } from './migrations.ts'
import { readSettings } from './settings.ts'
import { createHost } from './web/host.ts'

const settings = readSettings(process.env)
const database = await provideDatabase({
  environment: process.env,
  projectDir: settings.projectDir,
  folders: migrationFolders,
})
const pool = createPool(database.appUrl, { max: settings.connections, name: 'willkommen' })
const office = await openOffice({ pool, listenUrl: database.appUrl })
const host = await createHost({ office, site: () => settings.site, trustProxy: settings.trustProxy })
await host.listen({ host: settings.host, port: settings.port })
process.stdout.write(`Willkommen: http://${settings.host}:${settings.port}/\n`)

await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
await host.close()
await office.close()
await pool.end()
await database.stop()
