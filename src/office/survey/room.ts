import type { Ground } from '#ground/act/act.ts'

export interface SurveyRoom {
  readonly ground: Ground
}
