import type { Person, RotaDesk, Skill, WeekFacts } from '../judge.ts'
import { rulesWith, USUAL, type Rules } from '../rules.ts'
import { daysOf, type Block, type Kind } from '../week.ts'

export const MONDAY = '2026-11-23'
export const RULES: Rules = rulesWith(USUAL, MONDAY)!

const clock = (text: string): number => {
  const [hour, minute] = text.split(':').map(Number)
  return hour! * 60 + minute!
}

let number = 0
/** `at('Ada', 'desk 1', '08:00-10:00')`; the day is Monday unless told. */
export function at(account: string | null, place: string, span: string, day = MONDAY): Block {
  const [from, until] = span.split('-').map(clock)
  const [kind, desk] = place.split(' ')
  return {
    ...{ id: `b${++number}`, day, from: from!, until: until!, account },
    ...{ kind: kind as Kind, desk: desk === undefined ? null : Number(desk) },
  }
}

export interface Told {
  readonly people?: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly desks?: readonly RotaDesk[]
  readonly persons?: readonly Person[]
  readonly expired?: readonly string[]
}

/** Ada does all, Ben reception alone, Cem nothing alone; desk 1 offers cards, desk 2 reception. */
export function aWeek(blocks: readonly Block[], told: Told = {}): WeekFacts {
  const levels = told.people ?? {
    Ada: { cards: 3, reception: 2 },
    Ben: { cards: 1, reception: 2 },
    Cem: { cards: 0, reception: 1 },
  }
  const skills: Skill[] = Object.entries(levels).map(([account, of]) => ({
    ...{ account, levels: of, expired: told.expired ?? [] },
  }))
  return {
    ...{ monday: MONDAY, blocks },
    desks: told.desks ?? [
      { desk: 1, team: 'stay', room: '201', active: true, tasks: ['cards'] },
      { desk: 2, team: 'front', room: 'Theke', active: true, tasks: ['reception'] },
    ],
    people:
      told.persons ??
      Object.keys(levels).map((account) => ({ account, name: account, gone: false, absent: [] })),
    skills: Object.fromEntries(daysOf(MONDAY).map((day) => [day, skills])),
  }
}
