import type { PageServerLoad } from './$types'

/** What waits longer than agreed is said where the head begins. */
export const load: PageServerLoad = async ({ locals: { office, actor, account } }) => ({
  pressing: await office.workload.pressingAt(actor, account?.sites ?? []),
  complaints: await office.complaints.overdueComplaints(actor, account?.sites ?? []),
})
