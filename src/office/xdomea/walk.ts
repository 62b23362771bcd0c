import type { Message } from './message.ts'
import type { Akte, Dokument, PrimaryFile, Sent, Vorgang } from './model.ts'

export type Any = Akte | Vorgang | Dokument

/** Every object of a message, parents before children. */
export function objectsOf(message: Message): Any[] {
  if (!('objects' in message)) return []
  return [...message.covers.flatMap(ofDocument), ...message.objects.flatMap(allWithin)]
}

export function allWithin(it: Sent): Any[] {
  if (it.kind === 'akte') return ofAkte(it)
  return it.kind === 'vorgang' ? ofVorgang(it) : ofDocument(it)
}

const ofAkte = (it: Akte): Any[] => [
  it,
  ...it.documents.flatMap(ofDocument),
  ...it.vorgaenge.flatMap(ofVorgang),
  ...it.parts.flatMap(ofAkte),
]

const ofVorgang = (it: Vorgang): Any[] => [
  it,
  ...it.documents.flatMap(ofDocument),
  ...it.parts.flatMap(ofVorgang),
]

const ofDocument = (it: Dokument): Any[] => [it, ...it.attachments.flatMap(ofDocument)]

export const isDocument = (it: Any): it is Dokument => 'versions' in it

/** Every primary file a message names. */
export const filesOf = (message: Message): PrimaryFile[] =>
  objectsOf(message).flatMap((it) =>
    isDocument(it) ? it.versions.flatMap((one) => one.formats.map(({ file }) => file)) : [],
  )
