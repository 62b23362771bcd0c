import { bind } from './bind.ts'
import * as rota from './rota/index.ts'

/** The rota as the faces may call it. */
export function bindRota(room: rota.RotaRoom) {
  const { planWeek, undoWeek, copyWeek, publishWeek, unpublishWeek, agreeRules, setDeskTasks } = rota
  const { noteAbsence, removeAbsence, weekOf, ownWeek, dutyNow, keptBreaks, forgetRota } = rota
  const { proposeCapacity, applyCapacity, takeBackCapacity } = rota
  return {
    thisMonday: () => rota.thisMonday(room),
    ...bind(room, {
      ...{ planWeek, undoWeek, copyWeek, publishWeek, unpublishWeek, agreeRules, setDeskTasks },
      ...{ noteAbsence, removeAbsence, weekOf, ownWeek, dutyNow, keptBreaks, forgetRota },
      ...{ proposeCapacity, applyCapacity, takeBackCapacity },
    }),
  }
}
