import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { clipsOf, readClip, type ClipFault, type ReadClip, type SentFile } from './clip.ts'
import { removeClipRows, upsertClip } from './clip-store.ts'
import type { DisplaysRoom } from './room.ts'

const FILES_MAX = 100

export interface Uploaded {
  readonly kept: readonly string[]
  /** What did not fit; the others are kept all the same. */
  readonly refused: readonly { readonly file: string; readonly why: ClipFault }[]
}

/** The office's own voice in one language: many files at once, each judged alone. None that fits is a refusal. */
export async function uploadClips(
  room: DisplaysRoom,
  actor: Actor,
  { language, files }: { readonly language: string; readonly files: readonly SentFile[] },
): Promise<
  Outcome<Uploaded, CommonRefusal | ClipFault | 'unknown-language' | 'no-files' | 'too-many-files'>
> {
  if (clipsOf(language).length === 0) return refuse('unknown-language', { field: 'language' })
  if (files.length === 0) return refuse('no-files', { field: 'files' })
  if (files.length > FILES_MAX) return refuse('too-many-files', { field: 'files' })
  const kept: ReadClip[] = []
  const refused: { file: string; why: ClipFault }[] = []
  for (const file of files) {
    const read = readClip(language, file)
    if (typeof read === 'string') refused.push({ file: file.name.slice(0, 80), why: read })
    else kept.push(read)
  }
  if (kept.length === 0) return refuse(refused[0]!.why, { field: 'files' })
  return perform(room.ground, actor, { act: 'displays.upload-clips', site: null }, async (hand) => {
    for (const clip of kept) await upsertClip(hand.tx, language, clip, hand.now)
    const clips = kept.map(({ clip, digest }) => `${clip} ${digest}`)
    hand.about(`voice:${language}`, { clips })
    hand.tell('displays.voice-changed', { language })
    return { ok: true, kept: kept.map(({ clip }) => clip), refused }
  })
}

/** The placeholder speaks again: for one clip, or for the whole language. */
export async function removeClip(
  room: DisplaysRoom,
  actor: Actor,
  { language, clip }: { readonly language: string; readonly clip: string | null },
): Promise<Outcome<object, CommonRefusal | 'unknown-clip'>> {
  return perform(room.ground, actor, { act: 'displays.remove-clip', site: null }, async (hand) => {
    if ((await removeClipRows(hand.tx, language, clip)) === 0)
      return refuse('unknown-clip', { field: 'clip' })
    hand.about(`voice:${language}`, { clip: clip ?? 'all' })
    hand.tell('displays.voice-changed', { language })
    return { ok: true }
  })
}
