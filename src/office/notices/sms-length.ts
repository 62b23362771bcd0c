/** How many parts a text message takes (3GPP TS 23.038): 7 bits a character where all are in the basic set, else 16. */

/** The basic set without Ç, which many phones show as c. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Take an escape in front, so two places. */
const extended = new Set('^{}\\[~]|€\f')

export interface SmsLength {
  readonly alphabet: 'gsm-7' | 'ucs-2'
  /** Septets or 16-bit units. */
  readonly units: number
  readonly parts: number
}

export function smsLength(text: string): SmsLength {
  const signs = [...text]
  const isBasic = signs.every((sign) => basic.has(sign) || extended.has(sign))
  if (!isBasic) return { alphabet: 'ucs-2', units: text.length, parts: partsOf(text.length, 70, 67) }
  const units = signs.length + signs.filter((sign) => extended.has(sign)).length
  return { alphabet: 'gsm-7', units, parts: partsOf(units, 160, 153) }
}

/** Several parts are fewer places each: a header says which part of which message it is. */
function partsOf(units: number, alone: number, each: number): number {
  return units <= alone ? 1 : Math.ceil(units / each)
}

/** Spaces and dashes that only print needs; without them most European texts fit the small alphabet. */
export function plainSigns(text: string): string {
  return text
    .replace(/[\u00A0\u202F\u2009]/g, ' ')
    .replace(/[–—]/g, '-')
    .replace(/[„“”«»]/g, '"')
    .replace(/[’‘]/g, "'")
    .replace(/…/g, '...')
    .replace(/[\u2066-\u2069\u200E\u200F]/g, '')
}
