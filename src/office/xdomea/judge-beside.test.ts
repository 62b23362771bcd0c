import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { judge } from './judge.ts'
import { judgeBeside } from './judge-beside.ts'
import { writeMessage, type Message } from './index.ts'

const sample = new URL(
  'testing/messages/lavnrw-4.0.0/518c7c31-d1a0-11ef-accb-005056871b7c_0503_1.xml',
  import.meta.url,
)

/** A transfer of many files; each as in the sample, with ids of its own. */
function many(files: number): Uint8Array {
  const found = judge(readFileSync(sample))
  if (!found.ok || !('objects' in found.message)) throw new Error('no transfer')
  const [one] = found.message.objects
  const fresh = () =>
    JSON.parse(
      JSON.stringify(one, (key, value: unknown) => (key === 'id' ? randomUUID() : value)),
    ) as typeof one
  const objects = Array.from({ length: files }, fresh)
  const written = writeMessage('4.0.0', { ...found.message, objects } as Message)
  if (!written.ok) throw new Error(written.refusal)
  return Buffer.from(written.xml)
}

it('a large message is judged beside the house, which goes on meanwhile, and says the same', async () => {
  const bytes = many(2000)
  expect(bytes.byteLength).toBeGreaterThan(2 ** 20)
  let beats = 0
  const heart = setInterval(() => (beats += 1), 2)
  const found = await judgeBeside(bytes, 'gross.xml')
  clearInterval(heart)
  expect(beats).toBeGreaterThan(10)
  expect(found).toEqual(judge(bytes))
})

it('what is larger than allowed, or takes too long, is refused by name; a wrong one is told where', async () => {
  const bytes = many(2000)
  const refused = { ok: false, refusal: 'too-large', name: 'gross.xml' }
  expect(await judgeBeside(bytes, 'gross.xml', { most: 2 ** 20 })).toMatchObject(refused)
  expect(await judgeBeside(bytes, 'gross.xml', { patience: 1 })).toMatchObject(refused)
  const broken = Buffer.concat([bytes.subarray(0, -20), Buffer.from('<')])
  expect(await judgeBeside(broken, 'gross.xml')).toMatchObject({ ok: false, refusal: 'not-xml' })
})
