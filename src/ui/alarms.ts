/** A silent alarm as a colleague's page shows it. */
export interface AlarmView {
  readonly alarm: string
  readonly site: number
  readonly room: string
  readonly who: string
  /** Office time, "09:12". */
  readonly at: string
  readonly mine: boolean
  readonly answeredBy: string | null
  readonly answeredByMe: boolean
}

/** The alarms that reach this colleague; undefined when nobody answers. */
export async function lookForAlarms(): Promise<readonly AlarmView[] | undefined> {
  try {
    const answer = await fetch('/alarm/state', { cache: 'no-store', headers: { accept: 'application/json' } })
    return answer.ok ? ((await answer.json()) as { alarms: readonly AlarmView[] }).alarms : undefined
  } catch {
    return undefined
  }
}

/** Does one of the acts of `/alarm`; false when it did not get there. */
export async function doAlarm(act: 'raise' | 'answer' | 'end', it?: AlarmView): Promise<boolean> {
  const form = new FormData()
  if (it) {
    form.set('alarm', it.alarm)
    form.set('site', String(it.site))
  }
  try {
    const answer = await fetch(`/alarm?/${act}`, {
      method: 'POST',
      body: form,
      headers: { 'x-sveltekit-action': 'true', accept: 'application/json' },
    })
    const told = (await answer.json()) as { type: string }
    return told.type === 'redirect' || told.type === 'success'
  } catch {
    return false
  }
}

const TWICE_WITHIN_MS = 2000

/** Ctrl+F8, twice within two seconds: one hand, no look, and nothing else is pressed that way. */
export function alarmKey(): (event: KeyboardEvent) => boolean {
  let last = -Infinity
  return (event) => {
    if (
      event.key !== 'F8' ||
      !event.ctrlKey ||
      event.shiftKey ||
      event.altKey ||
      event.metaKey ||
      event.repeat
    )
      return false
    event.preventDefault()
    const isSecond = performance.now() - last <= TWICE_WITHIN_MS
    last = isSecond ? -Infinity : performance.now()
    return isSecond
  }
}
