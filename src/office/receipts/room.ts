import type { Ground } from '#ground/act/act.ts'
import { systemChance, type Chance } from '#ground/identity/chance.ts'
import { newToken } from '#ground/identity/token.ts'
import type { Signer } from '#ground/pdf/index.ts'
import type { CatalogueBook } from '#office/catalogue/index.ts'

export interface ReceiptsRoom {
  readonly ground: Ground
  readonly catalogue: CatalogueBook
  /** Whose signature it is. */
  readonly officeName: string
  /** Where the public pages are reached; null: as whoever asks reached them. */
  readonly publicUrl: string | null
  /** Opens the signing keys in the database; at least 32 random bytes. */
  readonly secret: string
  /** Never the seeded chance of a demonstration. */
  readonly secrets: Chance
  /** The opened key of this process; the database says whether it is still the one in use. */
  opened: (Signer & { readonly id: string }) | null
}

export interface ReceiptsOptions {
  readonly officeName?: string | undefined
  /** A signed letter names this address and no other, whatever host a request was sent to. */
  readonly publicUrl?: string | null | undefined
  /** Shared by all processes of an office. Without one, what this process signs ends with it: for tests. */
  readonly secret?: string | undefined
  readonly secrets?: Chance
}

export function openReceipts(
  { ground, catalogue }: { ground: Ground; catalogue: CatalogueBook },
  options: ReceiptsOptions = {},
): ReceiptsRoom {
  const secrets = options.secrets ?? systemChance
  return {
    ...{ ground, catalogue, secrets, opened: null },
    officeName: options.officeName ?? 'Ausländerbehörde',
    publicUrl: options.publicUrl?.replace(/\/+$/, '') ?? null,
    secret: options.secret ?? newToken(secrets),
  }
}
