import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Ground } from '#ground/act/act.ts'
import { VISITOR, type Actor } from '#ground/permission/permission.ts'
import { appointmentPermissions, book, hold } from '#office/appointments/index.ts'
import { anOffice, aPerson, aSite, at, type TestOffice } from '#office/appointments/testing/an-office.ts'
import { freshDatabase, type FreshDatabase } from '../../../../testing/database.ts'
import {
  httpGateway,
  noticePermissions,
  noticesOf,
  startDemoMailbox,
  type DemoMailbox,
  type Notice,
  type NoticesOptions,
} from '../index.ts'
import { aGateway, type TestGateway } from './a-gateway.ts'
import { aNoticesProcess, type NoticesProcess } from './a-process.ts'

const CLERK: Actor = { kind: 'staff', id: 'clerk', roles: ['reception'], sites: [1] }
const MONDAY = '2026-11-23T08:30'

export interface Reach {
  readonly mail?: string | null
  readonly phone?: string | null
}

/** What stands behind one test: an office that takes bookings, a mail server and a gateway for short messages. */
export interface Post {
  readonly database: FreshDatabase
  readonly office: TestOffice
  readonly ground: Ground
  readonly mailbox: DemoMailbox
  readonly gateway: TestGateway
  /** Done when the test is over, last first. */
  readonly closing: (() => Promise<unknown> | void)[]
}

/** Tells the hooks of a test file; the fields of the answer are there while a test runs. */
export function aPost() {
  const post = { closing: [] } as unknown as { -readonly [K in keyof Post]: Post[K] }
  beforeAll(async () => {
    post.mailbox = await startDemoMailbox({ port: 0 })
  })
  beforeEach(async () => {
    post.database = await freshDatabase()
    const office = (post.office = await anOffice(post.database.appPool, post.database.appUrl))
    office.clock.set(at(MONDAY))
    const permissions = { ...appointmentPermissions, ...noticePermissions, 'test.tell': ['system'] }
    post.ground = { ...office.ground, permissions }
    await aSite(office.ground.db, 10, { opens: '08:00', closes: '16:00' })
    await office.room.reloadPlan(1)
    await post.database.adminPool.query(
      `insert into staff.site values (1, 'Ausländerbehörde', 'Ruppertstraße 19', '80466 München')`,
    )
    post.gateway = await aGateway()
  })
  afterEach(async () => {
    for (const close of post.closing.splice(0).toReversed()) await close()
    await post.gateway.stop()
    await post.office.close()
    await post.database.drop()
  })
  afterAll(() => post.mailbox.stop())
  return { post: post as Post, ...handsOf(post) }
}

function handsOf(post: Post) {
  const noticesFor = async (visit: string): Promise<readonly Notice[]> => {
    const seen = await noticesOf({ ground: post.ground }, CLERK, visit)
    if (!seen.ok) throw new Error(seen.refusal)
    return seen.notices
  }
  return {
    noticesFor,
    async aProcess(options: Partial<NoticesOptions> = {}): Promise<NoticesProcess> {
      const it = await aNoticesProcess(
        { ground: post.ground, feed: post.office.feed, appUrl: post.database.appUrl },
        {
          smtpUrl: post.mailbox.url,
          sms: httpGateway({ url: post.gateway.url, key: 'secret-key', sender: 'ABH', patience: 500 }),
          ...options,
        },
      )
      post.closing.push(it.close)
      return it
    },
    async aBooking(when: string, reach: Reach, language = 'de') {
      const { room } = post.office
      const held = await hold(room, VISITOR, {
        ...{ site: 1, concerns: ['study_extend'], start: at(when), language },
      })
      if (!held.ok) throw new Error(held.refusal)
      const person = { ...aPerson(), mail: null, phone: null, ...reach }
      const booked = await book(room, VISITOR, { code: held.code, ...person })
      if (!booked.ok) throw new Error(booked.refusal)
      return { code: held.code, visit: held.visit }
    },
    mailsTo: (address: string) =>
      post.mailbox
        .messages()
        .filter((mail) => mail.to.includes(address))
        .toReversed(),
    statesOf: async (visit: string): Promise<string[]> =>
      (await noticesFor(visit)).map(({ kind, channel, state }) => `${kind} ${channel} ${state}`),
  }
}
