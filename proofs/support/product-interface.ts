import { apiOf } from '../../src/web/api/index.ts'
import type { HostOptions } from '../../src/web/host.ts'
import { identifyFor } from '../../src/web/identify.ts'
import { officeLines, streamsOf } from '../../src/web/streams/index.ts'
import { uploadsOf } from '../../src/web/uploads/index.ts'
import type { Office } from '#office/office.ts'
import type { Counselling } from '#office/open-counselling.ts'

/** What the product registers on its host, as src/house.ts does. */
export function interfaceOf(office: Office, counselling?: Counselling) {
  const report = (error: unknown, about: { reference: string; path: string }): void => {
    process.stderr.write(
      `[${about.reference}] ${about.path} ${error instanceof Error ? error.stack : String(error)}\n`,
    )
  }
  const identify = identifyFor(office, false)
  const registerStreams = streamsOf({ ...officeLines(office, { identify, openDisplays: false }), report })
  return {
    registerApi: apiOf({ office, report }),
    registerStreams,
    registerUploads: uploadsOf({ office, identify, ...(counselling && { counselling }) }),
    identify,
    report,
  } satisfies Partial<HostOptions>
}
