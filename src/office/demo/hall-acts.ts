import type { Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'

/** The acts of the office that a demo day plays. Composed from the doors of reception and calling, nothing of its own. */
export interface HallActs {
  checkIn(actor: Actor, visit: string): Promise<Outcome<object>>
  drawTicket(
    actor: Actor,
    ticket: { concern: string; language: string; persons: number },
  ): Promise<Outcome<{ visit: string }>>
  leave(actor: Actor, visit: string): Promise<Outcome<object>>
  /** Booked visitors who never came. */
  closeDay(): Promise<Outcome<object>>
  sitDown(actor: Actor, desk: number): Promise<Outcome<object>>
  standUp(actor: Actor, desk: number): Promise<Outcome<object>>
  callNext(actor: Actor, desk: number): Promise<Outcome<{ visit: string }>>
  recall(actor: Actor, desk: number, visit: string): Promise<Outcome<object>>
  noShow(actor: Actor, desk: number, visit: string): Promise<Outcome<object>>
  serve(actor: Actor, desk: number, visit: string): Promise<Outcome<object>>
  /** `visit` null: whoever is at the desk. */
  finish(actor: Actor, desk: number, visit: string | null): Promise<Outcome<object>>
  /** A booked visit that will not take place: its visitor gives it back. */
  giveBack(actor: Actor, visit: string): Promise<Outcome<object>>
  /** Offers of places to people of the waiting list that nobody has answered yet. */
  offers(actor: Actor): Promise<readonly { readonly offer: string; readonly code: string }[]>
  answerOffer(actor: Actor, code: string, yes: boolean): Promise<Outcome<object>>
  /** What jobs do each minute of the wall, in step with a day that runs faster: who is overdue, which offers have ended. */
  tend(actor: Actor): Promise<void>
}
