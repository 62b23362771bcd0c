import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findPart } from '#ground/parts/index.ts'
import { partsFolder } from '../../../../testing/parts.ts'
import { ROOTS, type Message, type XdomeaVersion } from '../message.ts'

/** Another house's parser, of a family of its own: Apache Xerces-C. Null where it is not installed (`npm run parts`). */
export const xerces = findPart('xerces', partsFolder)

/** Says what Xerces finds wrong; nothing for a valid message. */
export function judgedByXerces(version: XdomeaVersion, kind: Message['kind'], xml: string): string {
  const family = kind.startsWith('04') ? 'AbgabeDurchfuehren' : 'AussonderungDurchfuehren'
  const schema = fileURLToPath(
    new URL(`../data/xsd/${version}/xdomea-Nachrichten-${family}.xsd`, import.meta.url),
  )
  const place = `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:xoev-de:xdomea:schema:${version} ${schema}"`
  try {
    execFileSync(xerces!.program, ['-v=always', '-n', '-s', '-f'], {
      input: xml.replace(`<xdomea:${ROOTS[kind]} `, `<xdomea:${ROOTS[kind]} ${place} `),
      ...{ env: { ...process.env, ...xerces!.environment }, stdio: 'pipe', encoding: 'utf8' },
    })
    return ''
  } catch (error) {
    return String((error as { stderr?: string }).stderr) || 'refused'
  }
}
