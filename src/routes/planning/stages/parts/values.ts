interface Values {
  readonly name: string
  readonly functions: readonly string[]
  readonly groups: readonly string[]
  readonly day: string
}

const several = (typed: string | undefined): readonly string[] => (typed ? typed.split(' ') : [])

/** What a refused form holds goes before what is kept. */
export function valuesOf(typed: Readonly<Record<string, string>> | undefined, kept: Values): Values {
  if (typed?.['functions-chosen'] === undefined) return kept
  return {
    ...{ name: typed['name'] ?? '', day: typed['day'] ?? '' },
    ...{ functions: several(typed['functions-chosen']), groups: several(typed['groups-chosen']) },
  }
}
