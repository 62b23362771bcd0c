/** What a key asks for at the screen of a file. */
export type KeyWish =
  | 'next-document'
  | 'document-before'
  | 'next-page'
  | 'page-before'
  | 'find'
  | 'larger'
  | 'smaller'
  | 'fit-width'
  | 'fit-page'
  | 'rotate'
  | 'note'
  | 'sign'
  | 'tree'
  | 'search'
  | 'help'

const KEYS: Readonly<Record<string, KeyWish>> = {
  PageDown: 'next-page',
  PageUp: 'page-before',
  F1: 'help',
  F2: 'note',
  F4: 'sign',
  F7: 'tree',
  F8: 'find',
  F9: 'search',
}
const ALT: Readonly<Record<string, KeyWish>> = { ArrowDown: 'next-document', ArrowUp: 'document-before' }
const LETTERS: Readonly<Record<string, KeyWish>> = {
  j: 'next-document',
  k: 'document-before',
  '/': 'find',
  '?': 'help',
  '+': 'larger',
  '-': 'smaller',
  '0': 'fit-width',
  '1': 'fit-page',
  r: 'rotate',
}

interface Press {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly isTyping: boolean
}

/** Function keys and pages always, letters only when they are switched on and nobody is typing. */
export function wishOf(
  { key, altKey, ctrlKey, metaKey, shiftKey, isTyping }: Press,
  letters: boolean,
): KeyWish | undefined {
  if (ctrlKey || metaKey) return undefined
  if (altKey) return shiftKey ? undefined : ALT[key]
  if (KEYS[key]) return shiftKey || (isTyping && key.startsWith('Page')) ? undefined : KEYS[key]
  return letters && !isTyping ? LETTERS[key] : undefined
}
