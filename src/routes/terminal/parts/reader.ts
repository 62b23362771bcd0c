/** A reader types like a keyboard, only faster than any hand, and ends with Enter. */
const BETWEEN_KEYS_MS = 300
const SHORTEST = 8
const LONGEST = 300

/** Waits for something scanned on a page without a field. Call the result to stop. */
export function listenForCode(found: (text: string) => void): () => void {
  let typed = ''
  let last = 0
  function onKey(event: KeyboardEvent): void {
    // when the key was pressed, not when a busy machine came to it
    if (event.timeStamp - last > BETWEEN_KEYS_MS) typed = ''
    last = event.timeStamp
    if (event.key === 'Enter' && typed.length >= SHORTEST) {
      event.preventDefault()
      found(typed)
    } else if (event.key.length === 1 && typed.length < LONGEST) typed += event.key
  }
  addEventListener('keydown', onKey)
  return () => removeEventListener('keydown', onKey)
}

/** Where something scanned is looked at. */
export const scannedAt = (language: string, text: string): string =>
  `/terminal/${language}/check-in?code=${encodeURIComponent(text)}`
