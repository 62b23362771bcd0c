import { clipPath, DISPLAY_CLIPS } from '#ground/speech/spoken.ts'

const plain = new Set(DISPLAY_CLIPS)

/** The clips of a page in reading order: what stands in `data-say`, sentences by their short name, signs one by one. */
export function clipsOn(page: ParentNode, language: string, own: Readonly<Record<string, string>>): string[] {
  const said = [...page.querySelectorAll<HTMLElement>('[data-say]')].filter((it) => it.offsetParent !== null)
  return said
    .flatMap(({ dataset }) => (dataset['say'] ?? '').split(' '))
    .filter((name) => name !== '')
    .map((name) => clipPath(language, plain.has(name) ? name : `say-${name}`, own))
}

/** "A047" as one says it: a 0 4 7 */
export const spelled = (number: string): string => [...number.toLowerCase()].join(' ')

/** Plays one after the other; a clip that is missing is passed over. Call the result to stop. */
export function speak(clips: readonly string[], done: () => void): () => void {
  let current: HTMLAudioElement | undefined
  let stopped = false
  void (async () => {
    for (const clip of clips) {
      if (stopped) return
      await new Promise<void>((next) => {
        current = new Audio(clip)
        current.onended = () => next()
        current.onerror = () => next()
        current.onpause = () => next()
        current.play().catch(() => next())
      })
    }
    if (!stopped) done()
  })()
  return () => {
    stopped = true
    current?.pause()
    done()
  }
}
