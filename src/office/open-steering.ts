import type { Ground } from '#ground/act/act.ts'
import type { CatalogueBook } from './catalogue/index.ts'

/** The rooms in which the head of the office leads: load, training, rota, stages, costs, survey, review. */
export function openSteering(_house: { readonly ground: Ground; readonly catalogue: CatalogueBook }) {
  return {}
}
