import type { TypedEntry } from '#office/catalogue/index.ts'

/** Everything typed, every value of every field, so that nothing is lost. Names an object has of itself are no fields. */
export function valuesOf(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name in Object.prototype) continue
    const all = (values[name] ??= [])
    all.push(value)
  }
  return values
}

export function firstOf(values: TypedEntry, name: string): string {
  return (values[name]?.[0] ?? '').trim()
}
