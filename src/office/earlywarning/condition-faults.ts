import { FACTS, type FactKey, type FactType } from '#law/risks/index.ts'

/** What is wrong in a condition, and where: keys and places from the outside in. Texts `counselling-rules.place.*`. */
export interface PlaceFault {
  readonly place: readonly (string | number)[]
  readonly why:
    | 'empty'
    | 'no-json'
    | 'no-condition'
    | 'two-conditions'
    | 'no-list'
    | 'unknown-fact'
    | 'unknown-sign'
    | 'sign-does-not-fit'
    | 'value-missing'
    | 'value-does-not-fit'
    | 'not-a-day'
    | 'too-deep'
  readonly detail: string
}

const COMPARISONS = ['=', '≠', '<', '≤', '>', '≥']
const SETS = ['in', 'not-in', 'has']
const KINDS = ['all', 'any', 'not', 'known', 'missing', 'fact', 'today', 'reckon']
const DEEPEST = 8

type Place = PlaceFault['place']
type Parts = Readonly<Record<string, unknown>>

/** Looks through a condition as it comes from a form; every fault names its place. */
export function faultsOfCondition(raw: unknown, place: Place): PlaceFault[] {
  const wrong = (why: PlaceFault['why'], detail = '', at: Place = place) => [{ place: at, why, detail }]
  if (place.length > DEEPEST * 2) return wrong('too-deep')
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return wrong('no-condition', short(raw))
  const it = raw as Parts
  const kinds = KINDS.filter((kind) => kind in it)
  if (kinds.length === 0) return wrong('no-condition', short(raw))
  if (kinds.length > 1) return wrong('two-conditions', kinds.join(', '))
  const [kind] = kinds
  if (kind === 'all' || kind === 'any') return ofList(it[kind], [...place, kind])
  if (kind === 'not') return faultsOfCondition(it['not'], [...place, 'not'])
  if (kind === 'known' || kind === 'missing')
    return isFact(it[kind]) ? [] : wrong('unknown-fact', short(it[kind]), [...place, kind])
  return kind === 'fact' ? ofFact(it, place) : ofOther(it, place)
}

function ofList(list: unknown, place: Place): PlaceFault[] {
  if (!Array.isArray(list)) return [{ place, why: 'no-list', detail: short(list) }]
  if (list.length === 0) return [{ place, why: 'empty', detail: '' }]
  return list.flatMap((one: unknown, at) => faultsOfCondition(one, [...place, at + 1]))
}

function ofFact(it: Parts, place: Place): PlaceFault[] {
  const wrong = (why: PlaceFault['why'], name: string, detail: string) => [
    { place: [...place, name], why, detail },
  ]
  const { fact, is } = it
  if (!isFact(fact)) return wrong('unknown-fact', 'fact', short(fact))
  const type: FactType = FACTS[fact]
  if ('than' in it) {
    if (!COMPARISONS.includes(is as string)) return wrong('unknown-sign', 'is', short(is))
    return it['than'] === 'today' || isFact(it['than'])
      ? []
      : wrong('unknown-fact', 'than', short(it['than']))
  }
  if (!('value' in it)) return wrong('value-missing', 'value', fact)
  const { value } = it
  if (SETS.includes(is as string)) {
    if (!Array.isArray(value) || value.length === 0) return wrong('no-list', 'value', short(value))
    const odd = value.find((one: unknown) => !fits(type, one))
    return odd === undefined ? [] : wrong('value-does-not-fit', 'value', short(odd))
  }
  if (!COMPARISONS.includes(is as string)) return wrong('unknown-sign', 'is', short(is))
  const hasOrder = type.type === 'date' || type.type === 'number' || type.ordered
  if (!hasOrder && is !== '=' && is !== '≠') return wrong('sign-does-not-fit', 'is', short(is))
  return fits(type, value) ? [] : wrong('value-does-not-fit', 'value', short(value))
}

function ofOther(it: Parts, place: Place): PlaceFault[] {
  const isDay = 'today' in it
  const sign = isDay ? 'today' : 'is'
  if (!COMPARISONS.includes(it[sign] as string))
    return [{ place: [...place, sign], why: 'unknown-sign', detail: short(it[sign]) }]
  const { value } = it
  if (isDay)
    return isFullDay(value) ? [] : [{ place: [...place, 'value'], why: 'not-a-day', detail: short(value) }]
  const named = typeof it['reckon'] === 'object' && it['reckon'] !== null && 'name' in it['reckon']
  if (!named) return [{ place: [...place, 'reckon'], why: 'no-condition', detail: short(it['reckon']) }]
  return typeof value === 'number'
    ? []
    : [{ place: [...place, 'value'], why: 'value-does-not-fit', detail: short(value) }]
}

const isFact = (key: unknown): key is FactKey => typeof key === 'string' && Object.hasOwn(FACTS, key)

function fits({ type, options }: FactType, value: unknown): boolean {
  if (type === 'yesno') return typeof value === 'boolean'
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value)
  if (type === 'date') return isFullDay(value)
  if (typeof value !== 'string') return false
  return !options || options === 'country' ? true : options.includes(value)
}

/** A day of the calendar; nothing known in part: a rule does not say "some day in May". */
export function isFullDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString() === value
  } catch {
    return false
  }
}

const short = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 60)
