import { assessFees } from '#law/fees/index.ts'
import type { Engine } from './compare.ts'

type Answer = ReturnType<typeof assessFees>
type Whole = Extract<Answer, { ok: true }>

const after =
  (change: (told: Whole['assessment']) => Partial<Whole['assessment']>): Engine =>
  (feeCase) => {
    const told = assessFees(feeCase)
    return told.ok ? { ok: true, assessment: { ...told.assessment, ...change(told.assessment) } } : told
  }

/** Programs that go wrong as programs do: an hour of comparing must find each of them. */
export const PLANTS: Readonly<Record<string, Engine>> = {
  'a birthday counted a day late': (feeCase) =>
    assessFees({ ...feeCase, appliedOn: (feeCase.appliedOn ?? feeCase.on).subtract({ days: 1 }) }),
  'a lost card treated as one after a new passport': (feeCase) =>
    assessFees({
      ...feeCase,
      acts: feeCase.acts.map((act) => (act.cause === 'loss' ? { ...act, cause: 'new_passport' } : act)),
    }),
  'association rights by passport': (feeCase) =>
    assessFees({ ...feeCase, grounds: [...new Set([...(feeCase.grounds ?? []), 'association_turkey'])] }),
  'a processing fee credited twice': (feeCase) =>
    assessFees({ ...feeCase, ...(feeCase.creditCents && { creditCents: feeCase.creditCents * 2 }) }),
  'a decision of a person forgotten': (feeCase) =>
    assessFees({ ...feeCase, decisions: (feeCase.decisions ?? []).filter(({ key }) => key === 'range') }),
  'discretion not offered': after(({ open }) => ({ open: open.slice(1) })),
  'a cent too much on one row': after(({ lines }) => ({
    lines: lines.map((line) =>
      line.feeKey === 'border_commuter_ext_2y' ? { ...line, cents: line.cents + 1 } : line,
    ),
  })),
}
