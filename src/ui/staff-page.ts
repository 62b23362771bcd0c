import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { isClosed } from '#ground/addresses/addresses.ts'
import { faceAt, facesOf, isFor } from '../web/faces.ts'

/** What every staff layout needs: who I am, where I may go, what time the office has. */
export function staffFrame({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>) {
  const { account, office } = locals
  const face = faceAt(url.pathname)
  const { clock } = office.ground
  if (!account || !face || !isFor(face, account.roles)) error(403, 'no right for this face')
  return {
    who: account.name,
    alarmSite: account.sites[0],
    faces: facesOf(account.roles)
      .filter(({ path }) => !isClosed(locals.stage.closed, path))
      .map(({ path, name }) => ({ path, name, current: path === face.path })),
    officeTime: String(clock.now()),
    officeSpeed: clock.speed ?? 1,
  }
}

/**
 * Before any page, action or data request of a staff face: whoever is not signed in goes to sign in and comes back.
 * The route decides, not the address: `/%64esk` is the desk as well. Who is signed in but has another role gets the 403
 * page from the face's layout; a data request may leave the layout out, so it ends here. Acts are refused by permission.
 */
export function keepOut({ url, route, locals, request, isDataRequest }: Visited): void {
  const face = faceAt(route.id ?? url.pathname)
  if (!face) return
  if (locals.account) {
    if (isDataRequest && !isFor(face, locals.account.roles)) error(403, 'no right for this face')
    return
  }
  const back = request.method === 'GET' ? url.pathname + url.search : url.pathname
  // an address nobody could have been given would only make one that no browser takes
  redirect(303, back.length > BACK_LETTERS ? '/sign-in' : `/sign-in?return=${encodeURIComponent(back)}`)
}

/** For files below a face, which no layout stands around: whoever the face is not for gets none of them. */
export function onlyHere({ locals, route }: Pick<Visited, 'locals' | 'route'>): void {
  const face = faceAt(route.id ?? '')
  if (!face || !locals.account || !isFor(face, locals.account.roles)) error(403, 'no right for this face')
}

const BACK_LETTERS = 1000

type Visited = Pick<RequestEvent, 'url' | 'request' | 'isDataRequest'> & {
  readonly route: { readonly id: string | null }
  readonly locals: Pick<App.Locals, 'account'>
}
