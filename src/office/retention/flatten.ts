/** Foreign files in the depth of ours: Akte, Vorgang, document. Pure. */
import {
  PDF_A,
  type Akte,
  type Dokument,
  type Medium,
  type Sent,
  type Vorgang,
} from '#office/xdomea/index.ts'
import type { FileRole } from '#office/casefiles/index.ts'

export interface FlatVorgang {
  readonly id: string
  readonly subject: string | undefined
  readonly documents: readonly Dokument[]
}

export interface FlatFile {
  /** Of an Akte that came as one; a Vorgang or document alone gets a new Akte around it. */
  readonly id: string | undefined
  readonly subject: string | undefined
  readonly reference: string | undefined
  readonly medium: Medium
  readonly documents: readonly Dokument[]
  readonly vorgaenge: readonly FlatVorgang[]
}

export const flattened = (objects: readonly Sent[]): FlatFile[] => objects.map(flatOf)

function flatOf(it: Sent): FlatFile {
  const medium = it.general.medium ?? 'electronic'
  const { reference } = it.general
  if (it.kind === 'akte') {
    const vorgaenge = [
      ...it.vorgaenge.flatMap((one) => vorgaengeOf(one)),
      ...it.parts.flatMap((one) => partOf(one)),
    ]
    return {
      ...{ id: it.id, subject: it.general.subject, reference, medium },
      documents: withAttachments(it.documents),
      vorgaenge,
    }
  }
  if (it.kind === 'vorgang') {
    const subject = it.akteSubject ?? it.general.subject
    return { ...{ id: undefined, subject, reference, medium }, documents: [], vorgaenge: vorgaengeOf(it) }
  }
  return {
    ...{ id: undefined, subject: it.general.subject, reference, medium },
    documents: withAttachments([it]),
    vorgaenge: [],
  }
}

/** A Teilakte becomes a Vorgang of its name, what lies in it follows. */
function partOf(it: Akte): FlatVorgang[] {
  const subject = it.general.subject
  return [
    { id: it.id, subject, documents: withAttachments(it.documents) },
    ...it.vorgaenge.flatMap((one) => vorgaengeOf(one, subject)),
    ...it.parts.flatMap(partOf),
  ]
}

function vorgaengeOf(it: Vorgang, above?: string): FlatVorgang[] {
  const subject = above ? `${above}: ${it.general.subject ?? ''}` : it.general.subject
  return [
    { id: it.id, subject, documents: withAttachments(it.documents) },
    ...it.parts.flatMap((one) => vorgaengeOf(one, subject)),
  ]
}

/** Attachments follow their document as documents of their own. */
function withAttachments(all: readonly Dokument[], of?: string): Dokument[] {
  return all.flatMap((it) => {
    const subject = of ? `Anlage zu ${of}: ${it.general.subject ?? ''}` : it.general.subject
    const named = subject === undefined ? it : { ...it, general: { ...it.general, subject } }
    return [named, ...withAttachments(it.attachments, it.general.subject ?? 'Dokument')]
  })
}

const TYPES: Readonly<Record<string, string>> = {
  ...{
    pdf: 'application/pdf',
    txt: 'text/plain',
    xml: 'application/xml',
    csv: 'text/csv',
    eml: 'message/rfc822',
  },
  ...{
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    png: 'image/png',
    tif: 'image/tiff',
    tiff: 'image/tiff',
    bmp: 'image/bmp',
  },
  ...{ doc: 'application/msword', odt: 'application/vnd.oasis.opendocument.text', rtf: 'application/rtf' },
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** What a file is, by its code and the end of its name; never by what a stranger calls it. */
export function typeOf(code: string, name: string): { readonly role: FileRole; readonly mime: string } {
  const ending = /\.([A-Za-z0-9]{1,8})$/u.exec(name)?.[1]?.toLowerCase() ?? ''
  return { role: code === PDF_A ? 'pdfa' : 'original', mime: TYPES[ending] ?? 'application/octet-stream' }
}
