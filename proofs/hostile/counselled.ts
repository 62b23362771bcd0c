import { memberCookieName, personCookieName } from '#ground/identity/cookie-name.ts'
import type { Counselling } from '#office/open-counselling.ts'
import { PASSWORD } from '../../testing/staff-office.ts'
import type { Caller, Stage } from './stage.ts'

const ADDRESS = '192.0.2.61'
const words = { purpose: 'länger', recipient: 'niemand', channel: 'keiner' }

/** Who comes to the closed rooms: a lead, two persons with their case open; and what is really there. */
export async function counselled(
  counselling: Counselling,
): Promise<{ readonly visitors: readonly Caller[]; readonly known: Stage['known'] }> {
  const lead = { login: 'leitung', name: 'Leitung', password: PASSWORD }
  await sure(counselling.setUpFirstLead({ ...lead, token: counselling.setupToken }))
  const { actor, token } = await sure(counselling.signIn({ ...lead, address: ADDRESS }))
  const persons: Caller[] = []
  const [cases, codes, consents]: [string[], string[], string[]] = [[], [], []]
  for (const name of ['lina', 'omar']) {
    const { caseId, code } = await sure(
      counselling.openFirstTalk({
        ...{ limitsVersion: counselling.limitsVersion, language: 'ar', topics: ['work'] },
        ...{ question: 'ماذا أفعل؟', key: name, address: ADDRESS },
      }),
    )
    const asked = await sure(
      counselling.askToKeep(actor, {
        ...{ case: caseId, until: Temporal.PlainDate.from('2028-01-31'), words, language: 'ar' },
        ...{ item: { name: 'Alles', value: 'alles' }, textVersion: '1' },
      }),
    )
    const entered = await sure(counselling.enterCase({ code, address: ADDRESS }))
    persons.push(caller(name, personCookieName(false), entered.token))
    cases.push(caseId)
    codes.push(code)
    consents.push(asked.consent)
  }
  return {
    visitors: [caller('leitung', memberCookieName(false), token), ...persons],
    known: {
      ...{ case: cases, consent: consents, code: codes },
      fassung: [counselling.limitsVersion],
      outcome: ['partly', 'moved'],
      topics: ['work', 'violence'],
      channel: ['talk', 'phone'],
      member: [actor.id, ''],
      expiresOn: ['31.12.2027', '2027-12-31'],
    },
  }
}

const caller = (name: string, cookie: string, value: string): Caller => ({
  ...{ name, headers: { cookie: `${cookie}=${value}` } },
})

async function sure<T extends { readonly ok: boolean }>(work: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const outcome = await work
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<T, { ok: true }>
}
