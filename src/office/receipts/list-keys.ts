import type { ReceiptsRoom } from './room.ts'
import type { SigningKey } from './signing-key.ts'
import { signingKeys } from './signing-key-store.ts'

/** A key as the administration sees it. Nothing of it is secret, and it says nothing about anybody. */
export type ListedKey = Omit<SigningKey, 'privateKey' | 'certificate'> & {
  readonly state: 'in-use' | 'retired' | 'revoked'
}

/** All keys the office ever signed with, newest first. */
export async function listSigningKeys({ ground }: ReceiptsRoom): Promise<ListedKey[]> {
  const keys = await signingKeys(ground.db)
  return keys.map(({ id, madeAt, validUntil, retiredAt, revokedAt, revokedWhy }) => ({
    ...{ id, madeAt, validUntil, retiredAt, revokedAt, revokedWhy },
    state: revokedAt ? 'revoked' : retiredAt ? 'retired' : 'in-use',
  }))
}
