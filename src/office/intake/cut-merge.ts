import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { weave } from '#ground/scanning/index.ts'
import { isId, isOpen, performAtItem } from './at-item.ts'
import { compose } from './compose.ts'
import { bytesReader } from './item-bytes.ts'
import { changeItem, filesOf, findItem, lockItem } from './item-store.ts'
import { mayBeFiled, type Item, type ItemFile, type ItemPage } from './item.ts'
import { pagesOf } from './page-store.ts'
import { receiveWith, type Incoming } from './receive.ts'
import type { IntakeRoom } from './room.ts'
import { isPaged } from './steps/outcome.ts'

type Refusals = 'unknown-item' | 'not-open' | 'not-checked' | 'no-pages' | 'pages-differ' | CommonRefusal

/** By hand: a new document begins at each of these pages (counted from 1, the first page begins one anyway). */
export async function cutItem(
  room: IntakeRoom,
  actor: Actor,
  { item, starts }: { item: string; starts: readonly number[] },
): Promise<Outcome<{ items: readonly string[] }, Refusals>> {
  const whole = isId(item) ? await wholeOf(room, item) : null
  if (!whole) return refuse('unknown-item')
  const hindrance = hindranceOf(whole)
  if (hindrance) return refuse(hindrance)
  const cuts = [...new Set([1, ...starts])].toSorted((a, b) => a - b)
  if (cuts.length < 2 || cuts.some((it) => !Number.isInteger(it) || it < 1 || it > whole.pages.length))
    return refuse('pages-differ', { field: 'starts' })
  const parts = cuts.map((from, n) =>
    whole.pages.slice(from - 1, (cuts[n + 1] ?? whole.pages.length + 1) - 1),
  )
  const made: Uint8Array[] = []
  for (const pages of parts) made.push(await composed(room, whole, pages))
  return performAtItem(room, actor, { act: 'intake.cut', item }, async (hand, now) => {
    if (!isOpen(now)) return refuse('not-open')
    const items: string[] = []
    for (const [n, bytes] of made.entries()) {
      const taken = await receiveWith(
        room,
        hand,
        actor.id,
        partOf(whole, `Teil ${n + 1}`, `${item}:hand:${n + 1}`),
        [bytes],
      )
      if (!taken.ok) return refuse('not-open')
      items.push(taken.item)
    }
    await changeItem(hand.tx, item, { state: 'parted' }, hand.now)
    hand.about(`intake:${item}`, { parts: items })
    return { ok: true as const, items }
  })
}

/**
 * Several items become one, in this order. `halves`: the first are the fronts, the second the backs as they come out of a
 * scanner without a second eye, last page first.
 */
export async function mergeItems(
  room: IntakeRoom,
  actor: Actor,
  { items, halves = false }: { items: readonly string[]; halves?: boolean },
): Promise<Outcome<{ item: string }, Refusals | 'halves-differ'>> {
  const wholes: Whole[] = []
  for (const id of new Set(items)) {
    const whole = isId(id) ? await wholeOf(room, id) : null
    if (!whole || (wholes[0] && whole.item.site !== wholes[0].item.site)) return refuse('unknown-item')
    const hindrance = hindranceOf(whole)
    if (hindrance) return refuse(hindrance)
    wholes.push(whole)
  }
  const [first, second] = wholes
  if (!first || !second || (halves && wholes.length !== 2)) return refuse('pages-differ', { field: 'items' })
  const order = halves ? weave(first.pages.length, second.pages.length) : null
  if (halves && !order) return refuse('halves-differ', { field: 'items' })
  const pages = order
    ? order.map(({ half, page }) => (half === 'front' ? first : second).pages[page - 1]!)
    : wholes.flatMap((it) => it.pages)
  const bytes = await composed(room, { ...first, files: wholes.flatMap(({ files }) => files) }, pages, wholes)
  const deed = { act: 'intake.merge', site: first.item.site }
  return perform<{ item: string }, Refusals>(room.ground, actor, deed, async (hand) => {
    for (const { item } of wholes) {
      const now = await lockItem(hand.tx, item.id)
      if (!now || !isOpen(now)) return refuse('not-open')
      await changeItem(hand.tx, item.id, { state: 'parted' }, hand.now)
    }
    const key = `${wholes.map(({ item }) => item.id).join('+')}`.slice(0, 180)
    const taken = await receiveWith(room, hand, actor.id, partOf(first, 'zusammengefügt', `merge:${key}`), [
      bytes,
    ])
    if (!taken.ok) return refuse('not-open')
    hand.about(`intake:${taken.item}`, { merged: wholes.map(({ item }) => item.id) })
    return { ok: true as const, item: taken.item }
  })
}

interface Whole {
  readonly item: Item
  readonly files: readonly ItemFile[]
  readonly pages: readonly ItemPage[]
}

async function wholeOf({ ground: { db } }: IntakeRoom, id: string): Promise<Whole | null> {
  const item = await findItem(db, id)
  if (!item) return null
  return { item, files: (await filesOf(db, [id])).get(id) ?? [], pages: await pagesOf(db, id) }
}

function hindranceOf({ item, files, pages }: Whole): 'not-open' | 'not-checked' | 'no-pages' | null {
  if (!isOpen(item)) return 'not-open'
  if (!mayBeFiled(item, files)) return 'not-checked'
  return pages.length > 0 && files.every(({ kind }) => isPaged(kind)) ? null : 'no-pages'
}

function composed(
  room: IntakeRoom,
  { item, files }: Whole,
  pages: readonly ItemPage[],
  of: readonly Whole[] = [],
): Promise<Uint8Array> {
  const readers = of.map((it) => ({
    files: new Set(it.files.map(({ id }) => id)),
    read: bytesReader(room, it.item),
  }))
  const own = bytesReader(room, item)
  const bytes = (file: ItemFile): Promise<Uint8Array> =>
    (readers.find((it) => it.files.has(file.id))?.read ?? own)(file)
  return compose({ room, files, bytes }, pages)
}

function partOf({ item, files }: Whole, what: string, externalKey: string): Incoming {
  const name = `${files[0]!.name.replace(/\.[A-Za-z0-9]{1,5}$/, '').slice(0, 350)} - ${what}.pdf`
  return {
    ...{
      site: item.site,
      source: 'cut',
      externalKey,
      parent: item.id,
      isScan: item.isScan,
      subject: item.subject,
    },
    files: [{ name, bytes: new Uint8Array(), verdict: files[0]!.verdict }],
    ...{
      device: item.device,
      language: item.language,
      receivedAt: item.receivedAt,
      reference: item.reference,
    },
    ...{
      sender: item.sender,
      person: item.person,
      visit: item.visit,
      notes: item.notes.filter((it) => it === 'sheets-taken-out'),
    },
  }
}
