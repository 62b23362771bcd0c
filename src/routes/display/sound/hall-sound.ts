import { strike } from './gong.ts'

/** Silence between two announcements, in seconds: so that nobody takes two numbers for one. */
const SILENCE_SECONDS = 1.5
/** Older announcements are dropped rather than read out late. */
const WAITING_MAX = 6

/** Says a call aloud after the gong. Recorded clips will be one; none is part of this issue (see README). */
export interface Speech {
  /** Schedules the words at a moment of the context's clock; returns how long they take, in seconds. */
  speak(context: AudioContext, at: number, call: { readonly number: string; readonly room: string }): number
}

export interface HallSound {
  /** Rings, after whatever still rings. False: the browser keeps us silent until somebody touches the screen. */
  announce(call: { readonly number: string; readonly room: string }): boolean
  /** Called in answer to a touch or key, the only moment a browser lets sound begin. */
  wake(): Promise<void>
  readonly isMuted: boolean
  close(): void
}

export function openSound(onchange: () => void, speech?: Speech): HallSound {
  const context = new AudioContext()
  context.onstatechange = onchange
  let free = 0
  return {
    get isMuted() {
      return context.state !== 'running'
    },
    announce(call) {
      if (context.state !== 'running') return false
      const at = Math.max(context.currentTime + 0.02, free)
      if (at - context.currentTime > WAITING_MAX * (2 + SILENCE_SECONDS)) return false
      const gong = strike(context, at)
      free = at + gong + (speech?.speak(context, at + gong, call) ?? 0) + SILENCE_SECONDS
      return true
    },
    wake: () => context.resume(),
    close() {
      context.onstatechange = null
      void context.close()
    },
  }
}
