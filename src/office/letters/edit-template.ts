import { consult, perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readAccountsById, readSite } from '#office/staff/index.ts'
import { changesOf, type TextChange } from './changes.ts'
import { readLetterhead, type Letterhead, type LetterheadVersion } from './letterhead.ts'
import type { LettersRoom } from './room.ts'
import {
  insertLetterhead,
  insertTemplate,
  letterheadVersions,
  newestLetterhead,
  templateVersions,
} from './template-store.ts'
import { readTemplate, versionOn, type Template, type TemplateFault, type TemplateForm } from './template.ts'
import type { Tx } from '#ground/act/act.ts'

export interface ListedTemplate {
  readonly key: string
  /** What is used today; null: none is in force. */
  readonly current: Template | null
  readonly newest: Template
}

export interface TemplateHistory {
  readonly current: Template | null
  readonly versions: readonly (Template & {
    readonly byName: string
    /** Against the version before it. */
    readonly changes: readonly TextChange[]
  })[]
}

/** All templates with what holds today. */
export function listTemplates(
  room: LettersRoom,
  actor: Actor,
): Promise<{ ok: true; found: readonly ListedTemplate[] } | { ok: false; refusal: 'not-permitted' }> {
  return consult(room.ground, actor, { act: 'letters.look-at-templates', site: null }, async (tx, now) => {
    const today = officeDay(now)
    const byKey = Map.groupBy(await templateVersions(tx), ({ key }) => key)
    return [...byKey].map(([key, versions]) => ({
      ...{ key, current: versionOn(versions, today) },
      newest: versions.toSorted((a, b) => b.version - a.version)[0]!,
    }))
  })
}

/** One template with all its versions, newest first, and who wrote each. */
export function showTemplate(
  room: LettersRoom,
  actor: Actor,
  { key }: { key: string },
): Promise<{ ok: true; found: TemplateHistory | null } | { ok: false; refusal: 'not-permitted' }> {
  const deed = { act: 'letters.look-at-templates', site: null, subject: `template:${key.slice(0, 40)}` }
  return consult(room.ground, actor, deed, async (tx, now) => {
    const versions = await templateVersions(tx, key)
    if (versions.length === 0) return null
    const names = await namesOf(tx, versions)
    return {
      current: versionOn(versions, officeDay(now)),
      versions: versions
        .toSorted((a, b) => b.version - a.version)
        .map((it, n, sorted) => ({
          ...{ ...it, byName: names.get(it.madeBy) ?? '' },
          changes: sorted[n + 1] ? changesOf(sorted[n + 1]!, it) : [],
        })),
    }
  })
}

async function namesOf(tx: Tx, versions: readonly { readonly madeBy: string }[]) {
  const ids = versions.flatMap(({ madeBy }) => (madeBy === 'program' ? [] : [madeBy]))
  return new Map((await readAccountsById(tx, [...new Set(ids)])).map(({ id, name }) => [id, name]))
}

export interface NewTemplate extends TemplateForm {
  readonly key: string
  /** The newest version the editor saw; 0 for a template that is new. */
  readonly version: number
  readonly why: string
  readonly requestKey?: string | undefined
}

export type TemplateRefusal =
  | 'template-faults'
  | 'key-wrong'
  | 'reason-missing'
  | 'changed-meanwhile'
  | 'begins-in-the-past'

/** A new version; the ones before stay, and letters made from them keep naming them. */
export function saveTemplate(
  room: LettersRoom,
  actor: Actor,
  { requestKey, ...it }: NewTemplate,
): Promise<
  Outcome<{ key: string; version: number }, TemplateRefusal | CommonRefusal> & {
    readonly detail?: { readonly faults?: readonly TemplateFault[] }
  }
> {
  const request = { ...it, validFrom: String(it.validFrom), validTo: it.validTo && String(it.validTo) }
  const deed = {
    ...{ act: 'letters.save-template', site: null, why: it.why },
    key: requestKey ? { value: requestKey, request } : undefined,
  }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    if (!/^[a-z][a-z0-9-]{1,39}$/u.test(it.key)) return refuse<TemplateRefusal>('key-wrong', { field: 'key' })
    if (it.why.trim().length < 3 || it.why.length > 500)
      return refuse<TemplateRefusal>('reason-missing', { field: 'why' })
    if (Temporal.PlainDate.compare(it.validFrom, officeDay(now)) < 0)
      return refuse<TemplateRefusal>('begins-in-the-past', { field: 'validFrom' })
    const read = readTemplate(it)
    if (!read.ok) return refuse<TemplateRefusal>('template-faults', { detail: { faults: read.faults } })
    const newest = Math.max(0, ...(await templateVersions(tx, it.key)).map(({ version }) => version))
    if (newest !== it.version) return refuse<TemplateRefusal>('changed-meanwhile')
    const version = Math.max(newest + 1, 2)
    const { title, subject, decision, fields, body, sheets, validFrom, validTo } = it
    const written = await insertTemplate(tx, {
      ...{ key: it.key, version, title: title.trim(), subject: subject.trim(), decision, fields, body },
      sheets: Object.fromEntries(Object.entries(sheets).filter(([, text]) => text.trim() !== '')),
      ...{ validFrom, validTo, madeBy: actor.id, madeAt: now, why: it.why.trim() },
    })
    if (!written) return refuse<TemplateRefusal>('changed-meanwhile')
    about(`template:${it.key}`, { version })
    tell('letters.template-changed', { key: it.key, version })
    return { ok: true as const, key: it.key, version }
  })
}

/** The head of letters of a site as it is, and how it was. */
export async function showLetterhead(
  room: LettersRoom,
  actor: Actor,
  { site }: { site: number },
): Promise<
  | { ok: true; found: { head: Letterhead; versions: readonly (LetterheadVersion & { byName: string })[] } }
  | { ok: false; refusal: 'not-permitted' }
> {
  return consult(room.ground, actor, { act: 'letters.look-at-templates', site }, async (tx) => {
    const versions = await letterheadVersions(tx, site)
    const names = await namesOf(tx, versions)
    return {
      head: await letterheadOf(room, tx, site),
      versions: versions.map((it) => ({ ...it, byName: names.get(it.madeBy) ?? '' })),
    }
  })
}

/** What an office did not say yet is taken from its site; the court is never guessed. */
export async function letterheadOf(room: LettersRoom, tx: Tx, site: number): Promise<Letterhead> {
  const saved = await newestLetterhead(tx, site)
  if (saved) return saved
  const house = await readSite(tx, site)
  return {
    ...{ authority: room.officeName, unit: '', street: house?.street ?? '', place: house?.city ?? '' },
    ...{ phone: '', mail: '', order: 'Im Auftrag', procedure: 'bavaria' },
    ...{ court: '', courtAddress: '', defendant: '' },
  }
}

export function saveLetterhead(
  room: LettersRoom,
  actor: Actor,
  it: {
    site: number
    version: number
    typed: Readonly<Record<keyof Letterhead, string>>
    why: string
    requestKey?: string | undefined
  },
): Promise<
  Outcome<{ version: number }, 'letterhead-faults' | 'reason-missing' | 'changed-meanwhile' | CommonRefusal>
> {
  const { requestKey, ...request } = it
  const deed = {
    ...{ act: 'letters.save-letterhead', site: it.site, why: it.why },
    key: requestKey ? { value: requestKey, request } : undefined,
  }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    const { head, faults } = readLetterhead(it.typed)
    if (Object.keys(faults).length > 0) return refuse('letterhead-faults', { detail: { faults } })
    if (it.why.trim().length < 3 || it.why.length > 500) return refuse('reason-missing', { field: 'why' })
    const newest = (await letterheadVersions(tx, it.site))[0]?.version ?? 0
    if (newest !== it.version) return refuse('changed-meanwhile')
    const version = newest + 1
    const row = { version, head, why: it.why.trim(), madeBy: actor.id, madeAt: now }
    if (!(await insertLetterhead(tx, it.site, row))) return refuse('changed-meanwhile')
    about(`letterhead:${it.site}`, { version })
    tell('letters.letterhead-changed', { site: it.site, version })
    return { ok: true as const, version }
  })
}
