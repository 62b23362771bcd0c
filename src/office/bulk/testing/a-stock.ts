import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createPages } from '#ground/pages/index.ts'
import { aFileOffice, type FileOffice } from '#office/casefiles/testing/an-akte.ts'
import { openBulk, workOnce, type BulkOptions, type BulkRoom } from '../index.ts'

/** An office whose server has a folder for what comes in and one for what goes out. */
export interface Stock extends Omit<FileOffice, 'room'> {
  readonly files: FileOffice['room']
  readonly bulk: BulkRoom
  readonly folder: string
  /** Writes files below the folder of imports. */
  lay(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>
  /** Works until nothing is under way. */
  work(room?: BulkRoom): Promise<void>
  /** The same room with other options. */
  with(options: Partial<BulkOptions>): BulkRoom
}

export async function aStock(): Promise<Stock> {
  const office = await aFileOffice()
  const folder = await mkdtemp(join(tmpdir(), 'stock-'))
  const pages = createPages({ workers: 1 })
  const options = {
    ...{ importFolder: join(folder, 'in'), exportFolder: join(folder, 'out') },
    scan: () => Promise.resolve({ verdict: 'clean' as const }),
  }
  await mkdir(options.importFolder)
  await mkdir(options.exportFolder)
  const { room: files, ...rest } = office
  const open = (more: Partial<BulkOptions> = {}): BulkRoom =>
    openBulk({ ground: office.ground, pages, casefiles: files }, { ...options, ...more })
  const bulk = open()
  return {
    ...{ ...rest, files, bulk, folder },
    with: open,
    async lay(content) {
      for (const [path, bytes] of Object.entries(content)) {
        await mkdir(dirname(join(options.importFolder, path)), { recursive: true })
        await writeFile(join(options.importFolder, path), bytes)
      }
    },
    async work(room = bulk) {
      const failures: unknown[] = []
      while (
        (await workOnce(
          room,
          SYSTEM_WORKER,
          () => true,
          (error) => failures.push(error),
        )) === 'again'
      );
      if (failures.length > 0) throw failures[0]
    },
    async close() {
      await pages.close()
      await office.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const SYSTEM_WORKER = '00000000-0000-7000-8000-00000000000a'

/** The smallest PDF with words on its page. */
export function pdf(words: string): Buffer {
  const content = `BT /F1 12 Tf 72 720 Td (${words.replaceAll(/[()\\]/g, '\\$&')}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, n) => {
    const at = text.length
    text += `${n + 1} 0 obj${object}endobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`
  return Buffer.from(text, 'latin1')
}
