import { bestinTexts } from '#texts/namespaces/bestin.ts'
import { publicTexts } from '#texts/namespaces/public.ts'

/** Every word the pages of persons may say. A new face adds its namespace here. */
export const PERSON_TEXTS = [publicTexts, bestinTexts]
