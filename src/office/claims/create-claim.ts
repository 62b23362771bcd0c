import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { assessFees, type AssessRefusal, type FeeAssessment, type FeeCase } from '#law/fees/index.ts'
import { insertBooking } from './book-store.ts'
import { postings } from './books.ts'
import { claimById, insertClaim } from './claim-store.ts'
import type { Claim, ClaimLine } from './claim.ts'
import { drawKassenzeichen } from './kassenzeichen.ts'
import type { ClaimsRoom } from './room.ts'
import { tellChanged } from './tell.ts'

/** Which paper somebody saw for an entitlement; without a name. */
export interface SeenProof {
  readonly ground: string
  readonly proof: string
}

export interface CreateClaim {
  readonly site: number
  readonly case: FeeCase
  readonly visit?: string | undefined
  readonly person?: string | undefined
  readonly akte?: string | undefined
  /** The document is handed out only when this is paid. */
  readonly beforeHandOut?: boolean | undefined
  /** Kept with the explanation. */
  readonly seen?: readonly SeenProof[] | undefined
  readonly key?: string | undefined
}

export type CreateClaimRefusal =
  | CommonRefusal
  | AssessRefusal
  | 'nothing-due'
  | 'day-invalid'
  | 'office-number-missing'

/** How often another number is drawn when one is taken: with a million claims one draw in a hundred meets one. */
const DRAWS = 20

/**
 * What somebody owes for what was done: reckoned here by the fee table of the day, never taken from a form. Decisions of
 * discretion come with their reason and stand in the explanation. A claim of nothing is none.
 */
export async function createClaim(
  room: ClaimsRoom,
  actor: Actor,
  command: CreateClaim,
): Promise<Outcome<{ claim: Claim }, CreateClaimRefusal>> {
  const { key, ...rest } = command
  const request = { ...rest, case: asked(command.case) }
  const deed = {
    ...{ act: 'claims.create', site: command.site },
    key: key === undefined ? undefined : { value: key, request },
  }
  const made = await perform<{ id: string }, CreateClaimRefusal>(room.ground, actor, deed, async (hand) => {
    const today = officeDay(hand.now)
    if (Temporal.PlainDate.compare(command.case.on, today) > 0) return refuse('day-invalid', { field: 'on' })
    const assessed = assessFees(command.case)
    if (!assessed.ok) return assessed
    const { assessment } = assessed
    if (assessment.dueCents <= 0) return refuse('nothing-due', { field: 'acts' })
    return writeClaim(room, hand, command, assessment, today)
  })
  if (!made.ok) return made
  return { ok: true, claim: (await claimById(room.ground.db, made.id))! }
}

async function writeClaim(
  room: ClaimsRoom,
  hand: Hand,
  command: CreateClaim,
  assessment: FeeAssessment,
  today: Temporal.PlainDate,
): Promise<Outcome<{ id: string }, CreateClaimRefusal>> {
  const { tx, now } = hand
  const { ground, creditor } = room
  if (!/^\d{4}$/.test(creditor.office)) return refuse('office-number-missing')
  const id = ground.ids.uuid()
  const claim = {
    ...{ id, site: command.site, issuedAt: now, dueOn: today.add({ days: room.dueDays }) },
    ...{ visit: command.visit ?? null, person: command.person ?? null, akte: command.akte ?? null },
    ...{
      totalCents: assessment.dueCents,
      beforeHandOut: command.beforeHandOut ?? false,
      explanation: command.seen?.length ? { ...assessment, seen: command.seen } : assessment,
      lines: linesOf(assessment),
    },
  }
  for (let draw = 0; ; draw++) {
    if (draw === DRAWS) throw new Error('no free Kassenzeichen found: the range of numbers is nearly full')
    const kassenzeichen = drawKassenzeichen(creditor.office, (below) => ground.chance.below(below))
    if (await insertClaim(tx, { ...claim, kassenzeichen })) break
  }
  await insertBooking(tx, {
    ...{ id: ground.ids.uuid(), site: command.site, kind: 'claim', at: now, claim: id, till: null, text: '' },
    postings: postings(['claim', id, claim.totalCents], ['fees', null, -claim.totalCents]),
  })
  hand.about(`claim:${id}`, { visit: claim.visit, totalCents: claim.totalCents })
  tellChanged(hand, (await claimById(tx, id))!, null)
  return { ok: true, id }
}

/** The lines as they are kept: what was paid before is a line of its own, so that the lines add up to what is due. */
function linesOf(assessment: FeeAssessment): ClaimLine[] {
  const lines = assessment.lines.map((line): ClaimLine => ({
    ...{ no: line.no, feeKey: line.feeKey, title: line.titleDe, paragraph: line.paragraph },
    ...{ baseCents: line.baseCents, cents: line.cents, steps: line.steps },
  }))
  const left = assessment.dueCents - lines.reduce((sum, { cents }) => sum + cents, 0)
  if (left === 0) return lines
  const credit = { feeKey: 'processing_credit', title: 'Bereits gezahlte Bearbeitungsgebühr' }
  const no = lines.reduce((most, line) => Math.max(most, line.no), 0) + 1
  return [
    ...lines,
    { no, ...credit, paragraph: 'AufenthG § 69 Abs. 7', baseCents: left, cents: left, steps: [] },
  ]
}

/** A fee case as a request key stands for it: days as text. */
function asked(feeCase: FeeCase): unknown {
  return JSON.parse(JSON.stringify(feeCase))
}
