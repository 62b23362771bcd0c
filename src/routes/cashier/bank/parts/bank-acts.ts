import { error } from '@sveltejs/kit'
import type { Refusal } from '#ground/act/refusal.ts'
import { formatDay, formatDayOf, formatEuro, formatTime } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { actsWith, refusedWith } from '#ui/acts.ts'
import type { Words } from '#ui/words.ts'

export const act = actsWith((form, refusal) =>
  refusedWith(form, refusal, { [refusal.field ?? '']: wordsOf(refusal) }),
)

const textIn = (it: unknown): string => (typeof it === 'string' || typeof it === 'number' ? String(it) : '')

/** The words of a refusal, with what stands in its detail. */
export function wordsOf({ refusal, detail = {} }: Refusal): Words {
  const { t, tr, maybe } = textsIn('de')
  const found = textIn(detail['found']).slice(0, 200)
  const why =
    refusal === 'iban-invalid'
      ? maybe(`bank.ibans.${textIn(detail['why'])}`)?.text
      : maybe(`bank.faults.${textIn(detail['fault'])}`, { found })?.text
  const most = typeof detail['most'] === 'number' ? detail['most'] : 0
  const values = {
    ...{ why: why ?? t('bank.refusals.other'), place: placeOf(detail) },
    account: textIn(detail['account']).slice(0, 40),
    most: refusal === 'amount-invalid' ? formatEuro('de', most) : String(most),
  }
  return maybe(`bank.refusals.${refusal}`, values) ?? tr('bank.refusals.other')
}

function placeOf(detail: Readonly<Record<string, unknown>>): string {
  const { t } = textsIn('de')
  const [line, path] = [textIn(detail['line']), textIn(detail['path'])]
  if (line === '') return ''
  return path === '' ? t('bank.placeLine', { line }) : t('bank.place', { line, path })
}

/** Where the colleague works: the first of their sites. */
export function siteOf({ account }: App.Locals): number {
  const site = account?.sites[0]
  if (site === undefined) error(403, 'no site')
  return site
}

/** Only names of texts come through. */
export function toldIn(url: URL): string | null {
  const told = url.searchParams.get('told') ?? ''
  return /^[a-zA-Z]{1,30}$/u.test(told) ? told : null
}

/** What an upload was refused for, from the address it came back with. */
export function refusedIn(url: URL): Words | null {
  const refusal = url.searchParams.get('refused')
  if (!refusal) return null
  const detail = Object.fromEntries(
    ['fault', 'line', 'path', 'found', 'account', 'most'].flatMap((name) => {
      const value = url.searchParams.get(name)
      return value === null ? [] : [[name, name === 'most' ? Number(value) : value]]
    }),
  )
  return wordsOf({ ok: false, refusal, detail })
}

export const dayText = (day: Temporal.PlainDate): string => formatDay('de', day, 'short')
export const momentText = (at: Temporal.Instant): string =>
  `${formatDayOf('de', at, 'short')} ${formatTime(at)}`
export const euro = (cents: number): string => formatEuro('de', cents)
