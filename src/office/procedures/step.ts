import { refuse, type Refusal } from '#ground/act/refusal.ts'

/** What a step is about; the list shows it in words. */
export const STEP_KINDS = ['check', 'document', 'deadline', 'fee', 'note', 'after'] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** One step of a working checklist, German. */
export interface Step {
  /** What it is told apart by from version to version: `document:passport` from the catalogue, else a name of its own. */
  readonly key: string
  readonly kind: StepKind
  readonly words: string
  /** `AufenthG § 16b Abs. 2`; empty where none is named. */
  readonly norm: string
  /** Address of a page on it; empty where there is none. */
  readonly link: string
}

export const BOUNDS = { steps: 60, words: 600, norm: 300, link: 300, why: 300 } as const

export type StepRefusal =
  | 'no-steps'
  | 'too-many-steps'
  | 'missing'
  | 'too-long'
  | 'no-kind'
  | 'no-link'
  | 'key-twice'

/** Why steps cannot be kept, with the number of the step (from 0); null: they can. */
export function stepsRefusal(steps: readonly Step[]): Refusal<StepRefusal> | null {
  if (steps.length === 0) return refuse('no-steps')
  if (steps.length > BOUNDS.steps) return refuse('too-many-steps', { detail: { most: BOUNDS.steps } })
  for (const [step, it] of steps.entries()) {
    const refused = (name: StepRefusal, part: string, most = 0) =>
      refuse(name, { field: part, detail: { step, ...(most > 0 && { most }) } })
    if (it.words === '') return refused('missing', 'words')
    if (!STEP_KINDS.includes(it.kind)) return refused('no-kind', 'kind')
    for (const part of ['words', 'norm', 'link'] as const)
      if (it[part].length > BOUNDS[part]) return refused('too-long', part, BOUNDS[part])
    if (it.link !== '' && !isAddress(it.link)) return refused('no-link', 'link')
    if (steps.findIndex(({ key }) => key === it.key) !== step) return refused('key-twice', 'words')
  }
  return null
}

/** A page of the web over TLS, or one of this very house. */
export function isAddress(link: string): boolean {
  if (/^\/(?![/\\])[^\s\\]*$/u.test(link)) return true
  const url = URL.parse(link)
  return url?.protocol === 'https:' && url.username === '' && url.password === ''
}
