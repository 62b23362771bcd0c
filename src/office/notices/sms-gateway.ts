/** The port to whoever carries text messages for the office. */

export interface Sms {
  /** Ours; the same id is the same message, however often it is handed over. */
  readonly id: string
  /** E.164. */
  readonly to: string
  readonly text: string
}

export type SmsAnswer =
  | { readonly answer: 'accepted'; readonly provider: string }
  | { readonly answer: 'refused'; readonly reason: string }
  /** `afterSeconds`: what the gateway asked for, or null. */
  | { readonly answer: 'try-again'; readonly reason: string; readonly afterSeconds: number | null }

export interface SmsGateway {
  send(sms: Sms): Promise<SmsAnswer>
}

export interface RecordedSms extends Sms {
  readonly sentAt: Temporal.Instant
}

/** The gateway of the demonstration: takes every message, sends none on, keeps the last 200. */
export interface RecordingGateway extends SmsGateway {
  /** The newest first. */
  messages(): readonly RecordedSms[]
}

const KEPT = 200

export function recordingGateway(clock: { now(): Temporal.Instant }): RecordingGateway {
  const kept: RecordedSms[] = []
  return {
    async send(sms) {
      if (!kept.some(({ id }) => id === sms.id)) kept.unshift({ ...sms, sentAt: clock.now() })
      kept.length = Math.min(kept.length, KEPT)
      return { answer: 'accepted', provider: sms.id }
    },
    messages: () => kept,
  }
}
