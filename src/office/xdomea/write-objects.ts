/** Akte, Vorgang and Dokument as XML, children in the order of the schema. */
import type { XdomeaVersion } from './message.ts'
import type { Akte, Dokument, Sent, Vorgang } from './model.ts'
import {
  contact,
  courses,
  disposal,
  general,
  historyEntry,
  identity,
  isFour,
  period,
  reference,
  version,
} from './write-parts.ts'
import { text, x, yes, type Maybe, type Node } from './xml.ts'

/** How 4.0 sends objects in the 05xx messages: with the mark whether they are context only. */
const context = (v: XdomeaVersion, it: Akte | Vorgang): Maybe =>
  isFour(v) ? yes('Kontextobjekt', it.context) : null

export function akte(v: XdomeaVersion, it: Akte, name = 'Akte'): Node {
  const inside: Maybe[] = [
    it.documents.map((one) => documentOf(v, one)),
    it.vorgaenge.map((one) => vorgang(v, one)),
    it.parts.map((one) => akte(v, one, 'Teilakte')),
  ]
  const empty = it.documents.length + it.vorgaenge.length + it.parts.length === 0
  return x(
    name,
    identity(v, it.id, it.number),
    context(v, it),
    general(v, it.general),
    disposal(v, it.disposal),
    text('Standort', it.place),
    text('Typ', it.type),
    period(it.period),
    it.history.map(historyEntry),
    courses(v, it.courses),
    empty ? null : x('Akteninhalt', inside),
    it.references.map((one) => reference(v, one)),
    it.contacts.map((one) => contact(v, 'Kontakt', one)),
    yes('ZdA', it.closed),
    text('ZdADatum', it.closedOn),
  )
}

export function vorgang(v: XdomeaVersion, it: Vorgang, name = 'Vorgang'): Node {
  return x(
    name,
    identity(v, it.id, it.number),
    context(v, it),
    general(v, it.general),
    disposal(v, it.disposal),
    text('Aktenbetreff', it.akteSubject),
    text('Typ', it.type),
    yes('ZdA', it.closed),
    text('ZdADatum', it.closedOn),
    period(it.period),
    it.history.map(historyEntry),
    courses(v, it.courses),
    it.documents.map((one) => documentOf(v, one)),
    it.references.map((one) => reference(v, one)),
    it.contacts.map((one) => contact(v, 'Kontakt', one)),
    it.parts.map((one) => vorgang(v, one, 'Teilvorgang')),
  )
}

/** In 4.0 a document stands in a choice of "with and without parts"; ours have no parts. */
export function documentOf(v: XdomeaVersion, it: Dokument): Node {
  const one = x('Dokument', documentFields(v, it))
  return isFour(v) ? x('DokumentOderDokumentMitSchriftstueck', one) : one
}

function documentFields(v: XdomeaVersion, it: Dokument): Maybe {
  const four = isFour(v)
  const versions = it.versions.map((one) => version(v, one))
  return [
    identity(v, it.id, it.number),
    general(v, it.general),
    text('FremdesGeschaeftszeichen', it.foreignReference),
    text('Posteingangsdatum', it.receivedOn),
    text('Postausgangsdatum', it.sentOn),
    text('DatumDesSchreibens', it.letterDate),
    text('Bezug', it.regarding),
    text('Hier', it.here),
    text('Bearbeiter', it.editor),
    text('Typ', it.type),
    it.history.map(historyEntry),
    courses(v, it.courses),
    four ? null : versions,
    it.references.map((one) => reference(v, one)),
    it.attachments.map((one) =>
      x('Anlage', four ? x('Dokument', documentFields(v, one)) : documentFields(v, one)),
    ),
    it.authors.map((one) => contact(v, four ? 'Autor' : 'Absender', one)),
    it.readers.map((one) => contact(v, four ? 'Leser' : 'Empfaenger', one)),
    checksums(v, it),
    four ? versions : null,
  ]
}

/** 3.x has no field for a checksum; it travels as an extension, which others keep unread. */
export const CHECKSUMS = 'willkommen.pruefsummen'

function checksums(v: XdomeaVersion, it: Dokument): Node | null {
  if (isFour(v)) return null
  const hashed = it.versions
    .flatMap((one) => one.formats)
    .flatMap(({ file }) => (file.hash ? [{ name: file.name, hash: file.hash }] : []))
  if (hashed.length === 0) return null
  return x(
    'AnwendungsspezifischeErweiterung',
    text('Kennung', CHECKSUMS),
    text('Name', 'Prüfsummen der Primärdokumente'),
    hashed.map(({ name, hash }) =>
      x('Feld', text('Name', name), text('Beschreibung', hash.algorithm), text('Wert', hash.value)),
    ),
  )
}

export function sent(v: XdomeaVersion, it: Sent): Node {
  if (it.kind === 'akte') return x('Schriftgutobjekt', akte(v, it))
  if (it.kind === 'vorgang') return x('Schriftgutobjekt', vorgang(v, it))
  return x('Schriftgutobjekt', x('Dokument', documentFields(v, it)))
}
