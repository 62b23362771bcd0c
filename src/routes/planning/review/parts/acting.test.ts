import { expect, test } from 'vitest'
import { refuse } from '#ground/act/refusal.ts'
import { textOf } from '#ui/words.ts'
import { wordsOf } from './acting.ts'

test('what is missing is said by its name', () => {
  const said = (field: string): string => textOf(wordsOf(refuse('missing', { field })))
  expect(said('kpis')).toBe('Bitte wählen Sie mindestens eine Kennzahl.')
  expect(said('name')).toBe('Bitte füllen Sie das Feld aus.')
  expect(textOf(wordsOf(refuse('wrong-order', { field: 'checkDay' })))).toContain('vor dem Termin')
})
