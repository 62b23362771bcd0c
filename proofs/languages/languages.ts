import { formatDayAndClock, languageCodes, translators, directionOf } from '#ground/languages/index.ts'
import { staffTexts, visitorTexts } from '../../src/texts/visitor-namespaces.ts'
import type { Figures, Run } from '../support/run.ts'
import { faultsOf, type Fault } from './faults.ts'
import { plantIn } from './plants.ts'
import { catalogueTexts, countOf, namesOf, sentencesOf, type Gathered, type Lack } from './said.ts'

const SHOWN = 40

/**
 * Every text a visitor may meet, in ten languages: whole, with every plural form and value, in its own letters, with
 * digits 0-9, and safe in its direction. Staff texts are German only; that is counted, not failed.
 */
export async function languages(run: Run): Promise<Figures> {
  const gathered = [sentencesOf(visitorTexts), namesOf(catalogueTexts())]
  const whole: Gathered = {
    said: gathered.flatMap(({ said }) => said),
    lacks: gathered.flatMap(({ lacks }) => lacks),
  }
  if (run.plant) return planted(run, whole)
  const faults = faultsOf(whole.said)
  const clocks = wrongClocks()
  const open = unisolated()
  show(run, whole.lacks, faults)
  return {
    ok: whole.lacks.length + faults.length + clocks.length + open.length === 0,
    languages: languageCodes.length,
    namespaces: visitorTexts.length,
    texts: whole.said.length,
    catalogue: gathered[1]!.said.length,
    missing: whole.lacks.length,
    faults: faults.length,
    ...{
      clocks,
      unisolated: open.length,
      missing_by_language: tally(whole.lacks),
      faults_by_rule: byRule(faults),
    },
    staff_german_only: staffTexts.reduce((sum, namespace) => sum + countOf(namespace, 'de').total, 0),
  }
}

/** One fault of each kind put into whole texts; each must be found where it was put. */
function planted(run: Run, { said, lacks }: Gathered): Figures {
  const before = new Set(faultsOf(said).map(nameOf))
  const results = plantIn(said).map(({ name, text }) => {
    const found = faultsOf([text]).some((fault) => fault.rule === name && !before.has(nameOf(fault)))
    run.say(`${name} in ${text.language} ${text.key}: ${found ? 'found' : 'NOT found'}`)
    return { name: name as string, found }
  })
  const first = visitorTexts.find(({ name }) => name === 'public')
  const robbed = { ...first!, messages: { ...first!.messages, uk: {} } }
  const more =
    sentencesOf([robbed]).lacks.length > lacks.filter(({ key }) => key.startsWith(`${first!.name}.`)).length
  results.push({ name: 'missing', found: more })
  const missed = results.filter(({ found }) => !found).map(({ name }) => name)
  const caught = results.filter(({ found }) => found).map(({ name }) => name)
  // ok: false as in every planted run; "missed" tells whether the proof has teeth
  return { ok: false, plants: results.length, caught, missed }
}

/** The appointment of 1 December 2026, 15:05 UTC, said in each language: Gregorian, 24 hours, digits 0-9. */
function wrongClocks(): readonly string[] {
  return languageCodes.filter((language) => {
    const said = formatDayAndClock(language, '2026-12-01T15:05:00Z')
    return !/2026/.test(said) || !/16:05/.test(said) || /[٠-٩۰-۹]|[AP]M/.test(said)
  })
}

/** In right-to-left sentences a value stays a part of its own, so that the page can isolate it. */
function unisolated(): readonly string[] {
  const speak = translators<Record<string, Record<string, string | number>>>(visitorTexts)
  return languageCodes
    .filter((language) => directionOf(language) === 'rtl')
    .flatMap((language) =>
      sentencesOf(visitorTexts)
        .said.filter((one) => one.language === language && /\{\{/.test(one.text))
        .filter(({ key, text }) => {
          const names = new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name!))
          const values = Object.fromEntries([...names].map((name) => [name, 'K7MT Müller']))
          const { parts } = speak(language).maybe(key, values) ?? { parts: [] }
          return parts.filter((part) => 'value' in part && part.value === 'K7MT Müller').length < names.size
        })
        .map(({ key }) => key),
    )
}

function show(run: Run, lacks: readonly Lack[], faults: readonly Fault[]): void {
  for (const { language, key, lack } of lacks.slice(0, SHOWN)) run.say(`${language} ${key}: ${lack}`)
  if (lacks.length > SHOWN) run.say(`… and ${lacks.length - SHOWN} more`)
  for (const { language, key, what } of faults.slice(0, SHOWN * 5)) run.say(`${language} ${key}: ${what}`)
}

function tally(lacks: readonly Lack[]): Record<string, number> {
  return Object.fromEntries(
    languageCodes
      .map((code) => [code, lacks.filter(({ language }) => language === code).length] as const)
      .filter(([, count]) => count > 0),
  )
}

function byRule(faults: readonly Fault[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { rule } of faults) sums[rule] = (sums[rule] ?? 0) + 1
  return sums
}

const nameOf = ({ rule, language, key }: Fault): string => `${rule} ${language} ${key}`
