import { domainToASCII } from 'node:url'
import { z } from 'zod'

const mailShape = z.email().max(254)
/** Blanks, writing-direction marks and whatever else comes along when an address is pasted. */
const pasted = /[\s\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu

/** A mail address; empty is no address. A domain with umlauts is kept in the form mail servers know. */
export function readMail(
  typed: string,
): { ok: true; mail: string | null } | { ok: false; refusal: 'mail-invalid' } {
  const text = typed.replace(pasted, ' ').trim()
  if (text === '') return { ok: true, mail: null }
  const at = text.lastIndexOf('@')
  const mail = `${text.slice(0, at)}@${domainToASCII(text.slice(at + 1))}`
  return at > 0 && mailShape.safeParse(mail).success
    ? { ok: true, mail }
    : { ok: false, refusal: 'mail-invalid' }
}

/** E.164 allows 15 digits; the shortest local numbers in use have 5. */
const phoneShape = /^\+?\d{5,15}$/

/**
 * A telephone number; empty is none. Forgives how people write it (blanks, hyphens, slashes, brackets, dots, Arabic
 * digits), reads 00 as + and leaves out the "(0)" that stands between country and area.
 */
export function readPhone(
  typed: string,
): { ok: true; phone: string | null } | { ok: false; refusal: 'phone-invalid' } {
  const western = typed
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(pasted, '')
  if (western === '') return { ok: true, phone: null }
  const international = /^(\+|00)/.test(western)
  const digits = (international ? western.replace('(0)', '') : western).replace(/[-‐-–−/().]/g, '')
  const phone = digits.replace(/^00/, '+')
  return phoneShape.test(phone) ? { ok: true, phone } : { ok: false, refusal: 'phone-invalid' }
}
