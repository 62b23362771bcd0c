import type { Ground } from '#ground/act/act.ts'

/** What the acts of staff and the reports from outside need; no mail server, so that every process may do them. */
export interface NoticesDesk {
  readonly ground: Ground
}
