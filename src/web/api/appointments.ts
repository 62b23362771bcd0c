import { z } from 'zod'
import { officeDay } from '../../ground/clock/clock.ts'
import { readPersonForm, type PersonRefusal } from '../../office/people/index.ts'
import { answerProblem, answerRefusal } from './answer-problem.ts'
import { foundAppointment, showAppointment } from './appointment-shape.ts'
import { withCode } from './guard.ts'
import type { ApiOptions } from './options.ts'
import { personBody, typedPerson } from './person-body.ts'
import { bodyProblems, codeOf, keyOf, problems, type Api } from './route.ts'
import { code, keyHeader, moment, start, uuid, words } from './schemas.ts'

const proof = z
  .strictObject({ token: z.string().max(200).optional(), solution: z.string().max(4000).optional() })
  .optional()
  .meta({ description: 'While a site is under pressure: what /sites/{site}/proof gave, see there.' })
const bookBody = z.strictObject({ code, ...personBody.shape, proof })
const booked = z.object({ code, visit: uuid })
const moved = z.object({ code, visit: uuid, start: moment, end: moment })
const byCode = z.object({ code })
const why = words.optional().meta({ description: 'Reason, for the trail; expected of staff and systems.' })

/** Booking, looking up, moving and giving back. */
export function appointmentRoutes(api: Api, options: ApiOptions): void {
  bookRoute(api, options)
  findRoute(api, options)
  moveRoute(api, options)
  cancelRoute(api, options)
}

function bookRoute(api: Api, { office }: ApiOptions): void {
  const schema = {
    ...{ operationId: 'bookAppointment', summary: 'Book the held place', tags: ['Booking'] },
    description:
      'Names as in the passport; a single name stands in familyName. Mail and phone may both be left out.',
    headers: keyHeader,
    body: bookBody,
    response: { 201: booked, ...problems(...bodyProblems, 403, 404, 409, 410, 429) },
  }
  api.post('/appointments', { schema }, async (request, reply) => {
    const today = officeDay(office.ground.clock.now())
    const read = readPersonForm(typedPerson(request.body), today)
    if (!read.ok)
      return answerProblem(request, reply, read.refusal, { field: read.field, errors: fieldErrors(read) })
    const { token, solution } = request.body.proof ?? {}
    const sent = { address: request.ip, ...(token && { token }), ...(solution && { solution }) }
    const command = { code: codeOf(request.body.code), ...read.person, ...keyOf(request), proof: sent }
    const outcome = await office.release.bookFairly(request.actor, command)
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    const { code, visit } = outcome
    return reply.code(201).header('location', `/api/v1/appointments/${code}`).send({ code, visit })
  })
}

function findRoute(api: Api, { office }: ApiOptions): void {
  const schema = {
    ...{ operationId: 'findAppointment', summary: 'An appointment by its code', tags: ['Booking'] },
    description: 'Holders of a key also see the person. Each look leaves a line in the trail.',
    params: byCode,
    response: { 200: foundAppointment, ...problems(403, 404, 429) },
  }
  api.get('/appointments/:code', { schema }, async (request, reply) => {
    const act = (code: string) => office.appointments.find(request.actor, code)
    const outcome = await withCode(office, request, reply, request.params.code, act)
    if (!outcome) return reply
    void reply.header('cache-control', 'no-store')
    return showAppointment(outcome, request.actor.kind !== 'visitor')
  })
}

function moveRoute(api: Api, { office }: ApiOptions): void {
  const schema = {
    ...{ operationId: 'moveAppointment', summary: 'Move an appointment to another time', tags: ['Booking'] },
    description: 'Old and new place change hands at one moment; if the new one is taken, the old one stays.',
    params: byCode,
    headers: keyHeader,
    body: z.strictObject({ start, why }),
    response: { 200: moved, ...problems(...bodyProblems, 403, 404, 409, 429) },
  }
  api.post('/appointments/:code/move', { schema }, async (request, reply) => {
    const { start, why } = request.body
    const command = {
      start: Temporal.Instant.from(start),
      address: request.ip,
      ...(why && { why }),
      ...keyOf(request),
    }
    const act = (code: string) => office.appointments.move(request.actor, { code, ...command })
    const outcome = await withCode(office, request, reply, request.params.code, act)
    if (!outcome) return reply
    const { ok: _, ...told } = outcome
    return told
  })
}

function cancelRoute(api: Api, { office }: ApiOptions): void {
  const schema = {
    ...{
      operationId: 'cancelAppointment',
      summary: 'Give an appointment or a held place back',
      tags: ['Booking'],
    },
    description: 'The place is free for everyone at the same moment. The body may be left out.',
    params: byCode,
    headers: keyHeader,
    body: z.strictObject({ why }).nullish(),
    response: { 200: booked, ...problems(...bodyProblems, 403, 404, 409, 429) },
  }
  api.post('/appointments/:code/cancel', { schema }, async (request, reply) => {
    const why = request.body?.why
    const command = { ...(why && { why }), ...keyOf(request) }
    const act = (code: string) => office.appointments.cancel(request.actor, { code, ...command })
    const outcome = await withCode(office, request, reply, request.params.code, act)
    if (!outcome) return reply
    return { code: outcome.code, visit: outcome.visit }
  })
}

function fieldErrors({ errors }: PersonRefusal) {
  return errors.map(({ field, refusal, characters }) => ({
    field,
    reason: refusal,
    ...(characters && { detail: characters.join(' ') }),
  }))
}
