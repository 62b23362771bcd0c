import { redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'
import { concernOfAddress, viewOfConcern } from '../../../../parts/concern.ts'
import { finderQuery, readCarried, readSaid, readWay } from '../../../../parts/finder-address.ts'
import { wordsOf } from '../../../../parts/local-words.ts'

/** The next question whose answer changes this list; when none is left, the list. */
export const load: PageServerLoad = ({ locals, params, url }) => {
  const { office, language } = locals
  const [carried, said, way] = [
    readCarried(url.searchParams),
    readSaid(url.searchParams),
    readWay(url.searchParams),
  ]
  const answer = concernOfAddress(office, params.concern)
  const base = `/${language}/finden/ergebnis/${params.concern}`
  const asked = answer.ok ? office.catalogue.questionsFor([params.concern]) : []
  const open = asked.filter(({ key }) => said[key] === undefined)
  const [next] = open
  const result = base + finderQuery(carried, said, way)
  if (!next) redirect(303, result)
  const answered = asked.filter(({ key }) => said[key] !== undefined)
  const last = answered.at(-1)?.key
  const without = Object.fromEntries(Object.entries(said).filter(([key]) => key !== last))
  const say = (value: 'yes' | 'no' | 'open') =>
    `${base}/fragen${finderQuery(carried, { ...said, [next.key]: value }, way)}`
  return {
    concern: viewOfConcern(office, params.concern, language),
    question: wordsOf(office.catalogue.localText(next.question ?? next.label, language)),
    number: answered.length + 1,
    total: asked.length,
    answers: { yes: say('yes'), no: say('no'), open: say('open') },
    result,
    back: last ? `${base}/fragen${finderQuery(carried, without, way)}` : wayBack(language, way, carried),
  }
}

function wayBack(
  language: string,
  way: readonly string[] | null,
  carried: ReturnType<typeof readCarried>,
): string {
  const path = way && way.length > 1 ? way.slice(0, -1) : []
  return ['', language, 'finden', ...path].join('/') + finderQuery(carried)
}
