import { error, redirect } from '@sveltejs/kit'
import { readCode } from '#ground/identity/ids.ts'
import { textsIn } from '#texts/index.ts'
import { guarded } from '../../parts/by-code.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const typed = (event.url.searchParams.get('code') ?? '').slice(0, 100)
  if (!event.url.searchParams.has('code')) return { typed, wrong: null }
  const { language, office } = event.locals
  const { tr } = textsIn(language)
  if (typed.trim() === '') return { typed, wrong: tr('public.mine.missing') }
  const code = readCode(typed)
  if (!code) return { typed, wrong: tr('public.mine.unreadable') }
  const found = await guarded(event, code, (read) => office.complaints.ownComplaint(read))
  if (found === 'too-many') error(429, 'too-many-attempts')
  if (found === 'unknown') return { typed, wrong: tr('complaint.enter.unknown') }
  redirect(303, `/${language}/beschwerde/stand/${code}`)
}
