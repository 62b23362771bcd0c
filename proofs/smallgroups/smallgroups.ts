import { seededChance, type Chance } from '#ground/identity/chance.ts'
import type { Figures, Run } from '../support/run.ts'
import { attack } from './attacker.ts'
import { PLANTS, PROGRAM, type History, type Publisher } from './publishers.ts'

const HISTORIES = 20_000

/**
 * Random years of a counselling, told in reports as the program tells them, and a reader who has all reports and knows how
 * they are made. Planted: reports that go wrong as reports do.
 */
export async function smallgroups(run: Run): Promise<Figures> {
  if (run.plant) {
    const caught = findPlants(run.seed, HISTORIES / 10)
    return { ok: false, caught, all_caught: Object.values(caught).every((one) => one !== null) }
  }
  const histories = run.full ? HISTORIES * 10 : HISTORIES
  const { small, cells, found } = read(run.seed, histories, PROGRAM)
  return { ok: found.length === 0, histories, cells, small, revealed: found.length, found: found.slice(0, 5) }
}

export interface Read {
  readonly histories: number
  /** Figures told. */
  readonly cells: number
  /** Values of one to four that were there to be found. */
  readonly small: number
  readonly found: readonly string[]
}

export function read(seed: number, histories: number, publisher: Publisher, enough = Infinity): Read {
  const chance = seededChance(seed)
  const found: string[] = []
  let [seen, cells, small] = [0, 0, 0]
  while (seen < histories && found.length < enough) {
    const history = drawHistory(chance)
    seen += 1
    cells += publisher(history).length
    small += history.counts.flat().filter((n) => n > 0 && n < 5).length
    for (const one of attack(history, publisher)) found.push(`${one} | ${JSON.stringify(history.counts)}`)
  }
  return { histories: seen, cells, small, found }
}

/** After how many histories each planted fault was seen; null: never. */
export function findPlants(seed: number, histories: number): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(PLANTS).map(([name, publisher]) => {
      const it = read(seed, histories, publisher, 1)
      return [name, it.found.length > 0 ? it.histories : null]
    }),
  )
}

/** Few or many values, mostly small numbers, some quarters in which nearly nobody came. */
function drawHistory(chance: Chance): History {
  const values = Array.from({ length: 2 + chance.below(7) }, (_, at) => `v${at}`)
  const quarters = 1 + chance.below(8)
  const size = [3, 7, 12, 40][chance.below(4)]!
  const counts = Array.from({ length: quarters }, () =>
    values.map(() => (chance.below(3) === 0 ? 0 : chance.below(size))),
  )
  // whether a report is made at all depends on how many came, which moving a person between values does not change
  return { values, counts, told: counts.map(() => chance.below(8) > 0) }
}
