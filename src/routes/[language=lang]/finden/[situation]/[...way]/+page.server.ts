import { error, redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'
import { viewOfConcern } from '../../../parts/concern.ts'
import { finderQuery, readCarried, saidOf } from '../../../parts/finder-address.ts'
import { waySteps } from '../../../parts/finder-way.ts'
import { officeToday } from '../../../parts/office-today.ts'

/** One question, or what the answers lead to. The answers are the address: it can be kept, sent and gone back to. */
export const load: PageServerLoad = ({ locals, params, url }) => {
  const { office, language } = locals
  const { finder, nextStep, UNSURE } = office.checklists
  const answers = params.way === '' ? [] : params.way.split('/')
  const step = nextStep(finder, params.situation, answers, officeToday(office).toString())
  const base = `/${language}/finden`
  const carried = readCarried(url.searchParams)
  const query = finderQuery(carried)
  const addressOf = (more: readonly string[]) => [base, params.situation, ...more].join('/') + query
  if (step.kind === 'unknown-situation') error(404, 'unknown-situation')
  // the tree was changed since the address was kept: go on from what still holds
  if (step.kind === 'unknown-answer') redirect(303, addressOf(step.valid))
  // the office may have taken a concern out of its catalogue: then a person knows
  if (step.kind === 'concern' && office.catalogue.catalogue.concerns.has(step.key)) {
    const said = finderQuery(carried, saidOf(step.knows), [params.situation, ...answers])
    redirect(303, `${base}/ergebnis/${step.key}/fragen${said}`)
  }
  const way = {
    situation: params.situation,
    back: answers.length === 0 ? base + query : addressOf(answers.slice(0, -1)),
    steps: waySteps(base, params.situation, step.answered, query),
  }
  if (step.kind === 'concern') return { kind: 'person', person: 'reception', way } as const
  if (step.kind === 'person') return { kind: 'person', person: step.key, way } as const
  if (step.kind === 'notice') {
    const { key, legal, also } = step.notice
    const concern = also && viewOfConcern(office, also, language)
    return { kind: 'notice', notice: { key, legal }, also: concern || null, way } as const
  }
  const { question, answered, most } = step
  return {
    kind: 'question',
    way,
    words: question.words,
    number: answered.length + 1,
    most,
    answers: question.answers.map(({ key }) => ({ key, href: addressOf([...answers, key]) })),
    unsure: { href: addressOf([...answers, UNSURE]), toPerson: question.unsure.kind === 'person' },
  } as const
}
