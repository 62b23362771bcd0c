import type { Refusal } from '#ground/act/refusal.ts'

/** What the page needs to say why something was refused, short enough for an address. */
export function firstWhy({ refusal, detail }: Pick<Refusal, 'refusal' | 'detail'>): Record<string, string> {
  const why = detail?.['why']
  if (typeof why !== 'object' || why === null) return { refused: refusal }
  const it = why as { refusal?: string; path?: string; faults?: readonly { line: number; text: string }[] }
  const [fault] = it.faults ?? []
  const name = (fault?.text ?? it.path ?? '').slice(0, 200)
  return { refused: refusal, why: it.refusal ?? '', name, line: String(fault?.line ?? '') }
}
