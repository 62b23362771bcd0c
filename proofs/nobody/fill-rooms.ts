import type pg from 'pg'
import { SYSTEM } from '#ground/permission/permission.ts'
import { DEMO_ACCOUNTS } from '#office/demo/index.ts'
import { tellDemoLoad } from '../../src/demo-load.ts'
import { tellDemoReview } from '../../src/demo-review.ts'
import { tellDemoTraining } from '../../src/demo-training.ts'
import type { OpenHouse } from '../access/house.ts'

/** Load, training and review as the demonstration tells them, and a survey, so that their pages have something to keep to themselves. */
export async function fillRooms({ office }: OpenHouse, admin: pg.Pool, pool: pg.Pool): Promise<void> {
  for (const { login, name, roles, teams } of DEMO_ACCOUNTS)
    await admin.query(
      `insert into staff.account (id, login, name, roles, sites, teams, created_at)
       values (gen_random_uuid(), $1, $2, $3, '{1}', $4, '2026-01-01')`,
      [login, name, roles, teams],
    )
  await office.staff.saveTeam(SYSTEM, { site: 1, key: 'permanent', name: 'Unbefristet', letter: 'C' })
  const now = office.ground.clock.now()
  await tellDemoTraining(office)
  await tellDemoLoad(pool, now)
  await tellDemoReview(pool, now)
  for (const language of ['de', 'ar']) await answers(admin, { language, months: 3, count: 15 })
}

interface Answers {
  readonly language: string
  readonly months: number
  readonly count: number
}

/** So many answers to each question, that many months ago. */
const answers = (admin: pg.Pool, { language, months, count }: Answers) =>
  admin.query(
    `insert into survey.tally (site, month, version, question, channel, language, value, count)
     select 1, date_trunc('month', current_date)::date - make_interval(months => $2::int), 1, q, 'code', $1, 4, $3::int
     from unnest(array['waiting', 'friendliness', 'advice', 'orientation', 'understanding']) as q`,
    [language, months, count],
  )

/** Four sheets in a language in which nobody else answered. */
export const fourAnswers = (admin: pg.Pool) => answers(admin, { language: 'fa', months: 1, count: 4 })

/** Twenty more, while nobody agreed that they are told. */
export const manyAnswers = (admin: pg.Pool) => answers(admin, { language: 'de', months: 1, count: 20 })
