import { z } from 'zod'
import { isInHouse } from '#ground/print/index.ts'

/** Where the terminal of a card till stands. */
export interface CardAddress {
  /** Number of the site; null: the name is enough. */
  readonly site: number | null
  /** Name of the till, as the cashier entered it. */
  readonly till: string
  readonly host: string
  readonly port: number
  /** Six digits, set at the terminal. */
  readonly password: string
}

type Entry = Omit<CardAddress, 'password'>

export const cardVariables = {
  WILLKOMMEN_CARD_TERMINALS: z
    .string()
    .transform((text) => text.split(';').filter((it) => it.trim() !== ''))
    .transform((entries, context): Entry[] =>
      entries.flatMap((text) => {
        const entry = entryOf(text)
        if (entry) return [entry]
        const message =
          'must look like "Kartengerät 1=10.20.30.40:20007;2/Kasse=10.20.30.41:20007": the till, and a number in the network of the house'
        context.addIssue({ code: 'custom', message })
        return []
      }),
    )
    .optional(),
  WILLKOMMEN_CARD_PASSWORD: z
    .string()
    .regex(/^\d{6}$/, 'must be the six digits set at the terminals')
    .optional(),
}

interface CardVariables {
  readonly WILLKOMMEN_CARD_TERMINALS?: readonly Entry[] | undefined
  readonly WILLKOMMEN_CARD_PASSWORD?: string | undefined
}

export function missingCardSettings(it: CardVariables): string[] {
  return (it.WILLKOMMEN_CARD_TERMINALS === undefined) === (it.WILLKOMMEN_CARD_PASSWORD === undefined)
    ? []
    : ['WILLKOMMEN_CARD_TERMINALS and WILLKOMMEN_CARD_PASSWORD are set together, or neither.']
}

export function cardSettings(it: CardVariables): readonly CardAddress[] {
  const { WILLKOMMEN_CARD_TERMINALS: entries = [], WILLKOMMEN_CARD_PASSWORD: password = '' } = it
  return entries.map((entry) => ({ ...entry, password }))
}

/** `Kartengerät 1=10.20.30.40:20007`, with the number of the site before the name where two have the same. */
function entryOf(text: string): Entry | null {
  const [, site, till = '', six, four, port] =
    /^\s*(?:(\d{1,4})\/)?([^=]{1,80}?)\s*=\s*(?:\[([0-9a-fA-F:]+)\]|([\d.]+)):(\d{1,5})\s*$/u.exec(text) ?? []
  const host = six ?? four ?? ''
  if (till === '' || !isInHouse(host) || Number(port) < 1 || Number(port) > 65_535) return null
  return { site: site === undefined ? null : Number(site), till, host, port: Number(port) }
}
