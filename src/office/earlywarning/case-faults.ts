import { FACTS, LEVELS } from '#law/risks/index.ts'
import { isFullDay } from './condition-faults.ts'

export interface CaseShapeFault {
  readonly place: readonly (string | number)[]
  readonly why:
    | 'no-list'
    | 'cases-missing'
    | 'no-case'
    | 'empty'
    | 'not-a-day'
    | 'unknown-fact'
    | 'unknown-level'
    | 'too-many'
  readonly detail: string
}

const NOT_LOOKED = ['outside-validity', 'facts-missing', 'contradiction']
const MOST = 300

/** What is wrong with cases somebody wrote, by place. Whether they hold is asked of the rule afterwards. */
export function caseFaults(raw: unknown): CaseShapeFault[] {
  if (!Array.isArray(raw)) return [{ place: [], why: 'no-list', detail: '' }]
  if (raw.length === 0) return [{ place: [], why: 'cases-missing', detail: '' }]
  if (raw.length > MOST) return [{ place: [], why: 'too-many', detail: String(MOST) }]
  return raw.flatMap((one: unknown, at) => faultsOf(one, [at + 1]))
}

function faultsOf(raw: unknown, place: readonly (string | number)[]): CaseShapeFault[] {
  const wrong = (why: CaseShapeFault['why'], name: string, detail = ''): CaseShapeFault[] => [
    { place: [...place, name], why, detail },
  ]
  if (typeof raw !== 'object' || raw === null) return [{ place, why: 'no-case', detail: '' }]
  const { name, on, facts, level, date, notLooked } = raw as Readonly<Record<string, unknown>>
  if (typeof name !== 'string' || name.trim() === '') return wrong('empty', 'name')
  if (!isFullDay(on)) return wrong('not-a-day', 'on', short(on))
  if (typeof facts !== 'object' || facts === null) return wrong('no-case', 'facts')
  const unknown = Object.keys(facts).find((key) => !Object.hasOwn(FACTS, key))
  if (unknown !== undefined) return wrong('unknown-fact', 'facts', unknown.slice(0, 60))
  if (notLooked !== undefined && !NOT_LOOKED.includes(notLooked as string))
    return wrong('unknown-level', 'notLooked', short(notLooked))
  if (level !== null && level !== undefined && !LEVELS.includes(level as never))
    return wrong('unknown-level', 'level', short(level))
  return date === undefined || date === null || isFullDay(date) ? [] : wrong('not-a-day', 'date')
}

/** Text as it is; anything else as JSON, for an object may say of itself that it is no text. */
const short = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 40)
