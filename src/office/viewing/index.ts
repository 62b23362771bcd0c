/** The door of looking at documents page by page. */
export { fileToShow, kindOf } from './at-document.ts'
export { viewingPermissions } from './permissions.ts'
export type { SeenFile, ViewRefusal, Wanted } from './at-document.ts'
export { openViewing, type ViewingRoom } from './room.ts'
export {
  drawAhead,
  findInDocument,
  readPageImage,
  readPages,
  readPageText,
  WIDTHS,
  widthFor,
  type Viewed,
  type WantedPage,
} from './look.ts'
