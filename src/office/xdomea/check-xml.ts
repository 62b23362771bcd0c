import { XmlLibError, type ErrorDetail, type XmlDocument } from 'libxml2-wasm'
import { parsedXml, xmlText } from '#ground/xml/read-xml.ts'
import { kindOf, XDOMEA_VERSIONS, type MessageKind, type XdomeaVersion } from './message.ts'
import { schemaFor } from './schemas.ts'

export interface XmlFault {
  /** 1 for the first line. */
  readonly line: number
  readonly text: string
}

export type XmlRefusal =
  | { readonly ok: false; readonly refusal: 'not-text' }
  /** A document type definition may pull in files and multiply text without end; no message needs one. */
  | { readonly ok: false; readonly refusal: 'has-dtd' }
  | { readonly ok: false; readonly refusal: 'not-xml'; readonly faults: readonly XmlFault[] }
  | { readonly ok: false; readonly refusal: 'unknown-version'; readonly found: string }
  | { readonly ok: false; readonly refusal: 'unknown-kind'; readonly found: string }
  | { readonly ok: false; readonly refusal: 'not-valid'; readonly faults: readonly XmlFault[] }

export interface CheckedXml {
  readonly ok: true
  readonly version: XdomeaVersion
  readonly kind: MessageKind
  /** The text that was checked, in Unicode. */
  readonly xml: string
}

const NAMESPACE = /^urn:xoev-de:xdomea:schema:(.*)$/u
const FAULTS_TOLD = 20

/** Whether a text is a message we know, valid against the schema of its version. 30 MB take about 0.4 seconds. */
export function checkXml(source: Uint8Array | string): CheckedXml | XmlRefusal {
  const read = xmlText(source)
  if (!read.ok) return { ok: false, refusal: read.refusal }
  const xml = read.text
  let document: XmlDocument
  try {
    document = parsedXml(xml, 'message.xml')
  } catch (error) {
    return { ok: false, refusal: 'not-xml', faults: faultsOf(error) }
  }
  try {
    return validated(document, xml)
  } finally {
    document.dispose()
  }
}

function validated(document: XmlDocument, xml: string): CheckedXml | XmlRefusal {
  const { name, namespaceUri } = document.root
  const version = XDOMEA_VERSIONS.find((it) => it === NAMESPACE.exec(namespaceUri)?.[1])
  if (!version) return { ok: false, refusal: 'unknown-version', found: namespaceUri }
  const kind = kindOf(name)
  const schema = kind && schemaFor(version, kind)
  if (!kind || !schema) return { ok: false, refusal: 'unknown-kind', found: name }
  try {
    schema.validate(document)
    return { ok: true, version, kind, xml }
  } catch (error) {
    return { ok: false, refusal: 'not-valid', faults: faultsOf(error) }
  }
}

function faultsOf(error: unknown): XmlFault[] {
  if (!(error instanceof XmlLibError)) throw error
  return error.details
    .slice(0, FAULTS_TOLD)
    .map(({ line, message }: ErrorDetail) => ({ line, text: message.trim().slice(0, 500) }))
}
