import { expect, test } from 'vitest'
import { permissions } from '#office/permissions.ts'
import { textsIn } from '#texts/index.ts'

const CLOSED = /^(counselling|guidance|courses|partners|earlywarning)\./

/** Acts that are about no case: they never stand in the log of a person. */
const ABOUT_NO_CASE: readonly string[] = [
  'counselling.set-up-first-lead',
  'counselling.sign-in',
  'counselling.sign-out',
  'counselling.invite',
  'counselling.change-member',
  'counselling.accept-invitation',
  'counselling.list',
  'partners.keep-partner',
  'partners.import',
  'partners.keep-agreement',
  'partners.put-document',
  'partners.look-around',
  'courses.import-offers',
  'earlywarning.read-rules',
  'earlywarning.read-rule',
  'earlywarning.propose-rule',
  'earlywarning.agree-rule',
  'earlywarning.withdraw-rule',
]

test('whatever may be done in a case has plain words in the log of the person', () => {
  const { maybe } = textsIn('de')
  const acts = Object.keys(permissions).filter((act) => CLOSED.test(act) && !ABOUT_NO_CASE.includes(act))
  expect(acts.length).toBeGreaterThan(20)
  expect(acts.filter((act) => !maybe(`bestin.act.${act.replaceAll('.', '-')}`))).toEqual([])
})
