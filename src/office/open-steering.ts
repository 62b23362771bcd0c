import type { Ground } from '#ground/act/act.ts'
import { bindCosts } from './bind-costs.ts'
import { bindEvaluations } from './bind-evaluations.ts'
import { bindReview } from './bind-review.ts'
import { bindSurvey } from './bind-survey.ts'
import { bindTraining } from './bind-training.ts'
import type { CatalogueBook } from './catalogue/index.ts'
import { openReview } from './review/index.ts'
import { openTraining } from './training/index.ts'

/** The rooms in which the head of the office leads: load, training, rota, stages, costs, survey, review. */
export function openSteering({
  ground,
  catalogue,
}: {
  readonly ground: Ground
  readonly catalogue: CatalogueBook
}) {
  return {
    costs: bindCosts({ ground }),
    evaluations: bindEvaluations({ ground }),
    review: bindReview(openReview({ ground })),
    survey: bindSurvey({ ground }),
    training: bindTraining(openTraining({ ground, catalogue })),
  }
}
