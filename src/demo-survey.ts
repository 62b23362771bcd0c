import type pg from 'pg'
import type { Tx } from '#ground/act/act.ts'
import { manualClock, officeDay, type ManualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance, systemChance, type Chance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import { VISITOR, type Actor } from '#ground/permission/permission.ts'
import * as complaints from '#office/complaints/index.ts'
import { actorsOf, lockSeeding, SITE } from '#office/demo/index.ts'
import { permissions } from '#office/permissions.ts'
import * as survey from '#office/survey/index.ts'
import { COMPLAINTS, WORDS } from './demo-survey-words.ts'
import { sure } from './demo-sure.ts'

const MONTHS = 26
/** Day on which somebody had fun with the poster, counted back. */
const FLOOD_DAYS_AGO = 70
const LANGUAGES = [
  'de',
  'de',
  'de',
  'einfach',
  'en',
  'en',
  'ar',
  'ar',
  'uk',
  'uk',
  'tr',
  'ru',
  'fa',
  'zh',
  'fr',
] as const
const BOUND = ['code', 'code', 'terminal', 'terminal', 'terminal', 'paper'] as const
/** Of ten, how many are content: before the new house, and by how much that grows over the months. */
const CONTENT: Readonly<Record<string, readonly [before: number, more: number]>> = {
  hours: [5.5, 0.5],
  appointment: [3.8, 2.9],
  friendliness: [6.9, 1.2],
  advice: [6.6, 0.9],
  waiting: [3.5, 3.4],
  orientation: [4.9, 2.6],
  reachability: [4.1, 1.4],
  ontime: [4.4, 2.7],
  area: [4.6, 2.8],
  understanding: [5.8, 1.6],
}

/**
 * What visitors of the demonstration say: two years of counts, a poster, a few words, and complaints, one of them overdue. Left alone
 * where there is a poster already.
 */
export async function tellDemoSurvey(pool: pg.Pool, now: Temporal.Instant): Promise<void> {
  const clock = manualClock(now.toString())
  const ids = createIds(clock, systemChance)
  const ground = {
    ...{ db: kysely<DB>(pool), clock, chance: systemChance, ids, permissions, wake: () => undefined },
  }
  const head = (await actorsOf(ground.db, ['leitung'])).get('leitung')
  if (!head) return
  // Other processes that open the demonstration at this moment wait here and then find it told.
  await ground.db.transaction().execute(async (tx) => {
    await lockSeeding(tx)
    if ((await survey.posterNow({ ground }, SITE)) !== null) return
    await tellCounts(tx, officeDay(now), seededChance(23))
    const told = { room: { ground }, head, clock }
    await tellWords(told, now)
    await tellComplaints(told, now)
    clock.set(now)
    await sure(survey.renewPoster({ ground }, head, { site: SITE }))
  })
}

interface Told {
  readonly room: survey.SurveyRoom
  readonly head: Actor
  readonly clock: ManualClock
}

async function tellCounts(tx: Tx, today: Temporal.PlainDate, chance: Chance): Promise<void> {
  const counts = new Map<string, survey.TallyRow>()
  const sheets: { day: string; channel: survey.Channel; count: number }[] = []
  const one = (list: readonly string[]): string => list[chance.below(list.length)]!
  const answer = (month: string, channel: survey.Channel, step: number): void => {
    const language = one(LANGUAGES)
    for (const question of survey.everyQuestion) {
      if (chance.below(8) === 0) continue
      const [before, more] = CONTENT[question] ?? [5, 0]
      const isContent = chance.below(100) < (before + more * step) * 10
      const value = isContent ? 4 + chance.below(2) : 1 + chance.below(3)
      const key = [month, question, channel, language, value].join(' ')
      const row = counts.get(key) ?? { month, question, channel, language, value, count: 0 }
      counts.set(key, { ...row, count: row.count + 1 })
    }
  }
  for (let ago = MONTHS; ago > 0; ago--) {
    const first = today.with({ day: 1 }).subtract({ months: ago })
    const month = first.toString().slice(0, 7)
    // the new rules came a year ago
    const step = ago > 12 ? 0 : (13 - ago) / 12
    const many = 32 + chance.below(16)
    for (let n = 0; n < many; n++) answer(month, one(BOUND) as survey.Channel, step)
    for (const day of [4, 11, 18, 25]) {
      const count = 1 + chance.below(3)
      sheets.push({ day: first.with({ day }).toString(), channel: 'poster', count })
      for (let n = 0; n < count; n++) answer(month, 'poster', step)
    }
  }
  const flood = today.subtract({ days: FLOOD_DAYS_AGO }).with({ day: 14 })
  sheets.push({ day: flood.toString(), channel: 'poster', count: 34 })
  for (let n = 0; n < 34; n++) answer(flood.toString().slice(0, 7), 'poster', -1)
  const { version } = survey.questionsOn(today)
  await survey.addPastCounts(tx, { site: SITE, version }, [...counts.values()], sheets)
}

/** Written at the terminal in the weeks before, told when their week was over. */
async function tellWords({ room, clock }: Told, now: Temporal.Instant): Promise<void> {
  for (const [n, words] of WORDS.entries()) {
    clock.set(now.subtract({ hours: 24 * (16 + (n % 3)) + n }))
    const pass = { kind: 'terminal', site: SITE, device: 'demo' } as const
    await sure(survey.sendAnswers(room, VISITOR, { site: SITE, pass, language: 'de', answers: {}, words }))
  }
  clock.set(now.subtract({ hours: 24 * 7 }))
  await survey.tellWords(room)
}

async function tellComplaints({ room, head, clock }: Told, now: Temporal.Instant): Promise<void> {
  const at = (daysAgo: number) => clock.set(now.subtract({ hours: 24 * daysAgo }))
  const answers = new Map<string, NonNullable<(typeof COMPLAINTS)[number]['answer']> & { daysAgo: number }>()
  for (const { daysAgo, answer, ...typed } of COMPLAINTS) {
    at(daysAgo)
    const command = { site: SITE, wish: '', name: '', reach: '', ...typed }
    const { code } = await sure(complaints.sendComplaint(room, VISITOR, command))
    if (answer) answers.set(code, { ...answer, daysAgo: daysAgo - answer.after })
  }
  const { complaints: all } = await sure(complaints.readComplaints(room, head, SITE))
  for (const { id, code } of all) {
    const answer = answers.get(code)
    if (!answer) continue
    at(answer.daysAgo)
    const done = { site: SITE, complaint: id, words: answer.words, isFinal: true }
    await sure(complaints.answerComplaint(room, head, done))
  }
  clock.set(now)
  await complaints.remindComplaints(room)
}
