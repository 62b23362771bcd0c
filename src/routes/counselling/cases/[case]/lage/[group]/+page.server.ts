import { error, type RequestEvent } from '@sveltejs/kit'
import { typed } from '#ui/forms.ts'
import { fieldsOf, purposeOf, typedFacts } from '../../../../../[language=lang]/bestin/parts/fact-view.ts'
import { caseIdOf, memberOf } from '../../../../parts/case-view.ts'
import { recorded } from '../../../../parts/guided.ts'
import type { Actions, PageServerLoad } from './$types'

function groupIn({ locals, params }: Pick<RequestEvent, 'locals' | 'params'>) {
  return locals.counselling.guidance.readGroup(params['group'] ?? '') ?? error(404, 'no such group')
}

export const load: PageServerLoad = async (event) => {
  const group = groupIn(event)
  const { guidance } = event.locals.counselling
  const seen = await guidance.readFacts(memberOf(event), { case: caseIdOf(event) })
  if (!seen.ok) error(404, seen.refusal)
  const fields = fieldsOf(guidance, group, 'counsellor', seen, 'de')
  return { group, fields, version: seen.version, purpose: purposeOf(fields) }
}

export const actions: Actions = {
  default: async (event) => {
    const group = groupIn(event)
    const { guidance } = event.locals.counselling
    return recorded(event, { to: `/counselling/cases/${caseIdOf(event)}/lage` }, (form) =>
      guidance.saveFacts(memberOf(event), {
        ...{
          case: caseIdOf(event),
          version: Number(typed(form, 'version')),
          purpose: typed(form, 'purpose'),
        },
        typed: typedFacts(guidance, group, 'counsellor', form),
      }),
    )
  },
}
