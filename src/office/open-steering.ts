import type { Ground } from '#ground/act/act.ts'
import { bindCosts } from './bind-costs.ts'
import { bindProcedures } from './bind-procedures.ts'
import { bindEvaluations } from './bind-evaluations.ts'
import { bindReview } from './bind-review.ts'
import { bindRota } from './bind-rota.ts'
import { bindComplaints } from './bind-complaints.ts'
import { bindSurvey } from './bind-survey.ts'
import { bindTraining } from './bind-training.ts'
import { bindWorkload } from './bind-workload.ts'
import type { CatalogueBook } from './catalogue/index.ts'
import { openReview } from './review/index.ts'
import type { Room as PlacesRoom } from './appointments/index.ts'
import { openRota } from './rota/index.ts'
import { openTraining } from './training/index.ts'
import { openWorkload } from './workload/index.ts'

/** The rooms in which the head of the office leads: load, training, rota, stages, costs, survey, review. */
export function openSteering({
  ground,
  catalogue,
  places,
}: {
  readonly ground: Ground
  readonly catalogue: CatalogueBook
  readonly places: PlacesRoom
}) {
  return {
    costs: bindCosts({ ground }),
    procedures: bindProcedures({ ground, catalogue }),
    evaluations: bindEvaluations({ ground }),
    review: bindReview(openReview({ ground })),
    rota: bindRota(openRota({ ground, catalogue, places })),
    survey: bindSurvey({ ground }),
    complaints: bindComplaints({ ground }),
    training: bindTraining(openTraining({ ground, catalogue })),
    workload: bindWorkload(openWorkload({ ground })),
  }
}
