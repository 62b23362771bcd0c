import type { LayoutServerLoad } from './$types'
import { atTerminal } from './parts/at-terminal.ts'

export const load: LayoutServerLoad = async ({ locals }) => {
  atTerminal(locals)
  // what the office recorded itself is said instead of the placeholders
  return { voices: await locals.office.displays.ownVoices() }
}
