import {
  conventionsIn,
  countedOfCase,
  fractionOf,
  keptOfYear,
  publishedMinutes,
  type Convention,
} from '#law/staffing/index.ts'
import { policyPosts, reckon, shownHundredths, type Figure } from '#office/staffing/index.ts'
import { count, figures, listOf, share, unsupported, type Solve } from './figures.ts'
import { Given, numberOf, Unreadable } from './given.ts'

type Rule = Pick<Convention, 'parts' | 'sits'>

/** Posts for tasks `[cases, minutes]`, the percentage on the case or off the year. */
export const solvePosts: Solve = (input, asked) => {
  const given = new Given(input)
  const tasks = tasksOf(given)
  if (given.has('rounding', 'leadAndDistributionPct')) return solveSheet(input, [])
  const annual = annualOf(given)
  const rule = ruleOf(given)
  const counted = countedOfCase(rule)
  const net = annual * keptOfYear(rule)
  const basic = tasks.reduce((sum, [cases, minutes]) => sum + cases * minutes, 0)
  const posts = reckoned(tasks, annual, rule) ?? (basic * counted) / net
  const actual = given.number('actualFte', 'actual', 'ist')
  const perTask = tasks.map(([cases, minutes]) => (cases * minutes * counted) / net)
  return figures(
    [
      ['basicMinutes grundzeit baseMinutes basicTime', count(basic)],
      ['workMinutes totalMinutes', count(basic * counted)],
      [
        'meanProcessingMin mbz processingMinutes',
        listOf(
          'plain',
          tasks.map(([, minutes]) => minutes * counted),
        ),
      ],
      ['annualMinutes', count(annual)],
      ['fte need staff personnel vze vzae nak', count(posts)],
      // Beside the exact figure, posts are those an office can fill.
      ['posts', count(asked.includes('fte') ? policyPosts(posts) : posts)],
      actual === undefined ? null : ['difference gap', count(posts - actual)],
      ['perTask ftePerTask', listOf('plain', perTask)],
      ['surcharge deduction', share(rule.parts[0]!.percent / 100)],
    ],
    (name) => {
      if (/half/i.test(name)) return count(policyPosts(posts))
      if (/round|shown|2dec|decimals/i.test(name)) return count(shownHundredths(posts))
      return /net|avail|adjust|after|effective|productive|remain|reduced/i.test(name) ? count(net) : undefined
    },
  )
}

/** A sheet in use that rounds at each step; shown as it is, to see what rounding costs. */
const solveSheet: Solve = (input) => {
  const given = new Given(input)
  const tasks = tasksOf(given)
  const year = given.need(given.number('annualHours') ?? minutesToHours(given), 'annualHours')
  const step = /decimals? at every step|every step/i.test(given.text('rounding') ?? '')
    ? shownHundredths
    : (x: number) => x
  const hours = step(tasks.reduce((sum, [cases, minutes]) => sum + cases * minutes, 0) / 60)
  const fte = step(hours / year)
  const percent = given.number('leadAndDistributionPct', 'surchargePct', 'verteilzeitPct') ?? 0
  const surcharge = step((fte * percent) / 100)
  const total = step(fte + surcharge)
  const actual = given.number('actualFte', 'actual')
  return figures([
    ['hours', count(hours)],
    ['minutes workMinutes', count(hours * 60)],
    ['fte', count(fte)],
    ['surchargeFte', count(surcharge)],
    ['total totalFte', count(total)],
    actual === undefined ? null : ['difference gap', count(step(total - actual))],
  ])
}

const minutesToHours = (given: Given): number | undefined => {
  const minutes = given.number('annualMinutes')
  return minutes === undefined ? undefined : minutes / 60
}

function annualOf(given: Given): number {
  const hours = given.number('annualHours', 'hoursPerYear')
  const minutes =
    given.number('annualMinutes', 'annualWorkingMinutes', 'jahresarbeitsminuten', 'yearMinutes') ??
    (hours === undefined ? undefined : hours * 60)
  const groups = given.raw('groups')
  if (minutes !== undefined || !Array.isArray(groups)) return given.need(minutes, 'annualMinutes')
  // Several groups: weighted by their posts.
  const rows = groups.map((group) => new Given(group as Record<string, unknown>))
  const weights = rows.map((row) => row.number('share', 'posts', 'fte', 'weight') ?? 1)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return rows.reduce(
    (sum, row, index) => sum + (row.number('annualMinutes') ?? 0) * (weights[index]! / all),
    0,
  )
}

function tasksOf(given: Given): readonly (readonly [number, number])[] {
  const tasks = given.raw('tasks')
  if (!Array.isArray(tasks) || tasks.length === 0) throw new Unreadable('the field tasks is missing')
  return tasks.map((task: unknown, index) => {
    const [cases, minutes] = Array.isArray(task)
      ? (task as unknown[]).map(numberOf)
      : [new Given(task as Record<string, unknown>)].flatMap((one) => [
          one.number('cases', 'n', 'count'),
          one.minutes('mbz', 'perCase', 'time', ''),
        ])
    if (cases === undefined || minutes === undefined)
      throw new Unreadable(`tasks[${index}] is not [cases, minutes]`)
    return [cases, minutes] as const
  })
}

/** Where the percentage sits: by the name of its field, else by the words of the method. */
function ruleOf(given: Given): Rule {
  const percents = given
    .names()
    .filter((name) => /pct|percent|zuschlag|verteilzeit/.test(name) && given.number(name) !== undefined)
  const percent = percents.reduce((sum, name) => sum + given.number(name)!, 0)
  const isOff = (text: string) =>
    /deduct|abzug|off(?:the)? ?(?:annual|year)|fromannual|minus|reduc|ofyear/.test(text)
  const isOn = (text: string) => /surcharge|zuschlag|added|addition|markup|on ?(?:basic|case)/.test(text)
  const names = percents.join(' ')
  const method = (given.text('method', 'convention') ?? '').toLowerCase()
  const sits = isOff(names)
    ? 'deducted'
    : isOn(names)
      ? 'surcharge'
      : isOff(method)
        ? 'deducted'
        : isOn(method) || !/kgst/.test(method)
          ? 'surcharge'
          : 'deducted'
  return { sits, parts: [{ kind: 'whole', percent }] }
}

/** Every convention of the program may be used in this year. */
const YEAR = 2026

/** What the program's plan says where the percentage and its place are one of its conventions; null otherwise. */
function reckoned(
  tasks: readonly (readonly [number, number])[],
  annualMinutes: number,
  rule: Rule,
): number | null {
  const convention = conventionsIn(YEAR).find(
    (it) => it.sits === rule.sits && Math.abs(fractionOf(it) - fractionOf(rule)) < 1e-12,
  )
  if (!convention) return null
  const source = 'vector'
  const typed = (value: number): Figure => ({ value, from: 'typed', source })
  const { total, faults } = reckon({
    ...{ name: source, year: YEAR, convention: convention.key },
    annual: { from: 'typed', source, absences: null },
    groups: [{ key: 'all', name: source, weeklyHours: 39, share: 1, annualMinutes, source }],
    tasks: tasks.map(([cases, minutes], index) => ({
      ...{ id: String(index), area: source, name: `${index}`, concern: null, setupMinutes: 0 },
      ...{ cases: typed(cases), minutes: typed(minutes), includesVerteilzeit: false, note: '' },
    })),
  })
  return faults.length === 0 && total.complete ? total.posts : null
}

/** A second figure of the same circular, for the week of the workers: not in the tables of the program, which need its group. */
const CIRCULAR_1971 = { year: 1971, minutes: 103_500 }

/** Published annual minutes by year and words, or days from minutes and hours a week. */
export const solveYear: Solve = (input) => {
  const given = new Given(input)
  const minutes = given.raw('minutes', 'annualMinutes')
  if (minutes !== undefined) return solveDays(given)
  if (given.has('annualHours', 'hoursPerYear', 'hours'))
    return ofYear(given.number('annualHours', 'hoursPerYear', 'hours')! * 60)
  if (given.has('workingDays', 'calendarDays', 'days')) return solveBuildUp(given)
  const label = given.text('label', 'group', 'source', 'method') ?? ''
  const year = given.number('year') ?? Number(/\b(?:19|20)\d\d\b/.exec(label)?.[0] ?? 'NaN')
  const rows = publishedMinutes
    .filter((row) => row.year === year || String(year) === row.validFrom.slice(0, 4))
    .filter((row) => label.toLowerCase().includes(row.publisher.toLowerCase()))
  const hours = Number(
    /(\d{2}(?:[.,]\d+)?)\s*h(?:ours?)?\b(?!\s*\()/i
      .exec(label.replaceAll(/\d,\d{3} h/g, ''))?.[1]
      ?.replace(',', '.') ?? 'NaN',
  )
  const isOfficial = /official|beamt/i.test(label) && !/employee|beschäftigt|angestellt/i.test(label)
  const byHours = rows.filter((row) => row.weeklyHours === hours)
  const byGroup = rows.filter((row) => /Beamt/.test(row.groupDe) === isOfficial)
  const isWorkers = /worker|arbeiter|lohn/i.test(label) && !/employee|angestellt/i.test(label)
  const isOther1971 =
    (year === 1970 || year === CIRCULAR_1971.year) &&
    /kgst/i.test(label) &&
    (isWorkers || byHours.length === 0)
  if (isOther1971) return ofYear(CIRCULAR_1971.minutes)
  const row = byHours[0] ?? (rows.length === 1 ? rows[0] : byGroup[0])
  return row
    ? ofYear(row.minutes)
    : unsupported(`no published annual minutes are known for ${year}: ${label}`)
}

const ofYear = (minutes: number) =>
  figures([
    ['minutes annualMinutes minutesPerYear', count(minutes)],
    ['hours annualHours hoursPerYear', count(minutes / 60)],
  ])

function solveDays(given: Given) {
  const minutes = given.list('minutes', 'annualMinutes') ?? [
    given.need(given.number('minutes', 'annualMinutes'), 'minutes'),
  ]
  const weekly = given.list('weeklyHours', 'hoursPerWeek') ?? [
    given.need(given.number('weeklyHours', 'hoursPerWeek'), 'weeklyHours'),
  ]
  if (weekly.length !== minutes.length) throw new Unreadable('minutes and weeklyHours are not as many')
  // A week has five working days.
  const days = minutes.map((value, index) => value / ((weekly[index]! * 60) / 5))
  const isList = Array.isArray(given.raw('minutes', 'annualMinutes'))
  return figures([
    ['daysPerYear days workingDays netDays', isList ? listOf('plain', days) : count(days[0]!)],
    [
      'hours hoursPerYear',
      isList
        ? listOf(
            'plain',
            minutes.map((value) => value / 60),
          )
        : count(minutes[0]! / 60),
    ],
    [
      'minutesPerDay',
      isList
        ? listOf(
            'plain',
            weekly.map((value) => value * 12),
          )
        : count(weekly[0]! * 12),
    ],
  ])
}

/** Working days less leave, sickness, training and special leave. */
function solveBuildUp(given: Given) {
  const off = [
    'weekendDays',
    'weekends',
    'holidays',
    'publicHolidays',
    'leaveDays',
    'leave',
    'sickDays',
    'sick',
    'trainingDays',
    'training',
    'specialLeaveDays',
    'specialLeave',
    'special',
  ]
    .map((name) => given.number(name) ?? 0)
    .reduce((sum, days) => sum + days, 0)
  const days = given.need(given.number('workingDays', 'calendarDays', 'days'), 'workingDays') - off
  const perDay =
    given.number('minutesPerDay') ??
    (given.number('weeklyHours') === undefined ? undefined : given.number('weeklyHours')! * 12)
  return figures([
    ['days netDays daysPerYear', count(days)],
    perDay === undefined ? null : ['minutes annualMinutes', count(days * perDay)],
    perDay === undefined ? null : ['hours annualHours', count((days * perDay) / 60)],
  ])
}
