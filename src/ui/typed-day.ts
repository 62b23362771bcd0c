/** A day as one types it or as a calendar field sends it: 31.12.2026, 2026-12-31; null when it is none. */
export function dayTyped(text: string): Temporal.PlainDate | null {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text.trim())
  const [, day = '', month = '', year = ''] = german ?? []
  const iso = german ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim()
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return null
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** As colleagues read and type it: 31.12.2026. */
export function dayToType(iso: string): string {
  return iso.split('-').toReversed().join('.')
}
