import { type Line } from './line.ts'

/** The counselling: its own sign-in, pages of persons by code and partners by link. Nobody of the office is let in. */
export const COUNSELLING: readonly Line[] = []
