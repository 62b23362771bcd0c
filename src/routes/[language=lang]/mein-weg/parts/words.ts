import type { Language, Namespace } from '#ground/languages/index.ts'

type Tree = Namespace['messages']['de'] & {}
type Files = Record<string, () => Promise<Tree>>

const own: Files = import.meta.glob<Tree>('../../../../texts/*/myway.json', { import: 'default' })
const rules: Files = import.meta.glob<Tree>('../../../../texts/*/risks.json', { import: 'default' })

/**
 * The words of one language alone, each a file of its own: ten languages of 75 rules would be a heavy page. German goes
 * along where something is not translated.
 */
export async function wordsFor(
  language: Language,
  complete: readonly Language[],
): Promise<readonly Namespace[]> {
  const isAlone = complete.includes(language)
  const [myway, risks] = await Promise.all([
    read('myway', own, language, isAlone),
    read('risks', rules, language, isAlone),
  ])
  return [myway, risks]
}

async function read(name: string, files: Files, language: Language, isAlone: boolean): Promise<Namespace> {
  const load = (code: Language): Promise<Tree | undefined> | undefined =>
    files[`../../../../texts/${code}/${name}.json`]?.()
  const german = isAlone && language !== 'de' ? undefined : await load('de')
  const spoken = language === 'de' ? german : await load(language)
  return { name, messages: { ...(german && { de: german }), ...(spoken && { [language]: spoken }) } }
}
