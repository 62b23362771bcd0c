/** How one part of the machine is. Words name no person and hold no secret: `/health` may be read by whoever watches the office. */
export interface Finding {
  /** Kebab case and lasting: alarms are bound to it, e.g. `database`, `backup`, `mail`. */
  readonly name: string
  /** `off`: not set up, on purpose or not; the page says what that means. `warning`: works, mend it soon. */
  readonly state: 'ok' | 'warning' | 'failed' | 'off'
  /** Since when, how much, which: figures and addresses of machines only. */
  readonly detail?: string
  /** What an administrator does, step by step: commands, settings, pages. */
  readonly mend?: readonly string[]
}

/** Looks at one part; answers within two seconds and never throws. */
export type Check = () => Promise<Finding | readonly Finding[]>
