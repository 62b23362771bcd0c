import type { Agreement } from './agreement.ts'
import { agreementsOf } from './agreement-store.ts'
import type { Contact, Partner } from './partner.ts'
import { allPartners, contactsOf, partnerById } from './partner-store.ts'
import type { PartnersRoom } from './room.ts'

export interface Search {
  readonly need?: string
  readonly language?: string
  /** Part of a name, a street, a town. */
  readonly words?: string
  readonly childcare?: boolean
  readonly stepFree?: boolean
  readonly independent?: boolean
  /** Also entries nobody is sent to any more. */
  readonly all?: boolean
}

/** The directory by need and language. Names no person: no line in the books. */
export async function findPartners(room: PartnersRoom, search: Search): Promise<Partner[]> {
  return (await allPartners(room.ground.db)).filter((it) => fits(it, search))
}

/** Pure. German is spoken everywhere; plain German is German. */
export function fits(it: Partner, search: Search): boolean {
  const { need, language, words = '' } = search
  const text = [it.name, it.street, it.postcode, it.city, it.key].join(' ').toLocaleLowerCase('de')
  return (
    (search.all === true || it.active) &&
    (!need || it.needs.includes(need)) &&
    (!language || ['de', 'einfach'].includes(language) || it.languages.includes(language)) &&
    (!search.childcare || it.childcare) &&
    (!search.stepFree || it.wheelchair === 'yes') &&
    (!search.independent || it.standing === 'independent') &&
    words
      .toLocaleLowerCase('de')
      .split(/\s+/u)
      .every((word) => text.includes(word))
  )
}

export interface PartnerPage {
  readonly partner: Partner
  readonly contacts: readonly Contact[]
  readonly agreements: readonly Agreement[]
}

export async function readPartner(room: PartnersRoom, id: string): Promise<PartnerPage | null> {
  const { db } = room.ground
  const partner = await partnerById(db, id)
  if (!partner) return null
  return { partner, contacts: await contactsOf(db, id), agreements: await agreementsOf(db, id) }
}
