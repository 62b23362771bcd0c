import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { staffActor, type Stage } from './office.ts'
import { refused, sure } from './outcome.ts'
import type { Step } from './story.ts'

const PASSWORD = 'Regenbogen-am-Kanal-7'

/** Who acts in the rest of the story. */
export interface Colleagues {
  readonly boss: Actor
  readonly clerk: Actor & { kind: 'staff' }
  readonly front: Actor
}

/** The office is set up: its first account, site, teams and desks, colleagues, keys, signing in and out. */
export async function* furnish({ office }: Stage): AsyncGenerator<Step, Colleagues> {
  const { staff } = office
  let boss: Actor = SYSTEM
  let clerk = staffActor('nobody yet', [])
  yield {
    act: 'staff.set-up-first-admin',
    do: async () =>
      (boss = staffActor(
        (
          await sure(
            staff.setUpFirstAdmin({
              token: staff.setupToken,
              login: 'leitung',
              name: 'Leitung',
              password: PASSWORD,
            }),
          )
        ).account,
        ['admin', 'head'],
      )),
  }
  yield {
    act: 'staff.save-site',
    do: () =>
      sure(
        staff.saveSite(SYSTEM, {
          id: 1,
          name: 'Amt',
          street: 'Straße 1',
          city: 'Musterstadt',
          timeZone: 'Europe/Berlin',
        }),
      ),
  }
  yield {
    act: 'staff.save-team',
    do: () => sure(staff.saveTeam(SYSTEM, { site: 1, key: 'temporary', name: 'Befristet', letter: 'B' })),
  }
  await sure(staff.saveTeam(SYSTEM, { site: 1, key: 'reception', name: 'Theke', letter: 'A' }))
  yield {
    act: 'staff.save-desk',
    do: () => sure(staff.saveDesk(SYSTEM, { site: 1, id: 1, team: 'temporary', room: '101', active: true })),
  }
  const newcomer = (login: string, roles: string[]) => ({
    login,
    name: login,
    password: PASSWORD,
    roles,
    sites: [1],
    teams: ['temporary', 'reception'],
  })
  yield {
    act: 'staff.create-account',
    do: async () =>
      (clerk = staffActor(
        (await sure(staff.createAccount(SYSTEM, newcomer('anna', ['caseworker'])))).account,
        ['caseworker'],
      )),
  }
  const front = staffActor(
    (await sure(staff.createAccount(SYSTEM, newcomer('frida', ['reception'])))).account,
    ['reception'],
  )
  yield {
    act: 'staff.change-account',
    do: () => sure(staff.changeAccount(boss, { account: clerk.id, change: { name: 'Anna' } })),
  }
  yield {
    act: 'staff.reset-password',
    do: () => sure(staff.resetPassword(boss, { account: front.id, password: `${PASSWORD}-neu` })),
  }
  yield { act: 'staff.read-accounts', do: () => sure(staff.readAccounts(boss)) }
  let key = ''
  yield {
    act: 'staff.issue-key',
    do: async () =>
      (key = (
        await sure(staff.issueKey(boss, { kind: 'device', name: 'Anzeige', roles: ['display'], sites: [1] }))
      ).client),
  }
  yield { act: 'staff.revoke-key', do: () => sure(staff.revokeKey(boss, { client: key })) }
  let token = ''
  yield {
    act: 'staff.sign-in',
    do: async () =>
      (token = (await sure(staff.signIn({ login: 'anna', password: PASSWORD, address: '10.0.0.1' }))).token),
  }
  yield {
    act: 'staff.sign-in-failed',
    do: () => refused(staff.signIn({ login: 'anna', password: 'falsch', address: '10.0.0.1' })),
  }
  yield {
    act: 'staff.change-password',
    do: () => sure(staff.changePassword(clerk, { current: PASSWORD, password: `${PASSWORD}-anders` })),
  }
  const signedIn = await sure(
    staff.signIn({ login: 'anna', password: `${PASSWORD}-anders`, address: '10.0.0.1' }),
  )
  yield { act: 'staff.sign-out', do: () => sure(staff.signOut(signedIn.token || token)) }
  yield {
    act: 'staff.deactivate-account',
    do: () => sure(staff.deactivateAccount(boss, { account: front.id })),
  }
  return { boss, clerk, front }
}
