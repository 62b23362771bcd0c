import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { leadingUuid } from '#ground/identity/ids.ts'
import { isLanguage } from '#ground/languages/index.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { readSheet, type SheetRefusal } from './answer.ts'
import { readCounted, type Bundle } from './bundle.ts'
import {
  bundleForUpdate,
  endBundle,
  insertBundle,
  insertSheet,
  openBundles,
  removeLastSheet,
  sheetsOf,
} from './bundle-store.ts'
import { questionsOn } from './questions.ts'
import type { SurveyRoom } from './room.ts'
import { takeApart } from './send-answers.ts'

interface OfBundle {
  readonly site: number
  readonly bundle: string
  readonly key?: string | undefined
}

export type BundleRefusal = CommonRefusal | 'unknown-bundle'

/** Open bundles of a site: how many sheets were counted and how many are typed, not what they say. */
export async function readBundles(
  { ground }: SurveyRoom,
  actor: Actor,
  site: number,
): Promise<Outcome<{ bundles: readonly Bundle[] }, 'not-permitted'>> {
  if (!isPermitted(ground.permissions, actor, 'survey.open-bundle', site)) return refuse('not-permitted')
  return { ok: true, bundles: await openBundles(ground.db, site) }
}

/** Somebody has emptied the box and counted. */
export async function openBundle(
  { ground }: SurveyRoom,
  actor: Actor,
  {
    site,
    counted,
    key,
  }: { readonly site: number; readonly counted: string; readonly key?: string | undefined },
): Promise<Outcome<{ bundle: string }, CommonRefusal | 'count-invalid'>> {
  const sheets = readCounted(counted)
  if (sheets === null) return refuse('count-invalid', { field: 'counted' })
  const deed = {
    ...{ act: 'survey.open-bundle', site },
    key: key === undefined ? undefined : { value: key, request: { site, sheets } },
  }
  return perform(ground, actor, deed, async ({ tx, now, about, tell }) => {
    const id = ground.ids.uuid()
    await insertBundle(tx, { id, site, day: officeDay(now), sheets })
    about(`bundle:${id}`, { sheets })
    tell('survey.open-bundle', { sheets })
    return { ok: true as const, bundle: id }
  })
}

/** One sheet as it lies on the table. */
export async function typeSheet(
  room: SurveyRoom,
  actor: Actor,
  command: OfBundle & {
    readonly language: string
    readonly answers: Readonly<Record<string, string>>
    readonly words: string
  },
): Promise<Outcome<object, BundleRefusal | SheetRefusal | 'language-unknown' | 'bundle-full'>> {
  const list = questionsOn(officeDay(room.ground.clock.now()))
  const read = readSheet(list, command)
  if (!read.ok) return read
  const { language } = command
  if (!isLanguage(language)) return refuse('language-unknown', { field: 'language' })
  return inBundle(room, actor, 'survey.type-sheet', command, async ({ tx }, bundle) => {
    if (bundle.typed >= bundle.sheets) return refuse('bundle-full')
    await insertSheet(tx, bundle.id, bundle.typed + 1, { ...read.sheet, language, version: list.version })
    return { ok: true as const }
  })
}

/** The sheet typed last was typed wrongly. */
export async function takeBackSheet(
  room: SurveyRoom,
  actor: Actor,
  command: OfBundle,
): Promise<Outcome<object, BundleRefusal | 'nothing-typed'>> {
  return inBundle(room, actor, 'survey.take-back-sheet', command, async ({ tx }, bundle) => {
    if (bundle.typed === 0) return refuse('nothing-typed')
    await removeLastSheet(tx, bundle.id)
    return { ok: true as const }
  })
}

/** As many are typed as were counted: they count, each by itself, and what was typed is gone. */
export async function closeBundle(
  room: SurveyRoom,
  actor: Actor,
  command: OfBundle,
): Promise<Outcome<object, BundleRefusal | 'sheets-missing'>> {
  return inBundle(room, actor, 'survey.close-bundle', command, async (hand, bundle) => {
    if (bundle.typed !== bundle.sheets)
      return refuse('sheets-missing', { detail: { typed: bundle.typed, sheets: bundle.sheets } })
    const day = officeDay(hand.now)
    for (const { language, version, ...sheet } of await sheetsOf(hand.tx, bundle.id)) {
      const origin = { site: command.site, day, version, channel: 'paper' as const, language }
      await takeApart(hand, room.ground.chance, origin, sheet)
    }
    await endBundle(hand.tx, bundle.id, 'closed', day)
    return { ok: true as const }
  })
}

/** Begun by mistake; nothing of it ever counted. */
export async function dropBundle(
  room: SurveyRoom,
  actor: Actor,
  command: OfBundle,
): Promise<Outcome<object, BundleRefusal>> {
  return inBundle(room, actor, 'survey.drop-bundle', command, async ({ tx, now }, bundle) => {
    await endBundle(tx, bundle.id, 'dropped', officeDay(now))
    return { ok: true as const }
  })
}

type Act = 'survey.type-sheet' | 'survey.take-back-sheet' | 'survey.close-bundle' | 'survey.drop-bundle'

function inBundle<Name extends string>(
  { ground }: SurveyRoom,
  actor: Actor,
  act: Act,
  { site, bundle, key }: OfBundle,
  work: (hand: Hand, it: Bundle) => Promise<Outcome<object, Name>>,
): Promise<Outcome<object, Name | BundleRefusal>> {
  // as with answers by phone, the key stands for "a sheet of this bundle", never for what is on it
  const deed = { act, site, key: key === undefined ? undefined : { value: key, request: { site, bundle } } }
  return perform<object, Name | 'unknown-bundle'>(ground, actor, deed, async (hand) => {
    const it = leadingUuid(bundle) === bundle ? await bundleForUpdate(hand.tx, site, bundle) : null
    if (!it) return refuse('unknown-bundle')
    const done = await work(hand, it)
    hand.about(`bundle:${it.id}`)
    hand.tell(act, {})
    return done
  })
}
