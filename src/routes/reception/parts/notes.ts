import { isLanguage, nameForStaff } from '#ground/languages/index.ts'

/** What calls whoever is at the reception away from the hall: machines that need a hand, people who need a person. */
export interface Notes {
  readonly printers: readonly {
    readonly name: string
    readonly place: string
    readonly state: PrinterState
  }[]
  readonly calls: readonly {
    readonly id: string
    readonly terminal: string | null
    readonly language: string
    readonly since: string
  }[]
  /** Every screen in use; a quiet page shows those that are silent or muted. */
  readonly displays: readonly {
    readonly id: string
    readonly name: string
    readonly place: string
    readonly missed: boolean
    readonly heardAt: string | null
    readonly mutedUntil: string | null
  }[]
}

type PrinterState = Awaited<ReturnType<App.Locals['office']['printing']['printerTroubles']>>[number]['state']

export async function notesOf({ office }: App.Locals, site: number): Promise<Notes> {
  const { printing, reception, displays } = office
  const [printers, calls, walls] = await Promise.all([
    printing.printerTroubles(site),
    reception.helpCalls(site),
    displays.wallsOf(site),
  ])
  const names = calls.length > 0 ? await printing.terminalsOf(site) : []
  return {
    printers: printers.map(({ name, place, state }) => ({ name, place, state })),
    calls: calls.map(({ id, terminal, language, calledAt }) => ({
      id,
      terminal: names.find((one) => one.id === terminal)?.name ?? null,
      language: isLanguage(language) ? nameForStaff(language) : language,
      since: calledAt.toString(),
    })),
    displays: walls.map(({ heardAt, mutedUntil, ...it }) => ({
      ...it,
      heardAt: heardAt?.toString() ?? null,
      mutedUntil: mutedUntil?.toString() ?? null,
    })),
  }
}
