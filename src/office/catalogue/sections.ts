import type { EntryKind } from './entry-kinds.ts'
import type { Section } from './translated.ts'

/** Which German field of an entry has its translations in which section; the field itself is named without `De`. */
export const SECTIONS: Readonly<Partial<Record<EntryKind, Readonly<Record<string, Section>>>>> = {
  concern: { nameDe: 'concerns' },
  document: {
    nameDe: 'documents',
    hintDe: 'documentHints',
    whyDe: 'documentWhys',
    issuer: 'documentIssuers',
  },
  condition: { labelDe: 'conditions', questionDe: 'questions' },
  step: { nameDe: 'followUps' },
  situation: { titleDe: 'situations' },
  team: { nameDe: 'teams' },
}

/** The field with the English text beside a German one. */
export function englishOf(field: string): string {
  return field.endsWith('De') ? `${field.slice(0, -2)}En` : `${field}En`
}
