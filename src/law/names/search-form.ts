import { piecesOf } from './din-91379.ts'

/**
 * The search form of a name by the table of DIN 91379: capital letters A to Z, blanks and hyphens.
 * `Müller` becomes `MUELLER`, `Łukasz` `LUKASZ`, `Þórðarson` `THORDARSON`, `O’Connor` `OCONNOR`.
 * Other signs, Greek and Cyrillic fall away; a character outside the standard becomes `?`.
 *
 * For finding and sorting only. Two names with one search form need not be one person,
 * and one person may have two (`Ševčenko`, `Shevchenko`).
 */
export function searchForm(text: string): string {
  let form = ''
  for (const piece of piecesOf(text.normalize('NFC'))) {
    if (piece.kind === 'letter') form += piece.searchForm
    else if (piece.text === ' ' || piece.text === '-') form += piece.text
    else if (piece.kind === 'unlisted') form += '?'
  }
  return form.replace(/ {2,}/g, ' ').trim()
}
