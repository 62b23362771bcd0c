/**
 * The amounts of AufenthV §§ 44 to 51 and StAG § 38 in euro, typed from the paragraphs as the law gazette prints them
 * (texts of 30.1.2026 and 22.12.2025), not from the table of the program. Left the paragraph, its number, then what the
 * program calls the act.
 */
const TARIFF = `
44/1    147   ne_highly_qualified
44/2    124   ne_self_employed
44/3    113   ne_other
44/35    55   ne_child_35                   § 50 Abs. 1 Satz 2
44a     109   da_eu
45/1a   100   ae_issue_up_to_1y
45/1b   100   ae_issue_over_1y
45/2a    96   ae_extend_up_to_3m
45/2b    93   ae_extend_over_3m
45/3     98   ae_change_purpose
45/4     80   mobile_ict_issue
45/5     70   mobile_ict_extend
45a      35   express_surcharge
45b     -44   exceptional_form_discount
45c      67   eat_reissue
46/1     75   visa_d_issue
46/2     25   visa_d_extend
46/3     60   visa_c_over_90
47/1a   169   entry_ban_lift
47/1b   169   entry_ban_extend
47/2    100   entry_permission_short
47/3     50   condition_change_title
47/4     21   integration_course_advice
47/5a    58   duldung_issue_label
47/5b    62   duldung_issue_carrier
47/6a    33   duldung_renew_label
47/6b    37   duldung_renew_carrier
47/7     50   condition_change_duldung
47/8     13   fiktionsbescheinigung
47/9     18   certificate_on_request
47/10    18   title_on_separate_sheet
47/11    12   title_transfer_paper
47/12    29   verpflichtungserklaerung
47/13    10   passierschein
47/14   219   research_institution
47/15   411   fast_track_81a
47/16    15   handover_surcharge
47-3/1   46   aufenthaltskarte_24plus
47-3/3   27.6 aufenthaltskarte_u24
47-3/5   10   eu_permanent_certificate
48/1a   100   ra_auslaender
48/1b    97   ra_auslaender_u24
48/1c    70   ra_fluechtling
48/1d    38   ra_fluechtling_u24
48/1e    67   ra_auslaender_prov
48/1f    26   ra_fluechtling_prov
48/1g    14   ra_child_no_chip
48/2     20   ra_prov_extend
48/3a    61   border_commuter_1y
48/3b    61   border_commuter_2y
48/4a    35   border_commuter_ext_1y
48/4b    35   border_commuter_ext_2y
48/5     18   emergency_travel_doc
48/6      1   return_right_note
48/7     12   school_list
48/8     99   residence_transfer_cert
48/9     76   passport_duty_exception
48/10    32   ausweisersatz_issue
48/11    21   ausweisersatz_55_2
48/12    16   ausweisersatz_extend
48/13    15   doc_change
48/14    34   doc_rewrite
48/15    72   eat_as_ausweisersatz
48/16     6   photo_by_authority
48/17    52   eu_return_doc
51/1      -   obj_refusal
51/2     50   obj_condition
51/3     20   obj_course_finding
51/3a    50   obj_course_order
51/4     55   obj_expulsion
51/5     55   obj_deport_threat
51/6     55   obj_return_transport
51/7     55   obj_carrier
51/8     55   obj_security
51/9     55   obj_cost
51/10    55   obj_research
51/11    55   obj_pushback
49/1      -   processing_ne_da
49/2      -   processing_other
S/1     255   naturalisation
S/child  51   naturalisation_child
S/2      51   nationality_determination
S/3       5   nationality_certificate
`

export interface Post {
  /** Paragraph and number, as the lists of the exemptions cite them. */
  readonly ref: string
  readonly key: string
  /** Cents; null where the paragraph says "half of" or "as much as" another fee. */
  readonly cents: number | null
}

export const POSTS: readonly Post[] = TARIFF.trim()
  .split('\n')
  .map((line) => {
    const [ref, euro, key] = line.split(/\s+/) as [string, string, string]
    return { ref, key, cents: euro === '-' ? null : Math.round(Number(euro) * 100) }
  })

export const POST_OF: ReadonlyMap<string, Post> = new Map(POSTS.map((post) => [post.key, post]))

/** The five reasons of § 45c Abs. 1, in its order. */
export const REISSUE_REASONS = [
  'new_passport',
  'card_life_or_data_change',
  'loss',
  'chip_defect',
  'request_105b',
]

/** PAuswGebV § 1 Abs. 1: an identity card for a German, before and after the 24th birthday, in cents. */
export const identityCard = (age: number): number => (age < 24 ? 2760 : 4600)

/**
 * Whether a paragraph is on a list such as `45/1 45/2 47/11`: a number on the list means its letters too, a
 * paragraph without number all its numbers.
 */
export function isListed(ref: string, list: string): boolean {
  return list.split(' ').some((cited) => {
    if (ref === cited) return true
    const rest = ref.startsWith(cited) ? ref.slice(cited.length) : ''
    return cited.includes('/') ? /^[a-g]$/.test(rest) : rest.startsWith('/')
  })
}
