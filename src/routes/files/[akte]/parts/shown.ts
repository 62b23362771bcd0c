import { error, redirect } from '@sveltejs/kit'
import { fieldsOf, markView, versionView } from './views.ts'
import { idIn } from './tabs.ts'

/** The document in the middle: its pages (or why there are none), its versions, marks, what is found in it. */
export async function shownOf(
  locals: App.Locals,
  url: URL,
  akte: string | null,
  names: ReadonlyMap<string, string>,
) {
  const document = idIn(url, 'document')
  if (!document) return null
  const { office, actor } = locals
  const seen = await office.casefiles.readDocument(actor, { document })
  if (!seen.ok) {
    if (seen.refusal === 'not-permitted') error(403, seen.refusal)
    return { gone: true as const }
  }
  const it = seen.found.document
  // it was moved (or registered) since the address was written
  if (it.akte !== akte)
    redirect(303, it.akte ? `/files/${it.akte}?document=${document}` : `/files/drafts?document=${document}`)
  const file = idIn(url, 'file')
  const pages = await office.viewing.readPages(actor, { document, file })
  const facts = pages.ok
    ? {
        ...{ file: pages.file.id, count: pages.found.pages, xfa: pages.found.xfa },
        ...{ signatures: pages.found.signatures, attachments: pages.found.attachments },
        sizes: pages.found.sizes.slice(0, 500).map(({ width, height }) => ({ width, height })),
        problem: null,
      }
    : {
        file: null,
        count: 0,
        xfa: 'none' as const,
        signatures: 0,
        attachments: 0,
        sizes: [],
        problem: whyNot(pages),
      }
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, 200)
  return {
    gone: false as const,
    ...{ id: it.id, subject: it.subject, number: it.number, state: it.state, why: it.cancelledWhy },
    ...{ revision: it.revision, writes: seen.found.writes && seen.found.akte?.state !== 'closed' },
    fields: fieldsOf(it),
    versions: versionView(it),
    marks: seen.found.marks.map(markView(names)),
    facts,
    q,
    hits: q === '' || facts.count === 0 ? null : await hitsOf(locals, document, file, q),
  }
}

async function hitsOf(
  { office, actor }: App.Locals,
  document: string,
  file: string | undefined,
  text: string,
) {
  const found = await office.viewing.findInDocument(actor, { document, file, text })
  return found.ok ? found.found.slice(0, 500) : null
}

type NotShown = Extract<Awaited<ReturnType<App.Locals['office']['viewing']['readPages']>>, { ok: false }>

function whyNot(it: NotShown): string {
  if (it.refusal === 'problem') return it.problem.kind
  return it.refusal === 'no-bytes' ? `bytes-${it.why}` : it.refusal
}

export type Shown = Exclude<Awaited<ReturnType<typeof shownOf>>, null | { gone: true }>
