import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { packContainer, wholeOf, type Message } from '#office/xdomea/index.ts'
import { staffActor, type Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

const site = 1
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const archive = { institution: 'Staatsarchiv', addresses: [] }

/** A file ends: an event, a hold, the archive, two persons; and one goes to another office, one comes back. */
export async function* endings(
  stage: Stage,
  { boss, clerk }: { boss: Actor; clerk: Actor },
): AsyncGenerator<Step> {
  const { retention, casefiles } = stage.office
  const wish = { site, planUnit: '33.1', subject: 'Alte Sache', person: null, team: 'temporary' }
  const { akte } = await sure(casefiles.openAkte(clerk, wish))
  const event = {
    akte,
    kind: 'naturalised',
    onDay: day('2010-01-01'),
    takenOver: day('2010-01-01'),
    source: 'Urkunde',
    key: 'retention-e',
  }
  yield { act: 'retention.note-event', do: () => sure(retention.noteEvent(clerk, event)) }
  yield { act: 'retention.note-event', rows: 0, do: () => sure(retention.noteEvent(clerk, event)) }
  const noted = await sure(retention.noteEvent(clerk, event))
  yield {
    act: 'retention.revoke-event',
    do: () => sure(retention.revokeEvent(clerk, { akte, event: noted.event, why: 'falsch' })),
  }
  await sure(retention.noteEvent(clerk, { ...event, kind: 'died', key: undefined }))
  yield {
    act: 'retention.shorten',
    do: () => sure(retention.shortenTerm(clerk, { akte, why: 'Sterbeurkunde' })),
  }
  const stop = { akte, kind: 'litigation', reason: 'Klage', key: 'retention-h' }
  yield { act: 'retention.hold', do: () => sure(retention.placeHold(clerk, stop)) }
  const { hold } = await sure(retention.placeHold(clerk, stop))
  yield { act: 'retention.end-hold', do: () => sure(retention.endHold(clerk, { akte, hold, why: 'Urteil' })) }
  yield { act: 'retention.look', do: () => sure(retention.lookAtRetention(clerk, { akte })) }
  yield { act: 'retention.report', do: () => sure(retention.readReport(clerk, { site })) }
  yield { act: 'retention.reckon', do: () => sure(retention.reckonAll(SYSTEM)) }
  await sure(casefiles.closeAkte(clerk, { akte }))
  yield* toTheArchive(stage, { boss, clerk, akte })
  const more = {
    login: 'zweite',
    name: 'Zweite',
    password: null,
    roles: ['caseworker'],
    sites: [site],
    teams: ['temporary'],
  }
  const made = await sure(stage.office.staff.createAccount(SYSTEM, more))
  const second = staffActor(made.account, more.roles)
  yield* twoPersons(stage, { second, clerk, akte })
  yield* onTheWay(stage, { clerk, wish })
}

async function* toTheArchive(
  { office }: Stage,
  { boss, clerk, akte }: { boss: Actor; clerk: Actor; akte: string },
): AsyncGenerator<Step> {
  const { retention } = office
  const offer = { site, akten: [akte], archive: 'Staatsarchiv', version: '4.0.0', key: 'retention-o' }
  yield { act: 'retention.offer', do: () => sure(retention.offerFiles(clerk, offer)) }
  const { process } = await sure(retention.offerFiles(clerk, offer))
  // The look that composes the message, and the note that it went.
  const load = { site, process, kind: '0501' as const }
  yield {
    act: 'retention.send-message',
    rows: 2,
    do: async () => gone(await sure(retention.disposalMessage(clerk, load))),
  }
  const entered = { site, process, akte, fate: 'V', why: 'Schreiben' }
  yield { act: 'retention.enter-appraisal', do: () => sure(retention.enterAppraisal(boss, entered)) }
  const head = {
    process,
    message: office.ground.ids.uuid(),
    answers: process,
    at: '2026-11-23T09:00:00Z',
    from: archive,
    to: archive,
  }
  const message: Message = { kind: '0502', head, confirmArrival: false, appraised: [{ id: akte, fate: 'V' }] }
  const bytes = await zipOf(message)
  yield {
    act: 'retention.take-message',
    do: () => sure(retention.takeMessage(clerk, { site, name: 'x.zip', bytes })),
  }
  yield { act: 'retention.read-disposals', do: () => sure(retention.readDisposals(clerk, { site })) }
}

async function* twoPersons(
  { office }: Stage,
  { second, clerk, akte }: { second: Actor; clerk: Actor; akte: string },
): AsyncGenerator<Step> {
  const { retention } = office
  const items = [{ akte }]
  yield {
    act: 'retention.draw-list',
    do: () => sure(retention.drawList(clerk, { site, items, key: 'retention-l' })),
  }
  const { list } = await sure(retention.drawList(clerk, { site, items, key: 'retention-l' }))
  yield { act: 'retention.execute-list', rows: 0, do: () => retention.executeList(clerk, { site, list }) }
  yield { act: 'retention.drop-list', do: () => sure(retention.dropList(clerk, { site, list })) }
  const again = await sure(retention.drawList(clerk, { site, items }))
  yield {
    act: 'retention.execute-list',
    do: () => sure(retention.executeList(second, { site, list: again.list })),
  }
  yield { act: 'retention.read-lists', do: () => sure(retention.readLists(second, { site })) }
}

async function* onTheWay(
  { office }: Stage,
  { clerk, wish }: { clerk: Actor; wish: Parameters<Stage['office']['casefiles']['openAkte']>[1] },
): AsyncGenerator<Step> {
  const { retention, casefiles } = office
  const { akte } = await sure(casefiles.openAkte(clerk, wish))
  const out = { akte, office: 'Nachbarstadt' }
  yield {
    act: 'retention.hand-over',
    rows: 2,
    do: async () => gone(await sure(retention.handOverFile(clerk, out))),
  }
  const sent = await sure(retention.handOverFile(clerk, out))
  const { process } = sent
  const bytes = await gone(sent)
  const head = { process, at: '2026-11-23T09:00:00Z', from: archive, to: archive }
  const receipt = await zipOf({ kind: '0402', head, results: [{ id: akte, ok: true, faults: [] }] }, '3.1.0')
  await sure(retention.takeMessage(clerk, { site, name: 'x.zip', bytes: receipt }))
  yield {
    act: 'retention.receive',
    do: () => sure(retention.receiveContainer(clerk, { site, name: 'a.zip', bytes, key: 'retention-a' })),
  }
  const { arrival } = await sure(
    retention.receiveContainer(clerk, { site, name: 'a.zip', bytes, key: 'retention-a' }),
  )
  yield { act: 'retention.read-arrivals', do: () => sure(retention.readArrivals(clerk, { site })) }
  const into = { site, arrival, planUnit: '33.1', team: 'temporary', person: null }
  yield { act: 'retention.take-in', rows: 0, do: () => retention.takeIn(clerk, into) }
  yield {
    act: 'retention.refuse-arrival',
    do: () => sure(retention.refuseArrival(clerk, { site, arrival, why: 'liegt schon hier' })),
  }
  const foreign = await zipOf({
    ...{ kind: '0503', returnArchiveIds: false, confirmArrival: false, covers: [] },
    head: { ...head, process: office.ground.ids.uuid(), message: office.ground.ids.uuid() },
    objects: [
      {
        ...{
          kind: 'akte',
          id: office.ground.ids.uuid(),
          context: false,
          general: { subject: 'Aus anderem Haus' },
        },
        ...{
          history: [],
          courses: [],
          references: [],
          contacts: [],
          documents: [],
          vorgaenge: [],
          parts: [],
        },
      },
    ],
  })
  const came = await sure(retention.receiveContainer(clerk, { site, name: 'b.zip', bytes: foreign }))
  yield {
    act: 'retention.take-in',
    do: () => sure(retention.takeIn(clerk, { ...into, arrival: came.arrival })),
  }
}

/** A message has gone when its last piece has. */
async function gone({ chunks }: { readonly chunks: AsyncIterable<Uint8Array> }): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

async function zipOf(message: Message, version: '3.1.0' | '4.0.0' = '4.0.0'): Promise<Uint8Array> {
  const packed = packContainer(version, message)
  if (!packed.ok) throw new Error(JSON.stringify(packed))
  return wholeOf(packed.stream)
}
