import { error } from '@sveltejs/kit'
import type { Refusal } from '#ground/act/refusal.ts'
import { formatDay } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { actsWith, refusedWith } from '#ui/acts.ts'
import type { Words } from '#ui/words.ts'

export const act = actsWith((form, refusal) =>
  refusedWith(form, refusal, { [refusal.field ?? '']: wordsOf(refusal) }),
)

/** The words of a refusal, with what stands in its detail. */
export function wordsOf({ refusal, detail = {} }: Refusal): Words {
  const { t, tr, maybe } = textsIn('de')
  const obstacle = textIn(detail['obstacle'])
  const values = {
    ...{ reference: textIn(detail['reference']), limit: textIn(detail['limit']), why: whyOf(detail['why']) },
    obstacle:
      obstacle === '' ? '' : (maybe(`retention.obstacles.${obstacle}`)?.text ?? t('retention.why.other')),
  }
  return maybe(`retention.refusals.${refusal}`, values) ?? tr('retention.refusals.other')
}

/** Why a container or message was refused, in words: the name of the refusal and what it names. */
function whyOf(why: unknown): string {
  const { t, maybe } = textsIn('de')
  if (typeof why !== 'object' || why === null) return t('retention.why.other')
  const it = why as Readonly<Record<string, unknown>>
  const faults = Array.isArray(it['faults']) ? (it['faults'] as { line?: unknown; text?: unknown }[]) : []
  const names = Array.isArray(it['names'])
    ? (it['names'] as unknown[]).slice(0, 5).map(textIn).join(', ')
    : ''
  const values = {
    ...{
      name: textIn(it['name']).slice(0, 120),
      names,
      path: textIn(it['path']),
      character: textIn(it['character']),
    },
    ...{ line: textIn(faults[0]?.line), text: textIn(faults[0]?.text).slice(0, 200) },
  }
  return maybe(`retention.why.${textIn(it['refusal'])}`, values)?.text ?? t('retention.why.other')
}

const textIn = (it: unknown): string => (typeof it === 'string' || typeof it === 'number' ? String(it) : '')

/** Where the colleague works: the first of their sites. */
export function siteOf({ account }: App.Locals): number {
  const site = account?.sites[0]
  if (site === undefined) error(403, 'no site')
  return site
}

/** Only names of texts come through. `done`: inside the screen of a file, whose frame tells by `told` itself. */
export const toldIn = (url: URL): string | null => {
  const told = url.searchParams.get('told') ?? url.searchParams.get('done') ?? ''
  return /^[a-zA-Z]{1,30}$/u.test(told) ? told : null
}

export const dayText = (day: Temporal.PlainDate | null): string => (day ? formatDay('de', day, 'short') : '')

/** What an upload was refused for, from the address it came back with. */
export function refusedIn(url: URL): Words | null {
  const refusal = url.searchParams.get('refused')
  if (!refusal) return null
  const [why, name, line] = ['why', 'name', 'line'].map((it) => url.searchParams.get(it) ?? '')
  const detail = { why: { refusal: why, name, names: [name], faults: [{ line, text: name }] } }
  return wordsOf({ ok: false, refusal, detail })
}
