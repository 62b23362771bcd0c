import type { HostOptions } from '../../src/web/host.ts'
import type { Office } from '#office/office.ts'

/** What the product registers on its host. */
export async function interfaceOf(_office: Office): Promise<Pick<HostOptions, 'registerApi' | 'registerStreams' | 'identify'>> {
  return {}
}
