import { traitsOf } from '#ground/languages/index.ts'
import type { PublicKpi } from '#office/review/index.ts'
import { textsIn } from '#texts/index.ts'
import type { PageServerLoad } from './$types'

/** The figures the head published, of the site that answers to this address. */
export const load: PageServerLoad = async ({ locals }) => {
  const { office, language } = locals
  const [site] = await office.staff.sites()
  const kpis = site ? await office.review.readPublic(site.id) : []
  const { t, maybe } = textsIn(language)
  const said = (value: number, digits: number): string =>
    new Intl.NumberFormat(`${traitsOf(language).locale}-u-nu-latn`, {
      ...{ minimumFractionDigits: digits, maximumFractionDigits: digits },
    }).format(value)
  return {
    kpis: kpis.flatMap(({ key, unit, digits, year, before }) => {
      const name = maybe(`kpis.name.${key}`)
      const about = maybe(`kpis.about.${key}`)
      if (!name || !about || (unit !== 'share' && unit !== 'minutes' && unit !== 'days')) return []
      const number = (value: number): string => said(unit === 'share' ? value * 100 : value, digits)
      const span = ({ from, to }: PublicKpi['year']) => ({ from: monthOf(from), to: monthOf(to) })
      return [
        {
          ...{
            key,
            name,
            about,
            unit: t(`kpis.unit.${unit}`),
            value: number(year.value),
            months: span(year),
          },
          interval: year.interval && { low: number(year.interval.low), high: number(year.interval.high) },
          n: year.n === null ? null : said(year.n, 0),
          before: before && { value: number(before.value), months: span(before) },
        },
      ]
    }),
  }
}

const monthOf = (month: string): string => `${month.slice(5, 7)}/${month.slice(0, 4)}`
