import * as appointments from './appointments/index.ts'
import { bind } from './bind.ts'
import * as catalogue from './catalogue/index.ts'
import * as checklists from './checklists/index.ts'
import * as release from './release/index.ts'
import * as waitlist from './waitlist/index.ts'

/** The acts of the editor of the catalogue for the faces. */
export function bindEditor(room: catalogue.CatalogueRoom) {
  const { editEntry, discardDraft, publish, revert } = catalogue
  const { listEntries, listChoices, showEntry, showTexts, showChangeSet, showHistory, previewBook } =
    catalogue
  const { countEdits } = catalogue
  return {
    ...{ readEntryForm: catalogue.readEntryForm, dayOf: catalogue.dayOf },
    fieldsOf: (kind: catalogue.EntryKind) => catalogue.ENTRY_FIELDS[kind],
    ...bind(room, {
      ...{ editEntry, discardDraft, publish, revert },
      ...{
        countEdits,
        listEntries,
        listChoices,
        showEntry,
        showTexts,
        showChangeSet,
        showHistory,
        previewBook,
      },
    }),
  }
}

/** The acts of the waiting list. */
export function bindWaitlist(room: waitlist.WaitlistRoom) {
  const { join, joinWithBooking, changeWishes, leave, remove, lapse, eraseEnded } = waitlist
  const { accept, decline, expireOffers, hear, find, findOffer } = waitlist
  const { readList, readHistory, checkDecisions, figures, markHardship, confirmTitleEnd, callsDue } = waitlist
  return bind(room, {
    ...{ join, joinWithBooking, changeWishes, leave, remove, lapse, eraseEnded },
    ...{ accept, decline, expireOffers, hear, find, findOffer },
    ...{ readList, readHistory, checkDecisions, figures, markHardship, confirmTitleEnd, callsDue },
  })
}

/** The acts of the releases and their draws. */
export function bindRelease(room: release.ReleaseRoom) {
  const { announce, withdrawRelease, enter, leaveDraw, entryStatus, findEntrant, drawDue } = release
  const { drawsFor, findRelease, listReleases, publicDraw, askProof, takeProof, setGuard, bookFairly } =
    release
  return {
    faultsOf: release.faultsOf,
    orderOf: release.orderOf,
    nextFree: release.nextFreeFor(room),
    proofOf: release.proofOf,
    suggestedGuard: release.suggestedGuard,
    ...bind(room, {
      ...{ announce, withdrawRelease, enter, leaveDraw, entryStatus, findEntrant, drawDue },
      ...{ drawsFor, findRelease, listReleases, publicDraw, askProof, takeProof, setGuard, bookFairly },
      tidy: release.tidyRelease,
      guard: (it: release.ReleaseRoom, site: number) => it.guards.of(site),
      isGuarded: (it: release.ReleaseRoom, site: number) => it.guards.has(site),
    }),
  }
}

/** The acts of the checklists, and the questions that lead to one. */
export function bindChecklists(room: checklists.ChecklistsRoom) {
  const { saveChecklist, updateChecklist, readChecklist, deleteChecklist, expireChecklists } = checklists
  const { finder, nextStep, UNSURE, comingFor, expiryOf, readExpiry, reductionsOf } = checklists
  const { factsFrom, ownFees } = checklists
  return {
    ...{ finder, nextStep, UNSURE, comingFor, expiryOf, readExpiry, reductionsOf, factsFrom, ownFees },
    ...bind(room, { saveChecklist, updateChecklist, readChecklist, deleteChecklist, expireChecklists }),
  }
}

/** The acts of the appointments. */
export function bindAppointments(places: appointments.Room) {
  const { hold, book, extend, move, cancel, expire, find, editCapacity, capacityOverview } = appointments
  const { calendar, placesOn, nearest, whyNot, wishFor, isInWindow, readCapacityForm } = appointments
  const { checkOfficeCode, issueOfficeCodes, revokeOfficeCodes, officeCodeBatches } = appointments
  const { closeLane, reopenLane, replanDay, overrideCount } = appointments
  return {
    readCapacityForm: readCapacityForm.bind(null, places),
    poolsFor: appointments.poolsFor,
    openingHours: appointments.openingHours,
    ...bind(places, {
      ...{ hold, book, extend, move, cancel, expire, find, editCapacity, capacityOverview },
      ...{ calendar, placesOn, nearest, whyNot, wishFor, isInWindow },
      ...{ closeLane, reopenLane, replanDay, overrideCount },
      ...{ checkOfficeCode, issueOfficeCodes, revokeOfficeCodes, officeCodeBatches },
      reloadPlan: (room: appointments.Room, site: number) => room.reloadPlan(site),
      plan: (room: appointments.Room, site: number) => room.projection.plan(site),
      sites: (room: appointments.Room) => room.projection.sites(),
      codeOf: async (room: appointments.Room, visit: string) =>
        (await appointments.byVisit(room.ground.db, visit))?.code ?? null,
    }),
  }
}
