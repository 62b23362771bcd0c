import type { Ground } from '#ground/act/act.ts'
import { bindEvaluations } from './bind-evaluations.ts'
import type { CatalogueBook } from './catalogue/index.ts'

/** The rooms in which the head of the office leads: load, training, rota, stages, costs, survey, review. */
export function openSteering({ ground }: { readonly ground: Ground; readonly catalogue: CatalogueBook }) {
  return { evaluations: bindEvaluations({ ground }) }
}
