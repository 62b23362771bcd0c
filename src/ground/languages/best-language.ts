import { isLanguage, sourceLanguage, type Language } from './languages.ts'

/** Longer headers are not from a browser; reading them would only cost time. */
const longestHeader = 1000

/**
 * The offered language a reader prefers, from an Accept-Language header (RFC 9110 § 12.5.4).
 * "ar-SY" counts as "ar". Nothing usable: the source language.
 */
export function bestLanguage(header: string | null | undefined): Language {
  if (!header || header.length > longestHeader) return sourceLanguage
  let best: Language = sourceLanguage
  let bestWeight = 0
  for (const entry of header.toLowerCase().split(',')) {
    const [range = '', ...parameters] = entry.trim().split(';')
    const language = range.split('-')[0]
    const weight = weightOf(parameters)
    if (isLanguage(language) && weight > bestWeight) {
      best = language
      bestWeight = weight
    }
  }
  return best
}

function weightOf(parameters: readonly string[]): number {
  const q = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='))
  if (q === undefined) return 1
  const weight = Number(q.slice(2))
  return Number.isFinite(weight) ? weight : 0
}
