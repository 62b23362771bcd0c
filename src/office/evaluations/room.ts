import type { Ground } from '#ground/act/act.ts'

export interface EvaluationsRoom {
  readonly ground: Ground
}
