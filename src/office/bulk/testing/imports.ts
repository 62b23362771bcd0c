import { findByReference, readAkte } from '#office/casefiles/index.ts'
import { beginImport, readRun, type BulkRoom } from '../index.ts'
import type { Stock } from './a-stock.ts'

export const HEAD = 'Pfad;Aktenzeichen;Name;Vorname;Geburtsdatum;Betreff;Datum;Art;Karton\r\n'
export const order = {
  site: 1,
  indexFile: 'index.csv',
  team: 'temporary',
  planUnit: '33.1',
  unscanned: false,
}

/** What a test does with imports: begins one, has it all imported, and looks at what became of it. */
export function imports(stock: () => Stock) {
  async function begin(folder: string, more: Partial<typeof order> = {}, room: BulkRoom = stock().bulk) {
    const begun = await beginImport(room, stock().admin, { ...order, folder, ...more })
    if (!begun.ok) throw new Error(begun.refusal)
    return begun.run
  }

  async function sum(run: string) {
    const seen = await readRun(stock().bulk, stock().admin, { run })
    if (!seen.ok || !seen.found) throw new Error('no run')
    return seen.found
  }

  /** Files, index and the whole way. */
  async function imported(folder: string, index: string, files: Record<string, string | Uint8Array>) {
    const inside = Object.fromEntries(
      Object.entries(files).map(([path, bytes]) => [`${folder}/${path}`, bytes]),
    )
    await stock().lay({ ...inside, [`${folder}/index.csv`]: index })
    const run = await begin(folder)
    await stock().work()
    return { id: run, ...(await sum(run)) }
  }

  async function akteOf(reference: string) {
    const found = await findByReference(stock().files, stock().anna, { site: 1, reference })
    if (!found.ok) throw new Error(found.refusal)
    const akte = await readAkte(stock().files, stock().anna, { akte: found.akte })
    if (!akte.ok) throw new Error(akte.refusal)
    return akte.found
  }

  return { begin, sum, imported, akteOf }
}
