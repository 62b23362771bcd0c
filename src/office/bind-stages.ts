import { bind } from './bind.ts'
import type { CatalogueBook } from './catalogue/index.ts'
import * as stages from './stages/index.ts'

/** How much runs with a function, by its key; what nobody counts is left out. */
export type Begun = Readonly<Record<string, number>>

/** The stages for the faces: acts, and what is on without asking the database. */
export function bindStages(room: stages.StagesRoom, begun: () => Promise<Begun>) {
  const { planOf, createStage, changeStage, moveStage, removeStage } = stages
  const { addTask, settle, removeTask, switchStage, switchDue, previewToken, previewed } = stages
  const { FUNCTIONS, KINDS, PREVIEW_MINUTES, closedBy, functionBehind, changeBetween } = stages
  return {
    ...{ FUNCTIONS, KINDS, PREVIEW_MINUTES, closedBy, functionBehind, changeBetween },
    ...{ now: room.now, begun, refresh: room.reload },
    isOn: (key: string) => !room.now().off.includes(key),
    /** The same house, with a catalogue that offers what is on. */
    seenAt: <T extends { readonly catalogue: CatalogueBook }>(house: T, standing: stages.Standing): T =>
      standing.off.includes('appointments') || standing.groups !== null
        ? { ...house, catalogue: stages.seenBook(house.catalogue, standing) }
        : house,
    ...bind(room, {
      ...{ planOf, createStage, changeStage, moveStage, removeStage },
      ...{ addTask, settle, removeTask, switchStage, switchDue, previewToken, previewed },
    }),
  }
}
