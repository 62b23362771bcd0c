import { error } from '@sveltejs/kit'
import { chosen, typed, typedShort } from '#ui/forms.ts'
import { act, dayText, siteOf, toldIn } from './parts/acts.ts'
import type { Actions, PageServerLoad } from './$types'

/** What is due today and what ends in the next two years, of the files the colleague may see. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const seen = await office.retention.readReport(actor, { site: siteOf(locals) })
  if (!seen.ok) error(403, seen.refusal)
  const { due, months } = seen.found
  return {
    ...{ told: toldIn(url), requestKey: office.ground.ids.uuid() },
    due: due.map((it) => ({
      ...{ akte: it.akte, document: it.document, reference: it.reference, obstacle: it.obstacle },
      ...{ until: dayText(it.keepUntil), rule: it.rule ? `${it.rule.section} ${it.rule.law}` : '' },
      value: it.document ? `${it.akte}/${it.document}` : it.akte,
    })),
    months: months.map((it) => ({
      ...{ files: it.files, documents: it.documents, key: `${it.month} ${it.rule?.key ?? ''}` },
      month: it.month.split('-').toReversed().join('.'),
      rule: it.rule ? `${it.rule.section} ${it.rule.law}: ${it.rule.titleDe}` : '',
    })),
  }
}

export const actions: Actions = {
  draw: (event) =>
    act(
      event,
      'draw',
      (form, key) =>
        event.locals.office.retention.drawList(event.locals.actor, {
          site: siteOf(event.locals),
          items: chosen(form, 'item').map((it) => {
            const [akte = '', document = null] = it.split('/')
            return { akte, document }
          }),
          ...{ remark: typed(form, 'remark'), key },
        }),
      () => '/retention/lists?told=drawn',
    ),
  offer: (event) =>
    act(
      event,
      'offer',
      (form, key) =>
        event.locals.office.retention.offerFiles(event.locals.actor, {
          ...{ site: siteOf(event.locals), akten: chosen(form, 'item').map((it) => it.split('/')[0]!) },
          ...{ archive: typed(form, 'archive'), version: typedShort(form, 'version'), key },
        }),
      () => '/retention/disposals?told=offered',
    ),
}
