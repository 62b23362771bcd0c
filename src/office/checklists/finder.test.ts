import { describe, expect, test } from 'vitest'
import { shipped } from '#office/catalogue/index.ts'
import de from '#texts/de/finder.json' with { type: 'json' }
import en from '#texts/en/finder.json' with { type: 'json' }
import data from './data/finder.json' with { type: 'json' }
import { finder, FinderFault, readFinder, type Knows, type Target } from './finder.ts'
import { nextStep, UNSURE, type Step } from './next-step.ts'

const day = '2026-11-23'

/** Every way somebody can go from a situation, with "I don't know" at each question. */
function waysFrom(
  situation: string,
  answers: readonly string[] = [],
): { answers: readonly string[]; end: Step }[] {
  const step = nextStep(finder, situation, answers, day)
  if (step.kind !== 'question') return [{ answers, end: step }]
  const choices = [...step.question.answers.map(({ key }) => key), UNSURE]
  return choices.flatMap((choice) => waysFrom(situation, [...answers, choice]))
}

const allWays = [...finder.situations.keys()].flatMap((situation) => waysFrom(situation))
const reached = (kind: Step['kind']) =>
  new Set(allWays.flatMap(({ end }) => (end.kind === kind && 'key' in end ? [end.key] : [])))

/** All ends behind a target, as text. */
function endsOf({ kind, key }: Target): string[] {
  const question = kind === 'question' ? finder.questions.get(key)! : null
  if (!question) return [`${kind}:${key}`]
  return [...question.answers.map(({ to }) => to), question.unsure].flatMap(endsOf)
}

describe('the finder', () => {
  test('every way from every situation ends at a concern, a person, or "you need not come"', () => {
    expect(allWays.length).toBeGreaterThan(300)
    const dead = allWays.filter(({ end }) => !['concern', 'person', 'notice'].includes(end.kind))
    expect(dead).toEqual([])
  })

  test('every concern of the catalogue can be found, so every one that can be booked', () => {
    const known = [...shipped.catalogue.concerns.keys()]
    expect(known.filter((key) => !reached('concern').has(key))).toEqual([])
    expect([...reached('concern')].filter((key) => !known.includes(key))).toEqual([])
  })

  test('whoever knows nothing at all still arrives', () => {
    for (const situation of finder.situations.keys()) {
      const end = waysFrom(situation).find(({ answers }) => answers.every((answer) => answer === UNSURE))?.end
      expect(['concern', 'person', 'notice'], situation).toContain(end?.kind)
    }
  })

  test('no question is asked whose answers all lead to the same', () => {
    for (const { key, answers } of finder.questions.values()) {
      const ends = answers.map(({ to, knows }) => JSON.stringify([endsOf(to).toSorted(), knows]))
      expect(new Set(ends).size, key).toBeGreaterThan(1)
    }
  })

  test('a way is short: at most six questions', () => {
    expect(Math.max(...allWays.map(({ answers }) => answers.length))).toBeLessThanOrEqual(6)
  })

  test('progress never promises fewer questions than come', () => {
    for (const { answers } of allWays) {
      const begun = allWays.find((way) => way.answers === answers)!
      const situation = 'situation' in begun.end ? begun.end.situation.key : ''
      answers.forEach((_, index) => {
        const step = nextStep(finder, situation, answers.slice(0, index), day)
        expect(step.kind === 'question' && step.most).toBeGreaterThanOrEqual(answers.length)
      })
    }
  })

  test('what answers say is said about conditions the catalogue asks', () => {
    const asked = new Set(
      [...shipped.catalogue.conditions.values()].flatMap(({ kind, key }) =>
        kind === 'question' ? [key] : [],
      ),
    )
    const said = [...finder.questions.values()].flatMap(({ answers }) =>
      answers.flatMap(({ knows }) => Object.keys(knows)),
    )
    expect(said.filter((key) => !asked.has(key))).toEqual([])
  })
})

describe('the words of the finder', () => {
  test.each([
    ['de', de],
    ['en', en],
  ])('stand for every situation, question, answer, notice and person in %s', (_, texts) => {
    const has = (path: string) =>
      path
        .split('.')
        .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], texts)
    const wanted = [
      ...[...finder.situations.keys()].map((key) => `situation.${key}`),
      ...[...finder.questions.values()].flatMap(({ words, answers }) => [
        `question.${words}.title`,
        ...answers.map(({ key }) => `question.${words}.answer.${key}`),
      ]),
      ...[...finder.notices.keys()].flatMap((key) =>
        ['title', 'text', 'todo'].map((part) => `notice.about.${key}.${part}`),
      ),
      ...[...finder.persons].flatMap((key) => [`person.${key}.title`, `person.${key}.text`]),
    ]
    expect(wanted.filter((path) => typeof has(path) !== 'string')).toEqual([])
  })
})

describe('the next step', () => {
  const knowsAt = (situation: string, answers: string[]): Knows | null => {
    const step = nextStep(finder, situation, answers, day)
    return 'knows' in step ? step.knows : null
  }

  test('what was answered is not asked again: an extension is no first application', () => {
    const step = nextStep(finder, 'title_expires', ['permit', 'study', 'university'], day)
    expect(step).toMatchObject({ kind: 'concern', key: 'study_extend' })
    expect(knowsAt('title_expires', ['permit', 'study', 'university'])).toEqual({
      hasTitle: true,
      first: false,
    })
  })

  test('"Erwerbstätigkeit erlaubt" needs nobody to come for a new job', () => {
    expect(nextStep(finder, 'new_job', ['work', 'any'], day)).toMatchObject({
      kind: 'notice',
      notice: { key: 'job_free' },
    })
  })

  test('a notice outside the days its law was read for leads to a person', () => {
    const way = ['ukraine', 'yes']
    expect(nextStep(finder, 'refuge', way, '2027-03-04')).toMatchObject({ kind: 'notice' })
    expect(nextStep(finder, 'refuge', way, '2027-03-05')).toMatchObject({ kind: 'person', key: 'reception' })
  })

  test('an address of an older tree goes on from the last answer that still exists', () => {
    expect(nextStep(finder, 'study', ['done', 'perhaps'], day)).toEqual({
      kind: 'unknown-answer',
      valid: ['done'],
    })
    expect(nextStep(finder, 'study', ['begin', 'more'], day)).toEqual({
      kind: 'unknown-answer',
      valid: ['begin'],
    })
    expect(nextStep(finder, 'holiday', [], day)).toEqual({ kind: 'unknown-situation' })
  })
})

describe('a faulty tree does not load', () => {
  const changed = (change: (tree: typeof data) => void) => {
    const tree = structuredClone(data)
    change(tree)
    return () => readFinder(tree)
  }

  test('when an answer leads nowhere', () => {
    expect(changed((tree) => (tree.questions[0]!.answers[0]!.to = 'question:gone'))).toThrow(FinderFault)
    expect(changed((tree) => (tree.questions[0]!.unsure = 'person:nobody'))).toThrow('person:nobody')
  })

  test('when a way leads in a circle', () => {
    const back = (tree: typeof data) =>
      (tree.questions.find(({ key }) => key === 'youth')!.answers[0]!.to = 'question:work_kind')
    expect(changed(back)).toThrow('leads back to itself')
  })

  test('when a question stands there twice, or has one answer only', () => {
    expect(changed((tree) => tree.questions.push(structuredClone(tree.questions[0]!)))).toThrow('twice')
    expect(changed((tree) => tree.questions[0]!.answers.splice(1))).toThrow()
  })
})
