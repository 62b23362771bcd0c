import type { Language } from '#ground/languages/index.ts'
import type { RuleName } from './faults.ts'
import type { Said } from './said.ts'

interface Plant {
  readonly name: RuleName
  readonly language: Language
  readonly spoil: (text: string, german: string) => string
}

const plants: readonly Plant[] = [
  { name: 'script', language: 'zh', spoil: (_, german) => german },
  { name: 'letters', language: 'ru', spoil: (text) => `${text} і` },
  { name: 'letters', language: 'fa', spoil: (text) => text.replace(/ی|ک/, 'ي') },
  { name: 'lookalikes', language: 'uk', spoil: (text) => text.replace('а', 'a') },
  { name: 'digits', language: 'fa', spoil: (text) => `${text} ۱۲` },
  { name: 'numbers', language: 'fr', spoil: (text) => `${text} 30` },
  { name: 'controls', language: 'ar', spoil: (text) => `\u2067${text}` },
  { name: 'controls', language: 'ar', spoil: (text) => `\u202e${text}\u202c` },
  { name: 'beginning', language: 'ar', spoil: (text) => `PDF ${text}` },
  { name: 'german', language: 'ru', spoil: (text) => `${text} Wartenummer` },
  { name: 'german', language: 'fr', spoil: (_, german) => german },
]

/** The texts of each language's greeting page, each spoiled in one way. */
export function plantIn(said: readonly Said[]): readonly { readonly name: RuleName; readonly text: Said }[] {
  return plants.map(({ name, language, spoil }) => {
    const text = said.find((one) => one.language === language && one.key === 'public.start.lead')
    if (!text) throw new Error(`no text in ${language} to spoil`)
    return { name, text: { ...text, text: spoil(text.text, text.german) } }
  })
}
