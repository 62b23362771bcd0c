import { posix } from 'node:path'

export type Layer =
  | 'ground'
  | 'texts'
  | 'law'
  | 'office'
  | 'composition'
  | 'ui'
  | 'web'
  | 'routes'
  | 'root'
  | 'outside'

/** Where the arrows may point. Everything not written here is a step upwards or sideways. */
export const MAY_ENTER: Readonly<Record<Layer, readonly Layer[]>> = {
  ground: ['ground'],
  texts: ['texts', 'ground'],
  law: ['law', 'ground'],
  office: ['office', 'law', 'ground', 'texts'],
  composition: ['composition', 'office', 'law', 'ground', 'texts'],
  ui: ['ui', 'composition', 'office', 'law', 'ground', 'texts'],
  web: ['web', 'composition', 'office', 'law', 'ground', 'texts'],
  routes: ['routes', 'ui', 'web', 'composition', 'office', 'law', 'ground', 'texts'],
  root: ['root', 'web', 'composition', 'office', 'law', 'ground', 'texts'],
  outside: ['ground', 'texts', 'law', 'office', 'composition', 'ui', 'web', 'routes', 'root', 'outside'],
}

/** Files that stand beside the composition root and are built into the pages all the same. */
const OF_THE_PAGES = ['src/hooks.server.ts', 'src/params.ts', 'src/app.d.ts', 'src/service-worker.ts']

export function layerOf(path: string): Layer {
  const [top, layer, room, ...deeper] = path.split('/')
  if (top !== 'src') return 'outside'
  if (OF_THE_PAGES.includes(path)) return 'routes'
  if (room === undefined) return 'root'
  if (layer === 'office') return deeper.length > 0 ? 'office' : 'composition'
  const known = ['ground', 'texts', 'law', 'ui', 'web', 'routes'] as const
  return known.find((it) => it === layer) ?? 'root'
}

/** The folder with a door: `src/office/visits`, `src/law/fees`, `src/ground/trail`; null where no room is. */
export function roomOf(path: string): string | null {
  const parts = path.split('/')
  if (parts.length < 4 || !['ground', 'law', 'office'].includes(parts[1]!)) return null
  return parts.slice(0, 3).join('/')
}

export const moduleOf = (path: string): string | null =>
  layerOf(path) === 'office' ? roomOf(path)!.slice('src/office/'.length) : null

/** Tests and what they are built with: they may look further than the program, never the other way round. */
export const isForTests = (path: string): boolean => /\.test\.ts$|(^|\/)testing\/|^proofs\//u.test(path)

/** The file behind a specifier; null for packages and for what a tool brings (`$app/…`, `./$types`). */
export function targetOf(from: string, specifier: string): string | null {
  const plain = specifier.split('?')[0]!
  if (plain.endsWith('/$types')) return null
  if (plain.startsWith('.')) return posix.join(posix.dirname(from), plain)
  return plain.startsWith('#') ? `src/${plain.slice(1)}` : null
}
