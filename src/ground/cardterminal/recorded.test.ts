import { fc } from '../../../testing/properties.ts'
import { describe, expect, test } from 'vitest'
import { zvtTerminal, type CardTerminal } from './index.ts'
import { playRecording } from './testing/recorded.ts'
import { fieldsOf, messageBytes, takeMessage } from './zvt-message.ts'

const patience = { connect: 500, accept: 300, between: 300 }

describe('recorded', () => {
  const REGISTRATION = '> 06 00 06 00 00 00 38 09 78\n< 80 00 00\n< 06 0f 00\n> 80 00 00\n'
  const played = async <T>(recording: string, ask: (it: CardTerminal) => Promise<T>): Promise<T> => {
    const player = await playRecording(REGISTRATION + recording)
    const answer = await ask(zvtTerminal({ host: player.host, port: player.port, password: '0', patience }))
    await player.close()
    expect(player.faults).toEqual([])
    return answer
  }

  test('a payment of 3.14 euros goes over the wire as the protocol wants it', async () => {
    const outcome = await played(
      `> 06 01 0a 04 00 00 00 00 03 14 49 09 78
       < 80 00 00
       < 04 ff 03 0a 01 00
       > 80 00 00
       < 06 d1 05 00 42 45 4c 47
       > 80 00 00
       < 04 0f 1c 27 00 04 00 00 00 00 03 14 0b 00 00 17 87 03 43 29 54 76 00 01 22 f0 f2 67 1f 8a 06
       > 80 00 00
       < 06 0f 00
       > 80 00 00`,
      (it) => it.pay({ cents: 314 }),
    )
    expect(outcome).toMatchObject({ answer: 'approved', cents: 314, receipt: '0343', trace: '000017' })
  })

  test('a terminal that repeats its receipt on paper tells the till nothing', async () => {
    const last = await played('> 06 20 03 00 00 00\n< 80 00 00\n< 06 0f 00\n> 80 00 00', (it) =>
      it.lastResult(),
    )
    expect(last).toEqual({ answer: 'unknown', why: 'not-told' })
  })

  test('a refusal to repeat is no proof that nothing was taken, whatever its code', async () => {
    for (const code of ['77', '83', 'a0', '6c']) {
      const recording = `> 06 20 03 00 00 00\n< 80 00 00\n< 06 1e 01 ${code}\n> 80 00 00`
      expect(await played(recording, (it) => it.lastResult())).toEqual({ answer: 'unknown', why: 'not-told' })
    }
  })

  test('a wish nobody knows is answered, and the payment goes on', async () => {
    const outcome = await played(
      `> 06 01 0a 04 00 00 00 00 00 01 49 09 78
       < 80 00 00
       < 04 0e 01 00
       > 84 83 00
       < 06 1e 01 6c
       > 80 00 00`,
      (it) => it.pay({ cents: 1 }),
    )
    expect(outcome).toEqual({ answer: 'refused', reason: 'aborted', code: '6c' })
  })

  test('hangs up on the order itself: unknown', async () => {
    const outcome = await played('> 06 01 0a 04 00 00 00 00 00 01 49 09 78\nx', (it) => it.pay({ cents: 1 }))
    expect(outcome).toEqual({ answer: 'unknown', why: 'line-broke' })
  })
})

test('whatever bytes come in, they are messages or not yet: never an exception', () => {
  const any = fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
    const taken = takeMessage(bytes)
    if (taken)
      expect(messageBytes(taken.message).length + taken.rest.length).toBeLessThanOrEqual(bytes.length)
    expect(() => fieldsOf(bytes)).not.toThrow()
  })
  fc.assert(any, { numRuns: 2_000 })
})
