import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { SYSTEM } from '#ground/permission/permission.ts'
import { everyAkte, readPlan, seeAs } from '#office/casefiles/index.ts'
import { CSV_MARK, csvLine } from '#ground/csv/index.ts'
import { clearRun, entriesFrom, findFault, insertBundles, type Entry } from './entry-store.ts'
import type { Column } from './index-file.ts'
import type { BulkRoom } from './room.ts'
import { setState } from './run-store.ts'
import type { Run } from './run.ts'

const PORTION = 1000

/** Which Akten there are; what is opened later is not part of it. */
export async function listAkten(room: BulkRoom, run: Run): Promise<void> {
  const { db, clock } = room.ground
  await mkdir(join(room.exportFolder!, run.folder, 'Akten'), { recursive: true, mode: 0o700 })
  await db.transaction().execute(async (tx) => {
    await clearRun(tx, run.id)
    await seeAs(tx, SYSTEM, clock.now())
    for (let after = '', position = 0; ;) {
      const akten = await everyAkte(tx, run.site, after, PORTION)
      if (akten.length === 0) break
      await insertBundles(tx, run.id, position, akten)
      position += akten.length
      after = akten.at(-1)!.akte
    }
    await setState(tx, run.id, 'running', null, clock.now())
  })
}

const COLUMNS: readonly (readonly [Column, string])[] = [
  ...([
    ['path', 'Pfad'],
    ['reference', 'Aktenzeichen'],
    ['akteSubject', 'Aktenbetreff'],
  ] as const),
  ...([
    ['familyName', 'Name'],
    ['givenNames', 'Vorname'],
    ['birth', 'Geburtsdatum'],
  ] as const),
  ...([
    ['subject', 'Betreff'],
    ['direction', 'Richtung'],
    ['type', 'Art'],
    ['date', 'Datum'],
  ] as const),
  ...([
    ['received', 'Eingangsdatum'],
    ['sent', 'Ausgangsdatum'],
    ['sender', 'Absender'],
  ] as const),
  ...([
    ['recipient', 'Empfänger'],
    ['foreign', 'Fremdes Aktenzeichen'],
    ['level', 'Stufe'],
  ] as const),
]

const README = `Gesamtausgabe von Willkommen

index.csv       eine Zeile je Dokument (die neueste Fassung, das Original); mit ihr nimmt das Programm diesen Ordner wieder auf
SHA256SUMS      jede Datei mit ihrer Prüfsumme; prüfen: sha256sum -c SHA256SUMS
aktenplan.csv   der Aktenplan
Akten/…         ein Ordner je Akte: jede Datei jeder Fassung, und akte.json mit allem, was über die Akte bekannt ist
                (Person, Vorgänge, Dokumente, Fassungen, Notizen, Verlauf)

Alles hier liegt offen. Wer diesen Ordner hat, liest jede Akte.
`

/** The index, the hashes and a word to whoever finds the folder. */
export async function writeIndex(room: BulkRoom, run: Run): Promise<void> {
  const { db, clock } = room.ground
  const root = join(room.exportFolder!, run.folder)
  const put = (name: string, text: string) => writeFile(join(root, name), text, { mode: 0o600 })
  await put('LIES-MICH.txt', README)
  const plan = (await readPlan(db)).map((it) =>
    csvLine([it.code, it.parent, it.title, it.retention, it.disposal, it.level]),
  )
  const planHead = csvLine(['Kennzeichen', 'Übergeordnet', 'Titel', 'Frist', 'Aussonderung', 'Stufe'])
  await put('aktenplan.csv', CSV_MARK + planHead + plan.join(''))
  await put('index.csv', CSV_MARK + csvLine(COLUMNS.map(([, name]) => name)))
  await put('SHA256SUMS', '')
  for await (const entries of portions(room, run)) {
    const rows = entries.filter(({ fields }) => fields?.path !== undefined)
    await appendFile(
      join(root, 'index.csv'),
      rows.map(({ fields }) => csvLine(COLUMNS.map(([column]) => fields?.[column] ?? ''))).join(''),
    )
    await appendFile(
      join(root, 'SHA256SUMS'),
      entries.map(({ sha256, path }) => `${Buffer.from(sha256!).toString('hex')}  ${path}\n`).join(''),
    )
  }
  await db.transaction().execute((tx) => setState(tx, run.id, 'checking', null, clock.now()))
}

/** Reads every file again from where it was written. What is not what it should be is named; false: something was. */
export async function checkExport(
  room: BulkRoom,
  run: Run,
  mayGoOn: () => Promise<boolean>,
): Promise<'whole' | 'faulty' | 'broken-off'> {
  const root = join(room.exportFolder!, run.folder)
  let faults = 0
  for await (const entries of portions(room, run)) {
    if (!(await mayGoOn())) return 'broken-off'
    for (const { line, path, sha256 } of entries) {
      const found = await hashOf(join(root, path))
      if (found?.equals(sha256!)) continue
      faults += 1
      await findFault(room.ground.db, run.id, line, found ? 'check-differs' : 'check-missing')
    }
  }
  return faults === 0 ? 'whole' : 'faulty'
}

async function* portions(room: BulkRoom, run: Run): AsyncGenerator<readonly Entry[]> {
  for (let after = 0; ;) {
    const entries = await entriesFrom(room.ground.db, run.id, { after, most: PORTION, worth: 'all' })
    if (entries.length === 0) return
    yield entries
    after = entries.at(-1)!.line
  }
}

async function hashOf(path: string): Promise<Buffer | null> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  return hash.digest()
}
