import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { decodeText } from '#ground/csv/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { OFFERS_MOST, readOffers, type OfferLineFault } from './offer-file.ts'
import { lockOffers, noteImport, replaceOffers } from './offer-store.ts'
import type { CoursesRoom } from './room.ts'

/** Faults told at once; the rest is counted. */
const TOLD = 50

export type ImportOffersRefusal = CommonRefusal | 'list-wrong' | 'list-too-long'

/**
 * Takes a list in, whole or not at all. It takes the place of what the same sources sent before; other sources stay. Refused with
 * line and column of each fault (`detail.faults`, at most 50, `detail.of` counts all).
 */
export async function importOffers(
  room: CoursesRoom,
  actor: Actor,
  command: { readonly bytes: Uint8Array },
): Promise<Outcome<{ offers: number; sources: readonly string[] }, ImportOffersRefusal>> {
  return perform<{ offers: number; sources: readonly string[] }, ImportOffersRefusal>(
    room.ground,
    actor,
    { act: 'courses.import-offers', site: null },
    async ({ tx, now, about }) => {
      const read = readOffers(decodeText(command.bytes).text)
      if (read.tooMany) return refuse('list-too-long', { field: 'file', detail: { most: OFFERS_MOST } })
      if (read.faults.length > 0) return refuse('list-wrong', { field: 'file', detail: told(read.faults) })
      await lockOffers(tx)
      const sources = Map.groupBy(read.offers, ({ source }) => source)
      for (const [source, drafts] of sources) {
        const offers = drafts.map((it) => ({ ...it, id: room.ground.ids.uuid() }))
        await replaceOffers(tx, source, offers)
        const asOf = drafts
          .map((it) => it.asOf)
          .reduce((a, b) => (Temporal.PlainDate.compare(a, b) < 0 ? a : b))
        await noteImport(tx, { source, offers: offers.length, asOf, at: now }, actor.id)
      }
      about('courses', { offers: read.offers.length })
      return { ok: true as const, offers: read.offers.length, sources: [...sources.keys()] }
    },
  )
}

const told = (faults: readonly OfferLineFault[]) => ({ faults: faults.slice(0, TOLD), of: faults.length })
