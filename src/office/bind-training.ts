import { officeDay } from '#ground/clock/clock.ts'
import { bind } from './bind.ts'
import * as training from './training/index.ts'

/** Training for the faces: its acts, and what a form is made of. */
export function bindTraining(room: training.TrainingRoom) {
  const { cutTasks, saveTask, retireTask, setLevels, readMatrix, readPerson, erasePerson } = training
  const { saveOffer, cancelOffer, holdOffer, listOffers, showOffer, decideProposals } = training
  const { takeSeat, giveBackSeat, assignSeat, readOwn } = training
  const { beginOnboarding, endOnboarding, saveMilestone, readOnboardings } = training
  const { recordInstruction, removeInstruction, readDue, readEffect } = training
  const { LEVELS, INDEPENDENT, ONBOARDING_MONTHS, USUAL_STEPS, OFFER_BOUNDS, TASK_BOUNDS, INSTRUCTIONS } =
    training
  return {
    ...{ LEVELS, INDEPENDENT, ONBOARDING_MONTHS, USUAL_STEPS, OFFER_BOUNDS, TASK_BOUNDS, INSTRUCTIONS },
    /** Concerns somebody at a desk has to be able to do today, by the key of their group. */
    deskConcerns: () => training.deskConcerns(room.catalogue, officeDay(room.ground.clock.now())),
    ...bind(room, {
      ...{ cutTasks, saveTask, retireTask, setLevels, readMatrix, readPerson, erasePerson },
      ...{ saveOffer, cancelOffer, holdOffer, listOffers, showOffer, decideProposals },
      ...{ takeSeat, giveBackSeat, assignSeat, readOwn },
      ...{ beginOnboarding, endOnboarding, saveMilestone, readOnboardings },
      ...{ recordInstruction, removeInstruction, readDue, readEffect },
    }),
  }
}
