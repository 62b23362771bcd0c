import { error, type RequestEvent } from '@sveltejs/kit'
import type { Office } from '#office/office.ts'
import type { MyEntry, OfferView } from '#office/waitlist/index.ts'
import { showCode } from '#ground/identity/ids.ts'
import type { Language } from '#ground/languages/index.ts'
import { guarded, orErrorPage } from '../../parts/by-code.ts'
import { viewOfConcern } from '../../parts/concern.ts'

/** The entry whose code stands in the address, or a page that says what is wrong with the code. */
export async function entryByCode(event: RequestEvent, typed: string): Promise<MyEntry> {
  const { office, actor } = event.locals
  return orErrorPage(
    await guarded(event, typed, async (code) => {
      const found = await office.waitlist.find(actor, code)
      return found.ok ? found : null
    }),
  )
}

/** The offer whose secret stands in the address. Long enough not to be guessed; wrong ones are counted all the same. */
export async function offerByToken(event: RequestEvent, token: string): Promise<MyEntry> {
  const { office, actor } = event.locals
  const address = event.getClientAddress()
  if ((await office.codes.waitSeconds(address)) > 0) error(429, 'too-many-attempts')
  const found = /^[\w-]{43}$/.test(token) ? await office.waitlist.findOffer(actor, token) : null
  if (found?.ok) return found
  await office.codes.failed(address)
  error(404, 'unknown-code')
}

export type EntryView = ReturnType<typeof entryView>

export function entryView(office: Office, it: MyEntry, language: Language) {
  const { entry, band, position, betterThan } = it
  return {
    code: entry.code,
    shownCode: showCode(entry.code),
    state: entry.state,
    concerns: entry.concerns.map((key) => viewOfConcern(office, key, language)),
    band,
    position,
    joinedAt: entry.joinedAt.toString(),
    titleEnds: entry.titleEnds?.toString() ?? null,
    isConfirmed: entry.titleConfirmed !== null,
    weekdays: [...entry.weekdays],
    parts: [...entry.parts],
    notice: entry.noticeMinutes,
    reach: entry.reach,
    betterThan: betterThan?.toString() ?? null,
    booking: entry.booking,
    offer: it.offer && offerView(it.offer),
  }
}

function offerView({ id, state, start, end, until, booking }: OfferView) {
  return { id, state, start: start.toString(), end: end.toString(), until: until.toString(), booking }
}
