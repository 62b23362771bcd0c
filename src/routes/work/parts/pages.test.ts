import { expect, test } from 'vitest'
import { pagesFor } from './pages.ts'

const namesFor = (...roles: string[]): string[] => pagesFor(roles).map(({ name }) => name)

test('whoever can be given a complaint to answer is led to it, the Personalrat is not sent to a page it may not see', () => {
  expect(namesFor('caseworker')).toContain('complaints')
  expect(namesFor('council', 'reception')).toContain('complaints')
  expect(namesFor('council')).toEqual(['rota', 'training', 'load', 'checklists', 'evaluations'])
})
