import { stepsOf, type Finding, type House, type Rule } from '../house.ts'
import { isForTests, moduleOf } from '../places.ts'

const DECLARED_IN = 'src/office/neighbours.ts'

/** Who asks whom stands in one file: nothing undeclared, nothing declared in vain, no circle. */
export const neighbours: Rule = (house) => {
  const asked = new Map<string, Set<string>>()
  const findings: Finding[] = []
  for (const { from, to, by } of stepsOf(house)) {
    const [asks, answers] = [moduleOf(from.path), moduleOf(to)]
    if (asks === null || answers === null || asks === answers || isForTests(from.path)) continue
    asked.set(asks, (asked.get(asks) ?? new Set()).add(answers))
    if (!house.neighbours[asks]?.includes(answers))
      findings.push({
        ...{ rule: 'neighbours', path: from.path, line: by.line },
        says: `${asks} asks ${answers}, which is not declared`,
      })
  }
  return [...findings, ...declaredInVain(house, asked), ...circles(asked, house)]
}

function declaredInVain(house: House, asked: ReadonlyMap<string, ReadonlySet<string>>): Finding[] {
  return Object.entries(house.neighbours).flatMap(([asks, declared]) =>
    declared
      .filter((answers) => !asked.get(asks)?.has(answers))
      .map((answers) => ({
        ...{ rule: 'neighbours', path: DECLARED_IN, line: 1 },
        says: `${asks} is allowed to ask ${answers} and never does`,
      })),
  )
}

/** Circles among what is declared and what is done, each once, named from the module where it was met. */
function circles(asked: ReadonlyMap<string, ReadonlySet<string>>, house: House): Finding[] {
  const findings: Finding[] = []
  const done = new Set<string>()
  const walk = (at: string, way: readonly string[]): void => {
    const met = way.indexOf(at)
    if (met >= 0) {
      const circle = [...way.slice(met), at].join(' → ')
      findings.push({ rule: 'neighbours', path: DECLARED_IN, line: 1, says: `a circle: ${circle}` })
    }
    if (met >= 0 || done.has(at)) return
    const next = new Set([...(asked.get(at) ?? []), ...(house.neighbours[at] ?? [])])
    for (const answers of next) walk(answers, [...way, at])
    done.add(at)
  }
  for (const module of new Set([...asked.keys(), ...Object.keys(house.neighbours)])) walk(module, [])
  return findings
}
