/** A refusal is an answer: it has a name that every face can translate, and what the next step needs. */
export interface Refusal<Name extends string = string> {
  readonly ok: false
  readonly refusal: Name
  readonly field?: string
  readonly detail?: Readonly<Record<string, unknown>>
}

export type Outcome<T extends object, Name extends string = string> =
  | ({ readonly ok: true } & T)
  | Refusal<Name>

export function refuse<Name extends string>(
  refusal: Name,
  more: { field?: string; detail?: Record<string, unknown> } = {},
): Refusal<Name> {
  return { ok: false, refusal, ...more }
}

/** What every act may answer beside its own refusals. `switched-off`: this house does not do it (yet), see `gate.ts`. */
export type CommonRefusal = 'not-permitted' | 'key-reused' | 'switched-off'
