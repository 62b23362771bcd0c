import { Unreadable } from './given.ts'

const NUMBER = String.raw`(\d+(?:\.\d+)?)`
const SINUS = new RegExp(
  `^${NUMBER}([+-])(?:${NUMBER}\\*?)?sin\\((?:${NUMBER}\\*?)?(2\\*?pi\\*?)?t(?:/${NUMBER})?\\)$`,
)

/** `100+20*sin(t)` as a sinus; null for anything else. */
export function sinusOf(words: string): { mean: number; amplitude: number; frequency: number } | null {
  const found = SINUS.exec(words.replaceAll(/\s/g, '').toLowerCase())
  if (!found) return null
  const [, mean, sign, amplitude = '1', factor = '1', turn, per = '1'] = found
  return {
    mean: Number(mean),
    amplitude: (sign === '-' ? -1 : 1) * Number(amplitude),
    frequency: (Number(factor) * (turn ? 2 * Math.PI : 1)) / Number(per),
  }
}

const FUNCTIONS: Readonly<Record<string, (x: number) => number>> = {
  sin: Math.sin,
  cos: Math.cos,
  exp: Math.exp,
  sqrt: Math.sqrt,
}

type Rate = (t: number) => number

/** A rate over time in the usual signs: + - * / ^ ( ) sin cos exp sqrt pi t. Read sign by sign; nothing of it is run as a program. */
export function rateOf(words: string): Rate {
  const signs = words.toLowerCase().match(/\d+(?:\.\d+)?|[a-z]+|[-+*/^()]/g) ?? []
  let at = 0
  const fail = (): never => {
    throw new Unreadable(`the rate "${words}" cannot be read`)
  }
  const take = (sign: string): boolean => signs[at] === sign && ((at += 1), true)
  const sum = (): Rate => {
    let left = product()
    for (;;) {
      const before = left
      if (take('+')) {
        const right = product()
        left = (t) => before(t) + right(t)
      } else if (take('-')) {
        const right = product()
        left = (t) => before(t) - right(t)
      } else return left
    }
  }
  const product = (): Rate => {
    let left = power()
    for (;;) {
      const before = left
      if (take('*')) {
        const right = power()
        left = (t) => before(t) * right(t)
      } else if (take('/')) {
        const right = power()
        left = (t) => before(t) / right(t)
      } else return left
    }
  }
  const power = (): Rate => {
    const base = single()
    if (!take('^')) return base
    const to = power()
    return (t) => base(t) ** to(t)
  }
  const single = (): Rate => {
    if (take('-')) {
      const inner = single()
      return (t) => -inner(t)
    }
    if (take('(')) {
      const inner = sum()
      return take(')') ? inner : fail()
    }
    const sign = signs[at] ?? fail()
    at += 1
    if (/^\d/.test(sign)) return () => Number(sign)
    if (sign === 't') return (t) => t
    if (sign === 'pi') return () => Math.PI
    const apply = FUNCTIONS[sign] ?? fail()
    if (!take('(')) fail()
    const inner = sum()
    if (!take(')')) fail()
    return (t) => apply(inner(t))
  }
  const rate = sum()
  if (at !== signs.length || signs.join('') !== words.toLowerCase().replaceAll(/\s/g, '')) fail()
  return rate
}
