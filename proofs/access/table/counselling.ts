import { EVERYBODY, forms, line, MEMBERS, pages, type Line } from './line.ts'

const C = '/counselling'
const B = '/[language=lang]/bestin'
const CASE = `${C}/cases/[case]`

/** The shell of the counselling and the talk; doors are open to all, whoever is nobody there is sent to them. */
const SHELL: readonly Line[] = [
  ...line(EVERYBODY, 'none', ...pages(`${C}/sign-in`, `${C}/set-up`, `${C}/invitation`)),
  ...line(EVERYBODY, 'none', ...forms(`${C}/set-up`, 'default'), ...forms(`${C}/invitation`, 'default')),
  ...line(EVERYBODY, 'none', ...forms(`${C}/sign-in`, 'default')),
  ...line(MEMBERS, 'none', ...pages(C, `${C}/new`, CASE, `${CASE}/protokoll`, `${CASE}/einwilligungen`)),
  ...line(MEMBERS, 'none', `POST ${C}/awake`, ...forms(`${C}/new`, 'default')),
  ...line(MEMBERS, 'none', `GET ${CASE}/einwilligungen/[consent]/vordruck.pdf`),
  ...line(
    MEMBERS,
    'none',
    ...forms(CASE, 'answer', 'change', 'protect', 'close', 'reopen', 'renew', 'erase'),
  ),
  ...line(MEMBERS, 'none', ...forms(`${CASE}/einwilligungen`, 'keep', 'withdraw')),
  ...line(['counselling-lead'], 'none', ...pages(`${C}/members`)),
  ...line(['counselling-lead'], 'none', ...forms(`${C}/members`, 'invite', 'again', 'save')),
]

/** Persons: what anybody may read and ask; what lies behind a code opens for whoever has shown it, and for no role. */
const PERSONS: readonly Line[] = [
  ...line(
    EVERYBODY,
    'none',
    ...pages(B, `${B}/grenzen`, `${B}/anfangen`, `${B}/eintreten`, `${B}/geloescht`),
  ),
  ...line(EVERYBODY, 'none', ...forms(`${B}/anfangen`, 'default'), ...forms(`${B}/eintreten`, 'default')),
  ...line(EVERYBODY, 'none', `GET ${B}/gehen`, `GET ${B}/beenden`, `POST ${B}/beenden`),
  ...line([], 'none', ...pages(`${B}/mein`, `${B}/mein/schreiben`, `${B}/mein/protokoll`, `${B}/mein/daten`)),
  ...line([], 'none', ...pages(`${B}/mein/weitergaben`), `GET ${B}/mein/daten/daten.json`),
  ...line([], 'none', `GET ${B}/mein/weitergaben/[consent]/vordruck.pdf`),
  // whose session is over shows the code with the message
  ...line(EVERYBODY, 'none', ...forms(`${B}/mein/schreiben`, 'default')),
  ...line([], 'none', ...forms(`${B}/mein/daten`, 'name', 'unname', 'protect', 'erase')),
  ...line([], 'none', ...forms(`${B}/mein/weitergaben`, 'give', 'decline', 'withdraw')),
]

/** The record: the counsellor's side, the person's side, and where papers come in. */
const RECORD: readonly Line[] = [
  ...line(MEMBERS, 'none', ...pages(`${C}/wiedervorlagen`, `${CASE}/lage`, `${CASE}/lage/[group]`)),
  ...line(MEMBERS, 'none', ...pages(`${CASE}/plan`, `${CASE}/unterlagen`)),
  ...line(MEMBERS, 'none', `GET ${CASE}/plan/plan.pdf`, `GET ${CASE}/plan/termin/[talk]`),
  ...line(MEMBERS, 'none', `GET ${CASE}/unterlagen/[document]`, 'POST /uploads/counselling/:case'),
  ...line(MEMBERS, 'none', ...forms(`${CASE}/lage/[group]`, 'default')),
  ...line(MEMBERS, 'none', ...forms(`${CASE}/unterlagen`, 'remove', 'signed')),
  ...line(
    MEMBERS,
    'none',
    ...forms(`${CASE}/plan`, 'goal', 'endGoal', 'step', 'endStep', 'note', 'removeNote'),
    ...forms(`${CASE}/plan`, 'followUp', 'finishFollowUp', 'talk', 'endTalk'),
    ...forms(`${CASE}/plan`, 'interpreter', 'changeInterpreter'),
  ),
  ...line([], 'none', ...pages(`${B}/mein/plan`, `${B}/mein/lage`, `${B}/mein/lage/[group]`)),
  ...line([], 'none', ...pages(`${B}/mein/unterlagen`), `GET ${B}/mein/unterlagen/[document]`),
  ...line([], 'none', `GET ${B}/mein/plan/plan.pdf`, `GET ${B}/mein/plan/termin/[talk]`),
  ...line([], 'none', ...forms(`${B}/mein/plan`, 'goal', 'endGoal', 'step', 'cancelTalk')),
  ...line([], 'none', ...forms(`${B}/mein/unterlagen`, 'remove')),
  // whose session is over shows the code with the answers
  ...line(EVERYBODY, 'none', ...forms(`${B}/mein/lage/[group]`, 'default')),
  ...line(MEMBERS, 'none', ...forms(`${CASE}/weitergaben`, 'toFile')),
  ...line([], 'none', 'POST /uploads/bestin/:language'),
]

/** Partners of the counselling: its members keep them; whoever has a link is nobody of the office, and one that is none opens nothing. */
const PARTNERS: readonly Line[] = [
  ...line(MEMBERS, 'none', ...pages(`${C}/partners`, `${C}/partners/[partner]`)),
  ...line(MEMBERS, 'none', `GET ${C}/partners/liste.csv`),
  ...line(['counselling-lead'], 'none', ...forms(`${C}/partners`, 'import')),
  ...line(MEMBERS, 'none', ...forms(`${C}/partners/[partner]`, 'save', 'contact')),
  ...line(MEMBERS, 'none', ...pages(`${C}/agreements`, `${C}/agreements/[agreement]`)),
  ...line(MEMBERS, 'none', `GET ${C}/agreements/[agreement]/dokument.pdf`),
  ...line(['counselling-lead'], 'none', ...forms(`${C}/agreements/[agreement]`, 'save')),
  ...line(['counselling-lead'], 'none', 'POST /uploads/agreement/:agreement'),
  ...line(MEMBERS, 'none', ...pages(`${CASE}/weitergaben`, `${CASE}/weitergaben/neu`)),
  ...line(MEMBERS, 'none', ...forms(`${CASE}/weitergaben`, 'send', 'renew', 'takeBack', 'handover')),
  ...line(MEMBERS, 'none', ...forms(`${CASE}/weitergaben`, 'settle', 'end')),
  ...line(MEMBERS, 'none', ...forms(`${CASE}/weitergaben/neu`, 'default')),
  ...line([], 'none', ...pages('/partner/[link]')),
  ...line([], 'none', ...forms('/partner/[link]', 'code', 'answer', 'outcome', 'deleted')),
]

/** Courses: of a case on both sides, and the lists; looking for one needs nobody signed in. */
const COURSES: readonly Line[] = [
  ...line(MEMBERS, 'none', ...pages(`${C}/courses`, `${CASE}/kurs`), `GET ${C}/courses/beispiel.csv`),
  ...line(MEMBERS, 'none', ...forms(`${C}/courses`, 'import'), ...forms(`${CASE}/kurs`, 'save', 'take')),
  ...line(EVERYBODY, 'none', ...pages(`${B}/kurse`)),
  ...line([], 'none', ...pages(`${B}/mein/kurs`), ...forms(`${B}/mein/kurs`, 'save', 'take')),
]

/** Early warning: hints of one case, the rules, reminders; the link in a reminder is open to whoever has it. */
const EARLY: readonly Line[] = [
  ...line(MEMBERS, 'none', ...pages(`${CASE}/hinweise`, `${C}/regeln`, `${C}/regeln/[rule]`)),
  ...line(MEMBERS, 'none', ...forms(`${CASE}/hinweise`, 'decide')),
  ...line(['counselling-lead'], 'none', ...forms(`${C}/regeln/[rule]`, 'propose', 'back')),
  ...line(MEMBERS, 'none', ...forms(`${C}/regeln/[rule]`, 'check', 'agree', 'withdraw')),
  ...line([], 'none', ...pages(`${B}/mein/hinweise`, `${B}/mein/erinnerungen`)),
  ...line([], 'none', ...forms(`${B}/mein/hinweise`, 'decide')),
  ...line([], 'none', ...forms(`${B}/mein/erinnerungen`, 'choose', 'stop')),
  ...line(EVERYBODY, 'none', ...pages('/[language=lang]/erinnerung/[token]')),
  ...line(EVERYBODY, 'none', ...forms('/[language=lang]/erinnerung/[token]', 'default')),
]

/** Ends the sessions of the members; asked last. */
export const COUNSELLING_LAST: readonly Line[] = line(
  EVERYBODY,
  'none',
  `GET ${C}/sign-out`,
  `POST ${C}/sign-out`,
)

/** The counselling: its own sign-in, pages of persons by code and partners by link. Nobody of the office is let in. */
export const COUNSELLING: readonly Line[] = [
  ...SHELL,
  ...PERSONS,
  ...RECORD,
  ...COURSES,
  ...PARTNERS,
  ...EARLY,
  ...line(MEMBERS, 'none', ...pages('/counselling/report')),
  ...line(
    MEMBERS,
    'none',
    'GET /counselling/report/[report]/bericht.pdf',
    'GET /counselling/report/[report]/bericht.csv',
  ),
  ...line(['counselling-lead'], 'none', ...forms('/counselling/report', 'make', 'release')),
]
