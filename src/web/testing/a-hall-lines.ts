import type { FastifyInstance } from 'fastify'
import { request as ask, type IncomingMessage } from 'node:http'
import { manualClock } from '#ground/clock/clock.ts'
import { openCalling } from '#office/calling/index.ts'
import { aSiteWithDesks, type TestHall } from '#office/calling/testing/a-hall.ts'
import { MUSTERSTADT } from '#office/demo/index.ts'
import { openOffice, type Office } from '#office/office.ts'
import { freshDatabase } from '../../../testing/database.ts'
import { createHost } from '../host.ts'
import { identifyFor } from '../identify.ts'
import { officeLines, streamsOf } from '../streams/index.ts'

export interface OpenLine {
  readonly status: number | undefined
  /** Waits for these words and answers everything heard so far. */
  until(words: string): Promise<string>
  heard(): string
  /** The house has hung up. */
  isOver(): boolean
}

export interface HallLines {
  readonly office: Office
  readonly hall: TestHall
  listen(path: string, cookie?: string): Promise<OpenLine>
  close(): Promise<void>
}

/** An office with two desks a team on a Monday at eight, its live lines at a free port of this machine. */
export async function hallLines({ openDisplays }: { readonly openDisplays: boolean }): Promise<HallLines> {
  const database = await freshDatabase()
  const clock = manualClock('2026-11-23T07:00:00Z')
  const office = await openOffice({ pool: database.appPool, listenUrl: database.appUrl, clock })
  const { ground } = office
  await aSiteWithDesks(ground.db, 2)
  const app = await hostOf(office, openDisplays)
  const { port } = app.server.address() as { port: number }
  const open: IncomingMessage[] = []
  return {
    office,
    hall: { ground, clock, room: openCalling({ ground }) },
    async listen(path, cookie = '') {
      const answer = await new Promise<IncomingMessage>((done, failed) => {
        ask({ host: '127.0.0.1', port, path, headers: { cookie }, agent: false }, done)
          .on('error', failed)
          .end()
      })
      open.push(answer)
      return lineOf(answer)
    },
    async close() {
      for (const one of open) one.destroy()
      await app.close()
      await office.close()
      await database.drop()
    },
  }
}

async function hostOf(office: Office, openDisplays: boolean): Promise<FastifyInstance> {
  const identify = identifyFor(office, false)
  const report = () => undefined
  const registerStreams = streamsOf({ ...officeLines(office, { identify, openDisplays }), report })
  const site = () => MUSTERSTADT
  const app = await createHost({ office, site, pages: false, identify, registerStreams, report })
  await app.listen({ host: '127.0.0.1', port: 0 })
  return app
}

function lineOf(answer: IncomingMessage): OpenLine {
  let text = ''
  let wake = (): void => undefined
  answer.setEncoding('utf8').on('data', (part: string) => {
    text += part
    wake()
  })
  answer.on('error', () => undefined)
  const until = async (words: string): Promise<string> => {
    while (!text.includes(words)) await new Promise<void>((done) => (wake = done))
    return text
  }
  return { status: answer.statusCode, until, heard: () => text, isOver: () => answer.readableEnded }
}
