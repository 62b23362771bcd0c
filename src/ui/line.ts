import { getContext, setContext } from 'svelte'
import { LiveLine } from './live.svelte.ts'

const key = Symbol('line')

/** Called once in a layout: its page opens the line, the frame shows how old it is. */
export function provideLine(): LiveLine {
  return setContext(key, new LiveLine())
}

export function useLine(): LiveLine {
  const line = getContext<LiveLine | undefined>(key)
  if (!line) throw new Error('no layout above this component called provideLine')
  return line
}
