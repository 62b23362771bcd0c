import { textsIn } from '#texts/index.ts'
import { formatNumber } from '#ground/languages/index.ts'

/** The word of a reason, also of one nobody has a word for. */
export function whyText(why: string): string {
  const { t, maybe } = textsIn('de')
  return maybe(`bulk.why.${why}`)?.text ?? t('bulk.why.other')
}

export function waitText(why: string): string {
  const { t, maybe } = textsIn('de')
  return maybe(`bulk.waits.${why}`)?.text ?? t('bulk.waits.other')
}

/** Bytes as people read them. */
export function sizeText(bytes: number): string {
  const [unit, power] = bytes >= 1e9 ? ['GB', 1e9] : bytes >= 1e6 ? ['MB', 1e6] : ['KB', 1e3]
  return `${formatNumber('de', Math.round((bytes / Number(power)) * 10) / 10)} ${unit}`
}
