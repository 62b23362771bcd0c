/** Where the texts of these statutes stand, free and official. */
const FOLDERS: Readonly<Record<string, string>> = {
  AufenthG: 'aufenthg_2004',
  AufenthV: 'aufenthv',
  BeschV: 'beschv_2013',
  AsylG: 'asylvfg_1992',
  StAG: 'stag',
  'FreizügG/EU': 'freiz_gg_eu_2004',
  IntV: 'intv',
  VwVfG: 'vwvfg',
  VwGO: 'vwgo',
}

/** Address of the first section a norm names: `AufenthG §§ 16b Abs. 5, 16f` leads to § 16b. Empty where it is not sure. */
export function normLink(norm: string): string {
  const [, statute = '', section] = /^([\p{L}/]+)(?: §§? ?(\d+[a-z]?))?/u.exec(norm) ?? []
  const folder = Object.hasOwn(FOLDERS, statute) ? FOLDERS[statute] : undefined
  if (!folder) return ''
  const page = section ? `__${section}.html` : ''
  return `https://www.gesetze-im-internet.de/${folder}/${page}`
}
