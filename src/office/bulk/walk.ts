import { opendir, lstat } from 'node:fs/promises'
import { join } from 'node:path'

export interface WalkedFile {
  /** From the folder on, with slashes. */
  readonly path: string
  readonly bytes: number
}

/** Every file below a folder, in portions. Links are not followed: they could lead anywhere. */
export async function* walk(root: string, portion = 500): AsyncGenerator<readonly WalkedFile[]> {
  const folders = ['']
  let found: WalkedFile[] = []
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for await (const entry of await opendir(join(root, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) folders.push(path)
      if (!entry.isFile()) continue
      const { size } = await lstat(join(root, path))
      found.push({ path, bytes: size })
      if (found.length < portion) continue
      yield found
      found = []
    }
  }
  if (found.length > 0) yield found
}
