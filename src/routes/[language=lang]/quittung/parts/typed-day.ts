/** Day, month and year from their three fields: nothing typed, a day, or something that is none. */
export function typedDay(
  values: Readonly<Record<string, string>>,
  name: string,
): { readonly typed: boolean; readonly day: Temporal.PlainDate | null } {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => latin(values[`${name}-${part}`] ?? ''))
  if (!year && !month && !day) return { typed: false, day: null }
  if (!/^\d{4}$/.test(year!) || !/^\d{1,2}$/.test(month!) || !/^\d{1,2}$/.test(day!))
    return { typed: true, day: null }
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) }
    return { typed: true, day: Temporal.PlainDate.from(parts, { overflow: 'reject' }) }
  } catch {
    return { typed: true, day: null }
  }
}

/** Arabic and Persian digits are digits. */
function latin(text: string): string {
  return text
    .trim()
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
}
