import { lstat, readdir, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** Folders somebody may name: below the folder of the settings, and nowhere else, whatever is typed or linked. */

/** The real path of a folder below `root`; null when there is none, or when it leads elsewhere. */
export async function folderBelow(root: string, name: string): Promise<string | null> {
  return below(root, name, (it) => it.isDirectory())
}

export async function fileBelow(root: string, name: string): Promise<string | null> {
  return below(root, name, (it) => it.isFile())
}

async function below(
  root: string,
  name: string,
  wanted: (it: Awaited<ReturnType<typeof lstat>>) => boolean,
): Promise<string | null> {
  if (name === '' || name.length > 300 || /\p{Cc}|(^|[/\\])\.{1,2}([/\\]|$)/u.test(name)) return null
  try {
    const [inside, real] = [await realpath(root), await realpath(join(root, name))]
    return real.startsWith(inside + sep) && wanted(await lstat(real)) ? real : null
  } catch {
    return null
  }
}

/** Names of the folders and of the tables that may be chosen; nothing when the folder is not there. */
export async function choicesBelow(root: string): Promise<{ folder: string; tables: string[] }[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => [])
  const folders = entries.filter((it) => it.isDirectory()).map(({ name }) => name)
  return Promise.all(
    folders.toSorted().map(async (folder) => {
      const inside = await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])
      const tables = inside.filter((it) => it.isFile() && /\.(csv|txt|tsv)$/iu.test(it.name))
      return { folder, tables: tables.map(({ name }) => name).toSorted() }
    }),
  )
}
