/**
 * Which drawing shows which document. Own line drawings (document-drawings.ts, EUPL-1.2 like the program), for
 * whoever knows a paper by its looks rather than by its German name.
 */
const pictures = {
  passport: 'passport',
  passport_old: 'passport',
  passport_substitute: 'passport',
  travel_document_de: 'passport',
  id_card_eu: 'id_card',
  sponsor_id: 'id_card',
  german_family_id: 'id_card',
  current_title: 'residence_card',
  visa_entry: 'visa',
  fiktion_current: 'folded_paper',
  duldung_current: 'folded_paper',
  gestattung_current: 'folded_paper',
  photo_digital: 'photo',
  application_form: 'form',
  employment_declaration: 'form',
  housing_form: 'form',
  spouse_declaration: 'form',
  livelihood_declaration: 'form',
  power_of_attorney: 'authority',
  company_authority: 'authority',
  pickup_letter: 'letter',
  pin_letter: 'letter',
  registration_certificate: 'registration',
  landlord_confirmation: 'registration',
  rent_contract: 'rent',
  health_insurance: 'insurance',
  employment_contract: 'contract',
  training_contract: 'contract',
  au_pair_contract: 'contract',
  hosting_agreement: 'contract',
  employer_confirmation: 'employer',
  job_offer: 'employer',
  termination_letter: 'employer',
  payslips: 'payslip',
  sponsor_income: 'payslip',
  host_income: 'payslip',
  bank_statements: 'bank',
  blocked_account: 'bank',
  business_finance: 'bank',
  degree: 'degree',
  degree_evaluation: 'degree',
  recognition_notice: 'degree',
  study_completion: 'degree',
  enrolment_certificate: 'school',
  admission_letter: 'school',
  transcript: 'school',
  school_certificate: 'school',
  school_reports: 'school',
  course_registration: 'school',
  course_attendance: 'school',
  language_certificate: 'language',
  integration_certificate: 'language',
  naturalisation_test: 'language',
  marriage_certificate: 'marriage',
  birth_certificate: 'birth',
  divorce_decree: 'court',
  court_decision: 'court',
  custody_proof: 'court',
  bamf_notice: 'decision',
  bamf_final_notice: 'decision',
  allocation_notice: 'decision',
  benefit_notice: 'benefits',
  scholarship_notice: 'benefits',
  pension_record: 'pension',
  pension_provision: 'pension',
  tax_assessment: 'tax',
  profit_statement: 'tax',
  medical_certificate: 'health',
  loss_report: 'police',
} as const

export type DocumentPicture = (typeof pictures)[keyof typeof pictures]

/** Every drawing there is, for whoever chooses one. */
export const drawn: readonly DocumentPicture[] = [...new Set(Object.values(pictures))]

/** The drawing an office chose in its catalogue, else the one for this paper. */
export function pictureOf({ key, picture }: DocumentLook): DocumentPicture | null {
  const own = drawn.find((one) => one === picture)
  return own ?? (Object.hasOwn(pictures, key) ? pictures[key as keyof typeof pictures] : null)
}

interface DocumentLook {
  readonly key: string
  readonly picture: string | null
}
