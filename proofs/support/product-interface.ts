import type { HostOptions } from '../../src/web/host.ts'
import { apiOf } from '../../src/web/api/index.ts'
import type { Office } from '#office/office.ts'

/** What the product registers on its host. */
export function interfaceOf(office: Office): Pick<HostOptions, 'registerApi' | 'registerStreams'> {
  const report = (error: unknown, about: { reference: string; path: string }): void => {
    process.stderr.write(`[${about.reference}] ${about.path} ${error instanceof Error ? error.stack : String(error)}\n`)
  }
  return { registerApi: apiOf({ office, report }) }
}
