/** Which trained data read which script. German comes first everywhere: papers of the world carry German stamps and notes. */
export const ALWAYS = ['deu'] as const

const OF_SCRIPT: Readonly<Record<string, readonly string[]>> = {
  Latin: ['deu', 'eng', 'fra', 'tur'],
  Arabic: ['deu', 'ara', 'fas'],
  Cyrillic: ['deu', 'rus', 'ukr'],
  Han: ['deu', 'chi_sim'],
  HanS: ['deu', 'chi_sim'],
  HanT: ['deu', 'chi_sim', 'chi_tra'],
  Japanese: ['deu', 'jpn'],
  Hangul: ['deu', 'kor'],
  Korean: ['deu', 'kor'],
  Greek: ['deu', 'ell'],
  Hebrew: ['deu', 'heb'],
  Devanagari: ['deu', 'hin'],
  Bengali: ['deu', 'ben'],
  Ethiopic: ['deu', 'amh'],
  Georgian: ['deu', 'kat'],
  Armenian: ['deu', 'hye'],
  Thai: ['deu', 'tha'],
}

/** Null: nothing is known, so German alone, which is quickest and right for nearly every page. */
export function languagesOf(script: string | null): readonly string[] {
  return (script && OF_SCRIPT[script]) || ALWAYS
}

export function scriptNamed(name: string): string | null {
  if (name === '' || name === 'NULL') return null
  return name === 'Fraktur' ? 'Latin' : name
}
