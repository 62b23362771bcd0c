import { bestinTexts } from '#texts/namespaces/bestin.ts'
import { coursesTexts } from '#texts/namespaces/courses.ts'
import { guidanceTexts } from '#texts/namespaces/guidance.ts'
import { referralsTexts } from '#texts/namespaces/referrals.ts'
import { publicTexts } from '#texts/namespaces/public.ts'
import { remindersTexts } from '#texts/namespaces/reminders.ts'
import { risksTexts } from '#texts/namespaces/risks.ts'

/** Every word the pages of persons may say. A new face adds its namespace here. */
export const PERSON_TEXTS = [publicTexts, bestinTexts, coursesTexts, guidanceTexts, risksTexts, referralsTexts, remindersTexts]
