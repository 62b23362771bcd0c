import { error } from '@sveltejs/kit'
import type { DemoFace, WithDemo } from '#office/demo/index.ts'
import type { Office } from '#office/office.ts'

/** The demo as the program handed it over; without demo mode these pages do not exist. */
export function demoOf(locals: { readonly office: Office & WithDemo }): DemoFace {
  return locals.office.demo ?? error(404, 'no demo')
}
