import type { Actor } from '#ground/permission/permission.ts'
import type { Office } from '#office/office.ts'

/** A new Akte of the team `temporary`; answers its id. */
export async function openAkte({ casefiles }: Office, actor: Actor, level: string): Promise<string> {
  const opened = await casefiles.openAkte(actor, {
    ...{ site: 1, planUnit: '33.1', subject: 'Aufenthalt', person: null, team: 'temporary', level },
  })
  if (!opened.ok) throw new Error(opened.refusal)
  return opened.akte
}

export async function registerDocument({ casefiles }: Office, actor: Actor, akte: string): Promise<void> {
  const made = await casefiles.registerDocument(actor, {
    ...{ site: 1, akte, subject: 'Mietvertrag', direction: 'incoming' },
  })
  if (!made.ok) throw new Error(made.refusal)
}
