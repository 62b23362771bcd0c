import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NEIGHBOURS } from '../../src/office/neighbours.ts'
import { permissions } from '../../src/office/permissions.ts'
import { judge, unneeded } from './judge.ts'
import { houseOf, readTree, stepsOf } from './house.ts'
import { RULES } from './rules/index.ts'
import { actsOf, doneActs } from './rules/acts.ts'
import { ownersOf } from './rules/sql.ts'

const house = houseOf(readTree(join(import.meta.dirname, '../..')), NEIGHBOURS)

test.each(Object.keys(RULES))('the house keeps its rule: %s', (rule) => {
  expect(judge(house, [rule]).map(({ path, line, says }) => `${path}:${line} ${says}`)).toEqual([])
})

test('no exception outlives its reason; strike its line in exceptions.ts', () => {
  expect(unneeded(house)).toEqual([])
})

test('the guard has seen the house: files, steps, rooms, tables, texts', () => {
  expect(house.files.length).toBeGreaterThan(500)
  expect(house.files.filter(({ path }) => path.endsWith('.svelte')).length).toBeGreaterThan(80)
  expect([...stepsOf(house)].length).toBeGreaterThan(1500)
  expect(house.files.reduce((sum, { functions }) => sum + functions.length, 0)).toBeGreaterThan(2000)
  expect(Object.keys(NEIGHBOURS).length).toBeGreaterThanOrEqual(9)
  expect([...ownersOf(house).keys()].toSorted()).toEqual([
    'appointments',
    'bankbook',
    'bulk',
    'calling',
    'casefiles',
    'cashdesk',
    'catalogue',
    'checklists',
    'circulation',
    'claims',
    'complaints',
    'costs',
    'counters',
    'displays',
    'evaluations',
    'events',
    'exchange',
    'feedback',
    'filesearch',
    'ground',
    'handin',
    'identity',
    'inspection',
    'intake',
    'jobs',
    'kiosk',
    'letters',
    'mailbox',
    'notices',
    'observation',
    'outage',
    'people',
    'pickup',
    'printing',
    'procedures',
    'receipts',
    'reception',
    'release',
    'retention',
    'review',
    'rota',
    'simulator',
    'sitewall',
    'staff',
    'staffing',
    'stages',
    'store',
    'survey',
    'trail',
    'training',
    'visits',
    'waitlist',
    'workload',
  ])
  const statements = house.files.flatMap(({ texts }) => texts.filter(({ given }) => given === 'sql'))
  expect(statements.length).toBeGreaterThan(100)
})

test('the guard reads the permissions as the program does', () => {
  const read = actsOf(house).map(({ act }) => act)
  expect(read.toSorted()).toEqual(Object.keys(permissions).toSorted())
  expect(read.length).toBeGreaterThan(50)
  expect(doneActs(house).length).toBeGreaterThan(50)
})

test('every step inside the house leads to a file', () => {
  const written = new Set(house.files.map(({ path }) => path))
  const generated = /^src\/(texts|ui\/styles\/generated)\/|^src\/ground\/database\/types\.ts$|\.json$|\.css$/u
  const lost = [...stepsOf(house)].filter(
    ({ to }) => to.startsWith('src/') && !generated.test(to) && !written.has(to),
  )
  expect(lost.map(({ from, by }) => `${from.path}:${by.line} ${by.specifier}`)).toEqual([])
})
