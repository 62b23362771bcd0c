import { readFileSync } from 'node:fs'
import { fc } from '../../../testing/properties.ts'
import { describe, expect, it } from 'vitest'
import { testsWith } from '../../../testing/parts.ts'
import { checkXml, packContainer, readContainer } from './index.ts'
import { message } from './testing/arbitraries.ts'
import { distinct, packed, withFiles } from './testing/packed.ts'
import { judgedByXerces } from './testing/xerces.ts'
import { filesOf } from './walk.ts'

describe('a container of ours', () => {
  it.each(['3.1.0', '4.0.0'] as const)(
    'in %s comes back with the same message, files and checksums',
    async (version) => {
      await fc.assert(
        fc.asyncProperty(message(version).filter(distinct), async (sent) => {
          const { zip } = await packed(version, sent)
          const found = await readContainer(zip)
          if (!found.ok) throw new Error(JSON.stringify(found))
          expect(found.message).toEqual(withFiles(sent).message)
          expect(found.verified).toBe(sent.kind === '0501' ? 0 : filesOf(sent).length)
          expect(found.unlisted).toEqual([])
        }),
        { numRuns: 15 },
      )
    },
  )

  it('bears the name the examples ask for, and its message the same', async () => {
    const [three, later] = [
      fc.sample(
        message('3.1.0').filter((it) => it.kind === '0503' && distinct(it)),
        1,
      )[0]!,
      fc.sample(
        message('4.0.0').filter((it) => it.kind === '0503' && distinct(it)),
        1,
      )[0]!,
    ]
    const first = await packed('3.1.0', three)
    expect(first.name).toBe(`${three.head.process}_Aussonderung.Aussonderung.0503.zip`)
    expect(first.xml).toContain(
      '<xdomea:Aussonderung.Aussonderung.0503 xmlns:xdomea="urn:xoev-de:xdomea:schema:3.1.0">',
    )
    const second = await packed('4.0.0', later)
    expect(second.name).toBe(`${later.head.process}_0503_1.zip`)
  })

  it('is not made when a file is missing, and is the same to the byte when made twice', async () => {
    const sent = fc.sample(
      message('4.0.0').filter((it) => it.kind === '0503' && filesOf(it).length > 0 && distinct(it)),
      1,
    )[0]!
    expect(packContainer('4.0.0', sent, [])).toMatchObject({ ok: false, refusal: 'missing-files' })
    const [a, b] = [await packed('4.0.0', sent), await packed('4.0.0', sent)]
    expect(Buffer.from(a.zip).equals(Buffer.from(b.zip))).toBe(true)
  })
})

const withXerces = testsWith('xerces')

describe('another parser (Xerces)', () => {
  for (const version of ['3.1.0', '4.0.0'] as const)
    withXerces(`finds every kind of message we write in ${version} valid`, async () => {
      const all = fc.sample(message(version), { numRuns: 80, seed: 7 }).filter(distinct)
      const kinds = new Map(all.map((it) => [it.kind, it]))
      expect([...kinds.keys()].length).toBe(version === '4.0.0' ? 7 : 10)
      for (const [kind, sent] of kinds) {
        const { xml } = await packed(version, sent)
        expect(judgedByXerces(version, kind, xml), kind).toBe('')
        expect(checkXml(xml)).toMatchObject({ ok: true })
      }
    })

  withXerces('refuses what the schema forbids, as we do', () => {
    const sample = new URL(
      'testing/messages/lavnrw-4.0.0/518c7c31-d1a0-11ef-accb-005056871b7c_0503_1.xml',
      import.meta.url,
    )
    const wrong = readFileSync(sample, 'utf8').replace('<xdomea:Kontextobjekt>0</xdomea:Kontextobjekt>', '')
    const bare = wrong.replace(/ xmlns:xsi=.*?\/dev\/null"/u, '')
    expect(judgedByXerces('4.0.0', '0503', bare)).toContain('AllgemeineMetadaten')
    expect(checkXml(bare)).toMatchObject({ ok: false, refusal: 'not-valid' })
  })
})
