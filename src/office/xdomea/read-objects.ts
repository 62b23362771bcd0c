/** Akte, Vorgang and Dokument out of a message. */
import type { Akte, Dokument, Sent, Vorgang } from './model.ts'
import {
  checksumsOf,
  contactOf,
  coursesOf,
  disposalOf,
  generalOf,
  historyOf,
  identityOf,
  periodOf,
  referencesOf,
  said,
  versionsOf,
} from './read-parts.ts'
import { all, child, flagOf, textOf, tokenOf, type Element } from './tree.ts'

const none: Element = { name: '', children: [], text: '', taken: true }

export function sentOf(it: Element): Sent[] {
  return it.children.flatMap((one): Sent[] => {
    one.taken = true
    if (one.name === 'Akte') return [akteOf(one)]
    if (one.name === 'Vorgang') return [vorgangOf(one)]
    return one.name === 'Dokument' ? [{ kind: 'dokument', ...documentOf(one) }] : []
  })
}

function akteOf(it: Element): Akte {
  const inside = child(it, 'Akteninhalt') ?? none
  return said<Akte>({
    kind: 'akte',
    ...identityOf(it),
    context: flagOf(it, 'Kontextobjekt') ?? false,
    general: generalOf(it),
    disposal: disposalOf(it),
    place: textOf(it, 'Standort'),
    type: textOf(it, 'Typ'),
    period: periodOf(it),
    history: historyOf(it),
    courses: coursesOf(it),
    documents: documentsIn(inside),
    vorgaenge: all(inside, 'Vorgang').map(vorgangOf),
    parts: all(inside, 'Teilakte').map(akteOf),
    references: referencesOf(it),
    contacts: all(it, 'Kontakt').map(contactOf),
    closed: flagOf(it, 'ZdA'),
    closedOn: tokenOf(it, 'ZdADatum'),
  } as { [K in keyof Akte]: Akte[K] | undefined })
}

function vorgangOf(it: Element): Vorgang {
  return said<Vorgang>({
    kind: 'vorgang',
    ...identityOf(it),
    context: flagOf(it, 'Kontextobjekt') ?? false,
    general: generalOf(it),
    disposal: disposalOf(it),
    akteSubject: textOf(it, 'Aktenbetreff'),
    type: textOf(it, 'Typ'),
    closed: flagOf(it, 'ZdA'),
    closedOn: tokenOf(it, 'ZdADatum'),
    period: periodOf(it),
    history: historyOf(it),
    courses: coursesOf(it),
    documents: documentsIn(it),
    references: referencesOf(it),
    contacts: all(it, 'Kontakt').map(contactOf),
    parts: all(it, 'Teilvorgang').map(vorgangOf),
  } as { [K in keyof Vorgang]: Vorgang[K] | undefined })
}

/** 3.x: `Dokument`. 4.0: a choice of a document with and without parts. */
const documentsIn = (of: Element): Dokument[] => [
  ...all(of, 'Dokument').map(documentOf),
  ...all(of, 'DokumentOderDokumentMitSchriftstueck').map(chosenDocument),
]

/** Of a document with parts (Schriftstücke) the parts become attachments: each keeps its id and its files. */
export function chosenDocument(it: Element): Dokument {
  const withParts = child(it, 'DokumentMitSchriftstueck')
  if (!withParts) return documentOf(child(it, 'Dokument') ?? none)
  const { attachments, ...rest } = documentOf(withParts)
  return { ...rest, attachments: [...all(withParts, 'Schriftstueck').map(documentOf), ...attachments] }
}

export function documentOf(it: Element): Dokument {
  return said<Dokument>({
    ...identityOf(it),
    general: generalOf(it),
    foreignReference: textOf(it, 'FremdesGeschaeftszeichen'),
    receivedOn: tokenOf(it, 'Posteingangsdatum'),
    sentOn: tokenOf(it, 'Postausgangsdatum'),
    letterDate: tokenOf(it, 'DatumDesSchreibens'),
    regarding: textOf(it, 'Bezug'),
    here: textOf(it, 'Hier'),
    editor: textOf(it, 'Bearbeiter'),
    type: textOf(it, 'Typ'),
    history: historyOf(it),
    courses: coursesOf(it),
    references: referencesOf(it),
    versions: versionsOf(it, checksumsOf(it)),
    attachments: all(it, 'Anlage').map(attachmentOf),
    authors: [...all(it, 'Autor'), ...all(it, 'Absender')].map(contactOf),
    readers: [...all(it, 'Leser'), ...all(it, 'Empfaenger')].map(contactOf),
  } as { [K in keyof Dokument]: Dokument[K] | undefined })
}

const attachmentOf = (it: Element): Dokument =>
  it.children.some((one) => one.name === 'Dokument' || one.name === 'DokumentMitSchriftstueck')
    ? chosenDocument(it)
    : documentOf(it)
