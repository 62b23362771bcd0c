/** The door of the demo: an office full of invented people, and a day of it that plays itself. */
export { DEMO_ACCOUNTS, DEMO_PASSWORD, lockDemoAccounts } from './accounts.ts'
export type { HallActs } from './hall-acts.ts'
export { atOnce, pacedBy, type Pace } from './pace.ts'
export { Player, SPEED_MAX, SPEED_MIN, type PlayerStatus } from './player.ts'
export { MUSTERSTADT } from './musterstadt.ts'
export { seedDemo } from './seed.ts'
export type { PastActs } from './past-acts.ts'
export { tellPast } from './tell-past.ts'
export { lockSeeding } from './seed-store.ts'
export { inventFile, type DemoDocument } from './past-files.ts'
export { diceOf } from './dice.ts'
export { actorsOf } from './accounts-store.ts'
export { furnish, type FurnishActs, type Furniture } from './furnish.ts'
export { giveMachineKey, MACHINE, type MachineActs } from './machine.ts'
export { DEMO_CARD_TILLS, FULL_BOXES, SITE } from './house.ts'

import type { PlayerStatus } from './player.ts'

/** A mail that the demo's own mail server caught. */
export interface CaughtMail {
  readonly messageId: string
  readonly receivedAt: Temporal.Instant
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly attachments: readonly {
    readonly name: string
    readonly type: string
    readonly content: Uint8Array
  }[]
}

/** A text message that the demo's own gateway caught. */
export interface CaughtSms {
  readonly id: string
  readonly to: string
  readonly text: string
  readonly sentAt: Temporal.Instant
}

/** How the printer of the demonstration is today. */
export type DemoMood = 'ready' | 'paper-low' | 'paper-out' | 'cover-open' | 'offline'

/** The printer at the entrance, whose paper is shown on the glass. */
export interface DemoPrinter {
  /** What came out, the newest first; by this number its picture is asked for. */
  slips(): readonly { readonly number: number; readonly width: number; readonly height: number }[]
  /** PNG; null: not there any more. */
  picture(number: number): Uint8Array | null
  mood(): DemoMood
  setMood(mood: DemoMood): void
}

/** Who may sign in at the counselling, whose members are no accounts of the office, and codes that open a talk as its person. */
export interface DemoCounselling {
  readonly members: readonly { readonly login: string; readonly name: string; readonly lead: boolean }[]
  readonly talks: readonly { readonly code: string; readonly language: string; readonly about: string }[]
}

/** What the pages below /demo may ask. The program hands it over with the office; without demo mode it is not there. */
export interface DemoFace {
  readonly accounts: readonly {
    readonly login: string
    readonly name: string
    readonly roles: readonly string[]
  }[]
  readonly password: string
  status(): PlayerStatus
  start(speed: number): Promise<boolean>
  stop(): Promise<void>
  setSpeed(speed: number): void
  /** The newest first. */
  mails(): readonly CaughtMail[]
  /** The newest first. */
  texts(): readonly CaughtSms[]
  readonly printer: DemoPrinter
  /** With it the sample program beside the office is let in; null: nobody may give one. */
  readonly programKey: string | null
  /** Makes a new key for the machine of `examples/kiosk`; null: nobody may give one. */
  machineKey(): Promise<string | null>
  readonly counselling?: DemoCounselling | null
}

/** How the office carries the face to the pages. */
export interface WithDemo {
  readonly demo?: DemoFace
}
