/**
 * Telephone numbers for SMS, in E.164. A rule of our own instead of a library: people type a German number or one with
 * its country in front; the numbering plans of 200 countries (libphonenumber, 150 kB, new data every month) would only
 * tell us earlier what the gateway tells us anyway.
 */

/** E.164: country code without 0 in front, 15 digits at most; below 8 there are no mobile numbers. */
const shape = /^\+[1-9]\d{7,14}$/

/** Germany: 015, 016 and 017 are mobile; to a landline an SMS would be read aloud, which tells the household. */
const germanMobile = /^\+491[567]\d{7,9}$/

/** The number to which an SMS can go, or null. `phone` as the person form keeps it: digits, perhaps with + in front. */
export function smsNumber(phone: string | null): string | null {
  if (phone === null) return null
  const digits = phone.replace(/[^\d+]/g, '').replace(/^00/, '+')
  // +49 0171 …: the 0 of the area code does not belong behind the country
  const full = (digits.startsWith('0') ? `+49${digits.slice(1)}` : digits).replace(/^\+490+/, '+49')
  if (!shape.test(full)) return null
  return full.startsWith('+49') && !germanMobile.test(full) ? null : full
}
