import { officeDay } from '#ground/clock/clock.ts'
import type { PageServerLoad } from './$types'

/** Situations in life, then the concerns of the one that was touched. */
export const load: PageServerLoad = ({ locals: { office, language }, url }) => {
  const { catalogue, concerns, localName } = office.catalogue
  const today = officeDay(office.ground.clock.now())
  const held = new Map(concerns(today).map((it) => [it.key as string, it]))
  const situation = catalogue.situations.find(({ key }) => key === url.searchParams.get('about'))
  const entries = situation
    ? situation.concernKeys.flatMap((key) => held.get(key) ?? [])
    : catalogue.situations.filter(({ key }) => key !== SHORT)
  return {
    about: situation ? localName(situation, language) : null,
    entries: entries.map((it) => ({ key: it.key as string, name: localName(it, language) })),
  }
}

/** What is short has a page of its own. */
const SHORT = 'card_and_address'
