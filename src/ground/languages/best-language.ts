import { languageCodes, sourceLanguage, tagOf, type Language } from './languages.ts'

/** Longer headers are not from a browser; reading them would only cost time. */
const longestHeader = 1000

/**
 * The offered language a reader prefers, from an Accept-Language header (RFC 9110 § 12.5.4).
 * "ar-SY" counts as "ar", "zh-CN" as "zh-Hans", for
 * any spelling is nearer to a reader than German. Nothing usable: the source language.
 */
export function bestLanguage(header: string | null | undefined): Language {
  if (!header || header.length > longestHeader) return sourceLanguage
  let best: Language = sourceLanguage
  let bestWeight = 0
  for (const entry of header.toLowerCase().split(',')) {
    const [range = '', ...parameters] = entry.trim().split(';')
    const language = languageOfRange(range)
    const weight = weightOf(parameters)
    if (language !== undefined && weight > bestWeight) {
      best = language
      bestWeight = weight
    }
  }
  return best
}

/** The language with exactly this tag, else the first one with the same primary subtag. */
function languageOfRange(range: string): Language | undefined {
  const primary = range.split('-')[0]
  return (
    languageCodes.find((code) => tagOf(code).toLowerCase() === range) ??
    languageCodes.find((code) => tagOf(code).split('-')[0] === primary)
  )
}

function weightOf(parameters: readonly string[]): number {
  const q = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='))
  if (q === undefined) return 1
  const weight = Number(q.slice(2))
  return Number.isFinite(weight) ? weight : 0
}
