import { nameOf, type Answers, type Stop } from './walk.ts'

/** Addresses whose answers differ, with the first place where they do. */
export function differing(stops: readonly Stop[], one: Answers, two: Answers): Map<string, string> {
  const found = new Map<string, string>()
  for (const stop of stops) {
    const [before, after] = [one.get(nameOf(stop)), two.get(nameOf(stop))]
    if (before !== undefined && after !== undefined && before !== after)
      found.set(nameOf(stop), placeOf(before, after))
  }
  return found
}

function placeOf(before: string, after: string): string {
  let at = 0
  while (at < before.length && before[at] === after[at]) at += 1
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 40).replaceAll(/\s+/g, ' ')
  return `“${around(before)}” became “${around(after)}”`
}
