import { formatClock, formatDayOf } from '#ground/languages/index.ts'
import type { Texts } from '#ui/texts.ts'
import type { Words } from '#ui/words.ts'
import type { AppointmentView } from './appointment-view.ts'

interface Item {
  readonly name: Words
  readonly value: Words
  readonly also?: string | null
}

/** When, what, who: the lines every page about an appointment shows in the same order. */
export function whenItems(it: AppointmentView, { language, tr }: Texts): Item[] {
  return [
    { name: tr('public.about.day'), value: formatDayOf(language, it.start) },
    { name: tr('public.about.time'), value: formatClock(language, it.start) },
    { name: tr('public.about.duration'), value: tr('public.about.minutes', { count: it.minutes }) },
  ]
}

export function whatItems(it: AppointmentView, { tr }: Texts): Item[] {
  return [
    ...it.concerns.map(({ name, german }) => ({
      name: tr('public.about.concern'),
      value: name,
      also: german,
    })),
    ...(it.persons > 1 ? [{ name: tr('public.about.persons'), value: String(it.persons) }] : []),
    ...it.needs.map((need) => ({
      name: tr('public.about.wishes'),
      value: tr(`public.concern.need.${need}`),
    })),
  ]
}

export function placeItems(it: AppointmentView, site: App.PageData['site'], { tr }: Texts): Item[] {
  const { street, postalCode, city } = site.address
  return [
    { name: tr('public.about.place'), value: `${site.officeName}, ${street}, ${postalCode} ${city}` },
    { name: tr('public.about.team'), value: it.team.name, also: it.team.german },
  ]
}

/** On paper a German name stands in a line of its own, under the same heading. */
export function onPaper({ name, value, also }: Item): { readonly name: Words; readonly value: Words }[] {
  return [{ name, value }, ...(also ? [{ name, value: also }] : [])]
}
