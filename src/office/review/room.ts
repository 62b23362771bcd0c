import type { Ground } from '#ground/act/act.ts'

export interface ReviewRoom {
  readonly ground: Ground
}

export function openReview(room: ReviewRoom): ReviewRoom {
  return room
}
