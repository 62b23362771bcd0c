import type { Ground } from '#ground/act/act.ts'

export interface ComplaintsRoom {
  readonly ground: Ground
}
