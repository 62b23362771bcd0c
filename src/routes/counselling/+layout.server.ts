import type { LayoutServerLoad } from './$types'

/** Who is signed in here; nobody at the doors (sign-in, set-up, invitation). The office's own session means nothing. */
export const load: LayoutServerLoad = ({ locals }) => ({
  member: locals.counsellor ? { name: locals.counsellor.name, lead: locals.counsellor.lead } : null,
})
