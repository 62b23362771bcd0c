import { EXCEPTIONS, type Exception } from './exceptions.ts'
import type { Finding, House } from './house.ts'
import { RULES } from './rules/index.ts'

/** What the rules find and no exception covers. */
export function judge(house: House, rules: readonly string[] = Object.keys(RULES)): Finding[] {
  return everything(house, rules).filter((finding) => !EXCEPTIONS.some((it) => covers(it, finding)))
}

/** Exceptions that cover nothing any more. */
export function unneeded(house: House): Exception[] {
  const findings = everything(house, Object.keys(RULES))
  return EXCEPTIONS.filter((it) => !findings.some((finding) => covers(it, finding)))
}

const everything = (house: House, rules: readonly string[]) => rules.flatMap((rule) => RULES[rule]!(house))

function covers({ rule, path, what }: Exception, finding: Finding): boolean {
  return rule === finding.rule && path === finding.path && finding.says.includes(what)
}
