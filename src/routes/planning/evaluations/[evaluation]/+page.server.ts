import { propose, withdraw } from '../parts/acting.ts'
import { evaluationAt } from '../parts/reading.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url, params }) => evaluationAt(locals, url, params.evaluation)

const here = ({ params }: { readonly params: { readonly evaluation: string } }) =>
  `/planning/evaluations/${params.evaluation}`

export const actions: Actions = {
  propose: (event) => propose(event, here(event)),
  withdraw: (event) => withdraw(event, here(event)),
}
