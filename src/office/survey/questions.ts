import { z } from 'zod'
import file from './data/questions.json' with { type: 'json' }

const versionShape = z.strictObject({
  version: z.int().positive(),
  /** First day on which it is asked. */
  from: z.iso.date(),
  questions: z.array(
    z.strictObject({
      key: z.string().regex(/^[a-z]+$/),
      /** Also asked at the terminal, where somebody stands and the next one waits. */
      terminal: z.boolean(),
    }),
  ),
})

/** A list of questions; the next one takes its place on its own first day. */
export type QuestionList = z.infer<typeof versionShape>

export const questionLists: readonly QuestionList[] = z
  .strictObject({ _meta: z.looseObject({}), versions: z.array(versionShape).min(1) })
  .parse(file).versions

/** Lowest and highest answer, and from which on somebody was content. */
export const SCALE = [5, 4, 3, 2, 1] as const
export const CONTENT_FROM = 4

/** What is asked on a day. Throws before the first list: the office was not there then. */
export function questionsOn(
  day: Temporal.PlainDate,
  among: readonly QuestionList[] = questionLists,
): QuestionList {
  const begun = among.filter(({ from }) => from <= day.toString())
  const last = begun.toSorted((a, b) => b.from.localeCompare(a.from))[0]
  if (!last) throw new RangeError(`no questions before ${day.toString()}`)
  return last
}

/** Every question there ever was, in the order in which it came. */
export const everyQuestion: readonly string[] = [
  ...new Set(questionLists.flatMap(({ questions }) => questions.map(({ key }) => key))),
]
