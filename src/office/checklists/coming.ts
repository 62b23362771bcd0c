import type { Concern } from '#office/catalogue/index.ts'

/**
 * Whether one has to come: `once` where the application can be made from home and only fingerprints, signature or
 * fetching the paper need the person; `talk` is counselling; `elsewhere` another authority.
 */
export type Coming = 'no' | 'once' | 'appointment' | 'walk_in' | 'talk' | 'elsewhere'

/** What cannot be done from home. */
const IN_PERSON = ['biometrics_and_card_order', 'card_pickup', 'certificate_ceremony', 'collect_new_sheet']

export function comingFor(concern: Pick<Concern, 'channels' | 'followUps' | 'documents' | 'group'>): Coming {
  const { channels } = concern
  if (concern.group === 'bestin') return 'talk'
  if (channels.includes('zsef')) return 'elsewhere'
  if (channels.includes('online')) return needsThePerson(concern) ? 'once' : 'no'
  if (channels.some((channel) => channel === 'reception' || channel === 'kiosk')) return 'walk_in'
  return 'appointment'
}

function needsThePerson({ followUps, documents }: Pick<Concern, 'followUps' | 'documents'>): boolean {
  return (
    followUps.some(({ key }) => IN_PERSON.includes(key)) ||
    documents.some(({ document }) => document.key === 'photo_digital')
  )
}
