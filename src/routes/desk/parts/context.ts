import { getContext, setContext } from 'svelte'
import type { SubmitFunction } from '$app/forms'

/** What every form of the desk needs; read through a getter, because a live page changes it. */
export interface DeskContext {
  readonly site: number
  readonly desk: number | undefined
  readonly requestKey: string
  readonly submit: SubmitFunction
}

const key = Symbol('desk')

export function provideDesk(read: () => DeskContext): void {
  setContext(key, read)
}

export function useDesk(): () => DeskContext {
  return getContext<() => DeskContext>(key)
}
