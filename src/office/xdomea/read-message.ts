import { kindOf, type Head, type ImportResult, type Message, type XdomeaVersion } from './message.ts'
import { chosenDocument, documentOf, sentOf } from './read-objects.ts'
import { contactIn, fateOf, said } from './read-parts.ts'
import type { Dokument } from './model.ts'
import { all, child, codeOf, flagOf, leftOver, textOf, tokenOf, treeOf, type Element } from './tree.ts'

export interface ReadMessage {
  readonly message: Message
  /** What the message says and our model does not: path of the element, how often. Tell whoever takes it in. */
  readonly leftOver: ReadonlyMap<string, number>
}

/** A checked message as the model; undefined for a kind we do not take in. Valid XML only: see `checkXml`. */
export function readMessage(version: XdomeaVersion, xml: string): ReadMessage | undefined {
  const root = treeOf(xml)
  const kind = kindOf(root.name)
  if (!kind) return undefined
  const message = messageOf(kind, root, version === '4.0.0' ? headOfFour(root) : headOfThree(root))
  return { message, leftOver: leftOver(root) }
}

function headOfThree(root: Element): Head {
  const it = child(root, 'Kopf')!
  codeOf(it, 'Nachrichtentyp')
  const system = child(it, 'SendendesSystem')
  if (system) for (const one of system.children) one.taken = true
  return said<Head>({
    process: textOf(it, 'ProzessID') ?? '',
    at: tokenOf(it, 'Erstellungszeitpunkt') ?? '',
    from: contactIn(it, 'Absender'),
    to: contactIn(it, 'Empfaenger'),
    note: textOf(it, 'Hinweis'),
  } as { [K in keyof Head]: Head[K] | undefined })
}

function headOfFour(root: Element): Head {
  const it = child(root, 'nachrichtenkopf')!
  const identity = child(it, 'identifikation.nachricht')!
  codeOf(identity, 'nachrichtentyp')
  return said<Head>({
    process: textOf(it, 'ProzessID') ?? '',
    message: textOf(identity, 'nachrichtenUUID'),
    answers: textOf(root, 'UUIDUrsprungsnachricht'),
    at: tokenOf(identity, 'erstellungszeitpunkt') ?? '',
    from: contactIn(it, 'autor'),
    to: contactIn(it, 'leser'),
    note: textOf(it, 'Hinweis'),
    part: {
      number: Number(tokenOf(root, 'LfdNrNachrichtProTyp') ?? 1),
      of: Number(tokenOf(root, 'GesamtanzahlNachrichtenProTyp') ?? 1),
    },
  })
}

function messageOf(kind: Message['kind'], root: Element, head: Head): Message {
  switch (kind) {
    case '0501':
    case '0401':
      return { kind, head, confirmArrival: asked(root, 'Empfangsbestaetigung'), ...carried(root) }
    case '0503':
      return {
        ...{ kind, head, confirmArrival: asked(root, 'Empfangsbestaetigung') },
        returnArchiveIds: asked(root, 'RueckmeldungArchivkennung'),
        ...carried(root),
      }
    case '0502':
      return {
        ...{ kind, head, confirmArrival: asked(root, 'Empfangsbestaetigung') },
        appraised: [...all(root, 'BewertetesSGO'), ...all(root, 'BewertetesObjekt')].map((it) => ({
          id: textOf(it, 'xdomeaUUID') ?? textOf(it, 'ID') ?? '',
          fate: fateOf(it) ?? 'B',
        })),
      }
    case '0506':
    case '0402': {
      const whole = child(root, 'ErfolgOderMisserfolg')
      const results = [...all(root, 'AusgesondertesSGO'), ...all(root, 'AbgegebenesObjekt')].map(resultOf)
      return { kind, head, results, ...(whole && { whole: successOf(whole) }) }
    }
    case '0403':
    case '0504':
    case '0505':
    case '0507':
      return { kind, head }
  }
}

/** In 3.x the wishes stand in the head, in 4.0 behind it. */
function asked(root: Element, name: string): boolean {
  const head = root.children.find((it) => it.name === 'Kopf')
  for (const it of [root, head]) if (it) child(it, 'Importbestaetigung')
  return flagOf(head ?? root, name) ?? false
}

const carried = (root: Element): { objects: ReturnType<typeof sentOf>; covers: Dokument[] } => ({
  objects: all(root, 'Schriftgutobjekt').flatMap(sentOf),
  covers: all(root, 'Anschreiben').map((it) =>
    it.children.some((one) => one.name === 'Identifikation') ? documentOf(it) : chosenDocument(it),
  ),
})

const successOf = (it: Element): { ok: boolean; faults: string[] } => ({
  ok: flagOf(it, 'Erfolgreich') ?? false,
  faults: all(it, 'Fehlermeldung').map((one) => one.text),
})

function resultOf(it: Element): ImportResult {
  return said<ImportResult>({
    id: textOf(it, 'xdomeaUUID') ?? textOf(it, 'IDSGO') ?? '',
    ...successOf(child(it, 'ErfolgOderMisserfolg') ?? it),
    archiveId: textOf(it, 'Archivkennung'),
  } as { [K in keyof ImportResult]: ImportResult[K] | undefined })
}
