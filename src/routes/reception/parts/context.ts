import { getContext, setContext } from 'svelte'
import type { SubmitFunction } from '$app/forms'

/** What every form of the reception needs; read through a getter, because a live page changes it. */
export interface ReceptionContext {
  readonly site: number
  readonly requestKey: string
  readonly submit: SubmitFunction
}

const key = Symbol('reception')

export function provideReception(read: () => ReceptionContext): void {
  setContext(key, read)
}

export function useReception(): () => ReceptionContext {
  return getContext<() => ReceptionContext>(key)
}
