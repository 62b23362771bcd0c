import type { WaitingNow } from './waiting.server.ts'

export interface TestAnswer {
  readonly id: string
  readonly sound: 'heard' | 'silent'
}
type Sound = 'on' | 'blocked' | 'quiet' | 'off'

export function soundOf(it: { on: boolean; quiet: boolean; muted: boolean }): Sound {
  if (!it.on) return 'off'
  return it.muted ? 'blocked' : it.quiet ? 'quiet' : 'on'
}

/** Says to the office that this display lives, and what is on it; hears how long one waits. null: nobody answered. */
export async function sendSign(it: {
  readonly version: string
  readonly sound: Sound
  readonly stale: boolean
  readonly shown: readonly { readonly number: string }[]
  readonly clips: number
  readonly picture: string
  readonly answer: TestAnswer | undefined
}): Promise<readonly WaitingNow[] | null> {
  const { version, sound, stale, shown, clips, picture, answer } = it
  const sign = {
    ...{ version, sound, stale, clips, shown: shown.map(({ number }) => number) },
    ...{
      width: innerWidth,
      height: innerHeight,
      clock: Math.round(performance.timeOrigin + performance.now()),
    },
    ...(picture !== '' && { picture }),
    ...(answer && { test: answer }),
  }
  try {
    const headers = { 'content-type': 'application/json' }
    const sent = await fetch('/display/sign', { method: 'POST', headers, body: JSON.stringify(sign) })
    return sent.ok ? ((await sent.json()) as { waiting: WaitingNow[] }).waiting : null
  } catch {
    return null // away: the office sees it by the silence
  }
}
