import { error } from '@sveltejs/kit'
import { offIn, offPage } from '#ui/evaluation-off.ts'
import { changesOf } from '../parts/dials.ts'
import { sayDifference, sayMeasure, sayRange } from '../parts/figures.ts'
import { refusalWords } from '../parts/refused.ts'
import type { PageServerLoad } from './$types'

/** Two runs side by side, day by day. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = { before: url.searchParams.get('before') ?? '', after: url.searchParams.get('after') ?? '' }
  const pair =
    asked.before === asked.after && asked.before !== ''
      ? ({ ok: false, refusal: 'same-run' } as const)
      : await locals.office.simulator.readPair(locals.actor, asked)
  const off = pair.ok ? null : offIn(pair)
  if (off) offPage(off)
  if (!pair.ok && pair.refusal === 'not-permitted') error(403, pair.refusal)
  if (!pair.ok) return { refused: refusalWords(pair), pair: null }
  const { before, after, compared, isSameBase } = pair
  const side = ({ run, base, dials, result }: typeof before) => ({
    ...{ id: run.id, name: run.name, course: result!.course, changes: changesOf(base, dials, run.changed) },
  })
  return {
    refused: null,
    pair: {
      ...{ before: side(before), after: side(after), isSameBase, seed: before.run.seed },
      days: Math.max(0, ...compared.map(({ difference }) => difference.days)),
      rows: compared.map(({ measure, before: one, after: two, difference, verdict }) => ({
        ...{
          measure,
          before: sayMeasure(measure, one),
          after: sayMeasure(measure, two),
          days: difference.days,
        },
        ...{ difference: sayDifference(measure, difference.mean), range: sayRange(measure, difference) },
        verdict: verdict === 'unclear' && difference.low === null ? ('few' as const) : verdict,
      })),
    },
  }
}
