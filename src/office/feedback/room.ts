import type { Ground } from '#ground/act/act.ts'

export interface FeedbackRoom {
  readonly ground: Ground
}
