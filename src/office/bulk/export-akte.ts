import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { perform, type Tx } from '#ground/act/act.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { formatBirthDate } from '#law/names/index.ts'
import {
  contentOf,
  findAkte,
  historyOf,
  marksOf,
  seeAs,
  type Akte,
  type DocumentWithVersions,
  type PrimaryFile,
} from '#office/casefiles/index.ts'
import { findPersons, type Person } from '#office/people/index.ts'
import { finishBundle, insertEntries, lastLine, type Bundle, type NewEntry } from './entry-store.ts'
import type { Fields } from './index-file.ts'
import type { BulkRoom } from './room.ts'
import { lockRun } from './run-store.ts'
import type { Run } from './run.ts'

/**
 * One Akte with all it has, into a folder of its own: every file of every version, and `akte.json` with what is known
 * about it. Its lines are written when all of it lies there; an Akte that was broken off is written anew.
 */
export async function exportAkte(room: BulkRoom, run: Run, root: string, bundle: Bundle): Promise<void> {
  const whole = await room.ground.db.transaction().execute((tx) => readWhole(room, tx, bundle.akte!))
  const lines: NewEntry[] = []
  if (whole) {
    const folder = `Akten/${safeName(whole.akte.reference)}-${whole.akte.id.slice(-8)}`
    await rm(join(root, folder), { recursive: true, force: true })
    await mkdir(join(root, folder), { recursive: true, mode: 0o700 })
    const put = (path: string, bytes: Uint8Array) => writeFile(join(root, path), bytes, { mode: 0o600 })
    await put(`${folder}/akte.json`, Buffer.from(`${JSON.stringify(whole, plain, 1)}\n`))
    for (const document of whole.documents) {
      const last = document.versions.at(-1)
      for (const version of document.versions)
        for (const file of version.files) {
          const path = `${folder}/${nameOf(document, version.number, file)}`
          await put(path, await room.store.read(room.ground.db, file.object))
          const isIndexed = version === last && file.role === 'original'
          const fields = isIndexed ? fieldsOf(path, whole, document) : {}
          const line = lines.length + 1
          const sha256 = Buffer.from(file.sha256).toString('hex')
          const { bytes } = file
          lines.push({
            ...{ line, path, pathKey: path.toLowerCase(), fields, why: null },
            ...{ bundle: bundle.position, document: document.id, bytes, sha256 },
          })
        }
    }
  }
  const deed = { act: 'bulk.take-out', site: run.site }
  await perform(room.ground, SYSTEM, deed, async ({ tx, about }) => {
    await lockRun(tx, run.id)
    const before = await lastLine(tx, run.id)
    const numbered = lines.map((it) => ({ ...it, line: it.line + before }))
    await insertEntries(tx, run.id, numbered, 'filed')
    await finishBundle(tx, run.id, bundle.position)
    about(`akte:${bundle.akte}`, { run: run.id, files: lines.length })
    return { ok: true as const }
  })
}

interface Whole {
  readonly akte: Akte
  readonly person: Person | null
  readonly documents: readonly DocumentWithVersions[]
}

/** As it stands at this moment; null: destroyed meanwhile. */
async function readWhole({ ground }: BulkRoom, tx: Tx, id: string): Promise<Whole | null> {
  await seeAs(tx, SYSTEM, ground.clock.now())
  const akte = await findAkte(tx, id)
  if (!akte) return null
  const { documents, vorgaenge } = await contentOf(tx, id)
  const person = akte.person ? ((await findPersons(tx, [akte.person])).get(akte.person) ?? null) : null
  const marks = []
  for (const document of documents) marks.push(...(await marksOf(tx, document.id)))
  const history = await historyOf(tx, { akte: id })
  const whole = { akte, person, vorgaenge, documents, marks, history }
  return whole
}

const DIRECTION = { incoming: 'Eingang', outgoing: 'Ausgang', internal: 'Intern' } as const

/** As the index of an import has it, so that an export can be taken in again. */
function fieldsOf(path: string, { akte, person }: Whole, document: DocumentWithVersions): Fields {
  const { subject, direction, type, letterDate, receivedOn, sentOn, sender, recipient } = document
  const birth =
    person && person.birth.year !== null ? formatBirthDate({ ...person.birth, year: person.birth.year }) : ''
  const day = (it: Temporal.PlainDate | null): string => (it ? String(it) : '')
  return {
    ...{ path, reference: akte.reference, akteSubject: akte.subject, birth },
    ...{ familyName: person?.familyName ?? '', givenNames: person?.givenNames ?? '' },
    ...{ subject, direction: DIRECTION[direction], type: type ?? '', date: day(letterDate) },
    ...{ received: day(receivedOn), sent: day(sentOn), sender, recipient },
    ...{ foreign: document.foreignReference, level: document.level ?? '' },
  }
}

function nameOf(document: DocumentWithVersions, version: number, file: PrimaryFile): string {
  const number =
    document.number === null ? `E${document.id.slice(-8)}` : String(document.number).padStart(4, '0')
  const role = file.role === 'original' ? '' : `-${file.role}`
  return `${number}-v${version}${role}-${file.id.slice(-8)}-${safeName(file.name)}`
}

/** Letters, digits and a few signs every system takes, the ending kept. */
function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '_')
    .replaceAll(/^[._]+/gu, '')
  if (plain.length <= 80) return plain === '' ? '_' : plain
  const ending = /\.[A-Za-z0-9]{1,8}$/u.exec(plain)?.[0] ?? ''
  return plain.slice(0, 80 - ending.length) + ending
}

const plain = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array
    ? Buffer.from(value).toString('hex')
    : isBuffer(value)
      ? Buffer.from(value.data).toString('hex')
      : value

/** What a Buffer has made of itself before it got here. */
function isBuffer(value: unknown): value is { readonly data: readonly number[] } {
  return typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'Buffer'
}
