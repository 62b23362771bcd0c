import { listUri } from './code-lists.ts'
import { canSay, ROOTS, type Head, type ImportResult, type Message, type XdomeaVersion } from './message.ts'
import { contact, code, fate, isFour } from './write-parts.ts'
import { documentOf, sent } from './write-objects.ts'
import { plain, text, UnwritableText, writeXml, x, yes, type Maybe, type Node } from './xml.ts'

/** Who made the message; in 4.0 these stand on the root element. */
export interface Product {
  readonly name: string
  readonly maker: string
  readonly version: string
}

const OUR_PRODUCT: Product = { name: 'Willkommen', maker: 'Willkommen', version: '0.3' }

export type WriteRefusal =
  | { readonly ok: false; readonly refusal: 'kind-not-in-version' }
  /** A text holds what no XML document may hold: which field, which character. */
  | {
      readonly ok: false
      readonly refusal: 'unwritable-text'
      readonly path: string
      readonly character: string
    }

/** The message as XML text. It has not been checked against the schema yet: `checkXml` does that. */
export function writeMessage(
  version: XdomeaVersion,
  message: Message,
  product: Product = OUR_PRODUCT,
): { readonly ok: true; readonly xml: string } | WriteRefusal {
  if (!canSay(version, message.kind)) return { ok: false, refusal: 'kind-not-in-version' }
  try {
    return { ok: true, xml: writeXml(rootOf(version, message, product)) }
  } catch (error) {
    if (!(error instanceof UnwritableText)) throw error
    return { ok: false, refusal: 'unwritable-text', path: error.path, character: error.character }
  }
}

function rootOf(v: XdomeaVersion, message: Message, product: Product): Node {
  const four = isFour(v)
  const body = four ? bodyOfFour(v, message) : [headOfThree(v, message, product), objectsOf(v, message)]
  return {
    ...x(ROOTS[message.kind], body),
    attributes: {
      'xmlns:xdomea': `urn:xoev-de:xdomea:schema:${v}`,
      ...(four && {
        produkt: product.name,
        produkthersteller: product.maker,
        produktversion: product.version,
        standard: 'xdomea',
        version: v,
      }),
    },
  }
}

/** What is asked of the receiver: stands in the head in 3.x, behind it in 4.0. */
function wishes(message: Message): Maybe {
  switch (message.kind) {
    case '0501':
    case '0502':
      return yes('Empfangsbestaetigung', message.confirmArrival)
    case '0503':
      return [
        yes('Importbestaetigung', true),
        yes('RueckmeldungArchivkennung', message.returnArchiveIds),
        yes('Empfangsbestaetigung', message.confirmArrival),
      ]
    case '0401':
      return [yes('Importbestaetigung', true), yes('Empfangsbestaetigung', message.confirmArrival)]
    case '0402':
    case '0403':
    case '0504':
    case '0505':
    case '0506':
    case '0507':
      return null
  }
}

function headOfThree(v: XdomeaVersion, message: Message, product: Product): Node {
  const { head } = message
  return x(
    'Kopf',
    text('ProzessID', head.process),
    code('Nachrichtentyp', message.kind, listUri('nachrichtentyp'), '2.0'),
    text('Erstellungszeitpunkt', head.at),
    contact(v, 'Absender', head.from),
    contact(v, 'Empfaenger', head.to),
    x('SendendesSystem', text('Produktname', product.name), text('Version', product.version)),
    text('Hinweis', head.note),
    wishes(message),
  )
}

function bodyOfFour(v: XdomeaVersion, message: Message): Maybe {
  const { head } = message
  return [
    x(
      'nachrichtenkopf',
      x(
        'identifikation.nachricht',
        plain('nachrichtenUUID', head.message ?? head.process),
        {
          name: 'nachrichtentyp',
          attributes: { listURI: listUri('nachrichtentyp'), listVersionID: '3.0' },
          content: [plain('code', message.kind)!],
        },
        plain('erstellungszeitpunkt', head.at),
      ),
      contact(v, 'leser', head.to),
      contact(v, 'autor', head.from),
      text('ProzessID', head.process),
      text('Hinweis', head.note),
    ),
    wishes(message),
    partsOf(head, message.kind),
    objectsOf(v, message),
  ]
}

function partsOf(head: Head, kind: Message['kind']): Maybe {
  const answers = kind === '0501' || kind === '0503' ? null : text('UUIDUrsprungsnachricht', head.answers)
  return [
    answers,
    text('LfdNrNachrichtProTyp', head.part?.number ?? 1),
    text('GesamtanzahlNachrichtenProTyp', head.part?.of ?? 1),
  ]
}

function objectsOf(v: XdomeaVersion, message: Message): Maybe {
  switch (message.kind) {
    case '0501':
    case '0503':
    case '0401':
      return [message.covers.map((it) => cover(v, it)), message.objects.map((it) => sent(v, it))]
    case '0502':
      return message.appraised.map((it) =>
        isFour(v)
          ? x('BewertetesSGO', text('xdomeaUUID', it.id), fate(it.fate))
          : x('BewertetesObjekt', text('ID', it.id), fate(it.fate)),
      )
    case '0506':
      return isFour(v)
        ? [
            success(message.whole ?? { ok: message.results.every((it) => it.ok), faults: [] }),
            message.results.map((it) => imported(v, 'AusgesondertesSGO', it)),
          ]
        : message.results.map((it) => imported(v, 'AusgesondertesSGO', it))
    case '0402':
      return message.results.map((it) => imported(v, 'AbgegebenesObjekt', it))
    case '0403':
    case '0504':
    case '0505':
    case '0507':
      return null
  }
}

/** The covering letter is an element of another name around the same content. */
const cover = (v: XdomeaVersion, it: Parameters<typeof documentOf>[1]): Node => ({
  ...documentOf(v, it),
  name: 'xdomea:Anschreiben',
})

const success = (it: { readonly ok: boolean; readonly faults: readonly string[] }): Node =>
  x(
    'ErfolgOderMisserfolg',
    yes('Erfolgreich', it.ok),
    it.faults.map((fault) => text('Fehlermeldung', fault)),
  )

function imported(v: XdomeaVersion, name: string, it: ImportResult): Node {
  if (isFour(v)) return x(name, text('xdomeaUUID', it.id), success(it), text('Archivkennung', it.archiveId))
  return x(
    name,
    text('IDSGO', it.id),
    yes('Erfolgreich', it.ok),
    it.faults.map((fault) => text('Fehlermeldung', fault)),
    name === 'AusgesondertesSGO' ? text('Archivkennung', it.archiveId) : null,
  )
}
