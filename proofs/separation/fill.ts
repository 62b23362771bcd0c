import type { Actor } from '#ground/permission/permission.ts'
import { sure, type OpenHouse } from '../access/house.ts'

/** Words that stand nowhere else: whoever reads one has read what was said in confidence. */
export const MARKERS = [
  ...['Zebrafinkenflug', 'Quittenmusgeheimnis', 'Nachtigallenwinter', 'Holundertreppe', 'Schlehenbrunnen'],
  ...['Dohlenfensterlied', 'Wacholderbrief', 'Rotkehlchenkeller'],
]

export interface Secret {
  readonly caseId: string
  readonly number: string
  readonly code: string
  readonly markers: readonly string[]
}

/** A counselling in which somebody has told, asked and signed things. */
export async function fillCounselling({ counselling, headers }: OpenHouse): Promise<Secret> {
  const [asked = '', answered = '', written = '', name = ''] = MARKERS
  const opened = await sure(
    counselling.openFirstTalk({
      ...{ limitsVersion: counselling.limitsVersion, language: 'ar', topics: ['work', 'violence'] },
      ...{ question: `Mein Mann heißt ${asked}.`, key: 'proof-separation-0001', address: '10.0.8.1' },
    }),
  )
  const member = await memberOf(counselling, headers)
  const { caseId } = opened
  const id = counselling.ground.ids.uuid()
  await sure(counselling.say(member, { case: caseId, id, text: `Wir helfen. ${answered}` }))
  const person = {
    kind: 'visitor' as const,
    id: 'person',
    roles: ['visitor', 'person'],
    sites: 'all' as const,
  }
  const own = counselling.ground.ids.uuid()
  await sure(counselling.say(person, { case: caseId, id: own, text: `Ich weiß ${written}.` }))
  const self = { name, birth: '', reach: '', file: '' }
  await sure(counselling.nameSelf(person, { case: caseId, self }))
  await fillRecord(counselling, member, caseId)
  return { caseId, number: opened.number, code: opened.code.replaceAll('-', ''), markers: [...MARKERS] }
}

/** Goal, step, note and a paper with a word in it. */
async function fillRecord(
  { guidance, ground }: OpenHouse['counselling'],
  member: Actor,
  caseId: string,
): Promise<void> {
  const [goal = '', step = '', note = '', paper = ''] = MARKERS.slice(4)
  const made = () => ({ case: caseId, id: ground.ids.uuid() })
  await sure(guidance.setGoal(member, { ...made(), text: goal }))
  const agreed = { who: 'person', due: null, remind: false }
  await sure(guidance.agreeStep(member, { ...made(), text: step, ...agreed }))
  await sure(guidance.addNote(member, { ...made(), text: note, own: false, why: '' }))
  const bytes = Buffer.from(`%PDF-1.7\n% ${paper}\n%%EOF\n`)
  await sure(guidance.addDocument(member, { ...made(), name: `${paper}.pdf`, bytes }))
}

async function memberOf(counselling: OpenHouse['counselling'], headers: OpenHouse['headers']) {
  const token = /=(.*)$/.exec(headers('counsellor', 1)['cookie'] ?? '')?.[1] ?? ''
  const known = await counselling.identifyMember(token)
  if (!known) throw new Error('the member of the counselling is not signed in')
  return known.actor
}
