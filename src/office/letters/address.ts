/** Where a letter goes, as it stands in the window. */
export interface Address {
  readonly name: string
  /** "c/o …", unit of an authority; may be empty. */
  readonly extra: string
  readonly street: string
  /** Within Germany postcode and place; abroad as it is written there, several lines allowed. */
  readonly place: string
  /** Empty: Germany. Else the country in German; it stands in capitals in the last line. */
  readonly country: string
}

export interface AddressFault {
  readonly field: keyof Address
  readonly why: 'missing' | 'too-long' | 'no-postcode' | 'lines' | 'window'
}

const LONGEST = { name: 200, extra: 100, street: 100, place: 150, country: 60 } as const

export const isAbroad = ({ country }: Pick<Address, 'country'>): boolean =>
  country !== '' && !/^(?:deutschland|germany|de|d)$/iu.test(country)

/** What was typed, made even; faults name the field. */
export function readAddress(typed: Address): { address: Address; faults: readonly AddressFault[] } {
  const line = (text: string): string =>
    text
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .normalize('NFC')
  const place = typed.place
    .split(/\r?\n/u)
    .map(line)
    .filter((it) => it !== '')
  const address: Address = {
    ...{ name: line(typed.name), extra: line(typed.extra), street: line(typed.street) },
    ...{ place: place.join('\n'), country: line(typed.country) },
  }
  const faults: AddressFault[] = []
  for (const field of ['name', 'place'] as const)
    if (address[field] === '') faults.push({ field, why: 'missing' })
  for (const field of Object.keys(LONGEST) as (keyof Address)[])
    if (address[field].length > LONGEST[field]) faults.push({ field, why: 'too-long' })
  if (!isAbroad(address) && place.length > 0 && !/^\d{5} \S/u.test(place[0]!))
    faults.push({ field: 'place', why: 'no-postcode' })
  if (place.length > (isAbroad(address) ? 3 : 1)) faults.push({ field: 'place', why: 'lines' })
  return { address, faults }
}

/** The lines of the window (DIN 5008): no blank line, the country in capitals at the end. */
export function addressLines(it: Address): string[] {
  const country = isAbroad(it) ? it.country.toLocaleUpperCase('de') : ''
  return [it.name, it.extra, it.street, ...it.place.split('\n'), country]
    .filter((line) => line !== '')
    .map(breakable)
}

/** A name of a hundred letters without a blank must wrap as well: it may break where a sign of its own says so. */
function breakable(line: string): string {
  return line.replace(/[^\s-]{36,}/gu, (word) => word.replace(/(.{32})/gu, '$1\u200b'))
}
