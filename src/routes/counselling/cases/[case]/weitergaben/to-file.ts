import type { RequestEvent } from '@sveltejs/kit'
import { formatDayOf } from '#ground/languages/index.ts'
import type { Proposed } from '#office/guidance/index.ts'
import { chosen, typed } from '#ui/forms.ts'
import { caseIdOf, memberOf } from '../../../parts/case-view.ts'
import { recorded } from '../../../parts/guided.ts'

/** What was proposed to the file and what could be; for the page of what is passed on. Null: the case is not there. */
export async function loadToFile(event: Pick<RequestEvent, 'locals' | 'params'>) {
  const { guidance } = event.locals.counselling
  const [actor, of] = [memberOf(event), { case: caseIdOf(event) }]
  const sent = await guidance.readToFile(actor, of)
  const papers = await guidance.readDocuments(actor, of)
  const read = await guidance.readPlan(actor, of)
  if (!sent.ok || !papers.ok || !read.ok) return null
  return {
    isClosed: read.case.closedAt !== null,
    items: sent.items.map(({ id, title, reference, state, consentState, proposedAt, endedAt }) => ({
      ...{ id, title, reference, day: formatDayOf('de', endedAt ?? proposedAt, 'short') },
      state: state === 'waiting' && consentState === 'asked' ? ('asked' as const) : state,
    })),
    pick: [
      ...papers.documents.map(({ id, title }) => ({ value: `document:${id}`, label: title })),
      ...read.plan.steps
        .filter(({ state }) => state !== 'dropped')
        .map(({ id, text }) => ({ value: `step:${id}`, label: text.slice(0, 120) })),
    ],
  }
}

export type ToFileView = NonNullable<Awaited<ReturnType<typeof loadToFile>>>

/** Asks the person whether these may go; a form action of the page, named `toFile`. */
export const proposeToFile = (event: Pick<RequestEvent, 'locals' | 'params' | 'request'>) =>
  recorded(event, { to: `/counselling/cases/${caseIdOf(event)}/weitergaben`, told: 'asked' }, (form) => {
    const [title, text] = [typed(form, 'statementTitle'), typed(form, 'statementText')]
    return event.locals.counselling.guidance.proposeToFile(memberOf(event), {
      ...{ case: caseIdOf(event), reference: typed(form, 'reference'), office: event.locals.site.officeName },
      items: [
        ...chosen(form, 'items').flatMap(picked),
        ...(title || text ? [{ kind: 'statement' as const, title, text }] : []),
      ],
    })
  })

function picked(value: string): Proposed[] {
  const [kind, id = ''] = value.split(':')
  if (kind === 'document') return [{ kind, document: id }]
  return kind === 'step' ? [{ kind, step: id }] : []
}
