import { error } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

const STEPS = { terminal: 5, reception: 6, desk: 4 } as const

export const load: PageServerLoad = ({ params }) => {
  const { face } = params
  if (face !== 'terminal' && face !== 'reception' && face !== 'desk') error(404, 'no such place')
  const numbers = Array.from({ length: STEPS[face] }, (_, n) => n + 1)
  return { face: face as 'terminal' | 'reception' | 'desk', keys: numbers.map((n) => `catchup.instruction.${face}.${n}`) }
}
