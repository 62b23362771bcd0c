import { error, redirect } from '@sveltejs/kit'
import { readCode } from '#ground/identity/ids.ts'
import { textsIn } from '#texts/index.ts'
import type { PageServerLoad } from './$types'
import { passOf } from './pass.ts'

/** "How was it with us?": with a code from the ticket, or by the poster. */
export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url
  const typed = (searchParams.get('code') ?? '').slice(0, 100)
  const { language } = event.locals
  const { tr } = textsIn(language)
  if (searchParams.get('why') === 'late') return { typed, wrong: tr('survey.code.late') }
  if (!searchParams.has('code')) return { typed, wrong: null }
  if (typed.trim() === '') return { typed, wrong: tr('survey.code.missing') }
  const code = readCode(typed)
  if (!code) return { typed, wrong: tr('survey.code.unreadable') }
  const found = await passOf(event, code)
  if (found === 'too-many') error(429, 'too-many-attempts')
  if (found === 'unknown') return { typed, wrong: tr('survey.code.unknown') }
  redirect(303, `/${language}/befragung/${code}`)
}
