import { fileTypeFromBuffer } from 'file-type'

/** What a file is, by its bytes alone. Its name and what somebody declared say what they want us to believe. */

export const INTAKE_KINDS = [
  'pdf',
  'jpeg',
  'png',
  'tiff',
  'heic',
  'mail',
  'office',
  'text',
  'zip',
  'unknown',
] as const
export type IntakeKind = (typeof INTAKE_KINDS)[number]

export type SniffNote =
  /** Something stands before the head of the PDF; readers skip it. */
  | 'garbage-before'
  /** The name ends as if it were something else. */
  | 'extension-differs'
  /** Macros, programs and pages with script: kept, never opened here. */
  | 'active-content'

export interface Sniffed {
  readonly kind: IntakeKind
  readonly mime: string
  readonly notes: readonly SniffNote[]
}

/** Bytes of a PDF that may stand before its head (as readers accept it). */
const GARBAGE_MOST = 300_000

/** Never throws. `name`: only to say that it does not fit. */
export async function sniff(bytes: Uint8Array, name: string): Promise<Sniffed> {
  const found = await kindOf(bytes)
  const notes: SniffNote[] = [...found.notes]
  if (!fits(found, name)) notes.push('extension-differs')
  return { ...found, notes }
}

const none: readonly SniffNote[] = []

async function kindOf(bytes: Uint8Array): Promise<Sniffed> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const direct = type && BY_MIME[type.mime]
  if (direct) return { kind: direct, mime: type.mime, notes: none }
  if (type?.mime === 'application/zip') return { kind: 'zip', mime: type.mime, notes: none }
  const head = data.subarray(0, GARBAGE_MOST).indexOf('%PDF-')
  if (head >= 0 && (head < 1024 || data.includes('%%EOF')) && type === undefined)
    return { kind: 'pdf', mime: 'application/pdf', notes: head > 8 ? ['garbage-before'] : none }
  if (type && ACTIVE.test(type.mime)) return { kind: 'unknown', mime: type.mime, notes: ['active-content'] }
  if (type) return { kind: 'unknown', mime: type.mime, notes: none }
  return kindOfText(data)
}

const OFFICE_XML = 'application/vnd.openxmlformats-officedocument'
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument'

const BY_MIME: Readonly<Record<string, IntakeKind>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/tiff': 'tiff',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'application/rtf': 'office',
  // Word, Excel and Outlook of before 2007
  'application/x-cfb': 'office',
  [`${OFFICE_XML}.wordprocessingml.document`]: 'office',
  [`${OFFICE_XML}.spreadsheetml.sheet`]: 'office',
  [`${OFFICE_XML}.presentationml.presentation`]: 'office',
  [`${OPEN_DOCUMENT}.text`]: 'office',
  [`${OPEN_DOCUMENT}.spreadsheet`]: 'office',
}

const ACTIVE = /msdownload|x-elf|x-mach|x-msi|java|shockwave|x-sh|macroenabled|lnk|x-iso/i

/** What stands at the head of a mail. At least two of them before the first empty line. */
const MAIL_HEADERS =
  /^(from|to|cc|subject|date|received|return-path|message-id|mime-version|content-type|delivered-to|dkim-signature|x-[\w-]+):/i

function kindOfText(data: Buffer): Sniffed {
  const start = data.subarray(0, 65_536)
  const head = start.toString('latin1')
  const lines = head.replace(/^\s+/, '').split(/\r?\n/)
  const end = lines.indexOf('')
  const headers = lines.slice(0, end === -1 ? 40 : Math.min(end, 200)).filter((it) => MAIL_HEADERS.test(it))
  const starts = new Set(headers.map((it) => it.slice(0, it.indexOf(':')).toLowerCase()))
  if (starts.size >= 2 && (starts.has('from') || starts.has('received') || starts.has('subject')))
    return { kind: 'mail', mime: 'message/rfc822', notes: none }
  if (/^\s*(<!doctype|<html|<script|<svg|<\?xml|#!)/i.test(head))
    return {
      kind: 'unknown',
      mime: /<html|<!doctype html/i.test(head) ? 'text/html' : 'text/xml',
      notes: /<script|^#!/i.test(head) ? ['active-content'] : none,
    }
  if (start.length > 0 && isPlain(start)) return { kind: 'text', mime: 'text/plain', notes: none }
  return { kind: 'unknown', mime: 'application/octet-stream', notes: none }
}

/** No control signs but those of lines and tabs. */
function isPlain(data: Buffer): boolean {
  return data.every((it) => it >= 32 || it === 9 || it === 10 || it === 13 || it === 12)
}

const ENDINGS: Partial<Record<IntakeKind, RegExp>> = {
  pdf: /^pdf$/,
  jpeg: /^(jpe?g|jfif)$/,
  png: /^png$/,
  tiff: /^tiff?$/,
  heic: /^hei[cf]s?$/,
  mail: /^(eml|mht|txt)$/,
  office: /^(docx?|xlsx?|pptx?|rtf|od[ts]|msg)$/,
  text: /^(txt|csv|log|md)$/,
  zip: /^zip$/,
}

/** A name without an ending claims nothing. */
function fits({ kind }: Sniffed, name: string): boolean {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase()
  return ending === undefined || (ENDINGS[kind]?.test(ending) ?? true)
}
