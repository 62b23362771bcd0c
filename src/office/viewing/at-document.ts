import type { Tx } from '#ground/act/act.ts'
import type { PageKind } from '#ground/pages/index.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import {
  consultFile,
  findDocument,
  seeAs,
  versionsOf,
  type PrimaryFile,
  type Version,
} from '#office/casefiles/index.ts'
import type { ViewingRoom } from './room.ts'

/** Which file of a document: the one named, else the newest version's that is best to look at. */
export interface Wanted {
  readonly document: string
  readonly file?: string | undefined
}

export interface SeenFile extends PrimaryFile {
  readonly kind: PageKind
}

export type ViewRefusal = 'unknown-file' | 'not-permitted' | 'no-pages'

export type FileSeen =
  | { readonly ok: true; readonly file: SeenFile }
  | { readonly ok: false; readonly refusal: ViewRefusal }

const KINDS: Readonly<Record<string, PageKind>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/tiff': 'tiff',
  'image/heic': 'heic',
  'image/heif': 'heic',
}

/** What kind of pages a file of this type has; null: none. */
export const kindOf = (mime: string): PageKind | null => KINDS[mime] ?? null

/** Leafing through a document is one look, not one for each page and size of it. */
const ONE_LOOK = { minutes: 15 }

/**
 * The file the actor wants to see, if the database shows it to them at this moment. The first page of a document leaves a
 * trail row; more pages within a quarter of an hour are asked for the right again, but leave none.
 */
export async function seeFile(room: ViewingRoom, actor: Actor, wanted: Wanted): Promise<FileSeen> {
  const { ground } = room.files
  // who sees no files at all learns nothing of this one, not even whether it is there
  if (!isPermitted(ground.permissions, actor, 'viewing.look', null))
    return { ok: false, refusal: 'not-permitted' }
  const now = ground.clock.now()
  const look = `${actor.id} ${wanted.document}`
  const until = room.looks.get(look)
  if (until && Temporal.Instant.compare(until, now) > 0) return again(room, actor, wanted)
  const seen = await consultFile(
    room.files,
    actor,
    { act: 'viewing.look', at: { document: wanted.document } },
    (tx) => fileOf(tx, wanted),
  )
  if (!seen.ok) return seen
  remember(room, look, now)
  return seen.found
}

/** The same without a row in the trail: nothing of it is shown to anybody. */
export async function lookAhead(room: ViewingRoom, actor: Actor, wanted: Wanted): Promise<FileSeen> {
  if (!isPermitted(room.files.ground.permissions, actor, 'viewing.look', null))
    return { ok: false, refusal: 'not-permitted' }
  // elsewhere the look at the file says so; here nothing has asked for it before
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(wanted.document))
    return { ok: false, refusal: 'unknown-file' }
  return again(room, actor, wanted)
}

async function again(room: ViewingRoom, actor: Actor, wanted: Wanted): Promise<FileSeen> {
  const { ground } = room.files
  return ground.db.transaction().execute(async (tx): Promise<FileSeen> => {
    await seeAs(tx, actor, ground.clock.now())
    const document = await findDocument(tx, wanted.document)
    if (!document) return { ok: false, refusal: 'unknown-file' }
    if (!isPermitted(ground.permissions, actor, 'viewing.look', document.site))
      return { ok: false, refusal: 'not-permitted' }
    return fileOf(tx, wanted)
  })
}

function remember(room: ViewingRoom, look: string, now: Temporal.Instant): void {
  for (const [key, until] of room.looks)
    if (Temporal.Instant.compare(until, now) <= 0) room.looks.delete(key)
    else break
  room.looks.set(look, now.add(ONE_LOOK))
}

async function fileOf(tx: Tx, { document, file }: Wanted): Promise<FileSeen> {
  const versions = (await versionsOf(tx, [document])).get(document) ?? []
  const chosen = file === undefined ? fileToShow(versions) : named(versions, file)
  if (!chosen) return { ok: false, refusal: 'unknown-file' }
  const kind = KINDS[chosen.mime]
  return kind ? { ok: true, file: { ...chosen, kind } } : { ok: false, refusal: 'no-pages' }
}

const named = (versions: readonly Version[], id: string): PrimaryFile | undefined =>
  versions.flatMap(({ files }) => files).find((it) => it.id === id)

/** The file of the newest version that is best to look at. PDF/A first: it is the scan plus the words that were read on it. */
export function fileToShow(versions: readonly Version[]): PrimaryFile | undefined {
  const newest = versions.reduce<Version | undefined>(
    (found, it) => (found && found.number > it.number ? found : it),
    undefined,
  )
  const files = newest?.files ?? []
  return (
    files.find(({ role }) => role === 'pdfa') ??
    files.find(({ role, mime }) => role === 'original' && mime in KINDS) ??
    files.find(({ role }) => role === 'original')
  )
}
