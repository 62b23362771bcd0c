import * as appointments from './appointments/index.ts'
import { bind } from './bind.ts'
import * as displays from './displays/index.ts'
import { officeDay } from '#ground/clock/clock.ts'

/** The displays as the faces may call them. */
export function bindDisplays(room: displays.DisplaysRoom) {
  const { saveDisplay, saveGroup, removeGroup, muteDisplay, testDisplay, takeSign, watchDisplays } = displays
  const { uploadClips, removeClip, overview, wallsOf, pictureOf, displayFor, ownClip, ownClips, ownVoices } =
    displays
  const { readQuietHours, showQuietHours, clipsOf, USUAL } = displays
  return {
    ...{ readQuietHours, showQuietHours, clipsOf, USUAL },
    ...bind(room, {
      ...{ saveDisplay, saveGroup, removeGroup, muteDisplay, testDisplay, takeSign, watchDisplays },
      ...{ uploadClips, removeClip, overview, wallsOf, pictureOf, displayFor, ownClip, ownClips, ownVoices },
    }),
  }
}

/** Whether any team of the site is open at a moment. */
export function isOpenAt(places: appointments.Room): displays.DisplaysRoom['isOpen'] {
  return (site, at) => {
    const plan = places.projection.plan(site)
    if (!plan) return false
    const ranges = appointments.openingHours(plan, '', officeDay(at))
    const now = at.epochMilliseconds
    return ranges.some(({ from, to }) => from.epochMilliseconds <= now && now < to.epochMilliseconds)
  }
}
