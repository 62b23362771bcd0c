import { error, redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'
import { readCode } from '#ground/identity/ids.ts'
import { textsIn } from '#texts/index.ts'
import { guarded } from '../parts/by-code.ts'

/** What the list is, and the way to the own entry by its code. */
export const load: PageServerLoad = async (event) => {
  const { locals, url } = event
  const typed = (url.searchParams.get('code') ?? '').slice(0, 100)
  const concern = (url.searchParams.get('concern') ?? '').slice(0, 100)
  if (!url.searchParams.has('code')) return { typed, concern, wrong: null }
  const { tr } = textsIn(locals.language)
  if (typed.trim() === '') return { typed, concern, wrong: tr('waitlist.start.missing') }
  const code = readCode(typed)
  if (!code) return { typed, concern, wrong: tr('waitlist.start.unreadable') }
  const found = await guarded(event, code, async (read) => {
    const entry = await locals.office.waitlist.find(locals.actor, read)
    return entry.ok ? entry : null
  })
  if (found === 'too-many') error(429, 'too-many-attempts')
  if (found === 'unknown') return { typed, concern, wrong: tr('waitlist.start.unknown') }
  redirect(303, `/${locals.language}/warteliste/${code}`)
}
