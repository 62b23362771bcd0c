import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NEIGHBOURS } from '../../src/office/neighbours.ts'
import type { Facts } from './facts.ts'
import { houseOf, readTree, type House, type Tree } from './house.ts'
import { judge } from './judge.ts'
import { PLANTS } from './plants.ts'
import { RULES } from './rules/index.ts'

const tree = readTree(join(import.meta.dirname, '../..'))
const known = new Map<string, Facts>()
const sound = found(tree, NEIGHBOURS)

test.each(PLANTS)('$rule bites: $says', ({ rule, says, files, neighbours }) => {
  const more = found({ ...tree, ...files }, { ...NEIGHBOURS, ...neighbours }).filter(
    (it) => !sound.includes(it),
  )
  expect(more.filter((it) => it.startsWith(`${rule} `)).join('\n')).toContain(says)
})

test('what is allowed is not bitten', () => {
  const files = {
    'src/office/calling/planted.ts': `
      import { advance } from '#office/visits/index.ts'
      import type { Site } from '#office/staff/index.ts'
      // new Date() and select from visits.visit are only spoken of here
      export const told = { topic: 'visits.visit', words: 'Date.now' }
      export const use = (site: Site) => [advance, site]`,
    'src/routes/planted/+page.ts': `import type { Office } from '#office/office.ts'\nexport type Told = Office`,
    'src/ui/Planted.svelte': `<script lang="ts">const began = performance.now()</script>\n<p>{began}</p>`,
  }
  expect(found({ ...tree, ...files }, NEIGHBOURS).filter((it) => !sound.includes(it))).toEqual([])
})

test('every rule has a tooth that is tried', () => {
  expect([...new Set(PLANTS.map(({ rule }) => rule))].toSorted()).toEqual(Object.keys(RULES).toSorted())
})

function found(planted: Tree, neighbours: House['neighbours']): string[] {
  return judge(houseOf(planted, neighbours, known)).map((it) => `${it.rule} ${it.path}:${it.line} ${it.says}`)
}
