import type { Box, PageText } from './shapes.ts'

/** One place on a page; more than one box where it goes over the end of a line. */
export interface Hit {
  readonly page: number
  readonly text: string
  readonly boxes: readonly Box[]
}

/**
 * Places where the page says `wanted`: capitals, accents and the width of gaps do not count, a hyphen at the end of a line
 * neither. Boxes are those of the words touched.
 */
export function hitsIn({ page, text, boxes }: PageText, wanted: string): Hit[] {
  const needle = plain(wanted).text.trim()
  if (needle === '') return []
  const { text: hay, at } = plain(text)
  // many programs write Arabic and Hebrew in the order in which it stands on the paper
  const turned = [...needle].toReversed().join('')
  const needles = RIGHT_TO_LEFT.test(needle) && turned !== needle ? [needle, turned] : [needle]
  return needles.flatMap((it) => placesOf(it, hay, at, { page, text, boxes }))
}

const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}/u

function placesOf(
  needle: string,
  hay: string,
  at: readonly number[],
  { page, text, boxes }: Pick<PageText, 'page' | 'text' | 'boxes'>,
): Hit[] {
  const hits: Hit[] = []
  for (let found = hay.indexOf(needle); found >= 0; found = hay.indexOf(needle, found + needle.length)) {
    const from = at[found] ?? 0
    const to = (at[found + needle.length - 1] ?? from) + 1
    const touched = boxes.filter((it) => it.from < to && it.to > from)
    hits.push({ page, text: text.slice(from, to), boxes: touched.map(boxOf) })
  }
  return hits
}

const boxOf = ({ x, y, width, height }: Box): Box => ({ x, y, width, height })

/** The text as it is compared, and for each of its units where it came from. */
function plain(text: string): { text: string; at: number[] } {
  const at: number[] = []
  let out = ''
  let from = 0
  for (const sign of text) {
    const folded = fold(sign)
    const gap = folded === ' '
    if (!(gap && (out === '' || out.endsWith(' '))))
      for (const unit of folded) {
        out += unit
        for (let n = 0; n < unit.length; n++) at.push(from)
      }
    from += sign.length
    const hyphen = out.endsWith('- ') && sign.includes('\n')
    if (hyphen) {
      out = out.slice(0, -2)
      at.length -= 2
    }
  }
  return { text: out, at }
}

function fold(sign: string): string {
  if (/\s/u.test(sign)) return ' '
  if (sign === '\u00ad' || sign === '\ufffe') return ''
  return sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
