import type { Contact, Dokument, Fate, Moment, Sent, Uuid } from './model.ts'

export const XDOMEA_VERSIONS = ['3.0.0', '3.1.0', '4.0.0'] as const
export type XdomeaVersion = (typeof XDOMEA_VERSIONS)[number]

/** What stands on the envelope of every message. */
export interface Head {
  /** One process, e.g. one disposal: the same in all its messages. */
  readonly process: Uuid
  /** xdomea 4.0: every message has its own; in 3.x process and kind name it. */
  readonly message?: Uuid
  /** xdomea 4.0: the message this one answers. */
  readonly answers?: Uuid
  readonly at: Moment
  readonly from: Contact
  readonly to: Contact
  readonly note?: string
  /** xdomea 4.0, 05xx: one message in several parts. 1 of 1 unless told. */
  readonly part?: { readonly number: number; readonly of: number }
}

export interface ImportResult {
  readonly id: Uuid
  readonly ok: boolean
  readonly faults: readonly string[]
  readonly archiveId?: string
}

interface Asking {
  readonly head: Head
  /** Whether a receipt for the mere arrival is wished for. */
  readonly confirmArrival: boolean
}

/** 0501: what is offered to the archive, without primary files. */
export interface Offer extends Asking {
  readonly kind: '0501'
  readonly objects: readonly Sent[]
  readonly covers: readonly Dokument[]
}

/** 0502: what the archive decided. */
export interface Appraisal extends Asking {
  readonly kind: '0502'
  readonly appraised: readonly { readonly id: Uuid; readonly fate: Fate }[]
}

/** 0503: what is handed to the archive, with primary files. */
export interface Transfer extends Asking {
  readonly kind: '0503'
  readonly returnArchiveIds: boolean
  readonly objects: readonly Sent[]
  readonly covers: readonly Dokument[]
}

/** 0401: what is handed to another office, with primary files. */
export interface HandOver extends Asking {
  readonly kind: '0401'
  readonly objects: readonly Sent[]
  readonly covers: readonly Dokument[]
}

/** 0504, 0505, 0507, 0403: it has arrived. */
export interface Receipt {
  readonly kind: '0504' | '0505' | '0507' | '0403'
  readonly head: Head
}

/** 0506, 0402: what became of each object. */
export interface ImportReceipt {
  readonly kind: '0506' | '0402'
  readonly head: Head
  readonly results: readonly ImportResult[]
  /** xdomea 4.0, 0506: of the message as a whole. */
  readonly whole?: { readonly ok: boolean; readonly faults: readonly string[] }
}

export type Message = Offer | Appraisal | Transfer | HandOver | Receipt | ImportReceipt
export type MessageKind = Message['kind']

/** The root element of each message. */
export const ROOTS: Readonly<Record<MessageKind, string>> = {
  '0401': 'Abgabe.Abgabe.0401',
  '0402': 'Abgabe.ImportBestaetigen.0402',
  '0403': 'Abgabe.EmpfangBestaetigen.0403',
  '0501': 'Aussonderung.Anbieteverzeichnis.0501',
  '0502': 'Aussonderung.Bewertungsverzeichnis.0502',
  '0503': 'Aussonderung.Aussonderung.0503',
  '0504': 'Aussonderung.AnbietungEmpfangBestaetigen.0504',
  '0505': 'Aussonderung.BewertungEmpfangBestaetigen.0505',
  '0506': 'Aussonderung.AussonderungImportBestaetigen.0506',
  '0507': 'Aussonderung.AussonderungEmpfangBestaetigen.0507',
}

export const kindOf = (root: string): MessageKind | undefined =>
  (Object.keys(ROOTS) as MessageKind[]).find((kind) => ROOTS[kind] === root)

/** Of 4.0 the hand-over (04xx) is not known here: its schema could not be had (see README). */
export const canSay = (version: XdomeaVersion, kind: MessageKind): boolean =>
  version !== '4.0.0' || kind.startsWith('05')

/** The name both zip and message bear: the process, then the kind, in 4.0 with the number of the part. */
export function messageName(version: XdomeaVersion, { kind, head }: Pick<Message, 'kind' | 'head'>): string {
  return version === '4.0.0'
    ? `${head.process}_${kind}_${head.part?.number ?? 1}`
    : `${head.process}_${ROOTS[kind]}`
}
