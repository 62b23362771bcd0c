import type { PageKind, Pages } from '#ground/pages/index.ts'
import { readPage } from '#ground/scanning/index.ts'
import type { BulkOptions } from './bulk/index.ts'
import type { Tools } from './intake/index.ts'

/** The virus scanner of the inbox, for whole stocks as well. What was scanned elsewhere counts as scanned. */
export function scannerOf(tools: Tools): Pick<BulkOptions, 'scan'> & { hasScanner(): Promise<boolean> } {
  if (tools.virus === 'elsewhere')
    return {
      scan: () => Promise.resolve({ verdict: 'clean' }),
      hasScanner: () => Promise.resolve(true),
    }
  return {
    scan: (bytes) => tools.scan(bytes),
    hasScanner: () =>
      tools.scanner().then(
        () => true,
        () => false,
      ),
  }
}

/** Dots per inch at which a page is read, and pixels across at most. */
const DPI = 300
const WIDTH_MAX = 4200

/** The reader of the inbox, for scans of whole stocks: page by page, one at a time. */
export function readerOf(tools: Tools, pages: Pages): Pick<BulkOptions, 'readScan' | 'canReadScans'> {
  return {
    canReadScans: () => tools.ocr() !== null,
    async readScan(kind: PageKind, bytes: Uint8Array) {
      const ocr = tools.ocr()
      const opened = await pages.openPages(kind, bytes, { behind: true })
      if (!ocr || !opened.ok) throw new Error(opened.ok ? 'no reader' : opened.problem.kind)
      const texts: string[] = []
      for (const [n, { width: points }] of opened.value.facts.sizes.entries()) {
        const width = Math.round(Math.min(WIDTH_MAX, (points / 72) * DPI))
        const image = await opened.value.image(n + 1, width, { format: 'png', behind: true })
        if (!image.ok) throw new Error(image.problem.kind)
        const picture = { png: image.value.bytes, dpi: (width / points) * 72 }
        texts.push((await readPage({ ocr, bench: tools.bench }, picture)).text)
      }
      return texts
    },
  }
}
