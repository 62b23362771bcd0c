import { error, redirect } from '@sveltejs/kit'

/** The refusal of a figure nobody agreed to, as acts answer it. */
export interface Off {
  readonly evaluation: string
  readonly name: string
}

/** What is off, when an act refused for that; null: it refused for something else. */
export function offIn(refused: { readonly refusal: string }): Off | null {
  const { refusal, evaluation, name } = refused as { refusal: string } & Partial<Off>
  return refusal === 'evaluation-off' && evaluation && name ? { evaluation, name } : null
}

/** A page that would show nothing else: to the catalogue, where it says what is off and who can switch it on. */
export function offPage({ evaluation }: Off): never {
  redirect(303, `/planning/evaluations?${new URLSearchParams({ off: evaluation })}`)
}

/** An export refuses in words. */
export function offExport({ name }: Off): never {
  error(403, `Ausgeschaltet: ${name}. Der Personalrat hat dieser Auswertung nicht zugestimmt.`)
}
