import { digestOf } from './play.ts'
import { look, nameOf, outline, outlineOfModel, readWords, type Eyes } from './judge.ts'
import { seesFiles, type Paper, type Person } from './model.ts'

/** One paper: what is said about it, its bytes, its pages as pictures, thumbnails and words. */
export async function lookAtPaper(eyes: Eyes, p: Person, it: Paper, withPages: boolean): Promise<void> {
  const { office, model, found } = eyes
  const { actor } = p
  const may = seesFiles(p) && p.sites.includes(it.site) && model.readsPaper(p, it)
  const at = { document: it.id }
  const seen = await look(eyes, p, `paper ${it.id}`, may, office.casefiles.readDocument(actor, at))
  if (seen) {
    const { document, writes, marks, akte } = seen.found
    if (outline(document) !== outlineOfModel(it))
      found.lost.push(`paper ${it.id} is ${outline(document)}, not ${outlineOfModel(it)}`)
    const mayWrite = it.state !== 'cancelled' && model.writesPaper(p, it)
    if (writes !== mayWrite) found.leaks.push(`${nameOf(p)} may write in paper ${it.id}: ${writes}`)
    const notes = [...model.notes.values()].filter((id) => id === it.id).length
    if (marks.length !== notes) found.lost.push(`${marks.length} of ${notes} notes on paper ${it.id}`)
    if (akte && !model.readsAkte(p, model.akten.get(akte.id)!))
      found.leaks.push(`${nameOf(p)} sees the Akte behind ${it.id}`)
  }
  for (const version of it.versions)
    for (const file of version.files) await lookAtFile(eyes, p, it, file, may)
  if (withPages) await lookAtPages({ ...eyes, except: model.protocols.get(it.id) }, p, it, may)
}

async function lookAtFile(
  eyes: Eyes,
  p: Person,
  it: Paper,
  file: Paper['versions'][number]['files'][number],
  may: boolean,
): Promise<void> {
  const what = `file ${file.id}`
  try {
    const asked = eyes.office.casefiles.openPrimary(p.actor, { document: it.id, file: file.id })
    const opened = await look(eyes, p, what, may, asked)
    if (opened && digestOf(opened.found.content) !== file.sha256)
      eyes.found.lost.push(`the bytes of ${what} are others`)
  } catch (error) {
    eyes.found.lost.push(`${what} cannot be read: ${String(error)}`)
  }
}

async function lookAtPages(eyes: Eyes, p: Person, it: Paper, may: boolean): Promise<void> {
  const { viewing } = eyes.office
  const newest = it.versions.at(-1)
  const isPdf = may && newest?.files[0]?.pdf === true
  const page = { document: it.id, page: 1 }
  const what = (kind: string): string => `${kind} of paper ${it.id}`
  const first = await look(eyes, p, what('pages'), isPdf, viewing.readPages(p.actor, { document: it.id }))
  for (const width of [160, 800]) {
    const image = await look(
      eyes,
      p,
      what('picture'),
      isPdf,
      viewing.readPageImage(p.actor, { ...page, width }),
    )
    if (image && image.found.bytes.length < 500) eyes.found.lost.push(`${what('picture')} is empty`)
  }
  const text = await look(eyes, p, what('words'), isPdf, viewing.readPageText(p.actor, page))
  if (text && newest!.mark !== '' && !text.found.text.includes(newest!.mark))
    eyes.found.lost.push(what('words'))
  const word = newest?.mark || 'Gesamtprotokoll'
  await look(eyes, p, what('hits'), isPdf, viewing.findInDocument(p.actor, { document: it.id, text: word }))
  for (let n = 2; first && n <= Math.min(first.found.pages, 6); n++)
    readWords(eyes, p, what('later pages'), await viewing.readPageText(p.actor, { ...page, page: n }))
}
