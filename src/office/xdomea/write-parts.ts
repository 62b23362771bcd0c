/** The smaller parts of a message, in the order of the schema. */
import { listUri, MEDIA, OBJECT_KINDS, SECRECY, STEP_STATES } from './code-lists.ts'
import type { XdomeaVersion } from './message.ts'
import type {
  Address,
  Contact,
  Course,
  Disposal,
  Fate,
  Format,
  General,
  HistoryEntry,
  Period,
  PrimaryFile,
  Reference,
  Secrecy,
  Step,
  Version,
} from './model.ts'
import { filled, plain, text, x, yes, type Maybe, type Node } from './xml.ts'

const HASH_LIST = 'urn:xoev-de:kosit:codeliste:xta.serviceprofile.kryptographische-algorithmen'
/** How the sample messages of the Landesarchiv Nordrhein-Westfalen name the algorithms. */
const HASH_NAMES: Readonly<Record<string, string>> = {
  'SHA-256': 'http://www.w3.org/2001/04/xmlenc#sha256',
  'SHA-512': 'http://www.w3.org/2001/04/xmlenc#sha512',
}

export const isFour = (version: XdomeaVersion): boolean => version === '4.0.0'

export function code(
  name: string,
  value: string | undefined,
  list: string,
  listVersion: string,
): Node | null {
  if (value === undefined) return null
  return {
    name: `xdomea:${name}`,
    attributes: { listURI: list, listVersionID: listVersion },
    content: [plain('code', value)!],
  }
}

export function contact(v: XdomeaVersion, name: string, it: Contact): Node {
  const four = isFour(v)
  return x(
    name,
    filled(
      four ? 'NameInstitution' : 'Institution',
      text('Name', it.institution),
      text('Kurzbezeichnung', it.shortName),
    ),
    it.unit === undefined
      ? null
      : x(four ? 'NameOrganisationseinheit' : 'Organisationseinheit', text('Name', it.unit)),
    filled(
      four ? 'NameAnsprechpartner' : 'Name',
      text('Anrede', it.salutation),
      text('Titel', it.title),
      it.familyName === undefined ? null : x('Familienname', text('Name', it.familyName)),
      it.givenName === undefined ? null : x('Vorname', text('Name', it.givenName)),
    ),
    text('Taetigkeit', it.task),
    text('Zustaendigkeit', it.responsibility),
    it.addresses.map(address),
    it.born === undefined ? null : x('Geburt', text('Datum', it.born)),
  )
}

const address = (it: Address): Node =>
  x(
    'Anschrift',
    text('Strasse', it.street),
    text('Hausnummer', it.houseNumber),
    text('Postfach', it.postBox),
    text('Postleitzahl', it.postCode),
    text('Ort', it.place),
    text('Zusatz', it.extra),
  )

export function general(v: XdomeaVersion, it: General): Node | null {
  return filled(
    'AllgemeineMetadaten',
    text('Betreff', it.subject),
    text('Kennzeichen', it.reference),
    text('Federfuehrung', it.lead),
    text('Aktenfuehrung', it.keeper),
    it.secrecy ? secrecy(v, it.secrecy) : null,
    text('Bemerkung', it.remark),
    code('Medium', it.medium && MEDIA[it.medium], listUri('medium'), '1.0'),
    it.planUnit
      ? x(
          'Aktenplaneinheit',
          text('Kennzeichen', it.planUnit.reference),
          text('Inhaltsangabe', it.planUnit.title),
          text('BetreffKurz', it.planUnit.shortTitle),
        )
      : null,
    isFour(v) ? [text('ZeitpunktLetzteAenderung', it.changedAt), text('Datenschutzstufe', it.privacy)] : null,
  )
}

function secrecy(v: XdomeaVersion, it: Secrecy): Maybe {
  const list = listUri('vertraulichkeitsstufe')
  if (!isFour(v)) return code('Vertraulichkeitsstufe', SECRECY[it.grade], list, '1.0')
  return x(
    'Geheimhaltung',
    code('Geheimhaltungsgrad', SECRECY[it.grade], list, '1.0'),
    text('EingestuftAm', it.since),
    text('Herausgeber', it.issuer),
    text('EinstufungEndetAm', it.until),
    text('Bemerkung', it.remark),
  )
}

export const fate = (it: Fate): Node =>
  x(
    'Aussonderungsart',
    typeof it === 'string'
      ? code('Aussonderungsart', it, listUri('aussonderungsart'), '1.0')
      : text('AussonderungsartKonfigurierbar', it.own),
  )

export function disposal(v: XdomeaVersion, it: Disposal | undefined): Node | null {
  if (!it) return null
  const four = isFour(v)
  return filled(
    four ? 'Aussonderungsmetadaten' : 'ArchivspezifischeMetadaten',
    it.keep === undefined
      ? null
      : x(
          'Aufbewahrungsdauer',
          it.keep === 'unlimited' ? text('Unbefristet', '1') : text('AnzahlJahre', it.keep),
        ),
    it.fate === undefined ? null : fate(it.fate),
    text('Kennung', it.label),
    code('Bewertungsvorschlag', it.proposal, listUri('bewertungsvorschlag'), '1.0'),
    four ? text('BewertungsvorschlagBegruendung', it.proposalReason) : null,
    text('Aufbewahrungsende', it.keepUntil),
    four ? text('Transferfristende', it.transferUntil) : null,
  )
}

export const period = (it: Period | undefined): Node | null =>
  it ? x('Laufzeit', text('Beginn', it.from), text('Ende', it.until)) : null

export const historyEntry = (it: HistoryEntry): Node =>
  x(
    'HistorienProtokollInformation',
    text('MetadatumName', it.field),
    text('MetadatumAlterWert', it.before),
    text('MetadatumNeuerWert', it.after),
    text('Akteur', it.actor),
    text('DatumUhrzeit', it.at),
    text('Bemerkung', it.remark),
    text('Aktion', it.action),
  )

export const identity = (v: XdomeaVersion, id: string, number?: number): Node =>
  x(
    'Identifikation',
    text(isFour(v) ? 'xdomeaUUID' : 'ID', id),
    text('NummerImUebergeordnetenContainer', number),
  )

/** In 3.x an object has one course of business at most: the first. */
export const courses = (v: XdomeaVersion, all: readonly Course[]): Node[] =>
  (isFour(v) ? all : all.slice(0, 1)).map((it) =>
    x(
      'InternerGeschaeftsgang',
      identity(v, it.id),
      it.steps.map((one) => step(v, one)),
    ),
  )

function step(v: XdomeaVersion, it: Step): Node {
  const { order, work } = it
  return x(
    'Beteiligungsschritt',
    text('Nummer', it.number),
    code('Status', STEP_STATES[it.state], listUri('beteiligungsstatus'), '1.1'),
    x(
      'Verfuegung',
      contact(v, 'Ersteller', order.by),
      contact(v, 'Adressat', order.to),
      text('Erstellungsdatum', order.on),
      text('Verfuegung', order.text),
      text('TerminDatum', order.due),
      text('Notiz', order.note),
    ),
    work
      ? x(
          'Bearbeitung',
          contact(v, 'Bearbeiter', work.by),
          text('Datum', work.on),
          text('Vermerk', work.remark),
          text('Notiz', work.note),
        )
      : null,
    isFour(v)
      ? [
          it.parallelTo.map((other) => text('ParallelZuBeteiligungsschritt', other)),
          text('VersionNummer', it.version),
        ]
      : null,
  )
}

export const reference = (v: XdomeaVersion, it: Reference): Node =>
  x(
    'Verweis',
    text(isFour(v) ? 'xdomeaUUID' : 'ID', it.id),
    // 3.x asks for the kind; a reference of unknown kind is most likely one to another file.
    code('SGOTyp', OBJECT_KINDS[it.kind ?? 'akte'], listUri('schriftgutobjekttyp'), '1.0'),
    text('SGOKennzeichen', it.reference),
    text('Bemerkung', it.remark),
  )

export const version = (v: XdomeaVersion, it: Version): Node =>
  x(
    'Version',
    text('Nummer', it.number),
    it.formats.map((one) => format(v, one)),
  )

const format = (v: XdomeaVersion, it: Format): Node =>
  x(
    'Format',
    code('Name', it.code, listUri('dateiformat'), '1.0'),
    text('SonstigerName', it.otherName),
    text('Version', it.version),
    primaryFile(v, it.file),
  )

function primaryFile(v: XdomeaVersion, it: PrimaryFile): Node {
  const { signature, hash } = it
  const algorithm = hash?.algorithm
  return x(
    'Primaerdokument',
    text('Dateiname', it.name),
    text('DateinameOriginal', it.originalName),
    text('Ersteller', it.creator),
    text('DatumUhrzeit', it.at),
    signature === undefined
      ? null
      : x(
          'SignaturSiegel',
          signature === 'embedded'
            ? yes('SignaturSiegelEingebettet', true)
            : signature.map((name) => text('SignaturSiegelDatei', name)),
        ),
    isFour(v)
      ? [
          text('ZeitpunktLetzteAenderung', it.changedAt),
          hash
            ? x(
                'Hash',
                text('Wert', hash.value),
                algorithm === undefined
                  ? null
                  : algorithm in HASH_NAMES
                    ? code('Algorithmus', algorithm, HASH_LIST, '1.0.0')
                    : text('SonstigerAlgorithmus', algorithm),
              )
            : null,
        ]
      : null,
  )
}
