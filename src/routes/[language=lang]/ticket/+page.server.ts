import { error, redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'
import { readCode } from '#ground/identity/ids.ts'
import { textsIn } from '#texts/index.ts'
import { ticketByCode } from '../parts/ticket.ts'

export const load: PageServerLoad = async (event) => {
  const typed = (event.url.searchParams.get('code') ?? '').slice(0, 100)
  if (!event.url.searchParams.has('code')) return { typed, wrong: null }
  const { tr } = textsIn(event.locals.language)
  if (typed.trim() === '') return { typed, wrong: tr('public.mine.missing') }
  const code = readCode(typed)
  if (!code) return { typed, wrong: tr('public.mine.unreadable') }
  const found = await ticketByCode(event, code)
  if (found === 'too-many') error(429, 'too-many-attempts')
  if (found === 'unknown') return { typed, wrong: tr('public.mine.unknown') }
  redirect(303, `/${event.locals.language}/ticket/${code}`)
}
