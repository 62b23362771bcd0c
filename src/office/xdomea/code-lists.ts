/** Values of the code lists we write, as in `data/codelists`; a test compares both. */
import type { Medium, SecrecyGrade, StepState } from './model.ts'

export const listUri = (list: string): string => `urn:xoev-de:xdomea:codeliste:${list}`

export const MEDIA: Readonly<Record<Medium, string>> = { electronic: '001', hybrid: '002', paper: '003' }

export const SECRECY: Readonly<Record<SecrecyGrade, string>> = {
  secret: '001',
  restricted: '002',
  open: '003',
  'top-secret': '004',
  confidential: '005',
}

export const STEP_STATES: Readonly<Record<StepState, string>> = {
  future: '001',
  current: '002',
  done: '003',
  skipped: '004',
}

export const OBJECT_KINDS = { akte: '001', dokument: '002', vorgang: '003' } as const

/** Code of the list `dateiformat` by the end of a file name; everything else is `100`. */
const FORMATS: Readonly<Record<string, string>> = {
  ...{ bmp: '001', csv: '002', doc: '003', eml: '006', htm: '007', html: '008', jpeg: '010', jpg: '011' },
  ...{ msg: '012', odp: '013', ods: '014', odt: '015', pdf: '018', png: '019', ppt: '020', ps: '021' },
  ...{ rtf: '022', tif: '023', tiff: '024', xls: '028', xml: '030', docx: '035', xlsx: '036', pptx: '037' },
  ...{ txt: '045' },
}
export const PDF_A = '044'
export const OTHER_FORMAT = '100'

export const formatCodeOf = (ending: string): string => FORMATS[ending.toLowerCase()] ?? OTHER_FORMAT

/** The meaning of a code; undefined for a code our list does not hold. */
export function meaningOf<T extends string>(
  list: Readonly<Record<T, string>>,
  code: string | undefined,
): T | undefined {
  return (Object.keys(list) as T[]).find((it) => list[it] === code)
}
