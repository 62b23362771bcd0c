/** Walks through the hits: which of them has the focus next. Undefined: the key is none of ours here. */
export function nextHit(key: string, at: number, many: number): number | 'field' | undefined {
  if (many === 0) return undefined
  if (key === 'ArrowDown' || (key === 'j' && at >= 0)) return Math.min(at + 1, many - 1)
  if (at < 0) return undefined
  if (key === 'ArrowUp' || key === 'k') return at === 0 ? 'field' : at - 1
  if (key === 'Home') return 0
  if (key === 'End') return many - 1
  return key === 'Escape' ? 'field' : undefined
}
