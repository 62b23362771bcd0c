import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { languageReport, reportFile } from '../../scripts/report-languages.ts'
import { faultsOf } from './faults.ts'
import { plantIn } from './plants.ts'
import { catalogueTexts, namesOf, sentencesOf } from './said.ts'
import { visitorTexts } from '../../src/texts/visitor-namespaces.ts'

test('docs/languages.md says what is there (else: npm run languages)', () => {
  expect(readFileSync(reportFile, 'utf8')).toBe(languageReport())
})

test.each(
  plantIn(sentencesOf(visitorTexts).said).map((plant) => [plant.name, plant.text.language, plant] as const),
)('a fault of the kind "%s" in %s is found', (name, _, { text }) => {
  expect(faultsOf([text]).map(({ rule }) => rule)).toContain(name)
})

test('every sentence and every name of the catalogue is written as its language is', () => {
  expect(faultsOf([...sentencesOf(visitorTexts).said, ...namesOf(catalogueTexts()).said])).toEqual([])
})

test('every name of the catalogue is there in ten languages', () => {
  expect(namesOf(catalogueTexts()).lacks).toEqual([])
})

test('German terms in brackets, codes and values are no faults', () => {
  const text = 'Ваш вид на жительство (Aufenthaltstitel), например K7MT‑4RXW‑92DA: {{phone}}'
  expect(faultsOf([{ language: 'ru', key: 'x', text, german: '' }])).toEqual([])
})
