/** Rows of the route builder; who needs more begins a second Verfügung. */
export const ROWS = 8

export interface RouteRow {
  readonly step: number
  readonly kind: string
}

/** Ways that come again and again. Equal steps stand side by side. */
export const TEMPLATES = {
  full: [
    { step: 1, kind: 'co-sign' },
    { step: 2, kind: 'final-sign' },
    { step: 3, kind: 'dispatch' },
    { step: 4, kind: 'resubmit' },
    { step: 5, kind: 'close' },
  ],
  sign: [
    { step: 1, kind: 'co-sign' },
    { step: 2, kind: 'final-sign' },
    { step: 3, kind: 'dispatch' },
  ],
  both: [
    { step: 1, kind: 'co-sign' },
    { step: 1, kind: 'co-sign' },
    { step: 2, kind: 'final-sign' },
  ],
  inform: [{ step: 1, kind: 'inform' }],
} as const satisfies Record<string, readonly RouteRow[]>

export type TemplateName = keyof typeof TEMPLATES
export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as readonly TemplateName[]

export const rowsOf = (name: string): readonly RouteRow[] =>
  TEMPLATE_NAMES.includes(name as TemplateName) ? TEMPLATES[name as TemplateName] : []
