import type { Ground } from '#ground/act/act.ts'

export interface CostsRoom {
  readonly ground: Ground
}

export function openCosts(room: CostsRoom): CostsRoom {
  return room
}
