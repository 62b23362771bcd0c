export { hitsIn, type Hit } from './find.ts'
export {
  createPages,
  type How,
  type KnownPages,
  type ImageOptions,
  type OpenedPages,
  type Pages,
  type PagesSettings,
} from './pages.ts'
export {
  LIMITS,
  type Answer,
  type Area,
  type Box,
  type DocumentFacts,
  type PageImage,
  type PageKind,
  type PageProblem,
  type PageSize,
  type PageText,
  type Word,
} from './shapes.ts'
export type { Made, Redacted, RedactOrder } from './redaction/redact.ts'
export type { Bundle, BundleOrder, BundlePart } from './redaction/bundle.ts'
