import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Ground } from '#ground/act/act.ts'
import { PASSWORD_COST } from '#ground/identity/password.ts'
import { openStaff } from '#office/staff/index.ts'

test('an office that was told nothing makes digests at the full cost', () => {
  expect(openStaff({} as Ground).passwordCost).toEqual(PASSWORD_COST)
  expect(PASSWORD_COST).toEqual({ memory: 19_456, passes: 2, lanes: 1 })
})

test('nothing that runs tells an office to make them cheaper: only the office hands the word on, only tests say it', () => {
  const saying = globSync(['src/**/*.{ts,svelte}', 'scripts/**/*.{ts,mjs}', 'examples/**/*.{ts,mjs}'])
    .filter((file) => !/\.test\.ts$|\/testing\/|\/(staff|counselling)\//.test(file))
    .filter((file) => /passwordCost|CHEAP_PASSWORDS/.test(readFileSync(file, 'utf8')))
  expect(saying).toEqual(['src/office/office.ts', 'src/office/open-counselling.ts'])
})
