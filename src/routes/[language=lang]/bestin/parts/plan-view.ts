import { formatDay, formatDayAndClock, type Language } from '#ground/languages/index.ts'
import type { Plan } from '#office/guidance/index.ts'

/** A plan as its pages show it: days in words, nothing else changed. Steps that are done stand behind the open ones. */
export function planView(plan: Plan, language: Language) {
  const steps = plan.steps
    .filter(({ state }) => state !== 'dropped')
    .map(({ id, text, own, who, due, remind, state }) => ({
      ...{ id, text, own, who, remind, state },
      due: due && formatDay(language, due, 'long'),
    }))
  return {
    goals: plan.goals
      .filter(({ state }) => state !== 'dropped')
      .map(({ id, text, own, state }) => ({ id, text, own, state })),
    open: steps.filter(({ state }) => state === 'open'),
    done: steps.filter(({ state }) => state === 'done'),
    talks: plan.talks.map(({ id, startsAt, minutes, place, where, joint, state }) => ({
      ...{ id, minutes, place, where, joint, state, at: formatDayAndClock(language, startsAt) },
      interpreters: plan.interpreters
        .filter(({ talk, state: its }) => talk === id && its !== 'cancelled')
        .map(({ id: one, language: spoken, state: its, who }) => ({
          id: one,
          language: spoken,
          state: its,
          who,
        })),
    })),
    notes: plan.notes.map(({ id, at, text, own, why, member }) => ({
      ...{ id, text, own, why, member, at: formatDayAndClock(language, at) },
    })),
  }
}

export type PlanView = ReturnType<typeof planView>
