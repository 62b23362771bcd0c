import { refuse, type Refusal } from '#ground/act/refusal.ts'
import { sniff } from '#ground/scanning/index.ts'

/** Bytes of one document; a photograph of a letter has two to five million. */
export const DOCUMENT_BYTES_MAX = 10 * 1024 * 1024
export const DOCUMENT_KINDS = ['pdf', 'jpeg', 'png'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export type DocumentFault = 'file-missing' | 'file-too-big' | 'file-kind' | 'file-cut'

export const MIME: Readonly<Record<DocumentKind, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
}
export const ENDING: Readonly<Record<DocumentKind, string>> = { pdf: 'pdf', jpeg: 'jpg', png: 'png' }

/** What it is, by its bytes alone; name and declared type are only what somebody says. Nothing is unpacked or drawn. */
export async function readDocument(
  bytes: Uint8Array,
): Promise<{ readonly ok: true; readonly kind: DocumentKind } | Refusal<DocumentFault>> {
  const field = 'file'
  if (bytes.length === 0) return refuse('file-missing', { field })
  if (bytes.length > DOCUMENT_BYTES_MAX)
    return refuse('file-too-big', { field, detail: { most: DOCUMENT_BYTES_MAX } })
  const { kind: seen, notes } = await sniff(bytes, '')
  const kind = DOCUMENT_KINDS.find((it) => it === seen)
  if (!kind || notes.includes('garbage-before')) return refuse('file-kind', { field })
  return isWhole(bytes, kind) ? { ok: true, kind } : refuse('file-cut', { field })
}

/** A transfer that broke in the middle leaves a beginning without its end. */
function isWhole(bytes: Uint8Array, kind: DocumentKind): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (kind === 'jpeg') return data.lastIndexOf(Buffer.from([0xff, 0xd9])) > 2
  return data.lastIndexOf(kind === 'png' ? 'IEND' : '%%EOF') > 8
}

const NAME_LETTERS = 80

/** A name for people: the last part of what a machine called it, without controls, turned directions and ending. */
export function titleFrom(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/u).at(-1) ?? ''
  const clean = last
    .replace(/\.[A-Za-z0-9]{1,5}$/u, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}"<>|:*?]/gu, '')
    .replace(/[\s_]+/gu, ' ')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
  return [...clean].slice(0, NAME_LETTERS).join('') || 'Dokument'
}
