import type { Tx } from '#ground/act/act.ts'
import { refuse, type Refusal } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isLanguage, type Language } from '#ground/languages/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { instructionFor, lastDayFor, writtenFormOf } from '#law/remedies/index.ts'
import {
  consultFile,
  contentOf,
  type Akte,
  type DocumentWithVersions,
  type FileLook,
  type Vorgang,
} from '#office/casefiles/index.ts'
import { fullName } from '#office/people/index.ts'
import { readAccountsAt, readAccountsById } from '#office/staff/index.ts'
import type { Address } from './address.ts'
import { caseFacts, knownValues, wantedPapers, type WantedPaper } from './case-values.ts'
import type { Values } from './condition.ts'
import { readyToLeave, type ReadyRefusal } from './dispatch.ts'
import { letterheadOf } from './edit-template.ts'
import type { Field } from './fields.ts'
import type { Dispatch, Letter, Notified, Printing } from './letter.ts'
import { dispatchesOf, findLetter, lettersOf, notifiedOf, printingsOf } from './letter-store.ts'
import { forumOf } from './letterhead.ts'
import { hintFor } from './notified.ts'
import type { LettersRoom } from './room.ts'
import { templateVersions } from './template-store.ts'
import { readTemplate, versionOn, type Template } from './template.ts'

export interface SeenDispatch extends Dispatch {
  readonly askedByName: string
  readonly printings: readonly Printing[]
  readonly notified: (Notified & { readonly byName: string }) | null
  /** When the law takes it as notified; a hint. */
  readonly hint: {
    readonly on: Temporal.PlainDate
    readonly section: string
    readonly restDay: boolean
  } | null
  /** The last day for the remedy, from the day somebody decided, else from the hint; null: nothing was decided in it. */
  readonly lastDay: Temporal.PlainDate | null
}

export interface SeenLetter {
  readonly letter: Letter
  readonly document: Pick<DocumentWithVersions, 'id' | 'number' | 'subject' | 'state' | 'sentOn'>
  readonly versions: number
  readonly signatoryName: string
  readonly templateTitle: string
  /** May leave, or why not yet. */
  readonly ready: 'ready' | ReadyRefusal
  /** The paragraph that wants it in writing. */
  readonly writtenForm: string | null
  readonly dispatches: readonly SeenDispatch[]
}

export interface FileLetters {
  readonly akte: Pick<Akte, 'id' | 'reference' | 'subject' | 'state' | 'site'>
  readonly letters: readonly SeenLetter[]
  readonly templates: readonly Pick<Template, 'key' | 'title'>[]
  readonly vorgaenge: readonly Vorgang[]
}

/** The letters of an Akte and what became of them, and from what new ones can be made. */
export function lettersOfAkte(
  room: LettersRoom,
  actor: Actor,
  { akte }: { akte: string },
): Promise<FileLook<FileLetters>> {
  return consultFile(room, actor, { act: 'letters.look', at: { akte } }, async (tx, place, now) => {
    const today = officeDay(now)
    const { documents, vorgaenge } = await contentOf(tx, akte)
    const byId = new Map(documents.map((it) => [it.id, it]))
    const rows = await lettersOf(tx, [...byId.keys()])
    const all = await templateVersions(tx)
    const seen = await seenDispatches(room, tx, rows)
    const names = new Map(
      (await readAccountsById(tx, [...new Set(rows.map(({ signatory }) => signatory))])).map(
        ({ id, name }) => [id, name],
      ),
    )
    const letters: SeenLetter[] = []
    for (const letter of rows) {
      const document = byId.get(letter.document)!
      const ready = await readyToLeave(tx, document)
      letters.push({
        ...{
          letter,
          document,
          versions: document.versions.length,
          ready: ready.ok ? 'ready' : ready.refusal,
        },
        signatoryName: names.get(letter.signatory) ?? '',
        templateTitle:
          all.find(({ key, version }) => key === letter.template && version === letter.templateVersion)
            ?.title ?? letter.template,
        writtenForm: letter.decision === null ? null : writtenFormOf(letter.decision, today),
        dispatches: seen.get(letter.document) ?? [],
      })
    }
    const templates = [...Map.groupBy(all, ({ key }) => key).values()].flatMap(
      (versions) => versionOn(versions, today) ?? [],
    )
    const { id, reference, subject, state, site } = place.akte!
    return {
      akte: { id, reference, subject, state, site },
      letters,
      templates: templates.map(({ key, title }) => ({ key, title })),
      vorgaenge,
    }
  })
}

async function seenDispatches(
  room: LettersRoom,
  tx: Tx,
  letters: readonly Letter[],
): Promise<Map<string, SeenDispatch[]>> {
  const rows = await dispatchesOf(
    tx,
    letters.map(({ document }) => document),
  )
  const ids = rows.map(({ id }) => id)
  const printings = Map.groupBy(await printingsOf(tx, ids), ({ dispatch }) => dispatch)
  const notified = new Map((await notifiedOf(tx, ids)).map((it) => [it.dispatch, it]))
  const who = [
    ...rows.map(({ askedBy }) => askedBy),
    ...[...notified.values()].map(({ decidedBy }) => decidedBy),
  ]
  const names = new Map((await readAccountsById(tx, [...new Set(who)])).map(({ id, name }) => [id, name]))
  const decisions = new Map(letters.map((it) => [it.document, it]))
  const seen: SeenDispatch[] = []
  for (const row of rows) {
    const hint = hintFor(row)
    const decided = notified.get(row.id) ?? null
    const from = decided ? decided.onDay : (hint?.on ?? null)
    seen.push({
      ...{ ...row, hint, askedByName: names.get(row.askedBy) ?? '', printings: printings.get(row.id) ?? [] },
      notified: decided && { ...decided, byName: names.get(decided.decidedBy) ?? '' },
      lastDay: from && (await lastDayOf(room, tx, decisions.get(row.document)!, from)),
    })
  }
  return Map.groupBy(seen, ({ document }) => document)
}

/** Of the law on the day of the letter. */
async function lastDayOf(room: LettersRoom, tx: Tx, letter: Letter, notified: Temporal.PlainDate) {
  if (letter.decision === null) return null
  const told = instructionFor(
    letter.decision,
    officeDay(letter.madeAt),
    forumOf(await letterheadOf(room, tx, letter.site)),
  )
  return told.ok ? lastDayFor(told.row, notified) : null
}

/** What a case worker is asked for when writing a letter. */
export interface LetterForm {
  readonly akte: Pick<Akte, 'id' | 'reference' | 'subject' | 'state' | 'site'>
  readonly template: Pick<Template, 'key' | 'title' | 'decision' | 'version'>
  readonly fields: readonly Field[]
  readonly known: Values
  readonly vorgaenge: readonly Vorgang[]
  readonly papers: readonly WantedPaper[]
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
  /** Languages in which the template is explained, the person's among them or not. */
  readonly languages: readonly Language[]
  readonly spoken: string | null
  /** As it stood on the letter before, or the name alone. */
  readonly address: Address
  /** The letter that is written anew. */
  readonly draft: Letter | null
  /** The court is not named yet, though the template decides something. */
  readonly forumMissing: readonly string[]
}

export async function letterForm(
  room: LettersRoom,
  actor: Actor,
  it: { akte: string; template: string; vorgang?: string | null; document?: string | undefined },
): Promise<
  | { ok: true; form: LetterForm }
  | Refusal<
      | 'unknown-template'
      | 'unknown-vorgang'
      | 'no-letter'
      | 'template-faults'
      | 'unknown-file'
      | 'not-permitted'
    >
> {
  const seen = await consultFile(
    room,
    actor,
    { act: 'letters.look', at: { akte: it.akte } },
    async (tx, place, now) => {
      const day = officeDay(now)
      const akte = place.akte!
      const draft =
        it.document && /^[0-9a-f-]{36}$/u.test(it.document) ? await findLetter(tx, it.document) : null
      const { documents, vorgaenge } = await contentOf(tx, akte.id)
      const own = documents.map(({ id }) => id)
      if (it.document !== undefined && !(draft && own.includes(draft.document))) return refuse('no-letter')
      const template = versionOn(await templateVersions(tx, draft?.template ?? it.template), day)
      if (!template) return refuse('unknown-template')
      const read = readTemplate(template)
      if (!read.ok) return refuse('template-faults')
      const facts = await caseFacts(tx, akte, it.vorgang ?? draft?.content.vorgang ?? null)
      if (facts === 'unknown-vorgang') return refuse('unknown-vorgang')
      const head = await letterheadOf(room, tx, akte.site)
      const told = template.decision === null ? null : instructionFor(template.decision, day, forumOf(head))
      const colleagues = (await readAccountsAt(tx, akte.site)).filter(
        ({ roles }) => roles.includes('caseworker') || roles.includes('head'),
      )
      const last = (await lettersOf(tx, own)).find(({ content }) => content.address.place !== '')
      const { id, reference, subject, state, site } = akte
      const form: LetterForm = {
        ...{ akte: { id, reference, subject, state, site }, template, fields: read.template.fields, draft },
        ...{ known: knownValues(room, facts, day), vorgaenge },
        papers: await wantedPapers(room, tx, facts, day),
        colleagues: colleagues.map((one) => ({ id: one.id, name: one.name })),
        languages: read.template.sheets.map(({ language }) => language),
        spoken: facts.person && isLanguage(facts.person.language) ? facts.person.language : null,
        address: draft?.content.address ??
          last?.content.address ?? {
            name: facts.person ? fullName(facts.person) : '',
            extra: '',
            street: '',
            place: '',
            country: '',
          },
        forumMissing: told && !told.ok ? (told.missing ?? [told.refusal]) : [],
      }
      return { ok: true as const, form }
    },
  )
  return seen.ok ? seen.found : refuse(seen.refusal)
}
