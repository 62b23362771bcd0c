import type { Deed } from '#ground/act/act.ts'
import { leadingUuid } from '#ground/identity/ids.ts'
import type { TrainingAct } from './permissions.ts'

/** What every command of this module says: where, and the key that makes a repeated request the same one. */
export interface AtSite {
  readonly site: number
  readonly key?: string | undefined
}

export function deedOf<Command extends AtSite>(act: TrainingAct, command: Command): Deed {
  const { site, key, ...request } = command
  return { act, site, key: key === undefined ? undefined : { value: key, request } }
}

/** What comes from an address or a form and names nothing never reaches the database. */
export const isId = (text: string): boolean => leadingUuid(text) === text

/** What a look was about; what an address says is no name of anything until it was found. */
export const deedSubject = (kind: string, id: string): string => `${kind}:${isId(id) ? id : 'unknown'}`
