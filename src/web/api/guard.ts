import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Outcome } from '../../ground/act/refusal.ts'
import type { Office } from '../../office/office.ts'
import { answerProblem, answerRefusal } from './answer-problem.ts'
import type { OfficeRefusal } from './refusals.ts'
import { codeOf } from './route.ts'

/**
 * An act on an appointment named by its code. Whoever guesses codes without a key is slowed down, counted per network
 * over all processes. A typing error that cannot be a code does not count. null: answered already.
 */
export async function withCode<Done extends object>(
  office: Pick<Office, 'codes'>,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: string,
  act: (code: string) => Promise<Outcome<Done, OfficeRefusal>>,
): Promise<({ readonly ok: true } & Done) | null> {
  const guarded = request.actor.kind === 'visitor'
  const wait = guarded ? await office.codes.waitSeconds(request.ip) : 0
  if (wait > 0) {
    void answerProblem(request, reply.header('retry-after', Math.ceil(wait)), 'too-many-attempts')
    return null
  }
  const code = codeOf(typed)
  const outcome = await act(code)
  if (outcome.ok) return outcome
  if (guarded && code !== '' && (outcome.refusal === 'unknown-code' || outcome.refusal === 'unknown-ticket'))
    await office.codes.failed(request.ip)
  void answerRefusal(request, reply, outcome)
  return null
}
