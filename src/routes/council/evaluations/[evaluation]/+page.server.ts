import { agree, decline, withdraw } from '../../../planning/evaluations/parts/acting.ts'
import { evaluationAt } from '../../../planning/evaluations/parts/reading.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url, params }) => evaluationAt(locals, url, params.evaluation)

const here = ({ params }: { readonly params: { readonly evaluation: string } }) =>
  `/council/evaluations/${params.evaluation}`

export const actions: Actions = {
  agree: (event) => agree(event, here(event)),
  refuse: (event) => decline(event, here(event)),
  withdraw: (event) => withdraw(event, here(event)),
}
