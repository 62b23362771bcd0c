import { onlyAdmin } from './parts/only-admin.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals }) => {
  onlyAdmin(locals)
}
