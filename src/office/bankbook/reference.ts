import { readKassenzeichen } from '#office/claims/index.ts'

export interface Near {
  readonly kassenzeichen: string
  readonly why: Slip
}

export type Slip = 'wrong-digit' | 'swapped-digits' | 'digit-missing' | 'digit-too-many'

const LENGTH = 14
/** Proposals a person is asked to look at; more are no help. */
const MOST_NEAR = 20

/**
 * The Kassenzeichen in what a payer wrote: whole, of this office, check digits right; each once, in the order in which they
 * stand there. Blanks, dashes, points and line breaks between digits do not count: banks cut texts where they like. A
 * creditor reference (RF…) holds the Kassenzeichen as its end, so it needs no rule of its own.
 */
export function kassenzeichenIn(texts: readonly (string | null)[], office: string): string[] {
  const found = new Set<string>()
  for (const run of texts.flatMap((text) => runsOf(text ?? '')))
    for (const window of windowsOf(run, LENGTH)) if (isOurs(window, office)) found.add(window)
  return [...found]
}

/** What may have been meant where nothing is sure: one slip away from what was typed, check digits right. */
export function nearKassenzeichen(texts: readonly (string | null)[], office: string): Near[] {
  const near = new Map<string, Slip>()
  for (const run of texts.flatMap((text) => runsOf(text ?? '')))
    for (const [meant, why] of slipsOf(run, office))
      if (near.size < MOST_NEAR && !near.has(meant) && isOurs(meant, office)) near.set(meant, why)
  return [...near].map(([kassenzeichen, why]) => ({ kassenzeichen, why }))
}

const isOurs = (digits: string, office: string): boolean =>
  digits.startsWith(office) && readKassenzeichen(digits, office).ok

/** Digits that stand together once what people and banks put between them is gone; of every script. */
function runsOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/gu, (it) => String(it.codePointAt(0)! & 0xf))
    .replace(/(?<=\d)[\s\p{Pd}\p{Cf}./_]+(?=\d)/gu, '')
  return plain.match(/\d{13,}/gu) ?? []
}

function* windowsOf(run: string, length: number): Generator<string> {
  for (let at = 0; at + length <= run.length; at += 1) yield run.slice(at, at + length)
}

/** Nobody finds a slip in more digits than this. */
const LONGEST_RUN = 60

/** Everything one slip away; a run that is longer is looked at piece by piece, where it begins like one of ours. */
function* slipsOf(run: string, office: string): Generator<[string, Slip]> {
  if (run.length > LONGEST_RUN) return
  for (const window of windowsOf(run, LENGTH)) {
    if (!beginsLike(window, office)) continue
    for (let at = 0; at < LENGTH; at += 1) {
      for (let digit = 0; digit <= 9; digit += 1)
        if (String(digit) !== window[at]) yield [spliced(window, at, 1, String(digit)), 'wrong-digit']
      if (at + 1 < LENGTH && window[at] !== window[at + 1])
        yield [spliced(window, at, 2, window[at + 1]! + window[at]!), 'swapped-digits']
    }
  }
  for (const window of windowsOf(run, LENGTH - 1))
    if (run === window || beginsLike(window, office))
      for (let at = 0; at < LENGTH; at += 1)
        for (let digit = 0; digit <= 9; digit += 1)
          yield [spliced(window, at, 0, String(digit)), 'digit-missing']
  for (const window of windowsOf(run, LENGTH + 1))
    if (run === window || beginsLike(window, office))
      for (let at = 0; at <= LENGTH; at += 1) yield [spliced(window, at, 1, ''), 'digit-too-many']
}

/** Two of the office's four digits at least stand where they should: a date or an account number does not. */
function beginsLike(window: string, office: string): boolean {
  let same = 0
  for (let at = 0; at < office.length; at += 1) if (window[at] === office[at]) same += 1
  return same >= 2
}

const spliced = (text: string, at: number, out: number, put: string): string =>
  text.slice(0, at) + put + text.slice(at + out)
