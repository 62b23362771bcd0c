import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Pages } from '#ground/pages/index.ts'
import { findPart, type PartName } from '#ground/parts/index.ts'
import {
  askScanner,
  conforms,
  openGhostscript,
  openOcr,
  openWorkbench,
  pdfaClaim,
  scanBytes,
  ScannerProblem,
  type ClamdAddress,
  type Ocr,
  type ScannerState,
  type ToPdfa,
  type VirusVerdict,
  type Workbench,
} from '#ground/scanning/index.ts'

export interface ToolOptions {
  readonly pages: Pages
  /** Where `npm run parts` puts programs; `.parts` of the project unless told. */
  readonly partsFolder?: string
  /** Null: the usual sockets of the machine. */
  readonly clamd?: ClamdAddress | null
  /**
   * `required`: nothing is filed unscanned. `when-there`: without a scanner it goes on, marked; for the demonstration.
   * `elsewhere`: whatever comes in was scanned before it came here.
   */
  readonly virus?: 'required' | 'when-there' | 'elsewhere'
  /** Pages read at the same moment; one less than cores unless told. */
  readonly ocrWorkers?: number
  /** A program that is given a PDF/A and ends with 0 when it conforms; null: markers only. */
  readonly pdfaCheck?: string | null
  /** Seconds one page may take. */
  readonly ocrSeconds?: number
}

/** The programs that work on documents, as they are on this machine now. A missing one is looked for again each time. */
export interface Tools {
  readonly bench: Workbench
  readonly virus: 'required' | 'when-there' | 'elsewhere'
  ocr(): Ocr | null
  toPdfa(): ToPdfa | null
  /** Throws ScannerProblem. */
  scan(bytes: Uint8Array): Promise<VirusVerdict>
  scanner(): Promise<ScannerState>
  /** Whether a PDF/A holds, as far as this office checks it. */
  holds(pdf: Uint8Array): Promise<boolean>
  find(name: PartName): { readonly place: 'system' | 'own-folder'; readonly program: string } | null
  close(): Promise<void>
}

const OWN_PARTS = join(import.meta.dirname, '../../../.parts')
const USUAL_SOCKETS = ['/run/clamav/clamd.ctl', '/var/run/clamav/clamd.ctl', '/run/clamd.scan/clamd.sock']

export function openTools(options: ToolOptions): Tools {
  const { pages, partsFolder = OWN_PARTS, clamd = null, virus = 'required', ocrWorkers, ocrSeconds } = options
  const bench = openWorkbench()
  let ocr: Ocr | null = null
  let toPdfa: ToPdfa | null = null
  const address = (): ClamdAddress => {
    if (clamd) return clamd
    const socket = USUAL_SOCKETS.find((it) => existsSync(it))
    if (!socket) throw new ScannerProblem('away', 'no clamd on this machine')
    return { socket }
  }
  return {
    bench,
    virus,
    ocr() {
      const part = ocr ? null : findPart('tesseract', partsFolder)
      const [workers, seconds] = [ocrWorkers, ocrSeconds]
      if (part) ocr = openOcr({ part, ...(workers && { workers }), ...(seconds && { seconds }) })
      return ocr
    },
    toPdfa() {
      const part = toPdfa ? null : findPart('ghostscript', partsFolder)
      if (part) toPdfa = openGhostscript({ part, pages })
      return toPdfa
    },
    scan: async (bytes) => scanBytes(address(), bytes),
    scanner: async () => askScanner(address()),
    holds: async (pdf) =>
      options.pdfaCheck ? conforms(options.pdfaCheck, pdf) : pdfaClaim(pdf).claims !== null,
    find: (name) => findPart(name, partsFolder),
    close: () => bench.close(),
  }
}
