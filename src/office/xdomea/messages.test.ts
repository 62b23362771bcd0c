import { readdirSync, readFileSync } from 'node:fs'
import { fc } from '../../../testing/properties.ts'
import { XmlCData, XmlDocument, XmlElement, XmlText } from 'libxml2-wasm'
import { describe, expect, it } from 'vitest'
import { MEDIA, OBJECT_KINDS, SECRECY, STEP_STATES } from './code-lists.ts'
import { checkXml, readMessage, writeMessage, type Message, type XdomeaVersion } from './index.ts'
import { message } from './testing/arbitraries.ts'
import { treeOf, type Element } from './tree.ts'

const here = (path: string): URL => new URL(path, import.meta.url)
const samples = readdirSync(here('testing/messages/'), { recursive: true, encoding: 'utf8' })
  .filter((it) => it.endsWith('.xml'))
  .map((name) => ({ name, bytes: readFileSync(here(`testing/messages/${name}`)) }))

function through(version: XdomeaVersion, sent: Message): Message {
  const written = writeMessage(version, sent)
  if (!written.ok) throw new Error(JSON.stringify(written))
  const checked = checkXml(written.xml)
  if (!checked.ok) throw new Error(JSON.stringify(checked))
  expect(checked).toMatchObject({ version, kind: sent.kind })
  const read = readMessage(version, checked.xml)!
  expect([...read.leftOver]).toEqual([])
  return read.message
}

describe('a message', () => {
  for (const version of ['3.0.0', '3.1.0', '4.0.0'] as const)
    it(`of xdomea ${version} is valid and says after reading what was said before writing`, () => {
      fc.assert(
        fc.property(message(version), (sent) => {
          expect(through(version, sent)).toEqual(sent)
        }),
        { numRuns: version === '3.0.0' ? 15 : 40 },
      )
    })

  it('from another house is understood, and written again says the same', () => {
    expect(samples.length).toBe(6)
    for (const { name, bytes } of samples) {
      const checked = checkXml(bytes)
      if (!checked.ok) throw new Error(`${name}: ${JSON.stringify(checked)}`)
      const { message: found } = readMessage(checked.version, checked.xml)!
      expect(through(checked.version, found), name).toEqual(found)
    }
  })

  it('tells what our model does not hold, so that nothing is lost silently', () => {
    const { bytes } = samples.find((it) => it.name.includes('0501'))!
    const { leftOver } = readMessage('3.0.0', bytes.toString('utf8'))!
    expect(leftOver.get('Absender/Kommunikation')).toBe(1)
    expect(leftOver.get('Anschrift/Staat')).toBe(2)
  })

  it('is not written with a character no XML may hold: the field and the character are named', () => {
    const sent = readMessage('3.0.0', samples[0]!.bytes.toString('utf8'))!.message
    for (const [bad, named] of [
      ['\u0000', 'U+0000'],
      ['\u000B', 'U+000B'],
      ['\uD800', 'U+D800'],
      ['\uFFFE', 'U+FFFE'],
    ] as const) {
      const written = writeMessage('3.1.0', { ...sent, head: { ...sent.head, note: `a${bad}b` } })
      expect(written).toMatchObject({ ok: false, refusal: 'unwritable-text', character: named })
      expect(written).toHaveProperty('path', expect.stringMatching(/Kopf\/Hinweis$/u))
    }
  })

  it('of hand-over is not written in 4.0, whose schema we do not have', () => {
    const head = readMessage('3.0.0', samples[0]!.bytes.toString('utf8'))!.message.head
    expect(writeMessage('4.0.0', { kind: '0403', head })).toEqual({
      ok: false,
      refusal: 'kind-not-in-version',
    })
  })
})

describe('a text that is no message', () => {
  const four = samples.find((it) => it.name.startsWith('lavnrw-4'))!.bytes.toString('utf8')
  const entity = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'

  it.each([
    ['with a document type', four.replace('?>', `?>${entity}`), 'has-dtd'],
    // libxml2 would find the type definition behind the zeros by itself
    ['in UTF-16 that does not say so', Buffer.from(`${entity}<a xmlns="urn:x"/>`, 'utf16le'), 'not-text'],
    ['with a document type behind a comment', four.replace('?>', `?><!-- x --> ${entity}`), 'has-dtd'],
    ['cut off', four.slice(0, 4_000), 'not-xml'],
    ['of an older version', four.replaceAll('schema:4.0.0', 'schema:2.3.0'), 'unknown-version'],
    ['of another standard', '<a xmlns="urn:x"/>', 'unknown-version'],
    [
      'of a kind we do not take',
      '<xdomea:Information.Information.0101 xmlns:xdomea="urn:xoev-de:xdomea:schema:3.1.0"/>',
      'unknown-kind',
    ],
    [
      'of hand-over in 4.0',
      '<xdomea:Abgabe.Abgabe.0401 xmlns:xdomea="urn:xoev-de:xdomea:schema:4.0.0"/>',
      'unknown-kind',
    ],
    [
      'without Kontextobjekt',
      four.replace('<xdomea:Kontextobjekt>0</xdomea:Kontextobjekt>', ''),
      'not-valid',
    ],
  ])('%s is refused by name', (_, text, refusal) => {
    expect(checkXml(text)).toMatchObject({ ok: false, refusal })
  })

  it('names the line and what is wrong there', () => {
    const wrong = four.replace('<xdomea:Kontextobjekt>1</xdomea:Kontextobjekt>', '')
    const line = wrong.slice(0, wrong.indexOf('<xdomea:AllgemeineMetadaten>')).split('\n').length
    expect(checkXml(wrong)).toMatchObject({
      faults: [{ line, text: expect.stringContaining('Kontextobjekt') }],
    })
  })

  it('in bytes that are not what the first line says is refused; other encodings are understood', () => {
    expect(checkXml(Buffer.concat([Buffer.from(four), Buffer.from([0xff])]))).toEqual({
      ok: false,
      refusal: 'not-text',
    })
    const latin = Buffer.from(four.replace('UTF-8', 'ISO-8859-1').replace('[Aktenbetreff]', 'Köln'), 'latin1')
    const sixteen = Buffer.from(`\uFEFF${four.replace('UTF-8', 'UTF-16')}`, 'utf16le')
    for (const bytes of [latin, sixteen]) expect(checkXml(bytes)).toMatchObject({ ok: true, kind: '0503' })
    expect(checkXml(latin)).toHaveProperty('xml', expect.stringContaining('Köln'))
  })
})

/** The same tree as libxml2 sees it. */
function seenByLibxml(it: XmlElement): unknown {
  const children: unknown[] = []
  let text = ''
  for (let node = it.firstChild; node; node = node.next) {
    if (node instanceof XmlElement) children.push(seenByLibxml(node))
    else if (node instanceof XmlText || node instanceof XmlCData) text += node.content
  }
  return { name: it.name, children, text: children.length > 0 ? '' : text }
}

const bare = ({ name, children, text }: Element): unknown => ({
  name,
  children: children.map(bare),
  text: children.length > 0 ? '' : text,
})

describe('our own reading of the tree', () => {
  it('sees what libxml2 sees, in samples and in whatever we write', () => {
    const generated = fc.sample(message('4.0.0'), 25).map((it) => {
      const written = writeMessage('4.0.0', it)
      return written.ok ? written.xml : ''
    })
    const tricky = `<?xml version='1.0'?><?pi > ?><!-- < > --><a x="1>2" y='"'><b/><c >&#x41;&#66;&lt;\r\n<![CDATA[<&>]]>z</c><d z = "&quot;>"/></a>`
    for (const xml of [tricky, ...generated, ...samples.map(({ bytes }) => bytes.toString('utf8'))]) {
      const document = XmlDocument.fromString(xml)
      expect(bare(treeOf(xml))).toEqual(seenByLibxml(document.root))
      document.dispose()
    }
  })
})

describe('the code lists', () => {
  it.each([
    ['Medium_1.0', Object.values(MEDIA)],
    ['Vertraulichkeitsstufe_1.0', Object.values(SECRECY)],
    ['Beteiligungsstatus_1.1', Object.values(STEP_STATES)],
    ['Schriftgutobjekttyp_1.0', Object.values(OBJECT_KINDS)],
  ])('%s holds every value we write and no other', (file, written) => {
    const text = readFileSync(here(`data/codelists/${file}.xml`), 'utf8')
    const rows = [...text.matchAll(/<Row>\s*<Value[^>]*>\s*<SimpleValue>(\w+)<\/SimpleValue>/gu)].map(
      (it) => it[1],
    )
    expect(rows.toSorted()).toEqual(written.toSorted())
  })
})
