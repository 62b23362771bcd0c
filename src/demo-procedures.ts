import { actorsOf, lockSeeding, SITE } from '#office/demo/index.ts'
import type { Office } from '#office/office.ts'

type Procedures = Pick<Office['procedures'], 'readProcedure' | 'saveProcedure'>

/** Invented steps of the Musterstadt, each with the reason its head gave. */
const EDITS = [
  {
    concern: 'card_pickup',
    after: 'document:passport',
    words: 'Karte gemeinsam ansehen: Name, Geburtsdatum, Nebenbestimmung. Erst danach unterschreiben lassen.',
    why: 'Karten mit Tippfehlern kamen nach Wochen zurück.',
  },
  {
    concern: 'card_pickup',
    after: 'after:check_data_on_card',
    words: 'Alte Karte einziehen und lochen, Zusatzblatt mitgeben.',
    why: 'Wunsch der Rezeption.',
  },
  {
    concern: 'study_extend',
    after: 'document:transcript',
    words:
      'Weniger Leistungen als erwartet? Nach Gründen fragen und die Studienberatung nennen, bevor angehört wird.',
    why: 'Abgesprochen mit dem International Office.',
  },
] as const

/** The head of the demonstration has changed two working checklists, so that versions and their difference can be seen. Told once. */
export async function tellDemoProcedures(
  office: Pick<Office, 'ground'> & { readonly procedures: Procedures },
): Promise<void> {
  const { ground, procedures } = office
  const head = (await actorsOf(ground.db, ['leitung'])).get('leitung')
  if (!head) return
  // Other processes that open the demonstration at this moment wait here and then find it told.
  await ground.db.transaction().execute(async (tx) => {
    await lockSeeding(tx)
    const versionsOf = async (concern: string) => {
      const read = await procedures.readProcedure(head, { site: SITE, concern })
      return read.ok ? read : null
    }
    if ((await versionsOf(EDITS[0].concern))?.versions.length !== 0) return
    for (const { concern, after, words, why } of EDITS) {
      const read = await versionsOf(concern)
      if (!read) continue
      const { steps, version } = read.procedure
      const at = steps.findIndex(({ key }) => key === after) + 1
      const added = { key: '', kind: 'check', words, norm: '', link: '' } as const
      const next = [...steps.slice(0, at), added, ...steps.slice(at)]
      const done = await procedures.saveProcedure(head, { site: SITE, concern, version, steps: next, why })
      if (!done.ok) throw new Error(`the demonstration's checklists could not be told: ${done.refusal}`)
    }
  })
}
