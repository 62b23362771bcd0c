import { readFileSync } from 'node:fs'
import { fc } from '../../../testing/properties.ts'
import { describe, expect, it } from 'vitest'
import * as yazl from 'yazl'
import { readContainer, wholeOf } from './index.ts'

const sample = (path: string): Buffer => readFileSync(new URL(`testing/messages/${path}`, import.meta.url))
const FOUR = '518c7c31-d1a0-11ef-accb-005056871b7c_0503_1.xml'
const FILE = '8bcadd35-d27b-11ef-ab6c-005056871b7c.txt'
const four = sample(`lavnrw-4.0.0/${FOUR}`)
const file = sample(`lavnrw-4.0.0/${FILE}`)

interface Entry {
  readonly name: string
  readonly bytes: Buffer
  readonly mode?: number
}

const asSent: readonly Entry[] = [
  { name: FOUR, bytes: four },
  { name: FILE, bytes: file },
]

/** A zip as a stranger might make it: yazl refuses bad names, so they are put in afterwards, same length. */
async function zipOf(
  entries: readonly Entry[],
  rename: readonly (readonly [string, string])[] = [],
): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const { name, bytes, mode } of entries) zip.addBuffer(bytes, name, { mode: mode ?? 0o100_644 })
  zip.end()
  let all = Buffer.from(await wholeOf(zip.outputStream as never))
  for (const [from, to] of rename) {
    expect(Buffer.byteLength(to)).toBe(Buffer.byteLength(from))
    all = Buffer.from(all.toString('latin1').replaceAll(from, Buffer.from(to).toString('latin1')), 'latin1')
  }
  return all
}

describe('a container from another house', () => {
  it('is read whole: message, files by name, checksums verified', async () => {
    const found = await readContainer(await zipOf(asSent))
    if (!found.ok) throw new Error(JSON.stringify(found))
    expect(found).toMatchObject({
      version: '4.0.0',
      kind: '0503',
      verified: 1,
      unlisted: [],
      messageName: FOUR,
    })
    expect(Buffer.from(await found.files.get(FILE)!.read()).equals(file)).toBe(true)
  })

  it('of 3.0 without checksums is read too; what nobody names is told', async () => {
    const name = '9fde4e7a-b41b-11ec-9225-005056871b7c_Aussonderung.Aussonderung.0503.xml'
    const text = 'f4bcaaf7-d7cb-11ef-a278-005056871b7c.txt'
    const found = await readContainer(
      await zipOf([
        { name, bytes: sample(`lavnrw-3.0.0/${name}`) },
        { name: text, bytes: sample(`lavnrw-3.0.0/${text}`) },
        { name: 'Thumbs.db', bytes: Buffer.from('x') },
      ]),
    )
    expect(found).toMatchObject({ ok: true, version: '3.0.0', verified: 0, unlisted: ['Thumbs.db'] })
  })

  it('finds a file whose name was garbled behind its UUID', async () => {
    const named = Buffer.from(four.toString().replace(FILE, FILE.replace('.txt', '_Größe.txt')))
    const zip = await zipOf([
      { name: FOUR, bytes: named },
      { name: FILE.replace('.txt', '_GrÃ¶Ãe.txt'), bytes: file },
    ])
    expect(await readContainer(zip)).toMatchObject({ ok: true, verified: 1, unlisted: [] })
  })

  const other = '8bcadd35-d27b-11ef-ab6c-005056871bff.txt'
  const nested =
    (name: string): (() => Promise<Buffer>) =>
    () =>
      zipOf([...asSent, { name: '0'.repeat(name.length), bytes: file }], [['0'.repeat(name.length), name]])
  const small = { entries: 3, total: 1_000_000, message: 500_000, ratio: 50, ratioFrom: 1_000 }

  const refusals: readonly (readonly [string, () => Promise<Buffer>, string, object?])[] = [
    ['no zip at all', () => Promise.resolve(file), 'not-a-zip'],
    ['a cut zip', async () => (await zipOf(asSent)).subarray(0, 900), 'not-a-zip'],
    ['a path upwards', nested('../../../etc/cron.d/x'), 'outside-path'],
    ['a path upwards for Windows', nested('..\\..\\Autostart\\x'), 'outside-path'],
    ['an absolute path', nested('/etc/passwd'), 'outside-path'],
    ['a drive', nested('C:\\x.txt'), 'outside-path'],
    ['a folder', nested('akte/x.txt'), 'folder'],
    ['a name with a zero byte', nested('a\u0000b.txt'), 'unreadable-name'],
    ['a symbolic link', () => zipOf([...asSent, { name: other, bytes: file, mode: 0o120_777 }]), 'link'],
    ['a device', () => zipOf([...asSent, { name: other, bytes: file, mode: 0o060_644 }]), 'link'],
    [
      'a name twice',
      () => zipOf([...asSent, { name: other, bytes: file }], [[other, FILE]]),
      'duplicate-name',
    ],
    [
      'names alike but for their case',
      () => zipOf([...asSent, { name: FILE.toUpperCase(), bytes: file }]),
      'duplicate-name',
    ],
    [
      'too many files',
      () => zipOf([...asSent, { name: 'a', bytes: file }, { name: 'b', bytes: file }]),
      'too-many-entries',
      small,
    ],
    [
      'a file blown up',
      () => zipOf([...asSent, { name: other, bytes: Buffer.alloc(400_000) }]),
      'bomb',
      small,
    ],
    [
      'too much together',
      () => zipOf([...asSent, { name: other, bytes: Buffer.alloc(400_000) }]),
      'too-large',
      { ...small, ratio: 1e9, total: 200_000 },
    ],
    ['a message too large', () => zipOf(asSent), 'too-large', { ...small, message: 1_000 }],
    ['no message', () => zipOf([asSent[1]!]), 'no-message'],
    [
      'two messages',
      () => zipOf([...asSent, { name: FOUR.replace('_1', '_2'), bytes: four }]),
      'several-messages',
    ],
    [
      'a message of another process',
      () => zipOf([{ name: FOUR.replace('518c', '519c'), bytes: four }, asSent[1]!]),
      'other-process',
    ],
    ['a file missing', () => zipOf([asSent[0]!]), 'missing-files'],
    [
      'a file changed on the way',
      () => zipOf([asSent[0]!, { name: FILE, bytes: Buffer.from('Hallo Welt!!!') }]),
      'hash-differs',
    ],
    [
      'a document type',
      () =>
        zipOf([
          {
            name: FOUR,
            bytes: Buffer.from(four.toString().replace('?>', '?><!DOCTYPE a SYSTEM "file:///etc/passwd">')),
          },
          asSent[1]!,
        ]),
      'has-dtd',
    ],
    [
      'an invalid message',
      () =>
        zipOf([
          {
            name: FOUR,
            bytes: Buffer.from(
              four.toString().replace('<xdomea:Importbestaetigung>1', '<xdomea:Importbestaetigung>0'),
            ),
          },
          asSent[1]!,
        ]),
      'not-valid',
    ],
    [
      'a file named out of the folder by the message',
      () =>
        zipOf([
          { name: FOUR, bytes: Buffer.from(four.toString().replace(FILE, `${FILE}/../../x`)) },
          asSent[1]!,
        ]),
      'outside-path',
    ],
    [
      'one id for two objects',
      () =>
        zipOf([
          {
            name: FOUR,
            bytes: Buffer.from(
              four
                .toString()
                .replace('07333b5f-d1a2-11ef-88aa-005056871b7c', '548d5041-d8c8-11ef-9c4e-005056871b7c'),
            ),
          },
          asSent[1]!,
        ]),
      'same-uuid-twice',
    ],
  ]
  for (const [with_, make, refusal, limits] of refusals)
    it(`with ${with_} is refused by name`, async () => {
      expect(await readContainer(await make(), limits as never)).toMatchObject({ ok: false, refusal })
    })

  it('with a flipped byte in a file is refused as damaged, wherever the byte is', async () => {
    const stored = new yazl.ZipFile()
    for (const { name, bytes } of asSent) stored.addBuffer(bytes, name, { compress: false })
    stored.end()
    const zip = Buffer.from(await wholeOf(stored.outputStream as never))
    for (const offset of [0, 5, 12]) {
      const bad = Buffer.from(zip)
      const at = bad.indexOf(file) + offset
      bad[at] = bad[at]! ^ 1
      expect(await readContainer(bad)).toMatchObject({ ok: false, refusal: 'damaged', name: FILE })
    }
  })

  it('with a UUID the pattern of 3.x lets through is refused', async () => {
    const name = '9fde4e7a-b41b-11ec-9225-005056871b7c_Aussonderung.Aussonderung.0503.xml'
    const text = 'f4bcaaf7-d7cb-11ef-a278-005056871b7c.txt'
    const bytes = Buffer.from(
      sample(`lavnrw-3.0.0/${name}`).toString().replace('67e456ea-b420', '||||||||-b420'),
    )
    expect(
      await readContainer(
        await zipOf([
          { name, bytes },
          { name: text, bytes: file },
        ]),
      ),
    ).toMatchObject({
      refusal: 'not-a-uuid',
    })
  })

  it('changed at random never does more than be refused or be read', async () => {
    const zip = await zipOf(asSent)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (edits) => {
          const bad = Buffer.from(zip)
          for (const [at, value] of edits) bad[at] = value
          const found = await readContainer(bad)
          expect(typeof (found.ok ? found.xml : found.refusal)).toBe('string')
        },
      ),
      { numRuns: 150 },
    )
  })
})
