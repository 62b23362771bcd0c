import type { Hand } from '#ground/act/act.ts'
import { BLANK_BELOW, isSeparator, referenceIn, splitAt, type LookedPage } from '#ground/scanning/index.ts'
import { partsOfMail } from '../mail-parts.ts'
import { changeItem } from '../item-store.ts'
import type { ItemPage, Note } from '../item.ts'
import { notePageLook, pagesOf } from '../page-store.ts'
import { compose } from '../compose.ts'
import { receiveWith, type Incoming } from '../receive.ts'
import { isPaged, skipped, type Job, type StepOutcome } from './outcome.ts'

/** Pixels across at which codes and ink are looked for: 150 dots per inch of A4. */
const LOOK_WIDTH = 1240

/** A stack is cut at its separator sheets; a mail gives its attachments away as documents of their own. */
export async function cut(job: Job): Promise<StepOutcome> {
  if (job.files[0]?.kind === 'mail' && job.files.length === 1) return takeAttachments(job)
  const { item, files } = job
  // What a colleague put together at the counter is one document already.
  if (!item.isScan || item.source === 'hand-in' || item.source === 'cut') return skipped
  if (item.problem || !files.every(({ kind }) => isPaged(kind))) return skipped
  const looked = await lookAtPages(job)
  const split = splitAt(looked.pages)
  const reference = item.reference ?? looked.reference
  if (split.sheets.length === 0) return whole(job, looked, reference)
  const made: { bytes: Uint8Array; pages: readonly number[] }[] = []
  for (const pages of split.documents)
    made.push({
      pages,
      bytes: await compose(
        job,
        pages.map((n) => looked.rows[n - 1]!),
      ),
    })
  return {
    kind: 'parted',
    notes: ['sheets-taken-out'],
    save: async (hand) => {
      for (const [n, { bytes, pages }] of made.entries())
        await receiveWith(job.room, hand, item.receivedBy, partOf(job, n, pages, looked), [bytes])
    },
  }
}

interface Looked {
  readonly rows: readonly ItemPage[]
  readonly pages: readonly LookedPage[]
  readonly references: readonly (string | null)[]
  readonly reference: string | null
}

async function lookAtPages(job: Job): Promise<Looked> {
  const { room, item, files } = job
  const rows = await pagesOf(room.ground.db, item.id)
  const pages: LookedPage[] = []
  const references: (string | null)[] = []
  const open = new Map<string, Uint8Array>()
  for (const row of rows) {
    const file = files.find(({ id }) => id === row.file)!
    const bytes = open.get(file.id) ?? (await job.bytes(file))
    open.set(file.id, bytes)
    const known = isPaged(file.kind) ? room.pages.knownPages(file.kind, bytes) : null
    const image = await known!.image(row.number, LOOK_WIDTH, { format: 'png', behind: true })
    // A page that cannot be drawn belongs to the document before it; the next step says what is wrong with it.
    const seen = image.ok
      ? await room.tools.bench.ask('look', { png: image.value.bytes })
      : { codes: [], ink: 1 }
    const codes = seen.codes.map(({ text }) => text.slice(0, 200))
    await notePageLook(room.ground.db, item.id, row.position, { ink: seen.ink, codes })
    pages.push({
      page: row.position,
      isSeparator: isSeparator(seen.codes),
      isBlank: seen.codes.length === 0 && seen.ink < BLANK_BELOW,
    })
    references.push(referenceIn(seen.codes))
    await job.beat()
  }
  return { rows, pages, references, reference: references.find((it) => it !== null) ?? null }
}

function whole({ item }: Job, looked: Looked, reference: string | null): StepOutcome {
  const notes: Note[] = looked.pages.some(({ isBlank }) => isBlank) ? ['blank-pages'] : []
  return {
    kind: 'done',
    notes,
    save: async ({ tx, now }: Hand) => {
      if (reference !== item.reference) await changeItem(tx, item.id, { reference }, now)
    },
  }
}

function partOf({ item, files }: Job, n: number, pages: readonly number[], looked: Looked): Incoming {
  const name = `${files[0]!.name.replace(/\.[A-Za-z0-9]{1,5}$/, '')} - Teil ${n + 1}.pdf`
  const reference =
    looked.references.slice(pages[0]! - 1, pages.at(-1)).find((it) => it !== null) ?? item.reference
  return {
    ...{ site: item.site, source: 'cut', externalKey: `${item.id}:${n + 1}`, parent: item.id, isScan: true },
    // the stack was scanned for viruses as a whole, this is nothing but its pages
    files: [{ name, bytes: new Uint8Array(), verdict: files[0]!.verdict }],
    ...{ device: item.device, language: item.language, receivedAt: item.receivedAt, reference },
    ...{ sender: item.sender, person: item.person, visit: item.visit },
    notes: ['sheets-taken-out'],
  }
}

async function takeAttachments(job: Job): Promise<StepOutcome> {
  const { room, item, files } = job
  const mail = await partsOfMail(await job.bytes(files[0]!))
  return {
    kind: 'done',
    ...(mail.isBroken && { notes: ['mail-broken'] }),
    save: async (hand) => {
      const { subject, sender, day } = mail
      await changeItem(
        hand.tx,
        item.id,
        { ...(subject && { subject }), ...(sender && { sender }), ...(day && { letterDate: day }) },
        hand.now,
      )
      for (const [n, { name, content }] of mail.attachments.entries()) {
        const part: Incoming = {
          ...{ site: item.site, source: 'cut', externalKey: `${item.id}:${n + 1}`, parent: item.id },
          ...{ files: [{ name, bytes: content }], isScan: false, sender, receivedAt: item.receivedAt },
          ...{ person: item.person, visit: item.visit, reference: item.reference },
        }
        await receiveWith(room, hand, item.receivedBy, part, [content])
      }
    },
  }
}
