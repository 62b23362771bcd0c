import type { OfficeEvent } from './desk.ts'
import type { OfficeClient } from './office.ts'

export interface FollowOptions {
  readonly office: () => OfficeClient
  readonly path: () => string
  readonly last: () => string | null
  readonly hear: (event: OfficeEvent) => void
  /** The line stands (again): read how things are. */
  readonly ready: () => Promise<void>
  readonly lost: () => void
}

/** The office gives a sign of life every 15 s; a line that is silent for longer is dead, whatever it looks like. */
const SILENCE_MS = 40_000
const PAUSES_MS = [300, 1000, 2000, 5000, 10_000]

/** Follows the live stream for ever: resumes where it was, with growing pauses while nobody answers. */
export function follow(options: FollowOptions): { stop(): void } {
  let stopped = false
  let current: AbortController | null = null
  const run = async () => {
    for (let n = 0; !stopped; n++) {
      current = new AbortController()
      const isHeard = await listen(options, current).catch(() => false)
      if (stopped) return
      options.lost()
      if (isHeard) n = 0
      const pause = PAUSES_MS[Math.min(n, PAUSES_MS.length - 1)]!
      // not all programs come back in the same moment
      await new Promise((done) => setTimeout(done, pause * (0.7 + Math.random() * 0.6)))
    }
  }
  void run()
  return {
    stop() {
      stopped = true
      current?.abort()
    },
  }
}

async function listen(options: FollowOptions, abort: AbortController): Promise<boolean> {
  let watch = setTimeout(() => abort.abort(), SILENCE_MS)
  const isAlive = () => {
    clearTimeout(watch)
    watch = setTimeout(() => abort.abort(), SILENCE_MS)
  }
  try {
    const response = await options.office().listen(options.path(), options.last(), abort.signal)
    if (response.status !== 200 || !response.body) return false
    let text = ''
    let isHeard = false
    for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
      isAlive()
      text += part
      const frames = text.split('\n\n')
      text = frames.pop() ?? ''
      for (const frame of frames) {
        isHeard = true
        await take(frame, options)
      }
    }
    return isHeard
  } finally {
    clearTimeout(watch)
  }
}

async function take(frame: string, { hear, ready }: FollowOptions): Promise<void> {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(frame)?.[1] ?? ''
  const event = field('event')
  if (event === 'ready') await ready()
  else if (event.startsWith('visit.')) hear(JSON.parse(field('data')) as OfficeEvent)
}
