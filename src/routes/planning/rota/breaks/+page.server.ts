import { error } from '@sveltejs/kit'
import { formatDay } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { offIn } from '#ui/evaluation-off.ts'
import type { PageServerLoad } from './$types'

/** Breaks and turns of the week as they are planned, and whether breaks could be taken: areas and weeks, never a person. */
export const load: PageServerLoad = async ({ locals, parent }) => {
  const { office, actor } = locals
  const { siteId, monday } = await parent()
  const found = await office.rota.weekOf(actor, { site: siteId, monday })
  if (!found.ok) error(403, found.refusal)
  const kept = await office.rota.keptBreaks(actor, { site: siteId, monday })
  const off = kept.ok ? null : offIn(kept)
  const teams = new Map((await office.staff.teams(siteId)).map(({ key, name }) => [key, name]))
  const { t } = textsIn('de')
  const { warnings, refusals } = found.judged
  return {
    off,
    weeks: kept.ok
      ? kept.weeks.map(({ monday: week, areas, kept: answer, unit }) => ({
          ...{ key: `${week} ${unit}`, week: formatDay('de', week, 'short') },
          areas: areas.map((key) => teams.get(key) ?? key).join(' + '),
          answer: t(`rota.breaks.${answer}`),
        }))
      : [],
    isPlanned: found.week.blocks.length > 0,
    noRest: refusals.filter(({ reason }) => reason === 'no-rest' || reason === 'no-rest-in-a-row').length,
    deskTooLong: refusals.filter(({ reason }) => reason === 'desk-too-long').length,
    noRelief: warnings.filter(({ reason }) => reason === 'no-relief').length,
    sameDesk: warnings.filter(({ reason }) => reason === 'same-desk').length,
    agreed: found.agreed,
  }
}
