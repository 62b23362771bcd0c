import type { Hand } from '#ground/act/act.ts'
import { letterPdf } from '#ground/pdf/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  asSystem,
  findAkte,
  findDocuments,
  historyOf,
  insertDocumentWith,
  type HistoryEntry,
} from '#office/casefiles/index.ts'
import { readAccountsAt } from '#office/staff/index.ts'
import { pointsOf, verfuegungenOf } from './circulation-store.ts'
import type { CirculationRoom } from './room.ts'
import type { Point } from './verfuegung.ts'
import { ACTIONS, KINDS, STATES } from './words.ts'

/** The Gesamtprotokoll of an Akte as PDF/A, filed with zdA (xdomea 0623 asks for it with every zdA). */
export async function fileProtocol(
  room: CirculationRoom,
  hand: Hand,
  actor: Actor,
  akte: string,
): Promise<void> {
  const { tx, now } = hand
  const row = (await findAkte(tx, akte))!
  const names = new Map((await readAccountsAt(tx, row.site)).map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string => names.get(id) ?? id
  const bytes = await letterPdf({
    ...{
      language: 'de',
      title: `Gesamtprotokoll ${row.reference}`,
      at: now,
      standard: 'a-2a',
      pageOf: 'Seite {page} von {pages}',
    },
    office: { authority: 'Ausländerbehörde', name: room.officeName, lines: [] },
    blocks: [
      {
        kind: 'facts',
        items: [
          { name: 'Geschäftszeichen', value: row.reference, ltr: true },
          { name: 'Betreff', value: row.subject },
          { name: 'Angelegt', value: moment(row.openedAt) },
          { name: 'Zu den Akten verfügt', value: `${moment(now)}, ${nameOf(actor.id)}` },
        ],
      },
      ...(await routesOf(hand, akte, nameOf)),
      { kind: 'heading', text: 'Was an der Akte geschah' },
      {
        kind: 'list',
        items: await linesOf(hand, akte, nameOf),
        numbered: true,
      },
    ],
    foot: ['Mit der Verfügung zdA erzeugt; die Kette der Protokollzeilen prüft „npm run verify-trail“.'],
  })
  const kept = await room.files.store.put(tx, akte, bytes)
  const filed = await insertDocumentWith(room.files, hand, actor.id, {
    ...{ site: row.site, akte, subject: `Gesamtprotokoll zur Schlussverfügung`, direction: 'internal' },
    files: [
      {
        role: 'original',
        name: `gesamtprotokoll-${now.toString().slice(0, 10)}.pdf`,
        mime: 'application/pdf',
        pages: null,
        ...kept,
      },
    ],
  })
  if (!filed.ok) throw new Error(`the protocol could not be filed: ${filed.refusal}`)
}

async function routesOf({ tx }: Hand, akte: string, nameOf: (id: string) => string) {
  const all = await verfuegungenOf(tx, akte)
  const points = Map.groupBy(
    await pointsOf(
      tx,
      all.map(({ id }) => id),
    ),
    ({ verfuegung }) => verfuegung,
  )
  return all.flatMap((it) => [
    { kind: 'heading' as const, text: `Verfügung: ${it.subject} (${STATES[it.state]})` },
    {
      kind: 'list' as const,
      numbered: true,
      items: (points.get(it.id) ?? []).map((point) => pointLine(point, nameOf)),
    },
  ])
}

function pointLine(point: Point, nameOf: (id: string) => string): string {
  const who = point.doneBy ? nameOf(point.doneBy) : assigneeOf(point.assignee, nameOf)
  const stead = point.forAccount ? ` i. V. ${nameOf(point.forAccount)}` : ''
  const when = point.doneAt ? `, ${moment(point.doneAt)}` : ''
  const remark = point.remark ? ` – ${point.remark}` : ''
  return `${point.step}. ${KINDS[point.kind]}: ${who}${stead}, ${STATES[point.state]}${when}${remark}`
}

const assigneeOf = (assignee: string, nameOf: (id: string) => string): string =>
  assignee.startsWith('account:')
    ? nameOf(assignee.slice('account:'.length))
    : `Team ${assignee.split(':')[2] ?? ''}`

/**
 * Everything that happened, whoever closes the Akte. The protocol is read by all who see the Akte: of documents that not
 * all of them see it says that something was done, and nothing of what they are about.
 */
async function linesOf({ tx }: Hand, akte: string, nameOf: (id: string) => string): Promise<string[]> {
  return asSystem(tx, async () => {
    const { readers } = (await findAkte(tx, akte))!
    const entries = await historyOf(tx, { akte })
    const known = await findDocuments(tx, [...new Set(entries.flatMap(({ document }) => document ?? []))])
    const openToAll = new Set(
      known.filter((it) => readers.every((token) => it.readers.includes(token))).map(({ id }) => id),
    )
    return entries.map((entry) =>
      entry.document === null || openToAll.has(entry.document)
        ? lineOf(entry, nameOf)
        : lineOf(
            { ...entry, old: null, new: null, field: null, remark: 'Dokument mit engerem Kreis' },
            nameOf,
          ),
    )
  })
}

function lineOf(it: HistoryEntry, nameOf: (id: string) => string): string {
  const change = it.field ? ` ${it.field}: ${it.old ?? '–'} → ${it.new ?? '–'}` : it.new ? ` ${it.new}` : ''
  return `${moment(it.at)}, ${nameOf(it.account)}: ${ACTIONS[it.action] ?? it.action}${change}${it.remark ? ` (${it.remark})` : ''}`
}

function moment(at: Temporal.Instant): string {
  const it = at.toZonedDateTimeISO('Europe/Berlin')
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${two(it.day)}.${two(it.month)}.${it.year} ${two(it.hour)}:${two(it.minute)}`
}
