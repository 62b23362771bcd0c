import { bestinTexts } from '#texts/namespaces/bestin.ts'
import { councilTexts } from '#texts/namespaces/council.ts'
import { counsellingTexts } from '#texts/namespaces/counselling.ts'
import { staffTexts } from '#texts/namespaces/staff.ts'

/** Every word the pages of the counselling may say. A new face adds its namespace here. */
export const COUNSELLING_TEXTS = [staffTexts, counsellingTexts, councilTexts, bestinTexts]
