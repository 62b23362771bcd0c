import { expect, test } from 'vitest'
import { EVALUATIONS } from '#office/evaluations/index.ts'
import { pageRoutes } from '../access/routes.ts'
import { kindOf, shownNowhere } from './routes.ts'
import { groupedByWhom } from './statements.ts'
import { getRoutes } from './walk.ts'

const looked = [...pageRoutes()].filter((route) => route.startsWith('GET ')).map((route) => route.slice(4))

test('somebody has said of every address whether it is an evaluation, the law, the operation of now, or typed', () => {
  expect(looked.filter((route) => kindOf(route) === null)).toEqual([])
  expect(kindOf('/planning/rangliste')).toBeNull()
  expect(kindOf('/planning/figures')).toMatchObject({ kind: 'evaluation' })
})

test('every evaluation is shown where its definition says', () => {
  const routes = new Set([...looked, ...getRoutes().map(({ route }) => route.slice(4))])
  expect(shownNowhere(routes)).toEqual([])
  expect(EVALUATIONS.length).toBeGreaterThan(10)
})

test('no statement of the program adds up by colleague or desk; one that does is seen, also behind a number', () => {
  const { statements, found } = groupedByWhom()
  expect(found).toEqual([])
  expect(statements).toBeGreaterThan(50)
  const planted = [
    'select c.desk, count(*) from calling.call c group by 1',
    'select 1 from t group by t.site, t.account',
  ]
  expect(groupedByWhom(planted).found).toHaveLength(2)
})
