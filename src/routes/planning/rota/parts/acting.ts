import type { RequestEvent } from '@sveltejs/kit'
import type { Outcome, Refusal } from '#ground/act/refusal.ts'
import type { Block } from '#office/rota/index.ts'
import { textsIn } from '#texts/index.ts'
import { actsWith, refusedWith } from '#ui/acts.ts'
import { typed, typedShort } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'
import { minutesTyped } from './reading.ts'

/** Why not, with the number or the name that helps further. */
export function wordsOf({ refusal, detail = {} }: Refusal): Words {
  const { tr, maybe } = textsIn('de')
  const params = Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, String(value)]))
  return maybe(`rota.refusals.${refusal}`, params) ?? tr('rota.refusals.other')
}

/** Fields the forms have; what speaks of another one speaks of the form as a whole. */
const FIELDS: readonly string[] = [
  ...['days', 'day', 'from', 'until', 'place', 'account', 'first', 'last', 'deskInARow', 'apart'],
  ...['shortPerHour', 'sameDeskDays', 'agreedIn', 'tasks', 'area'],
]

const acting = actsWith((form, refusal) => {
  const field = refusal.field !== undefined && FIELDS.includes(refusal.field) ? refusal.field : ''
  return refusedWith(form, refusal, { [field]: wordsOf(refusal) })
})

export interface At {
  readonly site: number
  readonly monday: string
  readonly version: number
  readonly key?: string
}

/** One act from its form, at the site and in the week the form names; then on to a page that tells of it. */
export const act = <T extends object>(
  event: RequestEvent,
  name: string,
  work: (form: FormData, at: At) => Promise<Outcome<T>>,
  to: (at: At) => string,
) => {
  let at: At
  return acting(
    event,
    name,
    (form, key) => {
      at = atOf(event, form, key)
      return work(form, at)
    },
    () => to(at),
  )
}

function atOf(event: RequestEvent, form: FormData, key: string | undefined): At {
  return {
    site: Number(typedShort(form, 'site')) || (event.locals.account?.sites[0] ?? 0),
    monday: typedShort(form, 'monday'),
    version: Number(typedShort(form, 'version') || Number.NaN),
    ...(key !== undefined && {
      key: `rota-${key}-${typedShort(form, 'block')}-${typedShort(form, 'account')}`,
    }),
  }
}

/** What a form says of a block. */
export function blockOf(form: FormData): Omit<Block, 'id' | 'day'> {
  const place = typedShort(form, 'place')
  const desk = /^desk:(\d{1,4})$/.exec(place)?.[1]
  return {
    ...{ from: minutesTyped(typed(form, 'from')), until: minutesTyped(typed(form, 'until')) },
    kind: place === 'back' || place === 'break' ? place : 'desk',
    desk: desk === undefined ? null : Number(desk),
    account: typedShort(form, 'account') || null,
  }
}
