import { line, pages, type Line } from './line.ts'

/** The Personalrat: figures about the office and the consent to them, nothing of a visitor. */
export const COUNCIL: readonly Line[] = [...line(['council'], 'none', ...pages('/council'))]
