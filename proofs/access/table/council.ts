import { forms, line, pages, type Line } from './line.ts'

const V = '/council/evaluations'
const ONE = `${V}/[evaluation]`

/** The Personalrat: figures about the office and the consent to them, nothing of a visitor. */
export const COUNCIL: readonly Line[] = [
  ...line(['council'], 'none', ...pages('/council', V, ONE, `${V}/vereinbarung.pdf`)),
  ...line(['council'], 'site', ...forms(V, 'agree', 'refuse'), ...forms(ONE, 'agree', 'refuse', 'withdraw')),
]
