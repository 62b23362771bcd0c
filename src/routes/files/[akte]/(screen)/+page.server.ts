import { siteOf } from '../../parts/site.ts'
import { akteActs } from '../parts/akte-acts.ts'
import { courseActs } from '../parts/course-acts.ts'
import { placeInFolder } from '../parts/folder.ts'
import { documentActs } from '../parts/document-acts.ts'
import { panelOf } from '../parts/panels.ts'
import { tabIn } from '../parts/tabs.ts'
import type { Actions, PageServerLoad } from './$types'

/** The panel beside the document; the tree and the document come with the layouts. */
export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
  depends('files:panel')
  const { office, actor } = locals
  const people = await office.casefiles.colleagues(actor, { site: siteOf(locals) })
  const tab = tabIn(url)
  return {
    ...{ tab, me: actor.id, isHead: actor.roles.includes('head'), requestKey: office.ground.ids.uuid() },
    folder: await placeInFolder(locals, (url.searchParams.get('folder') ?? '').slice(0, 36)),
    panel: await panelOf(locals, { akte: params.akte, tab, url, colleagues: people.ok ? people.found : [] }),
  }
}

const { change, cancel, restore, register, drop, move, mark, unmark } = documentActs
const { changeAkte, openVorgang, changeVorgang, reopen, grant, endGrant, link, unlink } = akteActs
const { start, changeRoute, complete, giveBack, undo, resume, withdraw, close } = courseActs
const { resubmit, moveDate, dateDone, dateOpen } = courseActs

export const actions: Actions = {
  change,
  cancel,
  restore,
  register,
  drop,
  move,
  mark,
  unmark,
  changeAkte,
  openVorgang,
  changeVorgang,
  reopen,
  grant,
  endGrant,
  link,
  unlink,
  start,
  changeRoute,
  complete,
  giveBack,
  undo,
  resume,
  withdraw,
  close,
  resubmit,
  moveDate,
  dateDone,
  dateOpen,
}
