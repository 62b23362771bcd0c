import type { FastifyReply, FastifyRequest } from 'fastify'
import { answerProblem } from './answer-problem.ts'

const PROGRAMS_MAX = 1000

interface Bucket {
  left: number
  at: number
}

/**
 * Requests of each program in a minute, counted in this process: a bucket that refills all the time. Counting in the
 * database would cost more than most requests do; with several processes a program has its limit in each.
 */
export class RequestQuota {
  readonly #buckets = new Map<string, Bucket>()

  /** Seconds to wait; 0: go on. `now` in milliseconds. */
  take(program: string, perMinute: number, now: number): number {
    if (this.#buckets.size >= PROGRAMS_MAX) this.#buckets.clear()
    const bucket = this.#buckets.getOrInsert(program, { left: perMinute, at: now })
    const perMs = perMinute / 60_000
    bucket.left = Math.min(perMinute, bucket.left + (now - bucket.at) * perMs)
    bucket.at = now
    if (bucket.left < 1) return Math.ceil((1 - bucket.left) / perMs / 1000)
    bucket.left -= 1
    return 0
  }
}

export function limitRequests(quota = new RequestQuota()) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { actor } = request
    if (actor.kind !== 'client' || !('quota' in actor)) return undefined
    const { perMinute } = (actor as { quota: { perMinute: number } }).quota
    const wait = quota.take(actor.id, perMinute, performance.now())
    if (wait === 0) return undefined
    return answerProblem(request, reply.header('retry-after', wait), 'too-many-requests', { perMinute })
  }
}
