/** The door of xdomea: files as they travel between authorities, in and out. Pure: keeps nothing, knows no office. */
export * from './model.ts'
export {
  canSay,
  messageName,
  XDOMEA_VERSIONS,
  type Appraisal,
  type HandOver,
  type Head,
  type ImportReceipt,
  type ImportResult,
  type Message,
  type MessageKind,
  type Offer,
  type Receipt,
  type Transfer,
  type XdomeaVersion,
} from './message.ts'
export { formatCodeOf, OTHER_FORMAT, PDF_A } from './code-lists.ts'
export { checkXml, type CheckedXml, type XmlFault, type XmlRefusal } from './check-xml.ts'
export type { ContainerRefusal } from './container-refusal.ts'
export { judgeBeside } from './judge-beside.ts'
export { readContainer, type ReadContainer } from './container.ts'
export { packContainer, wholeOf, type Packed, type PackedFile, type PackRefusal } from './pack.ts'
export { readMessage, type ReadMessage } from './read-message.ts'
export { allWithin, filesOf, isDocument, objectsOf } from './walk.ts'
export { writeMessage, type WriteRefusal } from './write-message.ts'
export { ZIP_LIMITS, type ZipLimits } from './unzip.ts'
