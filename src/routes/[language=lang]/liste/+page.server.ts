import { error, redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'
import { readCode } from '#ground/identity/ids.ts'
import { textsIn } from '#texts/index.ts'
import { findList } from '../parts/own-list.ts'

/** Reads a typed code kindly and leads to its list, or says what is wrong with it at the field. */
export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url
  const typed = (searchParams.get('code') ?? '').slice(0, 100)
  const isDeleted = searchParams.has('geloescht')
  if (!searchParams.has('code')) return { typed, isDeleted, wrong: null }
  const { tr } = textsIn(event.locals.language)
  if (typed.trim() === '') return { typed, isDeleted, wrong: tr('finder.list.enter.missing') }
  const code = readCode(typed)
  if (!code) return { typed, isDeleted, wrong: tr('finder.list.enter.unreadable') }
  const found = await findList(event, code)
  if (found === 'too-many') error(429, 'too-many-attempts')
  if (found === 'unknown') return { typed, isDeleted, wrong: tr('finder.list.enter.unknown') }
  redirect(303, `/${event.locals.language}/liste/${code}`)
}
