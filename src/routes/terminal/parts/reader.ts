/** A reader types like a keyboard, only faster than any hand, and ends with Enter. */
const BETWEEN_KEYS_MS = 120
const CODE = /^[0-9A-Za-z-]{12,16}$/

/** Waits for a scanned code on a page without a field. Call the result to stop. */
export function listenForCode(found: (code: string) => void): () => void {
  let typed = ''
  let last = 0
  function onKey(event: KeyboardEvent): void {
    const now = performance.now()
    if (now - last > BETWEEN_KEYS_MS) typed = ''
    last = now
    if (event.key === 'Enter' && CODE.test(typed)) {
      event.preventDefault()
      found(typed)
    } else if (event.key.length === 1) typed += event.key
  }
  addEventListener('keydown', onKey)
  return () => removeEventListener('keydown', onKey)
}
