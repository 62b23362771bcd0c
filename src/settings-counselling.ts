import { join } from 'node:path'
import { z } from 'zod'
import { keptSecret } from './signing-secret.ts'

export const counsellingVariables = {
  WILLKOMMEN_COUNSELLING_SECRET: z.string().min(32, 'must have at least 32 random characters').optional(),
}

export interface CounsellingSettings {
  /** Seals what persons say in the counselling; null: kept in `secretFile`, made at the first start. */
  readonly secret: string | null
  readonly secretFile: string
}

export const counsellingSettings = (
  it: { readonly WILLKOMMEN_COUNSELLING_SECRET?: string | undefined },
  dataFolder: string,
): CounsellingSettings => ({
  secret: it.WILLKOMMEN_COUNSELLING_SECRET ?? null,
  secretFile: join(dataFolder, 'counselling-secret'),
})

export async function counsellingSecret({ secret, secretFile }: CounsellingSettings): Promise<string> {
  return secret ?? keptSecret(secretFile, 'secret of the counselling', 'WILLKOMMEN_COUNSELLING_SECRET')
}
