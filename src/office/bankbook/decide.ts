import type { Claim } from '#office/claims/index.ts'
import type { Near, Slip } from './reference.ts'

/** What the program thinks an entry is for, and did not dare to book. */
export interface Proposal {
  readonly kassenzeichen: string
  readonly why: Slip | 'one-of-several' | 'money-came-back'
}

export type Decision =
  /** One claim of ours is named, without a doubt. */
  | { readonly to: 'claim'; readonly claim: Claim }
  /** Booked as unclear; a person says where it belongs. */
  | { readonly to: 'unclear'; readonly proposals: readonly Proposal[] }

/** The claims an entry may be for. */
export interface Meant {
  /** Named with all digits. */
  readonly sure: readonly Claim[]
  /** One slip away from what was typed; empty where something is sure. */
  readonly near: readonly Near[]
}

/**
 * Money that came in. One Kassenzeichen that we know, with right check digits, is enough, whatever the amount: less is a part,
 * more is owed back. Several, or one with a slip, is for a person to decide; so is our own transfer that came back.
 */
export function decide(item: { readonly returned: boolean }, { sure, near }: Meant): Decision {
  const proposed = (why: Proposal['why']) => sure.map(({ kassenzeichen }) => ({ kassenzeichen, why }))
  if (item.returned) return { to: 'unclear', proposals: proposed('money-came-back') }
  if (sure.length === 1) return { to: 'claim', claim: sure[0]! }
  return { to: 'unclear', proposals: sure.length > 1 ? proposed('one-of-several') : near }
}
