/** Marks of writing direction and zero-width characters that come along when a name is pasted. */
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu
/** Everything keyboards and phones produce where an apostrophe is meant. Half rings (ʾ ʿ) are letters' signs and stay. */
const apostrophes = /['`´‘‛ʼʻ′＇]/gu
const hyphens = /[\u2010-\u2013\u2212]/gu

/**
 * A name as it is stored: NFC, no invisible characters, single blanks, no blank at the ends,
 * one apostrophe (U+2019) and one hyphen (U+002D), so that one name is typed alike on every device.
 * Letters are never changed and never put in capitals (Turkish ı and i would be lost).
 */
export function normaliseName(text: string): string {
  return text
    .replace(invisible, '')
    .normalize('NFC')
    .replace(apostrophes, '’')
    .replace(hyphens, '-')
    .replace(/\s+/gu, ' ')
    .trim()
}
