/** Door of the languages: which there are, how sentences are found, how dates and numbers are written. */
export * from './languages.ts'
export { bestLanguage } from './best-language.ts'
export { gapsOf, keysOf, type Gap } from './completeness.ts'
export * from './format.ts'
export {
  flatten,
  type MessageTree,
  type Namespace,
  type Part,
  type Spoken,
  type TextParams,
  type TextValue,
} from './messages.ts'
export { nameForStaff } from './name-for-staff.ts'
export { categoriesOf, pluralCategories, pluralCategory, type PluralCategory } from './plural.ts'
export {
  translators,
  type NoParams,
  type ParamsOf,
  type Translator,
  type TranslatorFor,
} from './translator.ts'
