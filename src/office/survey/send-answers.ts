import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { countAttempt, networkOf } from '#ground/identity/attempt.ts'
import type { Chance } from '#ground/identity/chance.ts'
import type { Language } from '#ground/languages/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readSheet, type Sheet, type SheetRefusal } from './answer.ts'
import { CODE_DAYS, digestOf } from './code.ts'
import { siteOfPoster, spend } from './code-store.ts'
import { codeState } from './issue-code.ts'
import { questionsOn } from './questions.ts'
import type { SurveyRoom } from './room.ts'
import { addSheet, addWords, type Origin } from './survey-store.ts'

/** With what somebody may answer: the code of a ticket, the word of a poster, or a terminal of the office. */
export type Pass =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'poster'; readonly key: string; readonly address: string }
  | { readonly kind: 'terminal'; readonly site: number; readonly device: string }

export type AnswerRefusal =
  | SheetRefusal
  | CommonRefusal
  | 'unknown-code'
  | 'code-spent'
  | 'unknown-poster'
  | 'too-many-answers'

/**
 * Against stuffing. One network: a family behind one line, an advice centre, the guests' line of the office itself. One site: more than
 * anybody counts by hand. One terminal: somebody every 90 seconds.
 */
export const LIMITS = {
  networkHour: { limit: 12, seconds: 3600 },
  networkDay: { limit: 40, seconds: 86_400 },
  siteDay: { limit: 200, seconds: 86_400 },
  terminalHour: { limit: 40, seconds: 3600 },
} as const

/** Somebody answers. What comes is counted and not kept as a sheet; the words lie elsewhere, under no name. */
export async function sendAnswers(
  room: SurveyRoom,
  actor: Actor,
  command: {
    /** Where the code leads: the page's own site. */
    readonly site: number
    readonly pass: Pass
    readonly language: Language
    readonly answers: Readonly<Record<string, string>>
    readonly words: string
    readonly key?: string | undefined
  },
): Promise<Outcome<object, AnswerRefusal>> {
  const { ground } = room
  const today = officeDay(ground.clock.now())
  const list = questionsOn(today)
  const read = readSheet(list, command)
  if (!read.ok) return read
  const { pass, language, key } = command
  const site = await siteOf(room, command)
  if (typeof site !== 'number') return site
  if (!(await isWithinLimits(room, pass, site))) return refuse('too-many-answers')
  const origin: Origin = { site, day: today, version: list.version, channel: pass.kind, language }
  // the request behind the key is not what was answered: its fingerprint would let somebody try which answers these were
  const keyed = key === undefined ? undefined : { value: key, request: { site, channel: pass.kind } }
  return perform(ground, actor, { act: 'survey.answer', site, key: keyed }, async (hand) => {
    if (pass.kind === 'code' && !(await spend(hand.tx, digestOf(pass.code), today.add({ days: CODE_DAYS }))))
      return refuse('code-spent')
    await takeApart(hand, ground.chance, origin, read.sheet)
    hand.about(`site:${site}`)
    hand.tell('survey.answer', {})
    return { ok: true as const }
  })
}

/** Counts a sheet and lays its words apart. */
export async function takeApart(
  { tx }: Pick<Hand, 'tx'>,
  chance: Chance,
  origin: Origin,
  sheet: Sheet,
): Promise<void> {
  await addSheet(tx, origin, sheet)
  if (sheet.words === null) return
  const week = origin.day.subtract({ days: origin.day.dayOfWeek - 1 })
  await addWords(tx, { id: nameOfChance(chance), site: origin.site, week, words: sheet.words })
}

async function siteOf(
  room: SurveyRoom,
  { pass, site }: { readonly pass: Pass; readonly site: number },
): Promise<
  number | Extract<Outcome<object, 'unknown-code' | 'code-spent' | 'unknown-poster'>, { ok: false }>
> {
  if (pass.kind === 'terminal') return pass.site
  if (pass.kind === 'poster')
    return (await siteOfPoster(room.ground.db, pass.key)) ?? refuse('unknown-poster')
  return (await codeState(room, pass.code)) ? site : refuse('unknown-code')
}

async function isWithinLimits({ ground }: SurveyRoom, pass: Pass, site: number): Promise<boolean> {
  const counters: [string, { readonly limit: number; readonly seconds: number }][] =
    pass.kind === 'poster'
      ? [
          [`survey:hour:${networkOf(pass.address)}`, LIMITS.networkHour],
          [`survey:day:${networkOf(pass.address)}`, LIMITS.networkDay],
          [`survey:site:${site}`, LIMITS.siteDay],
        ]
      : pass.kind === 'terminal'
        ? [[`survey:terminal:${pass.device}`, LIMITS.terminalHour]]
        : []
  for (const [bucket, { limit, seconds }] of counters) {
    const counted = await countAttempt(ground.db, bucket, seconds, limit, ground.clock.now())
    if (!counted.allowed) return false
  }
  return true
}

/** A UUID of chance alone (RFC 9562, version 4): those of the house sort by time, and these must not. */
function nameOfChance(chance: Chance): string {
  const bytes = Buffer.from(chance.bytes(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
