import type { Actor } from '#ground/permission/permission.ts'
import { OFFICE_RULES } from '#office/calling/index.ts'
import type { Stage } from './office.ts'
import type { Step } from './story.ts'

type Told = { readonly ok: boolean }

async function sure<T extends Told>(outcome: Promise<T>): Promise<T> {
  const told = await outcome
  if (!told.ok) throw new Error(`refused: ${JSON.stringify(told)}`)
  return told
}

/** What a desk can do besides calling, on an empty desk with somebody waiting: rules, pre-call, alarm, release. */
export async function* aroundTheDesk(
  { office }: Stage,
  { clerk, front, boss }: { clerk: Actor; front: Actor; boss: Actor },
): AsyncGenerator<Step> {
  const { calling } = office
  const desk = { site: 1, desk: 1 }
  const rules = { ...OFFICE_RULES, walkInDueMinutes: 40 }
  yield {
    act: 'calling.save-rules',
    do: () => sure(calling.saveRules(boss, { site: 1, version: 0, rules, why: 'Stoßzeit' })),
  }
  yield { act: 'calling.read-rules', rows: 0, do: () => sure(calling.rulesHistory(boss, { site: 1 })) }
  yield { act: 'calling.prepare', do: () => sure(calling.prepare(clerk, desk)) }
  yield { act: 'calling.unprepare', do: () => sure(calling.unprepare(clerk, desk)) }
  let alarm = ''
  yield {
    act: 'calling.alarm',
    do: async () => {
      const raised = await sure(calling.raiseAlarm(clerk, { site: 1 }))
      if (raised.ok) alarm = raised.alarm
      return raised
    },
  }
  yield { act: 'calling.see-alarms', rows: 0, do: () => sure(calling.alarmsFor(front, { site: 1 })) }
  yield { act: 'calling.answer-alarm', do: () => sure(calling.answerAlarm(front, { site: 1, alarm })) }
  yield { act: 'calling.end-alarm', do: () => sure(calling.endAlarm(clerk, { site: 1, alarm })) }
  yield {
    act: 'calling.release-desk',
    do: () => sure(calling.releaseDesk(front, { ...desk, why: 'Kollegin ist nach Hause gegangen' })),
  }
}
