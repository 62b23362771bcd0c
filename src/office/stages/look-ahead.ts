import { createHmac } from 'node:crypto'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import type { StagesRoom } from './room.ts'

export const mayLookAhead = ({ ground }: StagesRoom, actor: Actor): boolean =>
  isPermitted(ground.permissions, actor, 'stages.preview', null)

/** Over the account, the stage and the end. */
export function signatureOf({ secret }: StagesRoom, { id }: Actor, stage: string, until: number): string {
  const words = `willkommen look ahead ${id} ${stage} ${until}`
  return createHmac('sha256', secret).update(words).digest('base64url')
}
