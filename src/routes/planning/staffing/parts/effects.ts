import type { Translator } from '#ground/languages/index.ts'
import type { Convention } from '#law/staffing/index.ts'
import type { Change, Effect } from '#office/staffing/index.ts'
import type { TextKeys } from '#texts/keys.ts'
import { number } from './figures.ts'

export interface EffectView {
  /** "Verlängerung: Fälle im Jahr". */
  readonly what: string
  readonly from: string
  readonly to: string
  /** Hundredths of posts that add up to the shown difference. */
  readonly shown: number
}

type Value = Effect['from']
type Known = readonly Pick<Convention, 'key' | 'nameDe'>[]
type Texts = Pick<Translator<TextKeys>, 't' | 'maybe'>

/** A value as it stands in the plan, in words. */
function valueText(part: string, value: Value, conventions: Known, { t }: Texts): string {
  if (value === null || value === '') return '–'
  if (typeof value === 'number') return part === 'year' ? String(value) : number(value)
  if (typeof value === 'boolean') return t(value ? 'staffing.changes.yes' : 'staffing.changes.no')
  if (part === 'convention') return conventions.find(({ key }) => key === value)?.nameDe ?? value
  if (part === 'setupIn')
    return t(
      value === 'verteilzeit' ? 'staffing.convention.setupVerteilzeit' : 'staffing.convention.setupCase',
    )
  return value
}

const OF_WHOLE = ['convention', 'setupIn', 'mix', 'year', 'annual']
const isThere = (part: string): boolean => part === 'added' || part === 'removed'

function whatText(part: string, name: string, isWhole: boolean, { maybe }: Texts): string {
  const words = maybe(`staffing.changes.parts.${part}`)?.text ?? part
  return isWhole ? words : `${name}: ${words}`
}

/** Effects in words, in the order of their size. */
export function effectViews(
  effects: readonly Pick<Effect, 'part' | 'name' | 'from' | 'to' | 'shown'>[],
  conventions: Known,
  texts: Texts,
): EffectView[] {
  return effects.map(({ part, name, from, to, shown }) => {
    const there = (isIt: boolean): string => (isIt ? texts.t('staffing.changes.there') : '–')
    return {
      what: whatText(part, name, OF_WHOLE.includes(part), texts),
      from: isThere(part) ? there(part === 'removed') : valueText(part, from, conventions, texts),
      to: isThere(part) ? there(part === 'added') : valueText(part, to, conventions, texts),
      shown,
    }
  })
}

/** "Verlängerung: Fälle im Jahr von 2.400 auf 2.600". */
export function changeText({ what, part, name, from, to }: Change, conventions: Known, texts: Texts): string {
  const isWhole = what === 'plan' || OF_WHOLE.includes(part)
  const about = whatText(part, name, isWhole, texts)
  if (isThere(part)) return about
  const [before, after] = [from, to].map((value) => valueText(part, value, conventions, texts))
  return texts.t('staffing.changes.fromTo', { about, from: before!, to: after! })
}
