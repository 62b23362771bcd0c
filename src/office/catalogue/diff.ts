/** What differs between two versions of an entry, field by field. Pure. */
export interface FieldChange {
  /** As in the form: `durationMinutes`, `match.groups`, `texts.ar`. */
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

export function diffOf(before: unknown, after: unknown): FieldChange[] {
  const [was, is] = [flat(before), flat(after)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => stable(was.get(field)) !== stable(is.get(field)))
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
}

/** The database gives the members of an object back in an order of its own. */
function stable(value: unknown): string {
  return (
    JSON.stringify(value, (_, member: unknown) =>
      member !== null && typeof member === 'object' && !Array.isArray(member)
        ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : member,
    ) ?? 'null'
  )
}

/** Groups of fields that stand apart in the form as well. */
const GROUPS: ReadonlySet<string> = new Set(['match', 'target', 'deadline', 'texts'])

/** The order of ways to deal with a concern says nothing. */
function flat(entry: unknown): Map<string, unknown> {
  if (entry === null || entry === undefined) return new Map()
  return new Map(
    Object.entries(entry).flatMap(([field, value]) =>
      GROUPS.has(field)
        ? Object.entries(value as object).map(([part, one]) => [`${field}.${part}`, one as unknown] as const)
        : [[field, field === 'channels' ? (value as string[]).toSorted() : (value as unknown)] as const],
    ),
  )
}
