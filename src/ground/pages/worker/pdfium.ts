import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

export type Pdfium = WrappedPdfiumModule & { readonly pdfium: { readonly HEAPU8: Uint8Array } }

const PAGE = 65_536

/**
 * PDFium in this thread. `module`: compiled once by the pool and shared by all threads. The memory may grow to `memory`
 * bytes; a document that wants more ends this thread, not the house.
 */
export async function openPdfium(module: WebAssembly.Module, memory: number): Promise<Pdfium> {
  const quiet = (): void => {}
  const pdfium = await init({
    print: quiet,
    printErr: quiet,
    instantiateWasm(imports: WebAssembly.Imports, received: (it: WebAssembly.Instance) => void) {
      const env = imports['env'] as Record<string, WebAssembly.ImportValue>
      const grow = env['emscripten_resize_heap'] as (bytes: number) => boolean
      env['emscripten_resize_heap'] = (bytes: number) => (bytes >>> 0 > memory ? false : grow(bytes))
      void WebAssembly.instantiate(module, imports).then((it) => received(it))
      return {}
    },
  } as unknown as Parameters<typeof init>[0])
  pdfium.PDFiumExt_Init()
  return pdfium as Pdfium
}

/** Bytes of memory PDFium holds; it never gives any back. */
export const heldBy = (pdfium: Pdfium): number => Math.ceil(pdfium.pdfium.HEAPU8.length / PAGE) * PAGE

/** Runs `work` with `bytes` of PDFium's memory, zeroed; given back afterwards. */
export function withMemory<T>(pdfium: Pdfium, bytes: number, work: (at: number) => T): T {
  const at = pdfium.pdfium.wasmExports.malloc(Math.max(bytes, 8))
  if (at === 0) throw new RangeError('out of memory')
  try {
    pdfium.pdfium.HEAPU8.fill(0, at, at + Math.max(bytes, 8))
    return work(at)
  } finally {
    pdfium.pdfium.wasmExports.free(at)
  }
}

/** The same with these bytes in it. */
export function withBytes<T>(pdfium: Pdfium, bytes: Uint8Array, work: (at: number) => T): T {
  return withMemory(pdfium, bytes.length, (at) => {
    pdfium.pdfium.HEAPU8.set(bytes, at)
    return work(at)
  })
}

/** `count` floats that `fill` wrote; null when it says there are none. */
export function floats(
  pdfium: Pdfium,
  count: number,
  fill: (at: number) => boolean | number,
): number[] | null {
  return withMemory(pdfium, count * 4, (at) =>
    fill(at) ? Array.from({ length: count }, (_, i) => pdfium.pdfium.getValue(at + i * 4, 'float')) : null,
  )
}

/** The same with doubles; `fill` gets one address per number. */
export function doubles(
  pdfium: Pdfium,
  count: number,
  fill: (...at: number[]) => boolean | number,
): number[] | null {
  return withMemory(pdfium, count * 8, (at) => {
    const places = Array.from({ length: count }, (_, i) => at + i * 8)
    return fill(...places) ? places.map((it) => pdfium.pdfium.getValue(it, 'double')) : null
  })
}
