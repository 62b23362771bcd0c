import { startVirtualPrinter } from '#ground/print/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { terminal, type Stage } from './office.ts'
import type { Step } from './story.ts'

type Told = { readonly ok: boolean }

/** Numbers and slips on paper, a printer that runs out of it, a call from the terminal. */
export async function* onPaper(
  { office }: Stage,
  { front, boss, code }: { front: Actor; boss: Actor; code: () => string },
): AsyncGenerator<Step> {
  const { printing, reception } = office
  const virtual = await startVirtualPrinter()
  const it = {
    site: 1,
    name: 'Eingang',
    place: '',
    host: '127.0.0.1',
    port: virtual.port,
    dots: 576,
  } as const
  let printer = ''
  yield {
    act: 'printing.save-printer',
    do: async () => {
      const saved = printing.savePrinter(boss, { ...it, stands: 'terminal', device: null, active: true })
      printer = (await sure(saved)).printer
    },
  }
  const way = { site: 1, letter: 'A', arrow: 'left', floor: 1 } as const
  yield { act: 'printing.save-way', do: () => sure(printing.saveWay(boss, way)) }
  const origin = 'https://amt.example'
  yield {
    act: 'printing.print-ticket',
    do: () => sure(printing.printTicket(terminal, { site: 1, code: code(), origin })),
  }
  yield { act: 'printing.print-test', do: () => sure(printing.printTest(boss, { site: 1, printer })) }
  virtual.setMood('paper-out')
  yield { act: 'printing.note-state', do: () => printing.lookAfterPrinters() }
  yield { act: 'printing.note-state', rows: 0, do: () => printing.lookAfterPrinters() }
  await virtual.stop()
  yield {
    act: 'reception.call-help',
    do: () => sure(reception.callHelp(terminal, { site: 1, language: 'de' })),
  }
  const [call] = await reception.helpCalls(1)
  yield {
    act: 'reception.answer-help',
    do: () => sure(reception.answerHelp(front, { site: 1, call: call!.id })),
  }
}

async function sure<T extends Told>(done: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const told = await done
  if (!told.ok) throw new Error(JSON.stringify(told))
  return told as Extract<T, { ok: true }>
}
