import { defineParams } from '@sveltejs/kit/params'
import { isLanguage } from '#ground/languages/index.ts'

/** What may stand in an address: /ar/… is a page, /xx/… is none. */
export const params = defineParams({
  lang: (value: string) => (isLanguage(value) ? value : undefined),
})
