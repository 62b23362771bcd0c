import { describe, expect, test } from 'vitest'
import { BODIES, FACT_KEYS, FACTS, RULES } from '#law/risks/index.ts'
import de from '../../src/texts/de/risks.json' with { type: 'json' }
import en from '../../src/texts/en/risks.json' with { type: 'json' }

/** A text by its path; undefined where there is none. */
function at(tree: unknown, ...path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>(
    (node, key) => (node as Record<string, unknown> | undefined)?.[key],
    tree,
  )
  return typeof found === 'string' ? found : undefined
}

describe.each([
  ['German', de, 'de'],
  ['English', en, 'en'],
] as const)('what visitors read of the rules in %s', (_, tree, language) => {
  test('every rule has a title and a why, and its step is that of the rule', () => {
    for (const { key, steps } of RULES) {
      expect([at(tree, 'rules', key, 'title'), at(tree, 'rules', key, 'why')], key).not.toContain(undefined)
      expect(at(tree, 'rules', key, 'step'), key).toBe(steps[0]![language])
    }
  })

  test('every contact has a name and what it is for', () => {
    const lost = BODIES.filter(
      ({ key }) => !at(tree, 'contacts', key, 'name') || !at(tree, 'contacts', key, 'for'),
    )
    expect(lost).toEqual([])
  })

  test('every fact has a name and a question, every answer its words', () => {
    const lost = FACT_KEYS.flatMap((key) => {
      const path = ['facts', ...key.split('.')]
      const { options } = FACTS[key]
      // A section is said as the card prints it, a country by the names of countries.
      const answers = Array.isArray(options) && key !== 'title.section' ? (options as readonly string[]) : []
      return [...['label', 'question'].map((it) => [it]), ...answers.map((it) => ['options', it])]
        .filter((end) => at(tree, ...path, ...end) === undefined)
        .map((end) => `${key} ${end.join(' ')}`)
    })
    expect(lost).toEqual([])
  })
})

test('no word is left over from a rule, contact or fact that is gone', () => {
  expect(Object.keys(de.rules).toSorted()).toEqual(RULES.map(({ key }) => key).toSorted())
  expect(Object.keys(de.contacts).toSorted()).toEqual(BODIES.map(({ key }) => key).toSorted())
})
