import type { RequestEvent } from '@sveltejs/kit'
import { guarded } from '../parts/by-code.ts'

/** What stands in the address: the code of a ticket, or the word of a poster. */
export type PassOfAddress =
  | { readonly kind: 'code'; readonly code: string; readonly isSpent: boolean }
  | { readonly kind: 'poster'; readonly code: string }

/** Whoever tries codes at random is slowed down, as with every other code. */
export function passOf(event: RequestEvent, typed: string): Promise<PassOfAddress | 'unknown' | 'too-many'> {
  const { survey } = event.locals.office
  return guarded(event, typed, async (code): Promise<PassOfAddress | null> => {
    const known = await survey.codeState(code)
    if (known) return { kind: 'code', code, isSpent: known.isSpent }
    return (await survey.isPoster(code)) ? { kind: 'poster', code } : null
  })
}
