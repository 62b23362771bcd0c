import { bind } from './bind.ts'
import * as rota from './rota/index.ts'

/** The rota as the faces may call it: acts, and the bounds of what can be agreed. */
export function bindRota(room: rota.RotaRoom) {
  const { planWeek, undoWeek, copyWeek, publishWeek, unpublishWeek, agreeRules, setDeskTasks } = rota
  const { noteAbsence, removeAbsence, weekOf, ownWeek, dutyNow, keptBreaks } = rota
  const { proposeCapacity, applyCapacity, takeBackCapacity } = rota
  return {
    ...{ bounds: rota.BOUNDS, keptWeeks: rota.KEPT_WEEKS },
    thisMonday: () => rota.thisMonday(room),
    forget: () => rota.forgetRota(room),
    ...bind(room, {
      ...{ planWeek, undoWeek, copyWeek, publishWeek, unpublishWeek, agreeRules, setDeskTasks },
      ...{ noteAbsence, removeAbsence, weekOf, ownWeek, dutyNow, keptBreaks },
      ...{ proposeCapacity, applyCapacity, takeBackCapacity },
    }),
  }
}
