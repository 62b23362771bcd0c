import type { Step } from './step.ts'

export type StepChange =
  | { readonly what: 'added' | 'removed'; readonly step: Step }
  | { readonly what: 'changed'; readonly step: Step; readonly before: Step }
  /** It stands at another place among those that stayed. */
  | { readonly what: 'moved'; readonly step: Step }

const PARTS = ['kind', 'words', 'norm', 'link'] as const
export const isSame = (a: Step, b: Step): boolean => PARTS.every((part) => a[part] === b[part])

/** What makes one list of the other, in the order of the newer one; what went stands last. */
export function diffSteps(before: readonly Step[], after: readonly Step[]): StepChange[] {
  const old = new Map(before.map((step) => [step.key, step]))
  const stayed = new Set(after.filter(({ key }) => old.has(key)).map(({ key }) => key))
  const inPlace = longestCommon(
    before.map(({ key }) => key).filter((key) => stayed.has(key)),
    after.map(({ key }) => key).filter((key) => stayed.has(key)),
  )
  const changes = after.flatMap((step): StepChange[] => {
    const was = old.get(step.key)
    if (!was) return [{ what: 'added', step }]
    if (!isSame(was, step)) return [{ what: 'changed', step, before: was }]
    return inPlace.has(step.key) ? [] : [{ what: 'moved', step }]
  })
  const gone = before.filter(({ key }) => !after.some((step) => step.key === key))
  return [...changes, ...gone.map((step): StepChange => ({ what: 'removed', step }))]
}

/** The keys of a longest common subsequence: all others were moved. Both lists hold the same keys, each once. */
function longestCommon(before: readonly string[], after: readonly string[]): Set<string> {
  const at = new Map(before.map((key, n) => [key, n]))
  const places = after.map((key) => at.get(key)!)
  // longest rising run of places, with the run before each
  const runs: { readonly length: number; readonly from: number }[] = []
  for (const [n, place] of places.entries()) {
    let best = { length: 1, from: -1 }
    for (let m = 0; m < n; m += 1)
      if (places[m]! < place && runs[m]!.length >= best.length)
        best = { length: runs[m]!.length + 1, from: m }
    runs.push(best)
  }
  const kept = new Set<string>()
  const last = runs.reduce((end, run, n) => (end < 0 || run.length > runs[end]!.length ? n : end), -1)
  for (let n = last; n >= 0; n = runs[n]!.from) kept.add(after[n]!)
  return kept
}

/**
 * An own list with what has changed in the catalogue since: what came new there is put behind the step it stands behind there,
 * what went there goes, what changed there changes, as long as the office had left the step as it was. What the office wrote
 * itself stays; `kept` names those steps of which the catalogue says something else now.
 */
export function takeOverSteps(
  own: readonly Step[],
  basis: readonly Step[],
  now: readonly Step[],
): { readonly steps: readonly Step[]; readonly kept: readonly string[] } {
  const [was, is] = [byKey(basis), byKey(now)]
  const kept: string[] = []
  const steps = own.flatMap((step): Step[] => {
    const [old, next] = [was.get(step.key), is.get(step.key)]
    if (!old) return [step]
    if (next && isSame(old, next)) return [step]
    if (isSame(old, step)) return next ? [next] : []
    kept.push(step.key)
    return [step]
  })
  for (const [n, step] of now.entries()) {
    if (was.has(step.key) || steps.some(({ key }) => key === step.key)) continue
    const before = now.slice(0, n).findLast(({ key }) => steps.some((it) => it.key === key))
    const at = before ? steps.findIndex(({ key }) => key === before.key) + 1 : 0
    steps.splice(at, 0, step)
  }
  return { steps, kept }
}

const byKey = (steps: readonly Step[]): Map<string, Step> => new Map(steps.map((step) => [step.key, step]))
