import { visitor, type Stage } from './office.ts'
import type { Step } from './story.ts'

type Told = { readonly ok: boolean }

/** A list of documents is kept, ticked, looked at, and deleted; another one is forgotten when its time is over. */
export async function* lists({ office, clock }: Stage): AsyncGenerator<Step> {
  const { checklists } = office
  const wish = { concerns: ['study_extend'], answers: { overStandardTime: false }, language: 'de' } as const
  let code = ''
  yield {
    act: 'checklists.save',
    do: async () => (code = (await sure(checklists.saveChecklist(visitor, wish))).code),
  }
  const change = { kind: 'tick', documents: ['passport'] } as const
  yield {
    act: 'checklists.update',
    do: () => sure(checklists.updateChecklist(visitor, { code, change, language: 'de' })),
  }
  yield { act: 'checklists.read', do: () => sure(checklists.readChecklist(visitor, code)) }
  yield { act: 'checklists.delete', do: () => sure(checklists.deleteChecklist(visitor, code)) }
  yield { act: 'checklists.read', rows: 0, do: () => checklists.readChecklist(visitor, code) }
  const now = clock.now()
  clock.set(now.add({ hours: 24 * 100 }).toString())
  yield { act: 'checklists.expire', do: () => sure(checklists.expireChecklists()) }
  clock.set(now.toString())
}

async function sure<T extends Told>(done: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const told = await done
  if (!told.ok) throw new Error(JSON.stringify(told))
  return told as Extract<T, { ok: true }>
}
