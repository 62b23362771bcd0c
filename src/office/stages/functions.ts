/** Whose act it is: everybody's, or only that of some. */
export type Who = 'visitor' | 'terminal' | 'colleague'

/** Something the office can begin to do one day, and stop doing without losing what was begun. */
export interface OfficeFunction {
  readonly key: string
  /** German, for whoever plans. */
  readonly name: string
  readonly what: string
  /** What must be on as well. */
  readonly needs: readonly string[]
  /** Addresses that exist with it alone, each with everything below; `*` stands for one part. */
  readonly opens: readonly string[]
  /** Below those, what stays: here that is ended which was begun before. */
  readonly keeps: readonly string[]
  /** Acts that begin something; refused in their own transaction while it is off. A word with `.*` stands for a whole room. */
  readonly begins: readonly { readonly act: string; readonly who?: Who }[]
}

const PUBLIC: readonly OfficeFunction[] = [
  {
    key: 'finder',
    name: 'Wegweiser und Unterlagenlisten',
    what: 'Besucher finden ihr Anliegen und speichern die Liste ihrer Unterlagen.',
    needs: [],
    opens: ['/*/finden', '/*/liste'],
    // who may have no time left, and who would rather ask a person, is led on in every stage
    keeps: ['/*/finden/dringend', '/*/finden/mensch', '/*/liste/*'],
    begins: [{ act: 'checklists.save' }],
  },
  {
    key: 'appointments',
    name: 'Termine',
    what: 'Das Amt vergibt Termine: am Empfang, am Telefon und, wenn eingeschaltet, im Internet.',
    needs: [],
    opens: ['/reception/book'],
    keeps: [],
    begins: [{ act: 'appointments.hold' }, { act: 'appointments.override' }],
  },
  {
    key: 'online-booking',
    name: 'Termine im Internet',
    what: 'Besucher und Programme anderer buchen selbst.',
    needs: ['appointments'],
    opens: ['/*/termin', '/feeds/next-free.atom', '/api/v1/sites/*/next-free'],
    keeps: [],
    begins: [{ act: 'appointments.hold', who: 'visitor' }],
  },
  {
    key: 'waiting-list',
    name: 'Warteliste',
    what: 'Wer keinen Platz findet, wartet auf einen frei gewordenen.',
    needs: ['appointments'],
    opens: ['/*/warteliste/eintragen', '/*/warteliste/frueher'],
    keeps: [],
    begins: [{ act: 'waitlist.join' }],
  },
  {
    key: 'draws',
    name: 'Verlosung von Terminen',
    what: 'Knappe Plätze werden verlost.',
    needs: ['appointments'],
    opens: ['/*/verlosung', '/api/v1/releases'],
    keeps: ['/*/verlosung/los', '/*/verlosung/*/pruefen'],
    begins: [{ act: 'release.announce' }, { act: 'release.enter' }],
  },
  {
    key: 'declarations',
    name: 'Nachweis im Internet, dass jemand einen Termin wollte',
    what: 'Besucher zeigen ihr Anliegen an und bekommen eine Eingangsbestätigung.',
    needs: [],
    opens: ['/*/quittung/anliegen'],
    keeps: [],
    begins: [{ act: 'receipts.declare' }],
  },
  {
    key: 'self-check',
    name: 'Mein Weg (Selbstcheck)',
    what: 'Besucher prüfen im eigenen Gerät, was auf sie zukommt.',
    needs: [],
    opens: ['/*/mein-weg'],
    keeps: [],
    begins: [],
  },
  {
    key: 'counselling',
    name: 'BestIn: Integrationsberatung im Internet',
    what: 'Ratsuchende öffnen einen Fall. Wer schon einen hat, behält ihn in jeder Stufe.',
    needs: [],
    opens: ['/*/bestin'],
    keeps: [
      ...['/*/bestin/eintreten', '/*/bestin/mein', '/*/bestin/gehen', '/*/bestin/beenden'],
      '/*/bestin/geloescht',
    ],
    begins: [],
  },
]

const HOUSE: readonly OfficeFunction[] = [
  {
    key: 'tickets',
    name: 'Wartenummern und Aufruf',
    what: 'Wer ohne Termin kommt, zieht eine Nummer und wird aufgerufen.',
    needs: [],
    opens: ['/reception/walk-in', '/terminal/*/walk-in', '/*/wartezeit'],
    keeps: [],
    begins: [{ act: 'reception.draw-ticket' }],
  },
  {
    key: 'terminal',
    name: 'Anmeldeterminal',
    what: 'Besucher melden sich im Eingang selbst an.',
    needs: [],
    opens: ['/terminal'],
    // numbers given while the server was away are entered, whatever the stage is by then
    keeps: ['/terminal/offline/replay', '/terminal/*/noch-nicht'],
    begins: [{ act: 'reception.draw-ticket', who: 'terminal' }],
  },
  {
    key: 'hand-in',
    name: 'Annahme von Unterlagen',
    what: 'Papiere werden angenommen, quittiert und sicher verwahrt, bis sie in der Akte liegen.',
    needs: [],
    opens: [],
    keeps: [],
    begins: [{ act: 'handin.open' }],
  },
  {
    key: 'pickup',
    name: 'Abholung von Karten',
    what: 'Karten werden eingelagert, angekündigt und ausgegeben.',
    needs: [],
    opens: ['/reception/cards/import'],
    keeps: [],
    begins: [{ act: 'pickup.preview-list' }, { act: 'pickup.import-list' }],
  },
  {
    key: 'fees',
    name: 'Gebühren am Platz',
    what: 'Gebühren werden im Programm festgesetzt und eingenommen.',
    needs: [],
    opens: [],
    keeps: [],
    begins: [{ act: 'claims.create' }],
  },
  {
    key: 'payment-machine',
    name: 'Kassenautomat',
    what: 'Besucher zahlen an der Maschine im Wartebereich.',
    needs: ['fees'],
    opens: ['/*/ticket/*/zahlschein', '/api/v1/kiosk/claims'],
    keeps: [],
    begins: [{ act: 'kiosk.look-up' }, { act: 'kiosk.lock' }],
  },
  {
    key: 'files',
    name: 'Elektronische Akte',
    what: 'Ohne sie läuft der eingeschränkte Betrieb: die Akten bleiben in den bestehenden Fachanwendungen, am Platz stehen nur deren Aktenzeichen und Verweise dorthin.',
    needs: [],
    opens: [
      ...['/files', '/intake', '/retention', '/uploads/intake', '/uploads/retention'],
      ...['/api/v1/files', '/events/files'],
    ],
    keeps: [],
    begins: [
      { act: 'intake.receive' },
      { act: 'intake.file-at-once' },
      ...['casefiles', 'circulation', 'intake', 'viewing', 'inspection', 'letters', 'retention'].map(
        (room) => ({ act: `${room}.*`, who: 'colleague' as const }),
      ),
    ],
  },
]

/** What can be switched, in the order in which people meet it. */
export const FUNCTIONS: readonly OfficeFunction[] = [...PUBLIC, ...HOUSE]

/** Furnishing a room before it opens is no use of it: patterns, templates, what waits in quarantine. */
export const PREPARING: readonly string[] = [
  ...['casefiles.save-plan-unit', 'casefiles.save-pattern', 'letters.look-at-templates'],
  ...['letters.save-template', 'letters.save-letterhead', 'letters.preview-template'],
  ...['intake.release', 'intake.destroy', 'intake.list-quarantine'],
]

/** Concerns of the reception belong to every target group: nobody in need is ever "not yet served". */
export const EVERYBODYS_GROUP = 'reception'

export const functionOf = (key: string): OfficeFunction | undefined =>
  FUNCTIONS.find((one) => one.key === key)
