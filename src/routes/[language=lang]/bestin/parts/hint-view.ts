import { formatDay, formatDayOf, type Language } from '#ground/languages/index.ts'
import { FACTS, type FactKey } from '#law/risks/index.ts'
import type { CaseHint, CaseHints } from '#office/earlywarning/index.ts'
import type { Counselling } from '#office/open-counselling.ts'
import { textsIn } from '#texts/index.ts'
import type { Words } from '#ui/words.ts'
import { labelOf, valueWords } from './fact-words.ts'

type Early = Counselling['earlywarning']
type TypeFact = Counselling['guidance']['typeFact']
type Office = Pick<Counselling, 'earlywarning' | 'guidance'>

/** The hints of a case in words, for the person in their language and for the counsellor in German. */
export function hintsView({ earlywarning, guidance }: Office, language: Language, seen: CaseHints) {
  const texts = textsIn(language)
  const { tr, maybe } = texts
  const day = (text: string) => formatDay(language, text, 'date')
  const names = (keys: readonly FactKey[]) => keys.map((key) => labelOf(texts, key))
  const hints = seen.hints.map((hint) => hintView(earlywarning, guidance.typeFact, language, hint, seen))
  return {
    open: hints.filter(({ word }) => word === null),
    decided: hints.filter(({ word }) => word !== null),
    hasFacts: Object.keys(seen.facts).length > 0,
    clashes: seen.contradictions,
    notLooked: seen.notLooked.map(({ rule, titleDe, titleEn, why, facts, validFrom, validTo }) => ({
      rule,
      title: maybe(`risks.rules.${rule}.title`) ?? (language === 'en' ? titleEn : titleDe),
      why: maybe(`risks.notLooked.${why}`) ?? why,
      facts: why === 'facts-missing' || why === 'contradiction' ? names(facts) : [],
      validity:
        why === 'outside-validity'
          ? validTo
            ? tr('reminders.hints.validity', { from: day(validFrom), to: day(validTo) })
            : tr('reminders.hints.validityOpen', { from: day(validFrom) })
          : null,
    })),
  }
}

/** Measures that name the day from which something is possible; the others name a last day. */
const OPENS = ['monthsUntilEligible', 'daysUntilAge', 'age', 'monthsSince', 'yearsSince']

const KINDS = { risk: 'risk', opportunity: 'chance', opportunity_guard: 'guard', info: 'info' } as const

function hintView(
  { sayRule }: Early,
  typeFact: TypeFact,
  language: Language,
  hint: CaseHint,
  { facts }: CaseHints,
) {
  const texts = textsIn(language)
  const { tr, maybe } = texts
  const said = sayRule(hint, language)
  const day = hint.date && formatDay(language, hint.date, 'date')
  const contact = (key: string) => ({ key, name: maybe(`risks.contacts.${key}.name`) ?? key })
  const kind = KINDS[hint.kind]
  const when = kind === 'chance' && OPENS.includes(hint.measure?.name ?? '') ? 'chanceDate' : 'date'
  return {
    ...{ rule: hint.rule, mark: hint.mark, kind, title: said.title, why: said.why, step: said.step },
    moreSteps: hint.moreSteps.map(({ de, en }) => (language === 'en' && en ? en : de)),
    level: maybe(`risks.levels.${hint.level}`) ?? hint.level,
    date: day
      ? tr(hint.dateExact ? `reminders.hints.${when}` : `reminders.hints.${when}About`, { day })
      : tr('reminders.hints.noDate'),
    ...{ paragraphs: hint.paragraphs, lawState: hint.lawState, unsure: hint.unsure },
    unreviewed: hint.unreviewedSince && formatDay(language, hint.unreviewedSince, 'date'),
    ...{ contact: contact(hint.contact), moreContacts: hint.moreContacts.map(contact) },
    needsPerson: hint.needsPerson,
    facts: hint.facts.map((key) => ({ name: labelOf(texts, key), value: valueOf(key) })),
    ...{
      met: hint.met.map((key) => labelOf(texts, key)),
      missing: hint.open.map((key) => labelOf(texts, key)),
    },
    ...{ again: hint.again, stepState: hint.step },
    word: hint.word && {
      ...{ kind: hint.word.kind, why: hint.word.why, by: hint.word.by },
      day: formatDayOf(language, Temporal.Instant.from(hint.word.at), 'date'),
    },
  }

  function valueOf(key: FactKey): Words {
    const value = facts[key]
    if (value === undefined || value === null) return ''
    const { type, options } = FACTS[key]
    const kindOf = type === 'list' ? 'periods' : type === 'choice' && options === 'country' ? 'country' : type
    return valueWords(texts, { key, kind: kindOf }, typeFact(value))
  }
}

export type HintView = ReturnType<typeof hintView>
