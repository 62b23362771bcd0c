import { error } from '@sveltejs/kit'
import type { Release, Stage } from '#office/release/index.ts'
import { formatDay, formatDayAndClock, type Language } from '#ground/languages/index.ts'
import { viewOfConcern, type ConcernView } from '../../parts/concern.ts'

/** A release as pages show it: plain values only. */
export interface ReleaseView {
  readonly id: number
  readonly name: string
  readonly stage: Stage
  readonly concerns: readonly ConcernView[]
  readonly firstDay: string
  readonly lastDay: string
  readonly entriesFrom: string
  readonly entriesTo: string
  readonly drawAt: string
  readonly entries: number
  readonly commitment: string
}

type Locals = Pick<App.Locals, 'office' | 'language'>

export function releaseView({ office, language }: Locals, release: Release, stage: Stage): ReleaseView {
  return {
    ...{ id: release.id, name: release.name, stage, entries: release.entries },
    concerns: release.concerns.map((key) => viewOfConcern(office, key, language)),
    ...{ firstDay: String(release.firstDay), lastDay: String(release.lastDay) },
    ...{ entriesFrom: String(release.entriesFrom), entriesTo: String(release.entriesTo) },
    drawAt: String(release.drawAt),
    commitment: Array.from(release.commitment, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  }
}

/** The release of an address; a number that never was one is a page that does not exist. */
export async function releaseOfAddress(locals: Locals, typed: string) {
  const found = /^\d{1,9}$/.test(typed) ? await locals.office.release.findRelease(Number(typed)) : null
  if (!found) error(404, 'unknown-release')
  return found
}

export function daysOf(language: Language, it: Pick<ReleaseView, 'firstDay' | 'lastDay'>): string {
  const first = formatDay(language, it.firstDay, 'middle')
  return it.firstDay === it.lastDay ? first : `${first} – ${formatDay(language, it.lastDay, 'middle')}`
}

export function entriesOf(language: Language, it: Pick<ReleaseView, 'entriesFrom' | 'entriesTo'>): string {
  return `${formatDayAndClock(language, it.entriesFrom)} – ${formatDayAndClock(language, it.entriesTo)}`
}
