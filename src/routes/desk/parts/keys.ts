/** Which key presses what. Function keys always; letters only when switched on and nobody is typing. */
export type KeyWish = { press: string } | 'search' | 'help' | undefined

const functionKeys: Readonly<Record<string, KeyWish>> = {
  ...Object.fromEntries(['F2', 'F3', 'F4', 'F6', 'F7', 'F8', 'F10'].map((key) => [key, { press: key }])),
  F1: 'help',
  F9: 'search',
}
const letterKeys: Readonly<Record<string, KeyWish>> = { '/': 'search', '?': 'help' }

export function wishOf(event: KeyboardEvent, letters: boolean): KeyWish {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return undefined
  const wish = functionKeys[event.key]
  if (wish) return event.shiftKey ? undefined : wish
  const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select')
  return letters && !typing ? letterKeys[event.key] : undefined
}

/** Presses the button or link of a key, first in an open dialog, else on the page. False: there is none now. */
export function press(key: string): boolean {
  const where = document.querySelector('dialog[open]') ?? document
  const found = where.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`)
  found?.click()
  return found !== null || where !== document
}
