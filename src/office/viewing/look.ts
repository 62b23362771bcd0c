import type { Actor } from '#ground/permission/permission.ts'
import { StoreProblem } from '#ground/store/index.ts'
import {
  hitsIn,
  type Answer,
  type DocumentFacts,
  type KnownPages,
  type PageImage,
  type PageProblem,
  type PageText,
  type Hit,
} from '#ground/pages/index.ts'
import { lookAhead, seeFile, type SeenFile, type ViewRefusal, type Wanted } from './at-document.ts'
import type { ViewingRoom } from './room.ts'

export type Viewed<T> =
  | { readonly ok: true; readonly found: T; readonly file: SeenFile }
  | { readonly ok: false; readonly refusal: ViewRefusal }
  | { readonly ok: false; readonly refusal: 'problem'; readonly problem: PageProblem }
  /** The bytes cannot be had at this moment, or not any more. */
  | { readonly ok: false; readonly refusal: 'no-bytes'; readonly why: StoreProblem['kind'] }

/** How many pages, how large; or why it cannot be shown. */
export function readPages(room: ViewingRoom, actor: Actor, wanted: Wanted): Promise<Viewed<DocumentFacts>> {
  return view(room, actor, wanted, async (open, file) => {
    const answer = await facts(room, open, file)
    return answer.ok ? { ok: true, value: answer.value } : answer
  })
}

/** Widths in which pages are drawn, so that few pictures of a page are made. */
export const WIDTHS = [160, 320, 640, 800, 1000, 1200, 1600, 2000, 2400] as const

export const widthFor = (wish: number): number =>
  WIDTHS.find((it) => it >= wish) ?? WIDTHS[WIDTHS.length - 1]!

export interface WantedPage extends Wanted {
  /** From 1. */
  readonly page: number
}

/** Page as a picture at least `width` pixels wide; its `mime` says which kind. The page behind it is drawn ahead, for whoever turns over. */
export async function readPageImage(
  room: ViewingRoom,
  actor: Actor,
  { width, ...wanted }: WantedPage & { readonly width: number },
): Promise<Viewed<PageImage>> {
  const wide = widthFor(width)
  return view(room, actor, wanted, async (open, file) => {
    const drawn = await image(room, open, file, wanted.page, wide)
    if (drawn.ok && wanted.page < (file.pages ?? 0)) void ahead(room, open, file, wanted.page + 1, wide)
    return drawn
  })
}

/**
 * Draws the page that is likely to be asked for next and keeps it at hand; answers nothing of it. A document nobody has
 * opened is not sent ahead to a browser: it would stand in the trail as looked at.
 */
export async function drawAhead(
  room: ViewingRoom,
  actor: Actor,
  { width, ...wanted }: WantedPage & { readonly width: number },
): Promise<{ ok: true } | { ok: false; refusal: ViewRefusal }> {
  const seen = await lookAhead(room, actor, wanted)
  if (!seen.ok) return seen
  const { file } = seen
  const open: Open = async () => room.pages.knownPages(file.kind, await bytesOf(room, file))
  await facts(room, open, file).catch(() => undefined)
  await ahead(room, open, file, wanted.page, widthFor(width))
  return { ok: true }
}

/** The words of a page and where they stand. */
export function readPageText(room: ViewingRoom, actor: Actor, wanted: WantedPage): Promise<Viewed<PageText>> {
  return view(room, actor, wanted, (open, file) =>
    keep(
      room,
      `${file.id} text ${wanted.page}`,
      async () => (await open()).text(wanted.page),
      (it) => it.text.length * 40,
    ),
  )
}

/** Every place where the document says it, page by page. */
export function findInDocument(
  room: ViewingRoom,
  actor: Actor,
  { text, ...wanted }: Wanted & { readonly text: string },
): Promise<Viewed<readonly Hit[]>> {
  return view(room, actor, wanted, async (open, file) => {
    const all = await keep(
      room,
      `${file.id} texts`,
      async () => (await open()).texts(),
      (pages) => pages.reduce((sum, it) => sum + it.text.length * 40, 0),
    )
    return all.ok ? { ok: true, value: all.value.flatMap((page) => hitsIn(page, text)) } : all
  })
}

type Open = () => Promise<KnownPages>

async function view<T>(
  room: ViewingRoom,
  actor: Actor,
  wanted: Wanted,
  look: (open: Open, file: SeenFile) => Promise<Answer<T>>,
): Promise<Viewed<T>> {
  const seen = await seeFile(room, actor, wanted)
  if (!seen.ok) return seen
  const { file } = seen
  const open: Open = async () => room.pages.knownPages(file.kind, await bytesOf(room, file))
  try {
    const answer = await look(open, file)
    return answer.ok
      ? { ok: true, found: answer.value, file }
      : { ok: false, refusal: 'problem', problem: answer.problem }
  } catch (error) {
    if (error instanceof StoreProblem) return { ok: false, refusal: 'no-bytes', why: error.kind }
    throw error
  }
}

/** The content of a file, kept for a moment: a document is leafed through, not read once. */
function bytesOf({ files, shelf }: ViewingRoom, file: SeenFile): Promise<Uint8Array> {
  const { db, clock } = files.ground
  return shelf.keep(
    `${file.id} bytes`,
    clock.now(),
    (it) => it.length,
    () => files.store.read(db, file.object),
  )
}

const facts = (room: ViewingRoom, open: Open, file: SeenFile): Promise<Answer<DocumentFacts>> =>
  keep(
    room,
    `${file.id} facts`,
    async () => (await open()).inspect(),
    (it) => it.sizes.length * 40,
  )

const image = (
  room: ViewingRoom,
  open: Open,
  file: SeenFile,
  page: number,
  width: number,
  behind = false,
): Promise<Answer<PageImage>> =>
  keep(
    room,
    `${file.id} image ${page} ${width}`,
    async () => (await open()).image(page, width, { behind, format: 'auto' }),
    (it) => it.bytes.length,
  )

async function ahead(
  room: ViewingRoom,
  open: Open,
  file: SeenFile,
  page: number,
  width: number,
): Promise<void> {
  if (room.shelf.has(`${file.id} image ${page} ${width}`)) return
  // a page nobody has asked for yet: what goes wrong is said when somebody does
  await image(room, open, file, page, width, true).catch(() => undefined)
}

function keep<T>(
  { shelf, files }: ViewingRoom,
  key: string,
  make: () => Promise<Answer<T>>,
  sizeOf: (it: T) => number,
): Promise<Answer<T>> {
  return shelf.keep(
    key,
    files.ground.clock.now(),
    (answer) => (answer.ok ? sizeOf(answer.value) + 200 : null),
    make,
  )
}
