import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A whole check of PDF/A by a program of the office, such as veraPDF: it is given the path of a file and ends with 0 when the
 * file conforms. There is none in Debian or npm, so it is named by a setting; without one the markers of the file have to do.
 */
export async function conforms(program: string, pdf: Uint8Array, seconds = 120): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'willkommen-pdfa-'))
  try {
    const file = join(folder, 'document.pdf')
    await writeFile(file, pdf, { mode: 0o600 })
    return await new Promise((resolve) => {
      const child = spawn(program, [file], {
        stdio: 'ignore',
        timeout: seconds * 1000,
        killSignal: 'SIGKILL',
      })
      child.on('error', () => resolve(false))
      child.on('close', (code) => resolve(code === 0))
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
