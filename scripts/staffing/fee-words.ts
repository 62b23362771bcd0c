import type { FeeAct } from '#law/fees/index.ts'

interface Read {
  readonly acts: readonly FeeAct[]
  readonly grounds: readonly string[]
  /** The age the words say, where no age is given. */
  readonly age: number | null
}

type Rule = readonly [RegExp, string | ((words: string) => string), cause?: string]

const isExtension = (words: string): boolean => /exten|renew|prolong|verläng|verlaeng|erneuer/.test(words)
const isYoung = (words: string): boolean =>
  /under 24|below 24|< ?24|unter 24|bis (?:zum )?24|\bu24|younger than 24/.test(words)
const isRefugee = (words: string): boolean =>
  /refugee|flüchtling|fluechtling|stateless|staatenlos|subsidi/.test(words)
const isCarrier = (words: string): boolean => /carrier|träger|traeger|with form|mit vordruck/.test(words)

/** What an act in German or English words is in the keys of the fee table; the first that fits, the narrow before the wide. */
const RULES: readonly Rule[] = [
  [/naturali[sz]|einbürger/, (w) => (/child|kind|minor/.test(w) ? 'naturalisation_child' : 'naturalisation')],
  [
    /nationality|staatsangehörigkeit/,
    (w) => (/determin|feststell/.test(w) ? 'nationality_determination' : 'nationality_certificate'),
  ],
  [/express/, 'express_surcharge'],
  [/^(?!.*condition).*\bamend/, 'doc_change'],
  [/beratung|counsel|integration course|duty to attend|duty-to-attend|44a\(3\)/, 'integration_course_advice'],
  [
    /(?:re-?issu|neuausstell|replace).*(?:ausweisersatz|identity)|nr\.? ?15.*48|48\(1\) nr\. 15/,
    'eat_as_ausweisersatz',
  ],
  [/fiktion|provisional residence certificate/, 'fiktionsbescheinigung'],
  [
    /permanent (?:residence )?cert|cert\w* of permanent|bescheinigung des daueraufenthalts|daueraufenthaltsbescheinigung/,
    'eu_permanent_certificate',
  ],
  [
    /aufenthaltskarte|daueraufenthaltskarte|aufenthaltsdokument|residence card.*(?:eu|family)|eu (?:family )?(?:residence )?cards?\b|card of (?:a )?family/,
    (w) => (isYoung(w) ? 'aufenthaltskarte_u24' : 'aufenthaltskarte_24plus'),
  ],
  [/daueraufenthalt|long-?term|permanent residence.*eu|eu permanent/, 'da_eu'],
  [/eu-?rückkehr|eu-?return|eu emergency|eu etd/, 'eu_return_doc'],
  [
    /notreiseausweis|emergency travel/,
    (w) => (/rückkehr|right of return/.test(w) ? 'return_right_note' : 'emergency_travel_doc'),
  ],
  [/rückkehrberechtig|right of return/, 'return_right_note'],
  [/reiseausweis|travel document/, travelDocument],
  [
    /grenzg|border commuter|cross-?border/,
    (w) =>
      `border_commuter_${isExtension(w) ? 'ext_' : ''}${/2 ?y|two y|2 jahr|zwei jahr|> ?1/.test(w) ? '2y' : '1y'}`,
  ],
  [/schüler|school|pupil/, 'school_list'],
  [/wohnsitzverleg|transfer of residence|residence transfer/, 'residence_transfer_cert'],
  [/passpflicht|passport duty|passport requirement|passport obligation/, 'passport_duty_exception'],
  [
    /ausweisersatz|identity (?:document )?replacement|substitute id|id substitute/,
    (w) =>
      isExtension(w) ? 'ausweisersatz_extend' : /55/.test(w) ? 'ausweisersatz_55_2' : 'ausweisersatz_issue',
  ],
  [/umschreib|rewrit|re-?issue of (?:a )?(?:document|passport)|document re-?issue/, 'doc_rewrite'],
  [/(?:amend|änder|aender|change).*(?:document|dokument|reise|ausweis)|document amend/, 'doc_change'],
  [/photo|lichtbild|passbild/, 'photo_by_authority'],
  [
    /(?:re-?issu|neuausstell|replace|anew|lost|verlust|chip).*(?:card|karte|eat|passport|chip)|(?:card|karte|eat).*(?:re-?issu|neuausstell|replace|lost|verlust|chip)|45c/,
    'eat_reissue',
  ],
  [
    /visa|visum/,
    (w) =>
      /schengen|c-visa|over 90|90 tage/.test(w)
        ? 'visa_c_over_90'
        : isExtension(w)
          ? 'visa_d_extend'
          : 'visa_d_issue',
  ],
  [/betretenserlaubnis|entry permi|permission to enter/, 'entry_permission_short'],
  [
    /entry ban|entry-ban|einreise|sperrfrist|aufenthaltsverbot|11\(4\)/,
    (w) => (isExtension(w) ? 'entry_ban_extend' : 'entry_ban_lift'),
  ],
  [
    /(?:condition|auflage|nebenbestimmung).*(?:duldung|toleration)|(?:duldung|toleration).*(?:condition|auflage|nebenbestimmung)/,
    'condition_change_duldung',
  ],
  [/condition|auflage|nebenbestimmung/, 'condition_change_title'],
  [
    /duldung|toleration|tolerated/,
    (w) => `duldung_${isExtension(w) ? 'renew' : 'issue'}_${isCarrier(w) ? 'carrier' : 'label'}`,
  ],
  [/separate sheet|besonderem blatt|besonderes blatt/, 'title_on_separate_sheet'],
  [/transfer|übertrag|uebertrag/, 'title_transfer_paper'],
  [/verpflichtung|formal obligation|commitment|68 aufenthg/, 'verpflichtungserklaerung'],
  [/passierschein|pass slip/, 'passierschein'],
  [/research|forschung/, 'research_institution'],
  [/81a|fast-?track|accelerated|beschleunigt/, 'fast_track_81a'],
  [/\bne\b|niederlassung|settlement/, settlement],
  [/mobile[rs]?[- ]ict|ict[- ]mobil/, (w) => (isExtension(w) ? 'mobile_ict_extend' : 'mobile_ict_issue')],
  [/purpose|zweck/, 'ae_change_purpose'],
  [/\bae\b|aufenthaltserlaubnis|residence permit|blue card|blaue karte|\bict\b|aufenthaltstitel/, residence],
  [/delivery|postversand|by post|handover|übergabe/, 'handover_surcharge'],
  [/sticker|klebeetikett|vordruck|paper form|45b/, 'exceptional_form_discount'],
  [/certificate|bescheinigung/, 'certificate_on_request'],
]

function travelDocument(words: string): string {
  if (/child|kind|without chip|ohne chip|under 12|unter 12/.test(words)) return 'ra_child_no_chip'
  if (/provisional|vorläufig|vorlaeufig/.test(words)) {
    if (isExtension(words)) return 'ra_prov_extend'
    return isRefugee(words) ? 'ra_fluechtling_prov' : 'ra_auslaender_prov'
  }
  if (isExtension(words)) return 'ra_prov_extend'
  return `ra_${isRefugee(words) ? 'fluechtling' : 'auslaender'}${isYoung(words) ? '_u24' : ''}`
}

function settlement(words: string): string {
  if (/highly|hochqual|18c/.test(words)) return 'ne_highly_qualified'
  if (/self-?employ|selbst|21\(4\)|§ ?21/.test(words)) return 'ne_self_employed'
  return /§ ?35|child|kind/.test(words) ? 'ne_child_35' : 'ne_other'
}

function residence(words: string): string {
  if (isExtension(words))
    return /(?:<=?|≤|up to|bis(?: zu)?|until|not more than|max\.?) ?(?:3|three|drei)|(?:3|three|drei) (?:months?|monate) (?:or less|oder weniger)/.test(
      words,
    )
      ? 'ae_extend_up_to_3m'
      : 'ae_extend_over_3m'
  return /(?:<=?|≤|up to|bis(?: zu)?|until|not more than|max\.?) ?(?:1|one|ein|12 m)/.test(words)
    ? 'ae_issue_up_to_1y'
    : 'ae_issue_over_1y'
}

const OBJECTIONS: readonly Rule[] = [
  [/expulsion|ausweisung/, 'obj_expulsion'],
  [/deport|abschiebung/, 'obj_deport_threat'],
  [/(?:oblig|find|feststell).*(?:course|kurs)|44a\(1\) s\. ?2/, 'obj_course_finding'],
  [/course|kurs/, 'obj_course_order'],
  [/return transport|rückbeförder/, 'obj_return_transport'],
  [/carrier|zwangsgeld|untersag/, 'obj_carrier'],
  [/security|sicherheitsleistung/, 'obj_security'],
  [/cost|leistungsbescheid/, 'obj_cost'],
  [/refusal of|ablehnung|refus/, 'obj_refusal'],
  [/research|forschung/, 'obj_research'],
  [/push-?back|zurückschieb/, 'obj_pushback'],
  [/condition|auflage|bedingung/, 'obj_condition'],
]

/** Why a card is made anew (§ 45c); a document anew or changed needs none. */
const CAUSES: readonly Rule[] = [
  [/chip/, 'eat_reissue', 'chip_defect'],
  [/lost|loss|verlust|theft|diebstahl/, 'eat_reissue', 'loss'],
  [/passport|pass\b/, 'eat_reissue', 'new_passport'],
  [/./, 'eat_reissue', 'card_life_or_data_change'],
]

const HOSTS = /^(?:ne_|da_eu|ae_|mobile_ict|eat_reissue)/

/** The acts in words; null where nobody can tell what is meant. */
export function readAct(text: string, knownCauses: (key: string) => readonly string[]): Read | null {
  const words = text.toLowerCase()
  const grounds = groundsIn(words)
  const age = ageIn(words)
  const objection = /objection|widerspruch/.test(words)
  if (objection) {
    const key = find(OBJECTIONS, words)
    if (key === null) return null
    if (key !== 'obj_refusal') return { acts: [{ key }], grounds, age }
    const of = baseOf(
      words.replace(/.*(?:refusal of|refused|ablehnung(?: der| des| einer)?)/, ''),
      knownCauses,
    )
    return of && { acts: [{ key, together: of.key }], grounds, age }
  }
  const base = baseOf(words, knownCauses)
  if (base === null) return null
  if (
    /application for|application fee|applying|antrag auf|processing fee|bearbeitungsgebühr|(?:application|antrag).*(?:withdrawn|zurückgenommen)|withdrawn application/.test(
      words,
    )
  ) {
    const isHalf = /^(?:ne_|da_eu)/.test(base.key)
    return {
      acts: [{ ...base, key: isHalf ? 'processing_ne_da' : 'processing_other', together: base.key }],
      grounds,
      age,
    }
  }
  const acts = [base]
  if (
    HOSTS.test(base.key) &&
    /sticker|klebeetikett|on (?:a )?(?:paper|form)|auf vordruck|ausnahmefall|label/.test(words)
  )
    acts.push({ key: 'exceptional_form_discount', together: base.key })
  if (base.key !== 'express_surcharge' && HOSTS.test(base.key) && /express/.test(words))
    acts.push({ key: 'express_surcharge', together: base.key })
  return { acts, grounds, age }
}

/** A title that is made express is the title; the surcharge alone stands for itself. */
function baseOf(words: string, knownCauses: (key: string) => readonly string[]): FeeAct | null {
  const key = find(RULES, words.replaceAll(/express\w*/g, '')) ?? find(RULES, words)
  if (key === null) return null
  const known = knownCauses(key)
  const cause = CAUSES.find(
    ([pattern, of, name]) => of === key && pattern.test(words) && known.includes(name!),
  )?.[2]
  const fallback = known.find((name) => words.includes(name.replaceAll('_', ' ')))
  const outOfHours =
    /out of hours|außerhalb der dienst|outside (?:office|service) hours/.test(words) &&
    known.includes('out_of_hours')
  const named = cause ?? (outOfHours ? 'out_of_hours' : fallback)
  return { key, ...(named !== undefined && { cause: named }) }
}

function find(rules: readonly Rule[], words: string): string | null {
  const rule = rules.find(([pattern]) => pattern.test(words))
  if (!rule) return null
  const [, key] = rule
  return typeof key === 'string' ? key : key(words)
}

/** Words of an act or a status that make it free or cheaper. */
export function groundsIn(words: string): string[] {
  const found: readonly (readonly [RegExp, string])[] = [
    [/association.*turk|turk.*association|ewg.?türkei|arb ?1\/80|52a/, 'association_turkey'],
    [
      /recogni[sz]ed refugee|asylberechtigt|entitled to asylum|subsidiar(?:y|il)|resettle|anerkannter? flüchtling/,
      'protected_persons',
    ],
    [/23\(2\)|23 abs\. 2/, 'admission_23_2'],
    [/scholarship|stipend/, 'public_scholarship'],
    [/sgb ?ii\b|sgb ?xii|asylblg|social benefit|bürgergeld/, 'benefits_recipient'],
    [/swiss|schweiz|switzerland/, 'swiss'],
    [
      /(?:not caused|without fault|no fault|nicht (?:selbst )?verursacht|unverschuldet|not (?:her|his|the holder's|their) fault)/,
      'chip_defect_not_own_fault',
    ],
    [
      /(?:employment|work|beschäftigung|erwerbstätig).*(?:condition|auflage|nebenbestimmung)|(?:condition|auflage|nebenbestimmung).*(?:employment|work|beschäftigung|erwerbstätig)/,
      'employment_condition',
    ],
    [/withdrawn before|zurückgenommen|not responsible|unzuständig/, 'processing_not_due'],
  ]
  const isOther =
    /\b(?:not?|without|except|other than|nicht|außer) (?:about )?(?:employment|work|beschäftigung|erwerb)/.test(
      words,
    )
  return found.flatMap(([pattern, ground]) =>
    pattern.test(words) && !(isOther && ground === 'employment_condition') ? [ground] : [],
  )
}

function ageIn(words: string): number | null {
  if (isYoung(words)) return 23
  if (/under 12|unter 12/.test(words)) return 10
  if (/\badult|erwachsen|24 (?:and|or|years? or) (?:older|over)|ab 24|>= ?24/.test(words)) return 40
  return /\bminor\b|minderjährig/.test(words) ? 17 : null
}
