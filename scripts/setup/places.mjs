import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const modules = join(project, 'node_modules')
/** Node 26 as it comes with the packages; the machine's own Node only runs these scripts. */
export const node26 = join(modules, `node-linux-${process.arch}`, 'bin', 'node')
