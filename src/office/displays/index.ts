/** The door of the displays: the screens of the halls and the voices they speak with. */
export { displayPermissions } from './permissions.ts'
export { openDisplays, type DisplaysRoom } from './room.ts'
export { USUAL, type Display, type RoomGroup } from './display.ts'
export type { KnownDisplay } from './display-store.ts'
export { readQuietHours, showQuietHours, type QuietRange, type QuietWeek } from './quiet.ts'
export { saveDisplay, type SaveDisplayCommand, type SaveDisplayRefusal } from './save-display.ts'
export { removeGroup, saveGroup, type GroupRefusal, type SaveGroupCommand } from './groups.ts'
export { muteDisplay, testDisplay, type AtDisplay, type AtDisplayRefusal } from './at-display.ts'
export { takeSign } from './beat.ts'
export { watchDisplays } from './watch.ts'
export { clipsOf, type ClipFault, type SentFile } from './clip.ts'
export { removeClip, uploadClips, type Uploaded } from './upload-clips.ts'
export {
  displayFor,
  overview,
  ownClip,
  ownClips,
  ownVoices,
  pictureOf,
  wallsOf,
  type DisplaysOfSite,
  type WallState,
  type WatchedDisplay,
} from './overview.ts'
