import { bestinTexts } from '#texts/namespaces/bestin.ts'
import { courselistTexts } from '#texts/namespaces/courselist.ts'
import { coursesTexts } from '#texts/namespaces/courses.ts'
import { councilTexts } from '#texts/namespaces/council.ts'
import { cooperationTexts } from '#texts/namespaces/cooperation.ts'
import { counsellingTexts } from '#texts/namespaces/counselling.ts'
import { earlywarningTexts } from '#texts/namespaces/earlywarning.ts'
import { guidanceTexts } from '#texts/namespaces/guidance.ts'
import { guidingTexts } from '#texts/namespaces/guiding.ts'
import { partnerTexts } from '#texts/namespaces/partner.ts'
import { remindersTexts } from '#texts/namespaces/reminders.ts'
import { risksTexts } from '#texts/namespaces/risks.ts'
import { referralsTexts } from '#texts/namespaces/referrals.ts'
import { staffTexts } from '#texts/namespaces/staff.ts'

/** Every word the pages of the counselling may say. A new face adds its namespace here. */
export const COUNSELLING_TEXTS = [
  courselistTexts,
  coursesTexts,
  staffTexts,
  counsellingTexts,
  councilTexts,
  bestinTexts,
  guidanceTexts,
  guidingTexts,
  cooperationTexts,
  referralsTexts,
  partnerTexts,
  earlywarningTexts,
  remindersTexts,
  risksTexts,
]
