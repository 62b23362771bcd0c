import { readdirSync, rmSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DocumentFacts, Pages } from '../pages/index.ts'
import { runPart, type Part } from '../parts/index.ts'
import { keepsText } from './kept-text.ts'
import { limitTo } from './limit.ts'
import { srgbProfile } from './srgb-profile.ts'
import { pdfaClaim } from './xmp.ts'

export interface BornOptions {
  readonly part: Part
  readonly pages: Pages
  readonly workers?: number
  /** Seconds for one document. */
  readonly seconds?: number
  /** Folder for the two files it works on; they are gone when it is done. */
  readonly folder?: string
}

export type BornPdfa =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly claims: string }
  | {
      readonly ok: false
      readonly problem: 'slow' | 'failed' | 'pages-differ' | 'text-lost' | 'no-pdfa'
      readonly detail: string
    }

/** What the reader of documents found in the original. */
export type Expected = Pick<DocumentFacts, 'pages' | 'withText'>

export type ToPdfa = (bytes: Uint8Array, expected: Expected) => Promise<BornPdfa>

/**
 * A PDF/A-2b of a PDF that was made by a program: text stays text. Ghostscript runs as a process of its own (AGPL: nothing of
 * it is linked or shipped). What it writes is believed only after its pages are counted and its text is read again: it writes
 * an empty file without a word when it could not read one, and its newer reader of PDF (security fixes of Debian 12) drops
 * what some originals say of their letters. Then its older reader is asked, which is slower and still understands them.
 */
export function openGhostscript({
  part,
  pages,
  workers = 1,
  seconds = 120,
  folder = tmpdir(),
}: BornOptions): ToPdfa {
  removeAbandoned(folder)
  const limit = limitTo(workers)
  const run = { part, pages, seconds, folder }
  return (bytes, expected) =>
    limit(async () => {
      const made = await convert(run, bytes, expected, [])
      return made.ok || made.problem !== 'text-lost' ? made : convert(run, bytes, expected, OLDER_READER)
    })
}

const OLDER_READER = ['-dNEWPDF=false']

const PREFIX = 'willkommen-pdfa-'

/** Work files of processes that were killed: nothing of a document may be left lying about. */
function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN
    if (Number.isInteger(pid) && !isAlive(pid)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

interface Run {
  readonly part: Part
  readonly pages: Pages
  readonly seconds: number
  readonly folder: string
}

async function convert(
  { part, pages, seconds, folder }: Run,
  bytes: Uint8Array,
  expected: Expected,
  reader: readonly string[],
): Promise<BornPdfa> {
  const own = await mkdtemp(join(folder, `${PREFIX}${process.pid}-`))
  try {
    const at = (name: string): string => join(own, name)
    await writeFile(at('in.pdf'), bytes, { mode: 0o600 })
    await writeFile(at('srgb.icc'), srgbProfile())
    await writeFile(at('definition.ps'), definition(at('srgb.icc')))
    const run = await runPart(part, [...reader, ...argumentsFor(own)], {
      seconds,
      cwd: own,
      environment: { TMPDIR: own },
    })
    if (run.timedOut) return { ok: false, problem: 'slow', detail: `not done within ${seconds} s` }
    if (run.code !== 0)
      return { ok: false, problem: 'failed', detail: lastLine(run.stderr) || `ended with ${run.code}` }
    const made = new Uint8Array(await readFile(at('out.pdf')))
    return await judge(pages, bytes, made, expected)
  } catch (error) {
    return { ok: false, problem: 'failed', detail: error instanceof Error ? error.message : String(error) }
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

async function judge(
  pages: Pages,
  original: Uint8Array,
  made: Uint8Array,
  expected: Expected,
): Promise<BornPdfa> {
  const facts = await pages.inspectPdf(made, { behind: true })
  const counted = facts.ok ? facts.value.pages : 0
  if (counted !== expected.pages)
    return { ok: false, problem: 'pages-differ', detail: `${counted} pages instead of ${expected.pages}` }
  if (facts.ok && facts.value.withText < expected.withText)
    return {
      ok: false,
      problem: 'pages-differ',
      detail: `text on ${facts.value.withText} pages instead of ${expected.withText}`,
    }
  if (!(await keepsText(pages, original, made, counted)))
    return { ok: false, problem: 'text-lost', detail: 'letters of the original cannot be read in the copy' }
  const { claims, missing, encrypted } = pdfaClaim(made)
  if (!claims || missing.length > 0 || encrypted)
    return { ok: false, problem: 'no-pdfa', detail: missing.join(', ') || 'encrypted' }
  return { ok: true, bytes: made, claims }
}

function argumentsFor(folder: string): string[] {
  return [
    ...['-q', '-dBATCH', '-dNOPAUSE', '-dSAFER', '-dNOOUTERSAVE', '-dPDFSTOPONERROR'],
    `--permit-file-read=${folder}/`,
    // 1: what has no place in a PDF/A is left out, rather than a file that is none
    ...['-dPDFA=2', '-dPDFACompatibilityPolicy=1', '-sDEVICE=pdfwrite', '-sColorConversionStrategy=RGB'],
    // pictures stay as fine as they came
    ...['-dDownsampleColorImages=false', '-dDownsampleGrayImages=false', '-dDownsampleMonoImages=false'],
    ...['-dAutoRotatePages=/None', `-sOutputFile=${join(folder, 'out.pdf')}`],
    ...[join(folder, 'definition.ps'), join(folder, 'in.pdf')],
  ]
}

/** Names the colour space; our own words, after the example in ghostscript's manual. */
function definition(profile: string): string {
  return `%!
[/_objdef {icc_PDFA} /type /stream /OBJ pdfmark
[{icc_PDFA} << /N 3 >> /PUT pdfmark
[{icc_PDFA} (${profile}) (r) file /PUT pdfmark
[/_objdef {intent_PDFA} /type /dict /OBJ pdfmark
[{intent_PDFA} << /Type /OutputIntent /S /GTS_PDFA1 /DestOutputProfile {icc_PDFA} /OutputConditionIdentifier (sRGB) >> /PUT pdfmark
[{Catalog} << /OutputIntents [{intent_PDFA}] >> /PUT pdfmark
`
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.slice(0, 200) ?? ''
