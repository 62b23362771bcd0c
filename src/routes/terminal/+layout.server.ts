import type { LayoutServerLoad } from './$types'
import { atTerminal } from './parts/at-terminal.ts'

export const load: LayoutServerLoad = ({ locals }) => {
  atTerminal(locals)
}
