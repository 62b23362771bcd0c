/** A mail address as it can be sent to, or null: one sign @, a dot behind it, no blanks, nothing that could be a list. */
export function readMail(typed: string): string | null {
  const text = typed.normalize('NFC').trim()
  return text.length <= 200 &&
    /^[^\s@,;<>"()[\]\\]+@[^\s@,;<>"()[\]\\]+\.[^\s@,;<>"()[\]\\.]{2,}$/u.test(text)
    ? text
    : null
}

/**
 * A mobile number in E.164, or null. Of German ones only mobile numbers: to a landline a text message is read aloud, and the
 * household hears it.
 */
export function readMobile(typed: string): string | null {
  const digits = latin(typed)
    .replace(/[\s()/.-]/gu, '')
    .replace(/^00/, '+')
  if (!/^\+?\d+$/.test(digits)) return null
  const full = (digits.startsWith('0') ? `+49${digits.slice(1)}` : digits).replace(/^\+490+/, '+49')
  if (!/^\+[1-9]\d{7,14}$/.test(full)) return null
  return full.startsWith('+49') && !/^\+491[567]\d{7,9}$/.test(full) ? null : full
}

const latin = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.codePointAt(0)! & 0xf))
