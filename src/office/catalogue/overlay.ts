/** What ships, below what the office made of it: the entries of a day. Pure. */
import { entryKinds, entryShapes, type AnyEntry, type Entries, type EntryKind } from './entry-kinds.ts'

/** An edit as it holds from a day on. Of several that hold on a day the highest revision counts. */
export interface Layer {
  readonly revision: number
  readonly kind: EntryKind
  readonly key: string
  /** The whole new entry; null: from then on there is none. */
  readonly entry: unknown
  readonly validFrom: string
  /** First day it no longer holds; what was before comes back. */
  readonly validTo: string | null
}

/** The days on which something begins or ends, in order; between two of them the catalogue stays the same. */
export function turningDays(layers: readonly Pick<Layer, 'validFrom' | 'validTo'>[]): string[] {
  const days = layers.flatMap(({ validFrom, validTo }) =>
    validTo === null ? [validFrom] : [validFrom, validTo],
  )
  return [...new Set(days)].toSorted()
}

/** The edit that counts for each entry on a day. */
export function layersOn(layers: readonly Layer[], day: string): ReadonlyMap<string, Layer> {
  const found = new Map<string, Layer>()
  for (const layer of layers) {
    if (layer.validFrom > day || (layer.validTo !== null && layer.validTo <= day)) continue
    const at = `${layer.kind} ${layer.key}`
    if ((found.get(at)?.revision ?? 0) <= layer.revision) found.set(at, layer)
  }
  return found
}

/** The entries of a day. What an edit changes keeps its place in the order; what is new comes last. */
export function entriesOn(shipped: Entries, layers: readonly Layer[], day: string): Entries {
  const all = Object.fromEntries(entryKinds.map((kind) => [kind, new Map<string, unknown>(shipped[kind])]))
  for (const { kind, key, entry } of layersOn(layers, day).values()) {
    if (entry === null) all[kind]?.delete(key)
    else all[kind]?.set(key, entry)
  }
  return all as unknown as Entries
}

/** The entry of a day as it stands; undefined where there is none. */
export function entryOn(
  shipped: Entries,
  layers: readonly Layer[],
  { kind, key }: { readonly kind: EntryKind; readonly key: string },
  day: string,
): AnyEntry | undefined {
  const layer = layersOn(
    layers.filter((one) => one.kind === kind && one.key === key),
    day,
  )
  const [only] = layer.values()
  if (only === undefined) return shipped[kind].get(key)
  return (only.entry ?? undefined) as AnyEntry | undefined
}

/** Whether what is kept still has the shape this version of the program asks for. */
export function hasShape({ kind, entry }: Pick<Layer, 'kind' | 'entry'>): boolean {
  return entry === null || entryShapes[kind].safeParse(entry).success
}
