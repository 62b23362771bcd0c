import type { Ground } from '#ground/act/act.ts'
import type { CounsellingRoom } from '#office/counselling/index.ts'

/** What the acts of the partners share: the closed ground, and the counselling whose cases and consents they speak of. */
export interface PartnersRoom {
  readonly ground: Ground
  readonly counselling: CounsellingRoom
}

export function openPartners(counselling: CounsellingRoom): PartnersRoom {
  return { ground: counselling.ground, counselling }
}
