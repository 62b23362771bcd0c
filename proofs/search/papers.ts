import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry } from '#office/filesearch/entry.ts'
import names from '#office/demo/data/names.json' with { type: 'json' }
import { diceOf, type Dice } from '#office/demo/dice.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import { projectDir } from '../support/run.ts'

export const SITES = 4
export const TEAMS = ['a', 'b', 'c', 'd', 'e']
const LAST_DAY = Temporal.PlainDate.from('2026-11-20')
const FIRST_YEAR = 2012
const TYPES = [
  'application',
  'passport',
  'payslip',
  'rental_contract',
  'decision',
  'court',
  'police',
  'school',
]

export interface Paper {
  readonly entry: Entry
  readonly pages: readonly string[]
}

/** What a whole office may have written in fifteen years: invented, and for one seed always the same. */
export interface Archive {
  /** A file with its documents, the file itself first. */
  nextFile(): Paper[]
  /** Words from common to rare, for the questions. */
  readonly compounds: readonly string[]
  readonly families: readonly string[]
  readonly givens: readonly string[]
  readonly phrases: readonly string[]
}

export function archiveOf(seed: number): Archive {
  const dice = diceOf(seededChance(seed))
  const begin = Temporal.Instant.from('2026-11-20T08:00:00Z')
  const ids = createIds({ now: () => begin }, seededChance(seed + 1))
  const sentences = ownSentences()
  const nouns = nounsOf(sentences)
  const compounds = compoundsOf(nouns, dice, 120_000)
  const families = familiesOf(dice, 25_000)
  const givens = names.origins.flatMap(({ given }) => given).filter((name) => name !== '')
  const stock: Stock = { dice, sentences, compounds, families, givens, ids: () => ids.uuid(), file: 0 }
  const phrases = sentences.slice(0, 400).flatMap((it) => /^(\S+ \S+ \S+)/u.exec(it)?.[1] ?? [])
  return { nextFile: () => fileOf(stock), compounds, families, givens, phrases }
}

interface Stock {
  readonly dice: Dice
  readonly sentences: readonly string[]
  readonly compounds: readonly string[]
  readonly families: readonly string[]
  readonly givens: readonly string[]
  readonly ids: () => string
  file: number
}

/** Everything our own program says in German, sentence by sentence. */
function ownSentences(): string[] {
  const said = new Set<string>()
  const folders = ['src/texts/de', 'src/office/catalogue/data', 'src/law/fees']
  for (const folder of folders)
    for (const name of readdirSync(join(projectDir, folder)).filter((it) => /^[a-z-]+\.json$/u.test(it)))
      collect(JSON.parse(readFileSync(join(projectDir, folder, name), 'utf8')), said)
  return [...said].toSorted()
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    for (const sentence of value.replaceAll(/\{\{.*?\}\}/gu, '').split(/(?<=[.!?])\s/u))
      if (sentence.split(' ').length >= 5) into.add(sentence.trim())
  } else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) collect(part, into)
}

function nounsOf(sentences: readonly string[]): string[] {
  const found = sentences.flatMap((it) => it.match(/\p{Lu}\p{Ll}{4,11}\b/gu) ?? [])
  return [...new Set(found)].toSorted()
}

/** German makes a new word of any two: most words of a large archive are rare. */
function compoundsOf(nouns: readonly string[], dice: Dice, many: number): string[] {
  const made = new Set<string>()
  while (made.size < many)
    made.add(`${dice.oneOf(nouns)}${dice.oneOf(['', 's', 's', 'en'])}${dice.oneOf(nouns).toLowerCase()}`)
  return [...made]
}

function familiesOf(dice: Dice, many: number): string[] {
  const known = names.origins.flatMap(({ family }) => family).filter((name) => name.length > 1)
  const made = new Set(['Müller', 'Schmidt', 'Meyer', 'Weiß', 'Schröder', ...known])
  while (made.size < many) {
    const [one, other] = [dice.oneOf(known), dice.oneOf(known)]
    const cut = 2 + dice.below(3)
    made.add((one.slice(0, cut) + other.slice(-cut - dice.below(2)).toLowerCase()).replaceAll(/[- ]/gu, ''))
  }
  return [...made]
}

/** Few are frequent, most are rare: the place in the list, by a power law. */
export function rank(dice: Dice, of: number): number {
  return Math.min(of - 1, Math.floor(of ** dice.share() - 1 + dice.share()))
}

function fileOf(stock: Stock): Paper[] {
  const { dice } = stock
  stock.file += 1
  const site = 1 + dice.below(SITES)
  const team = dice.oneOf(TEAMS)
  const year = LAST_DAY.year - Math.floor((LAST_DAY.year - FIRST_YEAR + 1) * dice.share() ** 1.5)
  const family = stock.families[rank(dice, stock.families.length)]!
  const name = `${dice.oneOf(stock.givens)} ${family}`
  const reference = `33.${10 + dice.below(40)}-${year}/${String(stock.file).padStart(6, '0')}`
  const level = dice.share()
  const readers =
    level < 0.85
      ? [`desk:${site}`]
      : level < 0.97
        ? [`team:${site}:${team}`, `head:${site}`]
        : [`account:${dice.below(200)}`]
  const azr = String(100_000_000_000 + stock.file * 7919)
  const birth = `${1946 + dice.below(60)}-${two(dice.below(12) + 1)}-${two(dice.below(28) + 1)}`
  const akte = stock.ids()
  const opened = dayOf(dice, year)
  const common = { akte, site, team, readers: [...readers, 'system'], names: [name] }
  const whole: Paper = {
    entry: {
      ...{
        ...common,
        id: akte,
        kind: 'akte',
        type: null,
        direction: null,
        state: 'open',
        date: opened,
        reference,
      },
      ...{ title: `Ausländerakte ${name}`, numbers: [azr, birth] },
    },
    pages: [],
  }
  const documents = Array.from({ length: 1 + Math.floor(dice.exponential(7)) }, (_, at): Paper => {
    const later = opened.add({ days: Math.floor(dice.exponential(300)) })
    const date = Temporal.PlainDate.compare(later, LAST_DAY) > 0 ? dayOf(dice, LAST_DAY.year) : later
    const topic = stock.compounds[rank(dice, stock.compounds.length)]!
    return {
      entry: {
        ...{
          ...common,
          id: stock.ids(),
          kind: 'document',
          type: dice.oneOf(TYPES),
          date,
          state: 'registered',
        },
        direction: dice.oneOf(['incoming', 'outgoing', 'internal'] as const),
        ...{ reference: `${reference}-${at + 1}`, numbers: [azr] },
        title: `${dice.happens(0.3) ? 'Antrag' : 'Schreiben'} ${topic}`,
      },
      pages: textOf(stock, { name, birth, azr, topic, date }),
    }
  })
  return [whole, ...documents]
}

interface About {
  readonly name: string
  readonly birth: string
  readonly azr: string
  readonly topic: string
  readonly date: Temporal.PlainDate
}

/** One to four pages, 2,400 letters on average. */
function textOf(stock: Stock, about: About): string[] {
  const { dice, sentences } = stock
  const written = `${about.date.day}.${about.date.month}.${about.date.year}`
  const parts = [
    `Ausländerbehörde Musterstadt, ${written}. Betreff: ${about.topic}, AZR-Nummer ${about.azr}.`,
    `Sehr geehrte Damen und Herren, ${about.name}, geboren am ${about.birth.split('-').toReversed().join('.')}, hat vorgesprochen.`,
  ]
  if (dice.happens(0.25))
    parts.push(
      `Der Antrag auf Erteilung einer Aufenthaltserlaubnis nach § ${16 + dice.below(20)} AufenthG liegt vor.`,
    )
  const many = 8 + Math.floor(dice.exponential(38))
  for (let at = 0; at < many; at += 1) {
    parts.push(sentences[rank(dice, sentences.length)]!)
    if (dice.happens(0.12))
      parts.push(
        `Zur ${stock.compounds[rank(dice, stock.compounds.length)]!} siehe Blatt ${dice.below(400)}.`,
      )
    if (dice.happens(0.012)) parts.push(misread(dice, dice.oneOf(stock.compounds)))
  }
  parts.push(
    `Reisepass ${'CFGHJKLMNPRTVWXYZ'[dice.below(17)]}${String(dice.below(100_000_000)).padStart(8, '0')}, gültig bis ${two(dice.below(28) + 1)}.${two(dice.below(12) + 1)}.20${30 + dice.below(9)}.`,
  )
  const pages: string[] = []
  for (let at = 0; at < parts.length; at += 36) pages.push(parts.slice(at, at + 36).join(' '))
  return pages
}

/** As a poor scan reads it. */
function misread(dice: Dice, word: string): string {
  const at = 1 + dice.below(word.length - 2)
  return word.slice(0, at) + dice.oneOf(['rn', 'l', 'i', 'cl', 'h']) + word.slice(at + 1)
}

const dayOf = (dice: Dice, year: number) => {
  const last = year === LAST_DAY.year ? LAST_DAY.dayOfYear : 365
  return Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: dice.below(last) })
}

const two = (number: number) => String(number).padStart(2, '0')
