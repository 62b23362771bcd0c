import { readFile } from 'node:fs/promises'
import { decodeText, readCsv, separatorOf, type Line } from '#ground/csv/index.ts'
import { clearRun, insertEntries, insertFound, matchRun, type NewEntry } from './entry-store.ts'
import { checkFields, fieldsOf, pathKey, readColumns, type Columns } from './index-file.ts'
import { fileBelow, folderBelow } from './place.ts'
import type { BulkRoom } from './room.ts'
import { lockRun, setIndexFacts, setState } from './run-store.ts'
import type { Run } from './run.ts'
import { walk } from './walk.ts'

const PORTION = 1000

export interface OpenIndex {
  readonly encoding: string
  readonly separator: string
  readonly columns: Columns
  readonly lines: Iterator<Line> & Iterable<Line>
}

export async function openIndex(root: string, name: string): Promise<OpenIndex | null> {
  const path = await fileBelow(root, name)
  const bytes = path && (await readFile(path).catch(() => null))
  if (!bytes) return null
  const { text, encoding } = decodeText(bytes)
  const separator = separatorOf(text)
  const lines = readCsv(text, separator)
  const head = lines.next()
  return head.done
    ? null
    : { encoding, separator, columns: readColumns(head.value.cells), lines: lines as OpenIndex['lines'] }
}

/**
 * Reads the index and walks through the folder, and says what belongs together. Begun anew when it was broken off. False:
 * the folder or the index is not there any more.
 */
export async function readWhole(room: BulkRoom, run: Run): Promise<boolean> {
  const { db, clock } = room.ground
  const root = room.importFolder && (await folderBelow(room.importFolder, run.folder))
  const index = root ? await openIndex(root, run.indexFile!) : null
  if (!root || !index) return false
  await db.transaction().execute(async (tx) => {
    await clearRun(tx, run.id)
    const { encoding, separator, columns } = index
    const unread = columns.unread.map(({ name }) => name)
    await setIndexFacts(tx, run.id, { encoding, separator, unread })
  })
  let portion: NewEntry[] = []
  const put = async (): Promise<void> => {
    if (portion.length > 0) await insertEntries(db, run.id, portion)
    portion = []
  }
  for (const line of index.lines) {
    portion.push(entryOf(line, index.columns))
    if (portion.length === PORTION) await put()
  }
  await put()
  for await (const files of walk(root)) {
    const others = files.filter(({ path }) => path !== run.indexFile)
    await insertFound(
      db,
      run.id,
      others.map((it) => ({ ...it, pathKey: pathKey(it.path) })),
    )
  }
  await db.transaction().execute(async (tx) => {
    await matchRun(tx, run.id)
    if ((await lockRun(tx, run.id))?.state === 'reading')
      await setState(tx, run.id, 'running', null, clock.now())
  })
  return true
}

function entryOf({ number, cells }: Line, columns: Columns): NewEntry {
  const fields = fieldsOf(cells.map(withoutNothing), columns)
  const path = fields.path ?? ''
  return { line: number, path, pathKey: pathKey(path), fields, why: checkFields(fields) }
}

/** A sign no database takes, and nobody typed. */
const withoutNothing = (cell: string): string => cell.replaceAll('\u0000', '')
