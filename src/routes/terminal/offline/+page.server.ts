import { atTerminal } from '../parts/at-terminal.ts'
import type { PageServerLoad } from './$types'

/** The page itself is kept by the machine, so it knows nobody; everything else lies in the machine's own storage. */
export const load: PageServerLoad = ({ locals, setHeaders }) => {
  atTerminal(locals)
  setHeaders({ 'cache-control': 'no-cache' })
}
