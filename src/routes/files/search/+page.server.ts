import { error, redirect } from '@sveltejs/kit'
import { formatDay, formatDayAndClock } from '#ground/languages/index.ts'
import type { Found, Hit } from '#office/filesearch/index.ts'
import { siteOf } from '../parts/site.ts'
import type { PageServerLoad } from './$types'
import { addressWith, askedIn, cursorIn, filterOf, type Asked } from './parts/asked.ts'

/** Looks through the files of whoever asks. Who opens one Akte by its Geschäftszeichen (`go`) is led on to it. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const site = siteOf(locals)
  const teams = await office.staff.teams(site)
  const asked = askedIn(url)
  const { filter, faults } = filterOf(asked)
  const before = cursorIn(url)
  const now = office.ground.clock.now()
  const types = [
    ...office.catalogue.on(now.toZonedDateTimeISO('Europe/Berlin').toPlainDate()).documentTypes.values(),
  ]
  const form = {
    ...{ asked, faults, conditions: Object.keys(filter).length },
    teams: teams.map(({ key, name }) => ({ value: key, label: name })),
    types: types
      .map(({ key, name }) => ({ value: key, label: name.de }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'de')),
    at: formatDayAndClock('de', now),
  }
  const idle = asked.q === '' && Object.keys(filter).length === 0
  if (idle || Object.keys(faults).length > 0) return { ...form, answer: null }
  const seen = await office.casefiles.searchFiles(actor, { site, text: asked.q, filter, before })
  if (!seen.ok) error(403, seen.refusal)
  const { found } = seen
  if (url.searchParams.has('go')) goStraight(found.hits, found.alike)
  const nameOf = new Map(form.types.map(({ value, label }) => [value, label]))
  return {
    ...form,
    answer: {
      hits: found.hits.map((hit) => viewOf(hit, wordsOf(asked, found), nameOf)),
      ...{ count: found.count, alike: found.alike, nothingAsked: found.nothingAsked },
      proposals: found.proposals.map(({ typed, word }) => ({
        word,
        href: addressWith({ ...asked, q: asked.q.replace(typed, word) }),
      })),
      until: found.more && found.hits.length === 0 ? formatDay('de', found.more.date) : null,
      more: found.more ? addressWith(asked, { before: `${found.more.date}_${found.more.id}` }) : null,
      first: before ? addressWith(asked) : null,
    },
  }
}

/** One Akte and nothing else: whoever typed its number wants to be there. */
function goStraight(hits: readonly Hit[], alike: boolean): void {
  const akten = hits.filter(({ kind }) => kind === 'akte')
  if (akten.length === 1 && !alike) redirect(303, `/files/${akten[0]!.akte}`)
}

/** What the document is opened with: as it is spelt there. */
function wordsOf({ q }: Asked, { alike, proposals }: Found): string {
  return alike ? proposals.reduce((text, { typed, word }) => text.replace(typed, word), q) : q
}

function viewOf(hit: Hit, words: string, types: ReadonlyMap<string, string>) {
  const page = hit.page === null ? '' : `&page=${hit.page}`
  const inside = `?document=${hit.id}${page}&q=${encodeURIComponent(words)}`
  return {
    id: hit.id,
    kind: hit.kind,
    href:
      hit.kind === 'akte'
        ? `/files/${hit.id}`
        : hit.akte
          ? `/files/${hit.akte}${inside}`
          : `/files/drafts${inside}`,
    ...{ title: hit.title, reference: hit.reference, names: hit.names, page: hit.page, excerpt: hit.excerpt },
    ...{ direction: hit.direction, state: hit.state },
    day: formatDay('de', hit.date, 'short'),
    type: hit.type === null ? null : (types.get(hit.type) ?? null),
  }
}

export type HitView = ReturnType<typeof viewOf>
