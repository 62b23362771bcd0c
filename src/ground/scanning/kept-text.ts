import type { Pages } from '../pages/index.ts'

/** Pages at the front that are compared, with the last one: what a converter does to the letters it does everywhere. */
const LOOKED_AT = 5
/** Share of the letters that must still be read; converters write hyphens, ligatures and blanks in their own ways. */
const ENOUGH = 0.9

/**
 * Whether a copy still says what the original says. A converter that does not understand how an original names its letters
 * draws them right and writes them unreadable: the page looks whole, and no search ever finds it.
 */
export async function keepsText(
  pages: Pages,
  original: Uint8Array,
  copy: Uint8Array,
  count: number,
): Promise<boolean> {
  const looked = [...new Set([...Array.from({ length: Math.min(count, LOOKED_AT) }, (_, n) => n + 1), count])]
  for (const page of looked) {
    const [before, after] = [await letters(pages, original, page), await letters(pages, copy, page)]
    if (after < before * ENOUGH) return false
  }
  return true
}

async function letters(pages: Pages, bytes: Uint8Array, page: number): Promise<number> {
  const read = await pages.pageText(bytes, page)
  return read.ok ? (read.value.text.match(/[\p{L}\p{N}]/gu) ?? []).length : 0
}
