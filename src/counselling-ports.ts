import { SYSTEM } from '#ground/permission/permission.ts'
import type { FilePort, GuidanceOptions } from '#office/guidance/index.ts'
import type { Office } from '#office/office.ts'

type Inbox = Pick<Office, 'intake' | 'staff'>

/** The only way from the closed rooms into the office: the inbox, as any paper; and nothing can be read through it. */
export function toFilePort({ intake, staff }: Inbox): FilePort {
  const externalKey = (key: string) => `counselling:${key}`
  return {
    async hand({ key, reference, title, fileName, bytes, sender }) {
      const [site] = await staff.sites()
      if (!site) throw new Error('there is no site whose inbox could take it')
      const taken = await intake.receive(SYSTEM, {
        ...{ site: site.id, source: 'interface', externalKey: externalKey(key), isScan: false },
        ...{ files: [{ name: fileName, bytes }], subject: title, sender, reference },
      })
      if (!taken.ok) throw new Error(`the inbox did not take it: ${taken.refusal}`)
    },
    has: async (key) => intake.hasReceived('interface', externalKey(key)),
  }
}

/** The scanner of the office's inbox; it keeps nothing of what it looks at. A missing one is told, never passed over. */
export function scanWith({ intake }: Pick<Office, 'intake'>): NonNullable<GuidanceOptions['scan']> {
  return async (bytes) => {
    try {
      return (await intake.room.tools.scan(bytes)).verdict
    } catch {
      return 'not-scanned'
    }
  }
}
