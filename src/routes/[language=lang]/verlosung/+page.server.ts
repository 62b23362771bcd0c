import { error, redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'
import { readCode } from '#ground/identity/ids.ts'
import { textsIn } from '#texts/index.ts'
import { guarded } from '../parts/by-code.ts'
import { releaseView } from './parts/release-view.ts'

/** What is drawn and when; and the way to one's own result by code. */
export const load: PageServerLoad = async (event) => {
  const { locals, url } = event
  const all = await locals.office.release.listReleases()
  const releases = all.map(({ release, stage }) => releaseView(locals, release, stage))
  const typed = (url.searchParams.get('code') ?? '').slice(0, 100)
  if (!url.searchParams.has('code')) return { releases, typed, wrong: null }
  const { tr } = textsIn(locals.language)
  if (typed.trim() === '') return { releases, typed, wrong: tr('release.list.missing') }
  const code = readCode(typed)
  if (!code) return { releases, typed, wrong: tr('release.list.unreadable') }
  const found = await guarded(event, code, async (one) => {
    const seen = await locals.office.release.entryStatus(one)
    return seen.ok ? seen : null
  })
  if (found === 'too-many') error(429, 'too-many-attempts')
  if (found === 'unknown') return { releases, typed, wrong: tr('release.list.unknown') }
  redirect(303, `/${locals.language}/verlosung/los/${code}`)
}
