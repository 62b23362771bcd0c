import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { shipped, type CatalogueBook } from '#office/catalogue/index.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { takeOverSteps } from './diff.ts'
import { stepsFromCatalogue } from './from-catalogue.ts'
import * as procedures from './index.ts'
import { normLink } from './norm-link.ts'

const HEAD: Actor = { kind: 'staff', id: 'h', roles: ['head'], sites: [1] }
const CLERK: Actor = { ...HEAD, roles: ['caseworker'] }
const TODAY = Temporal.PlainDate.from('2026-11-24')
/** Another catalogue than the one that ships can stand in its place. */
let book: CatalogueBook = shipped
let database: FreshDatabase
let room: procedures.ProcedureRoom
beforeAll(async () => {
  database = await freshDatabase()
  const clock = manualClock('2026-11-24T09:00:00Z')
  const ids = createIds(clock, systemChance)
  const permissions = procedures.procedurePermissions
  const ground = { db: kysely<DB>(database.appPool), clock, chance: systemChance, ids, permissions }
  room = procedures.openProcedures({
    ground: { ...ground, wake: () => undefined },
    get catalogue() {
      return book
    },
  })
})
afterAll(() => database.drop())

const read = async (concern: string) => {
  const found = await procedures.readProcedure(room, CLERK, { site: 1, concern })
  if (!found.ok) throw new Error(found.refusal)
  return found
}
const step = (key: string, words = key): procedures.Step => ({
  key,
  kind: 'check',
  words,
  norm: '',
  link: '',
})
const told = (changes: readonly procedures.StepChange[]) =>
  changes.map(({ what, step: { key } }) => `${what} ${key}`)

test('every concern has a list from the catalogue, with its law, documents, term, fee and what follows', () => {
  for (const { key } of shipped.concerns(TODAY)) {
    const steps = stepsFromCatalogue(shipped, key, TODAY) ?? []
    expect(steps.length, key).toBeGreaterThan(1)
    expect(new Set(steps.map((it) => it.key)).size, key).toBe(steps.length)
    for (const { link } of steps) expect(link === '' || procedures.isAddress(link), link).toBe(true)
  }
  const study = stepsFromCatalogue(shipped, 'study_extend', TODAY)!
  expect(study[0]).toMatchObject({
    ...{ words: 'Gehört das Anliegen hierher? Gedacht für: Studierende.', norm: 'AufenthG § 16b Abs. 2' },
    link: 'https://www.gesetze-im-internet.de/aufenthg_2004/__16b.html',
  })
  const words = study.map((it) => it.words)
  expect(words).toContain('Nachweis Krankenversicherung (Kopie genügt; nicht älter als 90 Tage)')
  expect(words.find((it) => it.startsWith('Einer dieser Nachweise genügt (Geld)'))).toContain('Sperrkonto')
  expect(study.find(({ kind }) => kind === 'fee')?.words).toMatch(/96,00\s€/u)
  expect(study.map(({ kind }) => kind)).toEqual(
    study.map(({ kind }) => kind).toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)),
  )
})
const ORDER = ['check', 'note', 'document', 'deadline', 'fee', 'after']

test('a norm leads to its first section, one that is not sure leads nowhere', () => {
  expect(normLink('AufenthG §§ 16b Abs. 5, 16f')).toMatch(/aufenthg_2004\/__16b\.html$/u)
  expect(normLink('FreizügG/EU § 5')).toMatch(/freiz_gg_eu_2004\/__5\.html$/u)
  expect(normLink('BeschV')).toMatch(/beschv_2013\/$/u)
  expect([normLink('§ 60a Abs. 4'), normLink('GFK Art. 28'), normLink('FZA EU–Schweiz')]).toEqual([
    '',
    '',
    '',
  ])
})

test('the head writes a version, colleagues read it, a stale one is refused, nothing new is no version', async () => {
  const concern = 'card_pickup'
  const { procedure } = await read(concern)
  expect([procedure.version, procedure.drift]).toEqual([0, []])
  const steps = [...procedure.steps, { ...step(''), words: 'Umschlag mitgeben' }]
  const at = { site: 1, concern, version: 0 }
  const done = await procedures.saveProcedure(room, HEAD, { ...at, steps, why: 'Wunsch der Theke', key: 'a' })
  expect(done).toMatchObject({ ok: true, version: 1 })
  expect(
    await procedures.saveProcedure(room, HEAD, { ...at, steps, why: 'Wunsch der Theke', key: 'a' }),
  ).toEqual(done)
  expect(await procedures.saveProcedure(room, HEAD, { ...at, steps })).toMatchObject({
    refusal: 'changed-meanwhile',
    detail: { version: 1 },
  })
  const now = await read(concern)
  expect(now.procedure).toMatchObject({ version: 1, drift: [] })
  expect(now.procedure.steps.at(-1)!.key).toMatch(/^own:/u)
  expect(
    await procedures.saveProcedure(room, HEAD, { ...at, version: 1, steps: now.procedure.steps }),
  ).toMatchObject({ version: 1 })
  expect(now.versions.map(({ version, why }) => [version, why])).toEqual([[1, 'Wunsch der Theke']])
  expect(told(procedures.diffSteps(procedure.steps, now.procedure.steps))).toEqual([
    `added ${now.procedure.steps.at(-1)!.key}`,
  ])
  expect(await procedures.restoreProcedure(room, HEAD, { ...at, version: 1, restore: 0 })).toMatchObject({
    version: 2,
  })
  expect(await procedures.restoreProcedure(room, HEAD, { ...at, version: 2, restore: 1 })).toMatchObject({
    version: 3,
  })
  expect(await procedures.restoreProcedure(room, HEAD, { ...at, version: 3, restore: 9 })).toMatchObject({
    refusal: 'unknown-version',
  })
  expect((await read(concern)).procedure.steps).toEqual(now.procedure.steps)
})

test('two heads who save at once: one is told that somebody was quicker', async () => {
  const concern = 'short_info'
  const { procedure } = await read(concern)
  const save = (words: string) =>
    procedures.saveProcedure(room, HEAD, {
      site: 1,
      concern,
      version: 0,
      steps: [...procedure.steps, step('', words)],
    })
  const both = await Promise.all([save('eins'), save('zwei')])
  expect(both.map((it) => (it.ok ? 'ok' : it.refusal)).toSorted()).toEqual(['changed-meanwhile', 'ok'])
})

test('what the catalogue says otherwise since is shown, and taken over without what the office wrote', async () => {
  const concern = 'study_extend'
  const { procedure } = await read(concern)
  const passport = procedure.steps.find(({ key }) => key === 'document:passport')!
  const own = procedure.steps.map((it) =>
    it === passport ? { ...it, words: 'Pass unter die Lampe legen' } : it,
  )
  const first = await procedures.saveProcedure(room, HEAD, {
    site: 1,
    concern,
    version: 0,
    steps: [...own, step('', 'Eigener Schritt')],
  })
  expect(first).toMatchObject({ version: 1 })
  book = withoutTranscript()
  const drifted = (await read(concern)).procedure
  expect(told(drifted.drift)).toEqual(['changed document:passport', 'removed document:transcript'])
  const over = await procedures.takeOverCatalogue(room, HEAD, { site: 1, concern, version: 1 })
  expect(over).toMatchObject({ ok: true, version: 2, kept: ['document:passport'] })
  const after = (await read(concern)).procedure
  expect(after.drift).toEqual([])
  expect(after.steps.map(({ words }) => words)).toEqual(
    drifted.steps.filter(({ key }) => key !== 'document:transcript').map(({ words }) => words),
  )
  book = shipped
})

/** A catalogue in which studying goes on without a transcript, and with three passports. */
function withoutTranscript(): CatalogueBook {
  const of = shipped.documentList(['study_extend'], {}, TODAY)
  if (!of.ok) throw new Error(of.refusal)
  const documents = of.documents
    .filter(({ document }) => document.key !== 'transcript')
    .map((it) => (it.document.key === 'passport' ? { ...it, count: 3 } : it))
  return { ...shipped, documentList: () => ({ ...of, documents }) }
}

test('steps that moved are told apart from steps that changed; a new one of the catalogue finds its place', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((key) => step(key))
  expect(told(procedures.diffSteps([a!, b!, c!], [c!, a!, b!]))).toEqual(['moved c'])
  expect(told(procedures.diffSteps([a!, b!], [b!, { ...a!, norm: 'X § 1' }, d!]))).toEqual([
    'changed a',
    'added d',
  ])
  expect(procedures.diffSteps([a!, b!], [a!, b!])).toEqual([])
  const over = takeOverSteps([a!, d!, c!], [a!, c!], [a!, b!, c!])
  expect(over).toEqual({ steps: [a, b, d, c], kept: [] })
})

test('what cannot be kept is named with its step; only the head writes', async () => {
  const at = { site: 1, concern: 'pin_activation', version: 0 }
  const tries = async (steps: readonly procedures.Step[], actor = HEAD) => {
    const done = await procedures.saveProcedure(room, actor, { ...at, steps })
    return done.ok ? 'ok' : [done.refusal, done.field, done.detail?.['step']]
  }
  expect(await tries([])).toEqual(['no-steps', undefined, undefined])
  expect(await tries([step('a'), step('b', ' ')])).toEqual(['missing', 'words', 1])
  expect(await tries([{ ...step('a'), link: 'javascript:alert(1)' }])).toEqual(['no-link', 'link', 0])
  expect(await tries([{ ...step('a'), link: '//fremd.example' }])).toEqual(['no-link', 'link', 0])
  expect(await tries([step('a', 'x'.repeat(601))])).toEqual(['too-long', 'words', 0])
  expect(await tries([step('a'), step('a')])).toEqual(['key-twice', 'words', 1])
  expect(await tries(Array.from({ length: 61 }, (_, n) => step(`s${n}`)))).toEqual([
    'too-many-steps',
    undefined,
    undefined,
  ])
  expect(await tries([step('a')], CLERK)).toEqual(['not-permitted', undefined, undefined])
  const unknown = await procedures.saveProcedure(room, HEAD, { ...at, concern: 'nichts', steps: [step('a')] })
  expect(unknown).toMatchObject({ refusal: 'unknown-concern' })
  const desk = await procedures.readProcedures(room, CLERK, { site: 1, concerns: ['card_pickup', 'nichts'] })
  expect(desk.ok && desk.procedures.map(({ concern }) => concern)).toEqual(['card_pickup'])
})
