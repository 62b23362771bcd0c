import type { Actor } from '#ground/permission/permission.ts'
import type { Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

/** A working checklist is read, changed, brought up to the catalogue, and brought back. */
export async function* listed({ office, database }: Stage, boss: Actor): AsyncGenerator<Step> {
  const { procedures } = office
  const at = { site: 1, concern: 'card_pickup' }
  const read = () => sure(procedures.readProcedure(boss, at))
  yield { act: 'procedures.read', rows: 0, do: read }
  const { procedure } = await read()
  const steps = [
    ...procedure.steps,
    { key: '', kind: 'note', words: 'Umschlag mitgeben', norm: '', link: '' } as const,
  ]
  yield {
    act: 'procedures.save',
    do: () => sure(procedures.saveProcedure(boss, { ...at, version: 0, steps })),
  }
  // the catalogue of then knew less
  await database.admin.query(
    `insert into procedures.version (site, concern, version, at, act, why, steps, basis)
     select site, concern, 2, at, act, why, steps, basis - 0 from procedures.version where version = 1`,
  )
  yield {
    act: 'procedures.take-over',
    do: () => sure(procedures.takeOverCatalogue(boss, { ...at, version: 2 })),
  }
  yield {
    act: 'procedures.restore',
    do: () => sure(procedures.restoreProcedure(boss, { ...at, version: 3, restore: 0 })),
  }
}
