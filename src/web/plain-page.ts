import { bestLanguage, directionOf, isLanguage, tagOf, type Language } from '../ground/languages/index.ts'
import { textsIn } from '../texts/index.ts'

export type PlainReason =
  | 'badRequest'
  | 'notFound'
  | 'forbidden'
  | 'wrongMethod'
  | 'foreignForm'
  | 'tooLarge'
  | 'unavailable'
  | 'generic'

export interface PlainPage {
  readonly status: number
  readonly html: string
}

const statusOf: Readonly<Record<PlainReason, number>> = {
  badRequest: 400,
  notFound: 404,
  forbidden: 403,
  wrongMethod: 405,
  foreignForm: 403,
  tooLarge: 413,
  unavailable: 503,
  generic: 500,
}

/**
 * The page for moments when the real pages cannot or must not answer. Needs no style sheet, no script, no database;
 * says what happened and shows the way out.
 */
export function plainPage(reason: PlainReason, language: Language): PlainPage {
  const { t } = textsIn(language)
  const words = reason === 'wrongMethod' ? 'badRequest' : reason
  const title = escape(t(`common.errors.${words}.title`))
  const html = `<!doctype html>
<html lang="${tagOf(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escape(t(`common.errors.${words}.text`))}</p>
<p><a href="/${language}">${escape(t('common.errors.wayOut'))}</a></p>
</main>
</body>
</html>
`
  return { status: statusOf[reason], html }
}

/** What a page would call this status. */
export function reasonOf(status: number): PlainReason {
  const found = Object.entries(statusOf).find(([reason, its]) => its === status && reason !== 'foreignForm')
  return (found?.[0] as PlainReason | undefined) ?? (status < 500 ? 'badRequest' : 'generic')
}

/** The language of an address, else of the browser: for requests no page ever saw. */
export function languageOfRequest(path: string, acceptLanguage: string | null | undefined): Language {
  const [, first, second] = path.split(/[/?]/)
  const named = first === 'terminal' ? second : first
  return isLanguage(named) ? named : bestLanguage(acceptLanguage)
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
