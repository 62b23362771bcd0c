import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import packages from './packages.json' with { type: 'json' }

/**
 * Programs of the system that work on documents. Each may be missing: then what needs it waits, and whoever runs the office
 * reads what to install. They are looked for on the machine first (kept up to date by its administrator), then in the
 * project's own folder, which `npm run parts` fills. Nothing is ever downloaded from here.
 */
export type PartName = keyof typeof packages

export interface Part {
  readonly name: PartName
  /** Absolute path of the program. */
  readonly program: string
  /** What it needs to find its libraries and data; to be added to the environment of the process. */
  readonly environment: Readonly<Record<string, string>>
  readonly place: 'system' | 'own-folder'
  /** Root below which its data lie: `/` or the own folder. */
  readonly root: string
}

/** The part, or null when it is on neither place. Looks at the disk each time: what is installed later counts at once. */
export function findPart(name: PartName, ownFolder: string): Part | null {
  const { program } = packages[name]
  for (const place of systemPlaces())
    if (existsSync(join(place, program)))
      return { name, program: join(place, program), environment: {}, place: 'system', root: '/' }
  const root = join(ownFolder, 'root')
  for (const place of ['usr/bin', 'usr/sbin'])
    if (existsSync(join(root, place, program)))
      return {
        name,
        program: join(root, place, program),
        environment: ownEnvironment(name, root),
        place: 'own-folder',
        root,
      }
  return null
}

/** What an administrator types to get it. */
export function howToInstall(name: PartName): { readonly apt: string; readonly own: string } {
  return { apt: `apt install ${packages[name].needed.join(' ')}`, own: 'npm run parts' }
}

export const PART_NAMES = Object.keys(packages) as readonly PartName[]

/** Services do not always have the places of administrators in their path. */
function systemPlaces(): string[] {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((it) => it.startsWith('/'))
  return [...new Set([...path, '/usr/local/bin', '/usr/bin', '/usr/local/sbin', '/usr/sbin'])]
}

function ownEnvironment(name: PartName, root: string): Record<string, string> {
  const libraries = foldersBelow(join(root, 'usr/lib')).filter((it) => /-linux-gnu/.test(it))
  const places = libraries.flatMap((it) => [join(root, 'usr/lib', it), join(root, 'lib', it)])
  const own: Record<string, string> = { LD_LIBRARY_PATH: places.join(delimiter) }
  if (name === 'ghostscript') own['GS_LIB'] = ghostscriptPlaces(root).join(delimiter)
  return own
}

/** Ghostscript knows where it was built for; moved, it is told where its own files are. */
function ghostscriptPlaces(root: string): string[] {
  const share = join(root, 'usr/share/ghostscript')
  const versions = foldersBelow(share).filter((it) => /^\d/.test(it))
  return [
    ...versions.flatMap((it) => [
      join(share, it, 'Resource/Init'),
      join(share, it, 'lib'),
      join(share, it, 'Resource'),
    ]),
    join(share, 'Resource/Init'),
    join(share, 'Resource'),
    join(share, 'lib'),
    join(root, 'usr/share/fonts/type1/urw-base35'),
  ].filter((it) => existsSync(it))
}

/** Folders of trained data, the most complete one first; empty: none. */
export function tessdataOf(
  part: Part,
): { readonly folder: string; readonly languages: readonly string[] } | null {
  const share = join(part.root, 'usr/share/tesseract-ocr')
  const named = process.env['TESSDATA_PREFIX']
  const places = [
    ...(named && part.place === 'system' ? [named, join(named, 'tessdata')] : []),
    ...foldersBelow(share).map((it) => join(share, it, 'tessdata')),
    join(part.root, 'usr/share/tessdata'),
    join(part.root, 'usr/local/share/tessdata'),
  ]
  const found = places
    .map((folder) => ({ folder, languages: languagesIn(folder) }))
    .toSorted((a, b) => b.languages.length - a.languages.length)[0]
  return found && found.languages.length > 0 ? found : null
}

function languagesIn(folder: string): string[] {
  return entries(folder).flatMap((it) =>
    it.endsWith('.traineddata') ? [it.slice(0, -'.traineddata'.length)] : [],
  )
}

function foldersBelow(folder: string): string[] {
  return entries(folder).toSorted()
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
