import { formatDay } from '#ground/languages/index.ts'
import type { Block, Judged, WeekView } from '#office/rota/index.ts'
import { textsIn } from '#texts/index.ts'
import type { Words } from '#ui/words.ts'
import { clockOf, daysOf, spanOf } from './reading.ts'

/** A block as a cell of the table shows it. */
export interface ShownBlock {
  readonly id: string
  readonly day: string
  readonly span: string
  readonly kind: Block['kind']
  /** Where, in a row of a person; who, in a row of a desk. */
  readonly words: string
  readonly isRefused: boolean
}

export interface Row {
  readonly key: string
  readonly name: string
  /** For a new block in this row. */
  readonly add: Readonly<Record<string, string>>
  readonly cells: readonly {
    readonly day: string
    readonly blocks: readonly ShownBlock[]
    readonly isAway: boolean
  }[]
}

export interface Said {
  readonly key: string
  readonly words: Words
  readonly what: string
  readonly instead: {
    readonly block: string
    readonly candidates: readonly {
      readonly account: string
      readonly name: string
      readonly fromBack: boolean
    }[]
  } | null
}

const { tr, t } = textsIn('de')
type Facts = WeekView['facts']

export const roomOf = (facts: Facts, desk: number | null): string =>
  facts.desks.find((it) => it.desk === desk)?.room ?? `${desk}`

export function nameOf({ people }: Facts, account: string | null): string {
  if (account === null) return t('rota.open')
  const person = people.find((it) => it.account === account)
  return person?.gone ? t('rota.gone', { name: person.name }) : (person?.name ?? account)
}

const placeOf = (facts: Facts, { kind, desk }: Pick<Block, 'kind' | 'desk'>): string =>
  kind === 'desk' ? roomOf(facts, desk) : t(kind === 'back' ? 'rota.back' : 'rota.break')

/** The week by people, those who left last; or by desks. */
export function rowsOf({ facts, judged, week }: WeekView, view: 'people' | 'desks', monday: string): Row[] {
  const refused = new Set(judged.refusals.flatMap(({ blocks }) => blocks))
  const cells = (own: readonly Block[], words: (it: Block) => string, isAway: (day: string) => boolean) =>
    daysOf(monday).map((day) => ({
      ...{ day, isAway: isAway(day) },
      blocks: own
        .filter((it) => it.day === day)
        .map((it) => ({
          ...{ id: it.id, day, span: spanOf(it), kind: it.kind, words: words(it) },
          isRefused: refused.has(it.id),
        })),
    }))
  if (view === 'desks')
    return facts.desks
      .filter(({ active, desk }) => active || week.blocks.some((it) => it.desk === desk))
      .map(({ desk, room }) => ({
        ...{ key: `desk:${desk}`, name: room, add: { place: `desk:${desk}` } },
        cells: cells(
          week.blocks.filter((it) => it.desk === desk),
          ({ account }) => nameOf(facts, account),
          () => false,
        ),
      }))
  const rows = facts.people
    .toSorted((a, b) => Number(a.gone) - Number(b.gone) || a.name.localeCompare(b.name, 'de'))
    .map(({ account, absent }) => ({
      ...{ key: account, name: nameOf(facts, account), add: { account } },
      cells: cells(
        week.blocks.filter((it) => it.account === account),
        (it) => placeOf(facts, it),
        (day) => absent.some(({ first, last }) => first <= day && day <= last),
      ),
    }))
  const open = week.blocks.filter(({ account }) => account === null)
  if (open.length === 0) return rows
  const place = (it: Block) => placeOf(facts, it)
  return [...rows, { key: 'open', name: t('rota.open'), add: {}, cells: cells(open, place, () => false) }]
}

type Finding = Judged['refusals'][number] | Judged['warnings'][number]

/** What hinders, in words, with who could instead. */
export const refusalsSaid = (view: WeekView): Said[] =>
  view.judged.refusals.map((it, n) => said(view, it, n, 'refused'))

export const warningsSaid = (view: WeekView): Said[] =>
  view.judged.warnings.map((it, n) => said(view, it, n, 'warned'))

function said({ facts, week }: WeekView, it: Finding, n: number, of: 'refused' | 'warned'): Said {
  const blocks = week.blocks.filter(({ id }) => it.blocks.includes(id))
  const [first] = blocks
  const params = {
    day: formatDay('de', it.day, 'middle'),
    time: first ? spanOf(first) : '',
    place: first ? placeOf(facts, first) : '',
    name: nameOf(facts, it.account),
    blocks: blocks.map((one) => `${spanOf(one)} ${placeOf(facts, one)}`).join(', '),
    tasks: tasksOf(facts, it).join(', '),
    planned: String(it.planned ?? ''),
    bound: String(it.bound ?? ''),
    hours: it.planned === undefined ? '' : hoursOf(it.planned),
  }
  const isExpired =
    'expired' in it && (it.expired?.length ?? 0) > 0 && it.expired?.length === it.tasks?.length
  const reason = isExpired ? 'expired' : it.reason
  const { maybe } = textsIn('de')
  return {
    key: `${reason}-${n}`,
    words: maybe(`rota.${of}.${reason}`, params) ?? tr('rota.refusals.other'),
    what: `${params.day}, ${params.time}`,
    instead: it.instead && {
      block: it.instead.block,
      candidates: it.instead.candidates.map(({ account, fromBack }) => ({
        ...{ account, fromBack, name: nameOf(facts, account) },
      })),
    },
  }
}

function tasksOf({ tasks }: Facts, it: Finding): string[] {
  if (!('tasks' in it)) return []
  return (it.tasks ?? []).map((key) => tasks.find((task) => task.key === key)?.name ?? key)
}

/** "7:05": hours and minutes. */
const hoursOf = (minutes: number): string => clockOf(minutes).replace(/^0/, '')

/** What a block may be made of. */
export const choicesOf = (
  { facts }: WeekView,
  teams: readonly { readonly key: string; readonly name: string }[],
) => ({
  places: [
    ...facts.desks
      .filter(({ active }) => active)
      .map(({ desk, room, team }) => ({
        value: `desk:${desk}`,
        label: t('rota.form.placeDesk', { room, team: teams.find(({ key }) => key === team)?.name ?? team }),
      })),
    { value: 'back', label: t('rota.form.placeBack') },
    { value: 'break', label: t('rota.form.placeBreak') },
  ],
  people: facts.people
    .filter(({ gone }) => !gone)
    .map(({ account, name }) => ({ value: account, label: name })),
})
