/** The smaller parts of a message, from 3.x and 4.0 alike: where the names differ, whichever stands there is read. */
import { MEDIA, meaningOf, OBJECT_KINDS, SECRECY, STEP_STATES } from './code-lists.ts'
import { CHECKSUMS } from './write-objects.ts'
import type {
  Address,
  Contact,
  Course,
  Disposal,
  Fate,
  FileHash,
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
import { all, child, codeOf, textOf, tokenOf, type Element } from './tree.ts'

/** Leaves out what is undefined, so that "not said" and "said to be nothing" stay apart. */
export function said<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  const kept: Record<string, unknown> = {}
  for (const key in fields) if (fields[key as keyof T] !== undefined) kept[key] = fields[key as keyof T]
  return kept as T
}

const either = (of: Element, ...names: readonly string[]): Element | undefined =>
  names.map((name) => child(of, name)).find((it) => it !== undefined)

export function contactOf(it: Element): Contact {
  const institution = either(it, 'NameInstitution', 'Institution')
  const unit = either(it, 'NameOrganisationseinheit', 'Organisationseinheit')
  const person = either(it, 'NameAnsprechpartner', 'Name')
  const family = person && child(person, 'Familienname')
  const given = person && child(person, 'Vorname')
  const birth = child(it, 'Geburt')
  return said<Contact>({
    institution: institution && textOf(institution, 'Name'),
    shortName: institution && textOf(institution, 'Kurzbezeichnung'),
    unit: unit && textOf(unit, 'Name'),
    salutation: person && textOf(person, 'Anrede'),
    title: person && textOf(person, 'Titel'),
    familyName: family && textOf(family, 'Name'),
    givenName: given && textOf(given, 'Name'),
    task: textOf(it, 'Taetigkeit'),
    responsibility: textOf(it, 'Zustaendigkeit'),
    born: birth && tokenOf(birth, 'Datum'),
    addresses: all(it, 'Anschrift').map(addressOf),
  })
}

export const contactIn = (of: Element, ...names: readonly string[]): Contact => {
  const found = either(of, ...names)
  return found ? contactOf(found) : { addresses: [] }
}

const addressOf = (it: Element): Address =>
  said<Address>({
    street: textOf(it, 'Strasse'),
    houseNumber: textOf(it, 'Hausnummer'),
    postBox: textOf(it, 'Postfach'),
    postCode: textOf(it, 'Postleitzahl'),
    place: textOf(it, 'Ort'),
    extra: textOf(it, 'Zusatz'),
  })

export function generalOf(of: Element): General {
  const it = child(of, 'AllgemeineMetadaten')
  if (!it) return {}
  const unit = child(it, 'Aktenplaneinheit')
  return said<General>({
    subject: textOf(it, 'Betreff'),
    reference: textOf(it, 'Kennzeichen'),
    lead: textOf(it, 'Federfuehrung'),
    keeper: textOf(it, 'Aktenfuehrung'),
    secrecy: secrecyOf(it),
    remark: textOf(it, 'Bemerkung'),
    medium: meaningOf(MEDIA, codeOf(it, 'Medium')),
    planUnit:
      unit &&
      said({
        reference: textOf(unit, 'Kennzeichen'),
        title: textOf(unit, 'Inhaltsangabe'),
        shortTitle: textOf(unit, 'BetreffKurz'),
      }),
    changedAt: tokenOf(it, 'ZeitpunktLetzteAenderung'),
    privacy: textOf(it, 'Datenschutzstufe'),
  })
}

function secrecyOf(it: Element): Secrecy | undefined {
  const four = child(it, 'Geheimhaltung')
  const code = four ? codeOf(four, 'Geheimhaltungsgrad') : codeOf(it, 'Vertraulichkeitsstufe')
  if (code === undefined) return undefined
  // A grade of a list we do not know is kept as the highest that is handled without a safe, never as open.
  const grade = meaningOf(SECRECY, code) ?? 'confidential'
  if (!four) return { grade }
  return said<Secrecy>({
    grade,
    since: tokenOf(four, 'EingestuftAm'),
    issuer: textOf(four, 'Herausgeber'),
    until: tokenOf(four, 'EinstufungEndetAm'),
    remark: textOf(four, 'Bemerkung'),
  })
}

export function fateOf(of: Element): Fate | undefined {
  const it = child(of, 'Aussonderungsart')
  if (!it) return undefined
  const own = textOf(it, 'AussonderungsartKonfigurierbar')
  if (own !== undefined) return { own }
  const code = codeOf(it, 'Aussonderungsart')
  return code === 'A' || code === 'B' || code === 'V' ? code : undefined
}

export function disposalOf(of: Element): Disposal | undefined {
  const it = either(of, 'Aussonderungsmetadaten', 'ArchivspezifischeMetadaten')
  if (!it) return undefined
  const keep = child(it, 'Aufbewahrungsdauer')
  const years = keep && tokenOf(keep, 'AnzahlJahre')
  const proposal = codeOf(it, 'Bewertungsvorschlag')
  return said<Disposal>({
    keep:
      keep && (years === undefined ? (child(keep, 'Unbefristet') ? 'unlimited' : undefined) : Number(years)),
    fate: fateOf(it),
    label: textOf(it, 'Kennung'),
    proposal: proposal === 'A' || proposal === 'V' ? proposal : undefined,
    proposalReason: textOf(it, 'BewertungsvorschlagBegruendung'),
    keepUntil: tokenOf(it, 'Aufbewahrungsende'),
    transferUntil: tokenOf(it, 'Transferfristende'),
  })
}

export function periodOf(of: Element): Period | undefined {
  const it = child(of, 'Laufzeit')
  return it && said<Period>({ from: tokenOf(it, 'Beginn'), until: tokenOf(it, 'Ende') })
}

export const historyOf = (of: Element): HistoryEntry[] =>
  all(of, 'HistorienProtokollInformation').map((it) =>
    said<HistoryEntry>({
      field: textOf(it, 'MetadatumName'),
      before: textOf(it, 'MetadatumAlterWert'),
      after: textOf(it, 'MetadatumNeuerWert'),
      actor: textOf(it, 'Akteur') ?? '',
      at: tokenOf(it, 'DatumUhrzeit') ?? '',
      remark: textOf(it, 'Bemerkung'),
      action: textOf(it, 'Aktion') ?? '',
    }),
  )

export function identityOf(of: Element): { id: string; number?: number } {
  const it = child(of, 'Identifikation')
  const id = it && either(it, 'xdomeaUUID', 'ID')?.text
  const number = it && tokenOf(it, 'NummerImUebergeordnetenContainer')
  return said({ id: id ?? '', number: number === undefined ? undefined : Number(number) })
}

export const coursesOf = (of: Element): Course[] =>
  all(of, 'InternerGeschaeftsgang').map((it) => ({
    id: identityOf(it).id,
    steps: all(it, 'Beteiligungsschritt').map(stepOf),
  }))

function stepOf(it: Element): Step {
  const order = child(it, 'Verfuegung')!
  const work = child(it, 'Bearbeitung')
  return said<Step>({
    number: textOf(it, 'Nummer') ?? '',
    state: meaningOf(STEP_STATES, codeOf(it, 'Status')) ?? 'future',
    order: said<Step['order']>({
      by: contactIn(order, 'Ersteller'),
      to: contactIn(order, 'Adressat'),
      on: tokenOf(order, 'Erstellungsdatum') ?? '',
      text: textOf(order, 'Verfuegung'),
      due: tokenOf(order, 'TerminDatum'),
      note: textOf(order, 'Notiz'),
    }),
    work:
      work &&
      said<NonNullable<Step['work']>>({
        by: contactIn(work, 'Bearbeiter'),
        on: tokenOf(work, 'Datum') ?? '',
        remark: textOf(work, 'Vermerk'),
        note: textOf(work, 'Notiz'),
      }),
    parallelTo: all(it, 'ParallelZuBeteiligungsschritt').map((other) => other.text),
    version: textOf(it, 'VersionNummer'),
  })
}

export const referencesOf = (of: Element): Reference[] =>
  all(of, 'Verweis').map((it) =>
    said<Reference>({
      id: either(it, 'xdomeaUUID', 'ID')?.text,
      kind: meaningOf(OBJECT_KINDS, codeOf(it, 'SGOTyp')),
      reference: textOf(it, 'SGOKennzeichen'),
      remark: textOf(it, 'Bemerkung'),
    }),
  )

type Checksums = ReadonlyMap<string, FileHash>

/** Our own extension of 3.x, see `write-objects.ts`. */
export function checksumsOf(of: Element): Checksums {
  const found = new Map<string, FileHash>()
  for (const it of of.children) {
    if (it.name !== 'AnwendungsspezifischeErweiterung') continue
    const label = it.children.find((one) => one.name === 'Kennung')?.text
    if (label !== CHECKSUMS) continue
    it.taken = true
    for (const one of [child(it, 'Kennung'), child(it, 'Name')]) if (one) one.taken = true
    for (const field of all(it, 'Feld'))
      found.set(
        textOf(field, 'Name') ?? '',
        said<FileHash>({ value: textOf(field, 'Wert') ?? '', algorithm: textOf(field, 'Beschreibung') }),
      )
  }
  return found
}

export const versionsOf = (of: Element, checksums: Checksums): Version[] =>
  all(of, 'Version').map((it) => ({
    number: textOf(it, 'Nummer') ?? '',
    formats: all(it, 'Format').map((one) => formatOf(one, checksums)),
  }))

const formatOf = (it: Element, checksums: Checksums): Format =>
  said<Format>({
    code: codeOf(it, 'Name') ?? '100',
    otherName: textOf(it, 'SonstigerName'),
    version: textOf(it, 'Version') ?? '',
    file: fileOf(child(it, 'Primaerdokument')!, checksums),
  })

function fileOf(it: Element, checksums: Checksums): PrimaryFile {
  const name = textOf(it, 'Dateiname') ?? ''
  const signature = child(it, 'SignaturSiegel')
  const hash = child(it, 'Hash')
  return said<PrimaryFile>({
    name,
    originalName: textOf(it, 'DateinameOriginal'),
    creator: textOf(it, 'Ersteller'),
    at: tokenOf(it, 'DatumUhrzeit'),
    signature:
      signature &&
      (child(signature, 'SignaturSiegelEingebettet')
        ? 'embedded'
        : all(signature, 'SignaturSiegelDatei').map((one) => one.text)),
    changedAt: tokenOf(it, 'ZeitpunktLetzteAenderung'),
    hash: hash
      ? said<FileHash>({
          value: textOf(hash, 'Wert') ?? '',
          algorithm: codeOf(hash, 'Algorithmus') ?? textOf(hash, 'SonstigerAlgorithmus'),
        })
      : checksums.get(name),
  })
}
