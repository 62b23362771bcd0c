import { line, pages, type Line } from './line.ts'

/** What the head of the office plans with. Figures of areas and concerns only; no other role needs them. */
export const PLANNING: readonly Line[] = [...line(['head'], 'none', ...pages('/planning'))]
