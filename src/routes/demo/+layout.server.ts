import type { LayoutServerLoad } from './$types'
import { demoOf } from './face.server.ts'

export const load: LayoutServerLoad = ({ locals, url }) => {
  demoOf(locals)
  return { path: url.pathname }
}
