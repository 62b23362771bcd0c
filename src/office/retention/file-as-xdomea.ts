/** Our file as xdomea says it. Pure. */
import type {
  Akte as OurAkte,
  DocumentWithVersions,
  HistoryEntry,
  PrimaryFile,
  Vorgang as OurVorgang,
} from '#office/casefiles/index.ts'
import type { Person } from '#office/people/index.ts'
import {
  formatCodeOf,
  OTHER_FORMAT,
  PDF_A,
  type Akte,
  type Contact,
  type Disposal,
  type Dokument,
  type Format,
  type HistoryEntry as XHistory,
  type Vorgang,
} from '#office/xdomea/index.ts'

export interface WholeFile {
  readonly akte: OurAkte
  readonly planTitle: string
  /** Whose file it is; told to whoever gets the file, not with an offer. */
  readonly person: Person | null
  readonly vorgaenge: readonly OurVorgang[]
  readonly documents: readonly DocumentWithVersions[]
  readonly history: readonly HistoryEntry[]
  /** Names of colleagues by account. */
  readonly names: ReadonlyMap<string, string>
  readonly disposal: Disposal | null
  /** Files are left out of an offer (0501). */
  readonly withFiles: boolean
}

export const officeAsContact = (institution: string): Contact => ({ institution, addresses: [] })

const dayOf = (it: Temporal.Instant): string =>
  it.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString()

export function fileAsXdomea(it: WholeFile): Akte {
  const { akte } = it
  const documents = it.documents.filter(({ state }) => state !== 'draft')
  return {
    ...{ kind: 'akte', id: akte.id, context: false },
    general: {
      ...{ subject: akte.subject, reference: akte.reference, medium: akte.medium },
      secrecy: { grade: 'open' },
      planUnit: { reference: akte.planUnit, title: it.planTitle },
    },
    ...(it.disposal && { disposal: it.disposal }),
    ...(akte.location !== '' && { place: akte.location }),
    type: 'Ausländerakte',
    period: { from: dayOf(akte.openedAt), ...(akte.closedAt && { until: dayOf(akte.closedAt) }) },
    history: it.history.filter(({ document }) => document === null).map((one) => historyOf(one, it.names)),
    ...{ courses: [], references: [], parts: [] },
    contacts: it.person && it.withFiles ? [personAsContact(it.person)] : [],
    documents: documents.filter(({ vorgang }) => vorgang === null).map((one) => documentOf(one, it)),
    vorgaenge: it.vorgaenge.map((one) => vorgangOf(one, it, documents)),
    closed: akte.state === 'closed',
    ...(akte.closedAt && { closedOn: dayOf(akte.closedAt) }),
  }
}

/** Only a whole date of birth can be said; an unknown day or month leaves it out. */
function personAsContact({ familyName, givenNames, birth }: Person): Contact {
  const { year, month, day } = birth
  const born = year && month && day ? Temporal.PlainDate.from({ year, month, day }).toString() : undefined
  return {
    familyName,
    givenName: givenNames,
    task: 'Betroffene Person',
    ...(born && { born }),
    addresses: [],
  }
}

function vorgangOf(it: OurVorgang, whole: WholeFile, documents: readonly DocumentWithVersions[]): Vorgang {
  return {
    ...{ kind: 'vorgang', id: it.id, number: it.number, context: false },
    general: { subject: it.subject },
    akteSubject: whole.akte.subject,
    period: { from: dayOf(it.openedAt), ...(it.closedAt && { until: dayOf(it.closedAt) }) },
    ...{ history: [], courses: [], references: [], contacts: [], parts: [] },
    documents: documents.filter(({ vorgang }) => vorgang === it.id).map((one) => documentOf(one, whole)),
    closed: it.state === 'closed',
    ...(it.closedAt && { closedOn: dayOf(it.closedAt) }),
  }
}

const DIRECTIONS = { incoming: 'Eingang', outgoing: 'Ausgang', internal: 'Internes Dokument' } as const

function documentOf(it: DocumentWithVersions, { history, names, withFiles }: WholeFile): Dokument {
  const contact = (institution: string): Contact[] =>
    institution === '' ? [] : [{ institution, addresses: [] }]
  return {
    ...{ id: it.id, ...(it.number !== null && { number: it.number }) },
    general: {
      ...{ subject: it.subject, medium: 'electronic' },
      ...(it.state === 'cancelled' && { remark: `Storniert: ${it.cancelledWhy ?? ''}` }),
    },
    type: it.type ? `${DIRECTIONS[it.direction]} (${it.type})` : DIRECTIONS[it.direction],
    ...(it.foreignReference !== '' && { foreignReference: it.foreignReference }),
    ...(it.receivedOn && { receivedOn: it.receivedOn.toString() }),
    ...(it.sentOn && { sentOn: it.sentOn.toString() }),
    ...(it.letterDate && { letterDate: it.letterDate.toString() }),
    history: history.filter(({ document }) => document === it.id).map((one) => historyOf(one, names)),
    ...{ courses: [], references: [], attachments: [] },
    authors: contact(it.sender),
    readers: contact(it.recipient),
    versions: withFiles
      ? it.versions
          .filter(({ files }) => files.length > 0)
          .map(({ number, files }) => ({
            number: String(number),
            formats: files.map((file) => formatOf(file)),
          }))
      : [],
  }
}

/** Name in the container: the file's own UUID and its ending; the name it had stands beside. */
export const nameInContainer = ({ id, name }: Pick<PrimaryFile, 'id' | 'name'>): string => {
  const ending = /\.([A-Za-z0-9]{1,8})$/u.exec(name)?.[1]
  return ending ? `${id}.${ending.toLowerCase()}` : id
}

function formatOf(file: PrimaryFile): Format {
  const ending = /\.([A-Za-z0-9]{1,8})$/u.exec(file.name)?.[1] ?? ''
  const code = file.role === 'pdfa' ? PDF_A : formatCodeOf(ending)
  return {
    ...{ code, version: '' },
    ...(code === OTHER_FORMAT && { otherName: file.mime }),
    file: {
      ...{ name: nameInContainer(file), originalName: file.name },
      hash: { value: Buffer.from(file.sha256).toString('hex'), algorithm: 'SHA-256' },
    },
  }
}

function historyOf(it: HistoryEntry, names: ReadonlyMap<string, string>): XHistory {
  return {
    ...(it.field !== null && { field: it.field }),
    ...(it.old !== null && { before: it.old }),
    ...(it.new !== null && { after: it.new }),
    actor: names.get(it.account) ?? 'System',
    at: it.at.toString(),
    ...(it.remark !== null && { remark: it.remark }),
    action: it.action,
  }
}
