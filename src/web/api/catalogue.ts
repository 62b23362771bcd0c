import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { officeDay } from '../../ground/clock/clock.ts'
import type { Language } from '../../ground/languages/index.ts'
import { localText, type CatalogueBook, type ConcernRefusal } from '../../office/catalogue/index.ts'
import { answerProblem } from './answer-problem.ts'
import { concernDetail, concernLine, documents, feesOf, lineOf, listedOf } from './catalogue-shape.ts'
import type { ApiOptions } from './options.ts'
import { problems, type Api } from './route.ts'
import { concernKey, day, language } from './schemas.ts'

const on = day.optional().meta({ description: 'Day whose law counts; today when left out.' })
const query = z.strictObject({ on, language })
const answered = z.array(z.string().max(80)).max(50).default([])
const params = z.object({ key: concernKey })

/** What to come for, what to bring, what it costs. */
export function catalogueRoutes(api: Api, { office }: ApiOptions): void {
  const dayOf = (asked: string | undefined) =>
    asked === undefined ? officeDay(office.ground.clock.now()) : Temporal.PlainDate.from(asked)
  const { catalogue } = office
  listRoute(api, catalogue, dayOf)
  detailRoute(api, catalogue, dayOf)
  documentsRoute(api, catalogue, dayOf)
}

type DayOf = (asked: string | undefined) => Temporal.PlainDate

function listRoute(api: Api, catalogue: CatalogueBook, dayOf: DayOf): void {
  const schema = {
    ...{ operationId: 'listConcerns', summary: 'All concerns of a day', tags: ['Catalogue'] },
    querystring: query,
    response: { 200: z.object({ on: day, concerns: z.array(concernLine) }), ...problems() },
  }
  api.get('/concerns', { schema }, async (request) => {
    const on = dayOf(request.query.on)
    const list = catalogue.concerns(on).map((concern) => lineOf(concern, request.query.language as Language))
    return { on: on.toString(), concerns: list }
  })
}

function detailRoute(api: Api, catalogue: CatalogueBook, dayOf: DayOf): void {
  const schema = {
    ...{ operationId: 'showConcern', summary: 'One concern with fees and questions', tags: ['Catalogue'] },
    params,
    querystring: query,
    response: { 200: concernDetail, ...problems(404) },
  }
  api.get('/concerns/:key', { schema }, async (request, reply) => {
    const language = request.query.language as Language
    const on = dayOf(request.query.on)
    const answer = catalogue.concernOn(request.params.key, on)
    if (!answer.ok) return answerConcern(request, reply, answer)
    const { concern } = answer
    return {
      ...lineOf(concern, language),
      ...{ validFrom: concern.validFrom, validTo: concern.validTo, legalBasis: [...concern.legalBasis] },
      ...feesOf(catalogue, concern.key, on, language),
      followUps: concern.followUps.map(({ key, name }) => ({ key, name: localText(name, language) })),
      questions: asked(catalogue, [concern.key], new Set(), language),
    }
  })
}

function documentsRoute(api: Api, catalogue: CatalogueBook, dayOf: DayOf): void {
  const schema = {
    ...{ operationId: 'listDocuments', summary: 'The personal list of documents', tags: ['Catalogue'] },
    description: 'Name in `yes` and `no` the keys of the questions that were answered so.',
    params,
    querystring: z.strictObject({ on, language, yes: answered, no: answered }),
    response: { 200: documents, ...problems(404) },
  }
  api.get('/concerns/:key/documents', { schema }, async (request, reply) => {
    const { yes, no } = request.query
    const language = request.query.language as Language
    const answers = Object.fromEntries([
      ...yes.map((key) => [key, true] as const),
      ...no.map((key) => [key, false] as const),
    ])
    const list = catalogue.documentList([request.params.key], answers, dayOf(request.query.on))
    if (!list.ok) return answerConcern(request, reply, list)
    return {
      documents: list.documents.map((one) => listedOf(one, language)),
      oneOf: list.oneOf.map(({ group, documents }) => ({
        group: localText(group.label, language),
        documents: documents.map((one) => listedOf(one, language)),
      })),
      open: asked(catalogue, [request.params.key], new Set([...yes, ...no]), language),
    }
  })
}

function asked(
  catalogue: CatalogueBook,
  keys: readonly string[],
  answered: ReadonlySet<string>,
  language: Language,
) {
  return catalogue
    .questionsFor(keys)
    .flatMap(({ key, question }) =>
      question && !answered.has(key) ? [{ key, question: localText(question, language) }] : [],
    )
}

function answerConcern(request: FastifyRequest, reply: FastifyReply, refused: ConcernRefusal) {
  const { validFrom, validTo } = { validFrom: undefined, validTo: undefined, ...refused }
  const members = { concern: refused.concernKey, validFrom, validTo, field: 'key' }
  return answerProblem(request, reply, refused.refusal, members)
}
