// Written by `npm run texts`. Change the JSON files instead.

import type { NoParams, TextValue } from '../ground/languages/index.ts'

/** Every text of the program, with the values it needs. */
export interface TextKeys {
  'accessibility.statement.about': NoParams
  'accessibility.statement.standard': NoParams
  'accessibility.statement.aim': NoParams
  'accessibility.statement.method': NoParams
  'accessibility.statement.methods.self': NoParams
  'accessibility.statement.methods.independent': NoParams
  'accessibility.statement.conformity': NoParams
  'accessibility.statement.conformities.full': NoParams
  'accessibility.statement.conformities.partly': NoParams
  'accessibility.statement.conformities.none': NoParams
  'accessibility.statement.gapWhy': NoParams
  'accessibility.statement.gapInstead': NoParams
  'accessibility.statement.none': NoParams
  'accessibility.statement.from': { day: TextValue }
  'accessibility.statement.next': { day: TextValue }
  'accessibility.statement.earlier': NoParams
  'accessibility.statement.report': NoParams
  'accessibility.statement.answer': { count: number }
  'accessibility.statement.body': NoParams
  'accessibility.gaps.tested.what': NoParams
  'accessibility.gaps.tested.why': NoParams
  'accessibility.gaps.tested.instead': NoParams
  'accessibility.gaps.leicht.what': NoParams
  'accessibility.gaps.leicht.why': NoParams
  'accessibility.gaps.leicht.instead': NoParams
  'accessibility.gaps.translations.what': NoParams
  'accessibility.gaps.translations.why': NoParams
  'accessibility.gaps.translations.instead': NoParams
  'accessibility.gaps.german.what': NoParams
  'accessibility.gaps.german.why': NoParams
  'accessibility.gaps.german.instead': NoParams
  'accessibility.gaps.pdf.what': NoParams
  'accessibility.gaps.pdf.why': NoParams
  'accessibility.gaps.pdf.instead': NoParams
  'accessibility.form.title': NoParams
  'accessibility.form.lead': NoParams
  'accessibility.form.what': NoParams
  'accessibility.form.whatHint': NoParams
  'accessibility.form.page': NoParams
  'accessibility.form.pageHint': NoParams
  'accessibility.form.reach': NoParams
  'accessibility.form.reachHint': NoParams
  'accessibility.form.send': NoParams
  'accessibility.form.wrong.what-missing': NoParams
  'accessibility.form.wrong.what-too-long': NoParams
  'accessibility.form.wrong.reach-invalid': NoParams
  'accessibility.form.wrong.too-many-reports': NoParams
  'accessibility.form.wrong.any': NoParams
  'accessibility.sent.title': NoParams
  'accessibility.sent.number': NoParams
  'accessibility.sent.answer': { day: TextValue }
  'accessibility.sent.back': NoParams
  'admin.title': NoParams
  'admin.hours.title': NoParams
  'admin.hours.intro': NoParams
  'admin.hours.ahead': NoParams
  'admin.hours.day': NoParams
  'admin.hours.open': { count: number }
  'admin.hours.series': NoParams
  'admin.hours.newSeries': NoParams
  'admin.hours.exceptions': NoParams
  'admin.hours.newException': NoParams
  'admin.hours.exceptionHint': NoParams
  'admin.hours.closures': NoParams
  'admin.hours.newClosure': NoParams
  'admin.hours.durations': NoParams
  'admin.hours.durationsHint': NoParams
  'admin.hours.newDuration': NoParams
  'admin.hours.none': NoParams
  'admin.hours.team': NoParams
  'admin.hours.allTeams': NoParams
  'admin.hours.weekdays': NoParams
  'admin.hours.opens': NoParams
  'admin.hours.closes': NoParams
  'admin.hours.validFrom': NoParams
  'admin.hours.validTo': NoParams
  'admin.hours.firstDay': NoParams
  'admin.hours.lastDay': NoParams
  'admin.hours.reason': NoParams
  'admin.hours.step': NoParams
  'admin.hours.everyWeeks': NoParams
  'admin.hours.everyWeek': { count: number }
  'admin.hours.concern': NoParams
  'admin.hours.minutes': NoParams
  'admin.hours.dayHint': NoParams
  'admin.hours.timeHint': NoParams
  'admin.hours.save': NoParams
  'admin.hours.remove': NoParams
  'admin.hours.saved': NoParams
  'admin.hours.openEnd': NoParams
  'admin.hours.closedDay': NoParams
  'admin.hours.removeReally': NoParams
  'admin.fair.quotas': NoParams
  'admin.fair.quotasHint': NoParams
  'admin.fair.quota': { pool: TextValue; share: TextValue }
  'admin.fair.opens': { count: number }
  'admin.fair.noQuota': NoParams
  'admin.fair.newQuota': NoParams
  'admin.fair.pool': NoParams
  'admin.fair.pools.desk': NoParams
  'admin.fair.pools.coded': NoParams
  'admin.fair.pools.draw': NoParams
  'admin.fair.share': NoParams
  'admin.fair.shareHint': NoParams
  'admin.fair.opensDays': NoParams
  'admin.fair.opensDaysHint': NoParams
  'admin.fair.policy': NoParams
  'admin.fair.editPolicy': NoParams
  'admin.fair.onePerPerson': NoParams
  'admin.fair.returns': NoParams
  'admin.fair.return.at-once': NoParams
  'admin.fair.return.random': NoParams
  'admin.fair.returnsRandom': { least: TextValue; most: TextValue }
  'admin.fair.returnMin': NoParams
  'admin.fair.returnMax': NoParams
  'admin.fair.windowDays': NoParams
  'admin.fair.windowHint': NoParams
  'admin.fair.yes': NoParams
  'admin.fair.no': NoParams
  'admin.touched.title': { count: number }
  'admin.touched.text': NoParams
  'admin.touched.confirm': NoParams
  'admin.touched.cancel': NoParams
  'admin.touched.time': NoParams
  'admin.touched.lane': NoParams
  'admin.touched.visit': NoParams
  'admin.closed.holiday': NoParams
  'admin.closed.closure': NoParams
  'admin.closed.exception': NoParams
  'admin.closed.no-hours': NoParams
  'admin.closed.lane-inactive': NoParams
  'admin.wrong.missing': NoParams
  'admin.wrong.no-such-day': NoParams
  'admin.wrong.no-such-time': NoParams
  'admin.wrong.ends-before-it-begins': NoParams
  'admin.wrong.not-a-choice': NoParams
  'admin.wrong.too-long': NoParams
  'admin.refusals.not-permitted': NoParams
  'admin.refusals.unknown-site': NoParams
  'admin.refusals.nothing-left-open': NoParams
  'admin.refusals.unknown-rule': NoParams
  'admin.refusals.key-reused': NoParams
  'admin.refusals.unknown-account': NoParams
  'admin.refusals.unknown-role': NoParams
  'admin.refusals.unknown-key': NoParams
  'admin.refusals.why-missing': NoParams
  'admin.refusals.name-missing': NoParams
  'admin.refusals.one-site': NoParams
  'admin.refusals.unknown-till': NoParams
  'admin.refusals.name-taken': NoParams
  'admin.refusals.last-admin': NoParams
  'admin.refusals.login-invalid': NoParams
  'admin.refusals.login-taken': NoParams
  'admin.refusals.password-too-short': NoParams
  'admin.refusals.password-too-long': NoParams
  'admin.refusals.password-too-easy': NoParams
  'admin.refusals.other': NoParams
  'admin.pages.label': NoParams
  'admin.pages.overview': NoParams
  'admin.pages.hours': NoParams
  'admin.pages.rules': NoParams
  'admin.pages.letters': NoParams
  'admin.pages.release': NoParams
  'admin.pages.codes': NoParams
  'admin.pages.catalogue': NoParams
  'admin.pages.accounts': NoParams
  'admin.pages.devices': NoParams
  'admin.pages.exchange': NoParams
  'admin.pages.bulk': NoParams
  'admin.pages.displays': NoParams
  'admin.pages.plan': NoParams
  'admin.pages.printers': NoParams
  'admin.pages.signing': NoParams
  'admin.pages.forecast': NoParams
  'admin.pages.counselling': NoParams
  'admin.pages.health': NoParams
  'admin.pages.trail': NoParams
  'admin.overview.letters': NoParams
  'admin.overview.forecast': NoParams
  'admin.overview.title': NoParams
  'admin.overview.catalogue': NoParams
  'admin.overview.hours': NoParams
  'admin.overview.rules': NoParams
  'admin.overview.release': NoParams
  'admin.overview.codes': NoParams
  'admin.overview.accounts': NoParams
  'admin.overview.devices': NoParams
  'admin.overview.bulk': NoParams
  'admin.overview.exchange': NoParams
  'admin.overview.displays': NoParams
  'admin.overview.plan': NoParams
  'admin.overview.printers': NoParams
  'admin.overview.signing': NoParams
  'admin.overview.counselling': NoParams
  'admin.overview.health': NoParams
  'admin.overview.trail': NoParams
  'admin.overview.lanes': { count: number }
  'admin.signing.title': NoParams
  'admin.signing.intro': NoParams
  'admin.signing.none': NoParams
  'admin.signing.made': NoParams
  'admin.signing.state': NoParams
  'admin.signing.states.in-use': NoParams
  'admin.signing.states.retired': NoParams
  'admin.signing.states.revoked': NoParams
  'admin.signing.ended': NoParams
  'admin.signing.why': NoParams
  'admin.signing.whyHint': NoParams
  'admin.signing.of': { when: TextValue }
  'admin.signing.rotate': NoParams
  'admin.signing.rotateText': NoParams
  'admin.signing.revoke': NoParams
  'admin.signing.revokeText': NoParams
  'admin.signing.which': NoParams
  'admin.signing.revokeNow': NoParams
  'admin.signing.done': NoParams
  'admin.accounts.title': NoParams
  'admin.accounts.new': NoParams
  'admin.accounts.login': NoParams
  'admin.accounts.loginHint': NoParams
  'admin.accounts.name': NoParams
  'admin.accounts.spoken': NoParams
  'admin.accounts.spokenHint': NoParams
  'admin.accounts.roles': NoParams
  'admin.accounts.sites': NoParams
  'admin.accounts.teams': NoParams
  'admin.accounts.state': NoParams
  'admin.accounts.active': NoParams
  'admin.accounts.inactive': NoParams
  'admin.accounts.change': NoParams
  'admin.accounts.changeOf': { name: TextValue }
  'admin.accounts.password': NoParams
  'admin.accounts.passwordHint': NoParams
  'admin.accounts.create': NoParams
  'admin.accounts.save': NoParams
  'admin.accounts.skills': NoParams
  'admin.accounts.reset': NoParams
  'admin.accounts.resetText': NoParams
  'admin.accounts.resetSubmit': NoParams
  'admin.accounts.deactivate': NoParams
  'admin.accounts.deactivateText': NoParams
  'admin.accounts.why': NoParams
  'admin.accounts.activate': NoParams
  'admin.accounts.back': NoParams
  'admin.accounts.site': { number: TextValue }
  'admin.accounts.none': NoParams
  'admin.accounts.role.reception': NoParams
  'admin.accounts.role.caseworker': NoParams
  'admin.accounts.role.cashier': NoParams
  'admin.accounts.role.head': NoParams
  'admin.accounts.role.admin': NoParams
  'admin.accounts.role.council': NoParams
  'admin.accounts.done.created': NoParams
  'admin.accounts.done.saved': NoParams
  'admin.accounts.done.reset': NoParams
  'admin.accounts.done.deactivated': NoParams
  'admin.accounts.done.activated': NoParams
  'admin.devices.title': NoParams
  'admin.devices.intro': NoParams
  'admin.devices.new': NoParams
  'admin.devices.name': NoParams
  'admin.devices.nameHint': NoParams
  'admin.devices.what': NoParams
  'admin.devices.kind.terminal': NoParams
  'admin.devices.kind.display': NoParams
  'admin.devices.kind.kiosk': NoParams
  'admin.devices.kind.client': NoParams
  'admin.devices.issue': NoParams
  'admin.devices.issued': { name: TextValue }
  'admin.devices.issuedText': NoParams
  'admin.devices.useDevice': { address: TextValue }
  'admin.devices.useMachine': NoParams
  'admin.devices.state': NoParams
  'admin.devices.active': NoParams
  'admin.devices.revoked': NoParams
  'admin.devices.revoke': NoParams
  'admin.devices.revokeOf': { name: TextValue }
  'admin.devices.done': NoParams
  'admin.devices.none': NoParams
  'admin.devices.acts': NoParams
  'admin.devices.site': NoParams
  'admin.devices.till': NoParams
  'admin.devices.tillHint': NoParams
  'admin.devices.newTill': NoParams
  'admin.trail.title': NoParams
  'admin.trail.intro': NoParams
  'admin.trail.subject': NoParams
  'admin.trail.subjectHint': NoParams
  'admin.trail.filter': NoParams
  'admin.trail.at': NoParams
  'admin.trail.actor': NoParams
  'admin.trail.act': NoParams
  'admin.trail.about': NoParams
  'admin.trail.why': NoParams
  'admin.trail.none': NoParams
  'admin.trail.visitor': NoParams
  'admin.trail.system': NoParams
  'bank.title': NoParams
  'bank.intro': NoParams
  'bank.accounts.title': NoParams
  'bank.accounts.none': NoParams
  'bank.accounts.name': NoParams
  'bank.accounts.iban': NoParams
  'bank.accounts.last': NoParams
  'bank.accounts.closing': NoParams
  'bank.accounts.books': NoParams
  'bank.accounts.difference': NoParams
  'bank.accounts.never': NoParams
  'bank.accounts.missing': NoParams
  'bank.accounts.gap': NoParams
  'bank.accounts.gapText': { account: TextValue; before: TextValue; day: TextValue; number: TextValue; opening: TextValue }
  'bank.accounts.differenceText': NoParams
  'bank.accounts.add': NoParams
  'bank.accounts.which': NoParams
  'bank.accounts.new': NoParams
  'bank.accounts.newName': NoParams
  'bank.accounts.newHint': NoParams
  'bank.accounts.save': NoParams
  'bank.upload.title': NoParams
  'bank.upload.label': NoParams
  'bank.upload.hint': NoParams
  'bank.upload.submit': NoParams
  'bank.result.title': { file: TextValue }
  'bank.result.repeated': { file: TextValue }
  'bank.result.items': { added: TextValue; items: TextValue }
  'bank.result.matched': { count: number }
  'bank.result.unclear': { count: number; proposed: TextValue }
  'bank.result.returned': { count: number }
  'bank.result.open': { count: number }
  'bank.open.title': NoParams
  'bank.open.none': NoParams
  'bank.open.more': NoParams
  'bank.open.day': NoParams
  'bank.open.amount': NoParams
  'bank.open.party': NoParams
  'bank.open.text': NoParams
  'bank.open.state': NoParams
  'bank.open.lookRow': { amount: TextValue; day: TextValue }
  'bank.open.proposals': { count: number }
  'bank.open.noProposal': NoParams
  'bank.open.out': NoParams
  'bank.done.title': NoParams
  'bank.done.none': NoParams
  'bank.done.how': NoParams
  'bank.how.matched': NoParams
  'bank.how.unclear': NoParams
  'bank.how.assigned': NoParams
  'bank.how.returned': NoParams
  'bank.how.none': NoParams
  'bank.how.noted': NoParams
  'bank.imports.title': NoParams
  'bank.imports.none': NoParams
  'bank.imports.file': NoParams
  'bank.imports.at': NoParams
  'bank.imports.items': NoParams
  'bank.imports.added': NoParams
  'bank.entry.title': { amount: TextValue; day: TextValue }
  'bank.entry.day': NoParams
  'bank.entry.amount': NoParams
  'bank.entry.left': NoParams
  'bank.entry.party': NoParams
  'bank.entry.account': NoParams
  'bank.entry.text': NoParams
  'bank.entry.reference': NoParams
  'bank.entry.returned': NoParams
  'bank.entry.returnedYes': { reason: TextValue }
  'bank.entry.returnedPlain': NoParams
  'bank.entry.instructed': NoParams
  'bank.entry.unsplit': NoParams
  'bank.entry.unsplitText': NoParams
  'bank.entry.state': NoParams
  'bank.entry.done': NoParams
  'bank.entry.proposals': NoParams
  'bank.entry.proposal': { kassenzeichen: TextValue }
  'bank.entry.why': { owed: TextValue; why: TextValue }
  'bank.entry.assign': NoParams
  'bank.entry.assignHint': NoParams
  'bank.entry.assignOut': NoParams
  'bank.entry.assignOutHint': NoParams
  'bank.entry.kassenzeichen': NoParams
  'bank.entry.cents': NoParams
  'bank.entry.submit': NoParams
  'bank.entry.takeBack': NoParams
  'bank.entry.other': NoParams
  'bank.entry.as': NoParams
  'bank.entry.card': NoParams
  'bank.entry.note': NoParams
  'bank.entry.undo': NoParams
  'bank.entry.undoHint': NoParams
  'bank.entry.undoWhy': NoParams
  'bank.entry.undoSubmit': NoParams
  'bank.slips.wrong-digit': NoParams
  'bank.slips.swapped-digits': NoParams
  'bank.slips.digit-missing': NoParams
  'bank.slips.digit-too-many': NoParams
  'bank.slips.one-of-several': NoParams
  'bank.slips.money-came-back': NoParams
  'bank.notes.card-credit': NoParams
  'bank.notes.cash-deposit': NoParams
  'bank.notes.refund': NoParams
  'bank.notes.handed-over': NoParams
  'bank.notes.charges': NoParams
  'bank.told.account': NoParams
  'bank.told.assigned': NoParams
  'bank.told.partly': NoParams
  'bank.told.takenBack': NoParams
  'bank.told.noted': NoParams
  'bank.told.unassigned': NoParams
  'bank.told.exported': NoParams
  'bank.told.nothingNew': NoParams
  'bank.refusals.not-permitted': NoParams
  'bank.refusals.key-reused': NoParams
  'bank.refusals.file-missing': NoParams
  'bank.refusals.file-cut': NoParams
  'bank.refusals.file-too-big': NoParams
  'bank.refusals.busy': NoParams
  'bank.refusals.too-many': { most: TextValue }
  'bank.refusals.unknown-account': { account: TextValue }
  'bank.refusals.not-readable': { place: TextValue; why: TextValue }
  'bank.refusals.iban-invalid': { why: TextValue }
  'bank.refusals.account-taken': NoParams
  'bank.refusals.unknown-till': NoParams
  'bank.refusals.name-missing': NoParams
  'bank.refusals.name-taken': NoParams
  'bank.refusals.unknown-entry': NoParams
  'bank.refusals.already-assigned': NoParams
  'bank.refusals.not-a-code': NoParams
  'bank.refusals.wrong-check-digits': NoParams
  'bank.refusals.foreign-office': NoParams
  'bank.refusals.bank-code': NoParams
  'bank.refusals.unknown-claim': NoParams
  'bank.refusals.amount-invalid': { most: TextValue }
  'bank.refusals.amount-typed': NoParams
  'bank.refusals.no-such-payment': NoParams
  'bank.refusals.reason-missing': NoParams
  'bank.refusals.not-assigned': NoParams
  'bank.refusals.in-parts': NoParams
  'bank.refusals.claim-ended': NoParams
  'bank.refusals.wrong-direction': NoParams
  'bank.refusals.no-such-refund': NoParams
  'bank.refusals.unknown-run': NoParams
  'bank.refusals.other': NoParams
  'bank.place': { line: TextValue; path: TextValue }
  'bank.placeLine': { line: TextValue }
  'bank.faults.too-large': NoParams
  'bank.faults.not-text': NoParams
  'bank.faults.has-dtd': NoParams
  'bank.faults.not-xml': NoParams
  'bank.faults.not-camt053': NoParams
  'bank.faults.unknown-version': { found: TextValue }
  'bank.faults.missing': { found: TextValue }
  'bank.faults.too-long': NoParams
  'bank.faults.too-many': NoParams
  'bank.faults.not-an-amount': { found: TextValue }
  'bank.faults.negative-amount': { found: TextValue }
  'bank.faults.amount-too-large': { found: TextValue }
  'bank.faults.not-in-cents': { found: TextValue }
  'bank.faults.not-a-date': { found: TextValue }
  'bank.faults.unknown-direction': { found: TextValue }
  'bank.faults.unknown-status': { found: TextValue }
  'bank.faults.account-not-in-euro': { found: TextValue }
  'bank.faults.entry-in-other-currency': { found: TextValue }
  'bank.faults.no-balance': NoParams
  'bank.faults.does-not-add-up': { found: TextValue }
  'bank.faults.statement-twice': { found: TextValue }
  'bank.ibans.not-an-iban': NoParams
  'bank.ibans.country-outside-sepa': NoParams
  'bank.ibans.wrong-length': NoParams
  'bank.ibans.wrong-check-digits': NoParams
  'bank.export.title': NoParams
  'bank.export.intro': NoParams
  'bank.export.run': NoParams
  'bank.export.more': NoParams
  'bank.export.runs': NoParams
  'bank.export.none': NoParams
  'bank.export.no': NoParams
  'bank.export.at': NoParams
  'bank.export.bookings': NoParams
  'bank.export.sum': NoParams
  'bank.export.files': NoParams
  'bank.export.csv': NoParams
  'bank.export.xml': NoParams
  'bank.export.csvOf': { no: TextValue }
  'bank.export.xmlOf': { no: TextValue }
  'bank.export.xmlNote': NoParams
  'barriers.queue.title': NoParams
  'barriers.queue.intro': NoParams
  'barriers.queue.none': NoParams
  'barriers.queue.noneText': NoParams
  'barriers.queue.due': NoParams
  'barriers.queue.overdue': NoParams
  'barriers.queue.page': NoParams
  'barriers.queue.reach': NoParams
  'barriers.queue.noReach': NoParams
  'barriers.queue.settle': NoParams
  'barriers.queue.outcome': NoParams
  'barriers.queue.outcomeMissing': NoParams
  'barriers.queue.settled': { day: TextValue }
  'barriers.queue.settledTitle': NoParams
  'barriers.queue.reopen': NoParams
  'barriers.queue.toldSettled': NoParams
  'barriers.queue.toldReopened': NoParams
  'barriers.queue.review': { day: TextValue }
  'barriers.queue.gone': NoParams
  'bestin.name': NoParams
  'bestin.entry.title': NoParams
  'bestin.entry.text': NoParams
  'bestin.entry.action': NoParams
  'bestin.exit.action': NoParams
  'bestin.exit.hint': NoParams
  'bestin.exit.limits': NoParams
  'bestin.start.title': NoParams
  'bestin.start.lead': NoParams
  'bestin.start.begin': NoParams
  'bestin.start.enter': NoParams
  'bestin.start.myWay': NoParams
  'bestin.start.whoTitle': NoParams
  'bestin.start.who.all': NoParams
  'bestin.start.who.papers': NoParams
  'bestin.start.who.family': NoParams
  'bestin.start.howTitle': NoParams
  'bestin.start.how.free': NoParams
  'bestin.start.how.voluntary': NoParams
  'bestin.start.how.noName': NoParams
  'bestin.start.how.apart': NoParams
  'bestin.start.how.language': NoParams
  'bestin.start.how.yours': NoParams
  'bestin.start.otherTitle': NoParams
  'bestin.start.other': NoParams
  'bestin.start.limitsLink': NoParams
  'bestin.limits.title': NoParams
  'bestin.limits.lead': NoParams
  'bestin.limits.promise.title': NoParams
  'bestin.limits.promise.apart': NoParams
  'bestin.limits.promise.noName': NoParams
  'bestin.limits.promise.consent': NoParams
  'bestin.limits.promise.log': NoParams
  'bestin.limits.promise.erase': NoParams
  'bestin.limits.cannot.title': NoParams
  'bestin.limits.cannot.report': NoParams
  'bestin.limits.cannot.part': NoParams
  'bestin.limits.cannot.travel': NoParams
  'bestin.limits.cannot.crime': NoParams
  'bestin.limits.cannot.child': NoParams
  'bestin.limits.cannot.secrecy': NoParams
  'bestin.limits.not.title': NoParams
  'bestin.limits.not.decide': NoParams
  'bestin.limits.not.list': NoParams
  'bestin.limits.not.court': NoParams
  'bestin.limits.advice.title': NoParams
  'bestin.limits.advice.text': NoParams
  'bestin.limits.elsewhere.title': NoParams
  'bestin.limits.elsewhere.lead': NoParams
  'bestin.limits.elsewhere.mbe': NoParams
  'bestin.limits.elsewhere.jmd': NoParams
  'bestin.limits.elsewhere.asylum': NoParams
  'bestin.limits.elsewhere.violence': NoParams
  'bestin.limits.elsewhere.lawyer': NoParams
  'bestin.limits.go': NoParams
  'bestin.limits.goBack': NoParams
  'bestin.limits.changed': NoParams
  'bestin.limits.version': { version: TextValue }
  'bestin.begin.title': NoParams
  'bestin.begin.lead': NoParams
  'bestin.begin.topics': NoParams
  'bestin.begin.topicsHint': NoParams
  'bestin.begin.question': NoParams
  'bestin.begin.questionHint': NoParams
  'bestin.begin.protectNote': NoParams
  'bestin.begin.submit': NoParams
  'bestin.begin.readAgain': NoParams
  'bestin.opened.title': NoParams
  'bestin.opened.lead': NoParams
  'bestin.opened.number': NoParams
  'bestin.opened.numberHint': NoParams
  'bestin.opened.code': NoParams
  'bestin.opened.codeHint': NoParams
  'bestin.opened.write': NoParams
  'bestin.opened.lost': NoParams
  'bestin.opened.safe': NoParams
  'bestin.opened.go': NoParams
  'bestin.opened.answer': NoParams
  'bestin.enter.title': NoParams
  'bestin.enter.lead': NoParams
  'bestin.enter.code': NoParams
  'bestin.enter.codeHint': NoParams
  'bestin.enter.submit': NoParams
  'bestin.enter.missing': NoParams
  'bestin.enter.ended': NoParams
  'bestin.enter.gone': NoParams
  'bestin.enter.lost': NoParams
  'bestin.nav.label': NoParams
  'bestin.nav.messages': NoParams
  'bestin.nav.plan': NoParams
  'bestin.nav.hints': NoParams
  'bestin.nav.course': NoParams
  'bestin.nav.consents': NoParams
  'bestin.nav.reminders': NoParams
  'bestin.nav.log': NoParams
  'bestin.nav.data': NoParams
  'bestin.nav.leave': NoParams
  'bestin.mine.title': NoParams
  'bestin.mine.number': { number: TextValue }
  'bestin.mine.you': NoParams
  'bestin.mine.office': NoParams
  'bestin.mine.at': { day: TextValue; time: TextValue }
  'bestin.mine.seen': NoParams
  'bestin.mine.waiting': NoParams
  'bestin.mine.write': NoParams
  'bestin.mine.closed': { day: TextValue }
  'bestin.mine.closedMore': NoParams
  'bestin.mine.idle': NoParams
  'bestin.write.title': NoParams
  'bestin.write.text': NoParams
  'bestin.write.hint': NoParams
  'bestin.write.submit': NoParams
  'bestin.write.sent': NoParams
  'bestin.log.title': NoParams
  'bestin.log.lead': NoParams
  'bestin.log.when': NoParams
  'bestin.log.who': NoParams
  'bestin.log.what': NoParams
  'bestin.log.you': NoParams
  'bestin.log.member': NoParams
  'bestin.log.partner': NoParams
  'bestin.log.office': NoParams
  'bestin.log.other': { act: TextValue }
  'bestin.data.title': NoParams
  'bestin.data.lead': NoParams
  'bestin.data.json': NoParams
  'bestin.data.selfTitle': NoParams
  'bestin.data.selfLead': NoParams
  'bestin.data.name': NoParams
  'bestin.data.birth': NoParams
  'bestin.data.reach': NoParams
  'bestin.data.reachHint': NoParams
  'bestin.data.file': NoParams
  'bestin.data.fileHint': NoParams
  'bestin.data.saveSelf': NoParams
  'bestin.data.removeSelf': NoParams
  'bestin.data.savedSelf': NoParams
  'bestin.data.removedSelf': NoParams
  'bestin.data.protectTitle': NoParams
  'bestin.data.protectLead': NoParams
  'bestin.data.protectOn': NoParams
  'bestin.data.protectOff': NoParams
  'bestin.data.turnOn': NoParams
  'bestin.data.turnOff': NoParams
  'bestin.data.heldTitle': NoParams
  'bestin.data.nothing': NoParams
  'bestin.data.leaveTitle': NoParams
  'bestin.data.leaveLead': NoParams
  'bestin.data.leave': NoParams
  'bestin.data.eraseTitle': NoParams
  'bestin.data.eraseLead': NoParams
  'bestin.data.eraseNot': NoParams
  'bestin.data.eraseNotList.partner': NoParams
  'bestin.data.eraseNotList.paper': NoParams
  'bestin.data.eraseNotList.count': NoParams
  'bestin.data.eraseNotList.backup': NoParams
  'bestin.data.eraseCode': NoParams
  'bestin.data.erase': NoParams
  'bestin.data.erasedTitle': NoParams
  'bestin.data.erasedText': NoParams
  'bestin.consents.title': NoParams
  'bestin.consents.lead': NoParams
  'bestin.consents.none': NoParams
  'bestin.consents.asked': NoParams
  'bestin.consents.purpose': NoParams
  'bestin.consents.recipient': NoParams
  'bestin.consents.channel': NoParams
  'bestin.consents.until': NoParams
  'bestin.consents.items': NoParams
  'bestin.consents.itemsHint': NoParams
  'bestin.consents.given': NoParams
  'bestin.consents.answeredAt': { day: TextValue }
  'bestin.consents.code': NoParams
  'bestin.consents.sign': NoParams
  'bestin.consents.decline': NoParams
  'bestin.consents.withdraw': NoParams
  'bestin.consents.withdrawHint': NoParams
  'bestin.consents.print': NoParams
  'bestin.consents.free': NoParams
  'bestin.consents.told.given': NoParams
  'bestin.consents.told.declined': NoParams
  'bestin.consents.told.withdrawn': NoParams
  'bestin.consentState.asked': NoParams
  'bestin.consentState.given': NoParams
  'bestin.consentState.declined': NoParams
  'bestin.consentState.withdrawn': NoParams
  'bestin.consentState.expired': NoParams
  'bestin.purpose.referral': NoParams
  'bestin.purpose.file': NoParams
  'bestin.purpose.reminder': NoParams
  'bestin.purpose.keep': NoParams
  'bestin.keep.purpose': NoParams
  'bestin.keep.recipient': NoParams
  'bestin.keep.channel': NoParams
  'bestin.keep.item': NoParams
  'bestin.keep.value': { day: TextValue }
  'bestin.topic.residence': NoParams
  'bestin.topic.work': NoParams
  'bestin.topic.course': NoParams
  'bestin.topic.school': NoParams
  'bestin.topic.recognition': NoParams
  'bestin.topic.family': NoParams
  'bestin.topic.separation': NoParams
  'bestin.topic.violence': NoParams
  'bestin.topic.housing': NoParams
  'bestin.topic.money': NoParams
  'bestin.topic.health': NoParams
  'bestin.topic.naturalisation': NoParams
  'bestin.topic.asylum': NoParams
  'bestin.topic.discrimination': NoParams
  'bestin.topic.exploitation': NoParams
  'bestin.topic.return': NoParams
  'bestin.topic.other': NoParams
  'bestin.outcome.goal-reached': NoParams
  'bestin.outcome.partly': NoParams
  'bestin.outcome.referred': NoParams
  'bestin.outcome.no-contact': NoParams
  'bestin.outcome.own-wish': NoParams
  'bestin.outcome.moved': NoParams
  'bestin.channel.online': NoParams
  'bestin.channel.talk': NoParams
  'bestin.channel.phone': NoParams
  'bestin.act.courses-read': NoParams
  'bestin.act.courses-save': NoParams
  'bestin.act.counselling-first-talk': NoParams
  'bestin.act.counselling-open-talk': NoParams
  'bestin.act.counselling-enter': NoParams
  'bestin.act.counselling-leave': NoParams
  'bestin.act.counselling-renew-code': NoParams
  'bestin.act.counselling-read': NoParams
  'bestin.act.counselling-answer': NoParams
  'bestin.act.counselling-read-own': NoParams
  'bestin.act.counselling-write': NoParams
  'bestin.act.counselling-change': NoParams
  'bestin.act.counselling-protect': NoParams
  'bestin.act.counselling-name-self': NoParams
  'bestin.act.counselling-close': NoParams
  'bestin.act.counselling-reopen': NoParams
  'bestin.act.counselling-read-consents': NoParams
  'bestin.act.counselling-print-consent': NoParams
  'bestin.act.counselling-ask-to-keep': NoParams
  'bestin.act.counselling-give-consent': NoParams
  'bestin.act.counselling-decline-consent': NoParams
  'bestin.act.counselling-withdraw-consent': NoParams
  'bestin.act.counselling-note-signed-paper': NoParams
  'bestin.act.counselling-read-log': NoParams
  'bestin.act.counselling-read-own-data': NoParams
  'bestin.act.counselling-erase-own': NoParams
  'bestin.act.counselling-erase': NoParams
  'bestin.act.counselling-erase-due': NoParams
  'bestin.act.partners-ask': NoParams
  'bestin.act.partners-send': NoParams
  'bestin.act.partners-renew-link': NoParams
  'bestin.act.partners-take-back': NoParams
  'bestin.act.partners-read': NoParams
  'bestin.act.partners-read-own': NoParams
  'bestin.act.partners-propose-handover': NoParams
  'bestin.act.partners-settle-handover': NoParams
  'bestin.act.partners-end': NoParams
  'bestin.act.partners-try-code': NoParams
  'bestin.act.partners-show': NoParams
  'bestin.act.partners-answer': NoParams
  'bestin.act.partners-note-deleted': NoParams
  'bestin.act.partners-mail': NoParams
  'bestin.act.partners-tell-withdrawn': NoParams
  'bestin.act.guidance-read-facts': NoParams
  'bestin.act.guidance-save-facts': NoParams
  'bestin.act.guidance-read-plan': NoParams
  'bestin.act.guidance-print-plan': NoParams
  'bestin.act.guidance-set-goal': NoParams
  'bestin.act.guidance-end-goal': NoParams
  'bestin.act.guidance-agree-step': NoParams
  'bestin.act.guidance-end-step': NoParams
  'bestin.act.guidance-add-note': NoParams
  'bestin.act.guidance-remove-note': NoParams
  'bestin.act.guidance-set-follow-up': NoParams
  'bestin.act.guidance-finish-follow-up': NoParams
  'bestin.act.guidance-list-follow-ups': NoParams
  'bestin.act.guidance-book-talk': NoParams
  'bestin.act.guidance-end-talk': NoParams
  'bestin.act.guidance-cancel-talk': NoParams
  'bestin.act.guidance-save-calendar': NoParams
  'bestin.act.guidance-book-interpreter': NoParams
  'bestin.act.guidance-change-interpreter': NoParams
  'bestin.act.guidance-add-document': NoParams
  'bestin.act.guidance-read-documents': NoParams
  'bestin.act.guidance-open-document': NoParams
  'bestin.act.guidance-remove-document': NoParams
  'bestin.act.guidance-propose-to-file': NoParams
  'bestin.act.guidance-read-to-file': NoParams
  'bestin.act.guidance-deliver-to-file': NoParams
  'bestin.act.earlywarning-read-hints': NoParams
  'bestin.act.earlywarning-decide-hint': NoParams
  'bestin.act.earlywarning-choose-reminders': NoParams
  'bestin.act.earlywarning-read-reminders': NoParams
  'bestin.act.earlywarning-remind': NoParams
  'bestin.act.earlywarning-settle-reminder': NoParams
  'bestin.own.section.course': NoParams
  'bestin.own.section.case': NoParams
  'bestin.own.section.self': NoParams
  'bestin.own.section.messages': NoParams
  'bestin.own.section.consents': NoParams
  'bestin.own.section.log': NoParams
  'bestin.own.section.referrals': NoParams
  'bestin.own.section.facts': NoParams
  'bestin.own.section.plan': NoParams
  'bestin.own.section.documents': NoParams
  'bestin.own.section.to-file': NoParams
  'bestin.own.section.hints': NoParams
  'bestin.own.section.reminders': NoParams
  'bestin.own.field.number': NoParams
  'bestin.own.field.channel': NoParams
  'bestin.own.field.language': NoParams
  'bestin.own.field.interpreter': NoParams
  'bestin.own.field.topics': NoParams
  'bestin.own.field.protected': NoParams
  'bestin.own.field.responsible': NoParams
  'bestin.own.field.openedAt': NoParams
  'bestin.own.field.limitsVersion': NoParams
  'bestin.own.field.waitingSince': NoParams
  'bestin.own.field.closedAt': NoParams
  'bestin.own.field.outcome': NoParams
  'bestin.own.field.keepUntil': NoParams
  'bestin.own.field.name': NoParams
  'bestin.own.field.birth': NoParams
  'bestin.own.field.reach': NoParams
  'bestin.own.field.file': NoParams
  'bestin.own.field.at': NoParams
  'bestin.own.field.fromYou': NoParams
  'bestin.own.field.text': NoParams
  'bestin.own.field.readAt': NoParams
  'bestin.own.field.purpose': NoParams
  'bestin.own.field.state': NoParams
  'bestin.own.field.recipient': NoParams
  'bestin.own.field.given': NoParams
  'bestin.own.field.askedAt': NoParams
  'bestin.own.field.givenAt': NoParams
  'bestin.own.field.withdrawnAt': NoParams
  'bestin.own.field.expiresOn': NoParams
  'bestin.own.field.act': NoParams
  'bestin.own.field.who': NoParams
  'bestin.own.field.sentAt': NoParams
  'bestin.own.field.openedTimes': NoParams
  'bestin.own.field.handoverAt': NoParams
  'bestin.own.field.deletedAt': NoParams
  'bestin.own.field.fact': NoParams
  'bestin.own.field.value': NoParams
  'bestin.own.field.source': NoParams
  'bestin.own.field.before': NoParams
  'bestin.own.field.kind': NoParams
  'bestin.own.field.own': NoParams
  'bestin.own.field.why': NoParams
  'bestin.own.field.due': NoParams
  'bestin.own.field.remind': NoParams
  'bestin.own.field.endedAt': NoParams
  'bestin.own.field.minutes': NoParams
  'bestin.own.field.place': NoParams
  'bestin.own.field.where': NoParams
  'bestin.own.field.joint': NoParams
  'bestin.own.field.title': NoParams
  'bestin.own.field.bytes': NoParams
  'bestin.own.field.scan': NoParams
  'bestin.own.field.reference': NoParams
  'bestin.own.field.choice': NoParams
  'bestin.own.field.rule': NoParams
  'bestin.own.field.daysBefore': NoParams
  'bestin.own.field.address': NoParams
  'bestin.own.yes': NoParams
  'bestin.own.no': NoParams
  'bestin.own.value.partner': NoParams
  'bestin.own.value.system': NoParams
  'bestin.own.value.visitor': NoParams
  'bestin.own.value.counsellor': NoParams
  'bestin.form.title': NoParams
  'bestin.form.german': NoParams
  'bestin.form.lead': NoParams
  'bestin.form.number': NoParams
  'bestin.form.purpose': NoParams
  'bestin.form.recipient': NoParams
  'bestin.form.channel': NoParams
  'bestin.form.until': NoParams
  'bestin.form.items': NoParams
  'bestin.form.tick': NoParams
  'bestin.form.voluntary': NoParams
  'bestin.form.withdraw': NoParams
  'bestin.form.already': NoParams
  'bestin.form.sign': NoParams
  'bestin.form.line': NoParams
  'bestin.form.witness': NoParams
  'bestin.form.foot': { number: TextValue; version: TextValue }
  'bestin.refusals.question-missing': NoParams
  'bestin.refusals.question-too-long': NoParams
  'bestin.refusals.text-missing': NoParams
  'bestin.refusals.text-too-long': NoParams
  'bestin.refusals.too-many-attempts': { time: TextValue }
  'bestin.refusals.unknown-code': NoParams
  'bestin.refusals.wrong-code': NoParams
  'bestin.refusals.case-closed': NoParams
  'bestin.refusals.unknown-case': NoParams
  'bestin.refusals.self-empty': NoParams
  'bestin.refusals.self-too-long': NoParams
  'bestin.refusals.items-missing': NoParams
  'bestin.refusals.already-answered': NoParams
  'bestin.refusals.unknown-consent': NoParams
  'bestin.refusals.expired': NoParams
  'bestin.refusals.not-given': NoParams
  'bestin.refusals.other': NoParams
  'bestin.refusals.session-ended': NoParams
  'bulk.title': NoParams
  'bulk.intro': NoParams
  'bulk.runs': NoParams
  'bulk.none': NoParams
  'bulk.noneText': NoParams
  'bulk.kind.import': NoParams
  'bulk.kind.export': NoParams
  'bulk.columns.what': NoParams
  'bulk.columns.state': NoParams
  'bulk.columns.begun': NoParams
  'bulk.columns.filed': NoParams
  'bulk.columns.line': NoParams
  'bulk.columns.path': NoParams
  'bulk.columns.result': NoParams
  'bulk.columns.reason': NoParams
  'bulk.filedOf': { filed: TextValue; rows: TextValue }
  'bulk.state.asked': NoParams
  'bulk.state.reading': NoParams
  'bulk.state.running': NoParams
  'bulk.state.paused': NoParams
  'bulk.state.checking': NoParams
  'bulk.state.done': NoParams
  'bulk.state.cancelled': NoParams
  'bulk.state.failed': NoParams
  'bulk.waits.store-full': NoParams
  'bulk.waits.store-unreachable': NoParams
  'bulk.waits.scanner-away': NoParams
  'bulk.waits.folder-full': NoParams
  'bulk.waits.folder-gone': NoParams
  'bulk.waits.check-failed': NoParams
  'bulk.waits.failed': NoParams
  'bulk.waits.other': NoParams
  'bulk.import.title': NoParams
  'bulk.import.text': { folder: TextValue }
  'bulk.import.noChoice': { folder: TextValue }
  'bulk.import.folder': NoParams
  'bulk.import.folderHint': NoParams
  'bulk.import.index': NoParams
  'bulk.import.indexHint': NoParams
  'bulk.import.site': NoParams
  'bulk.import.team': NoParams
  'bulk.import.plan': NoParams
  'bulk.import.planHint': NoParams
  'bulk.import.unscanned': NoParams
  'bulk.import.unscannedAnyway': NoParams
  'bulk.import.unscannedHint': NoParams
  'bulk.import.begin': NoParams
  'bulk.export.title': NoParams
  'bulk.export.text': { folder: TextValue }
  'bulk.export.folder': NoParams
  'bulk.export.folderHint': NoParams
  'bulk.export.begin': NoParams
  'bulk.export.release': NoParams
  'bulk.steer.pause': NoParams
  'bulk.steer.resume': NoParams
  'bulk.steer.cancel': NoParams
  'bulk.steer.cancelText': NoParams
  'bulk.steer.refresh': NoParams
  'bulk.told': NoParams
  'bulk.numbers.title': NoParams
  'bulk.numbers.rows': NoParams
  'bulk.numbers.filed': NoParams
  'bulk.numbers.noted': NoParams
  'bulk.numbers.duplicate': NoParams
  'bulk.numbers.refused': NoParams
  'bulk.numbers.missing': NoParams
  'bulk.numbers.waiting': NoParams
  'bulk.numbers.files': NoParams
  'bulk.numbers.strays': NoParams
  'bulk.numbers.akten': NoParams
  'bulk.numbers.bytes': NoParams
  'bulk.numbers.unread': NoParams
  'bulk.numbers.table': NoParams
  'bulk.numbers.written': NoParams
  'bulk.reasons': NoParams
  'bulk.problems': NoParams
  'bulk.noProblems': NoParams
  'bulk.more': NoParams
  'bulk.strayTitle': NoParams
  'bulk.report': NoParams
  'bulk.entry.waiting': NoParams
  'bulk.entry.filed': NoParams
  'bulk.entry.duplicate': NoParams
  'bulk.entry.refused': NoParams
  'bulk.entry.missing': NoParams
  'bulk.entry.stray': NoParams
  'bulk.why.path-missing': NoParams
  'bulk.why.path-ambiguous': NoParams
  'bulk.why.line-twice': NoParams
  'bulk.why.same-content': NoParams
  'bulk.why.reference-missing': NoParams
  'bulk.why.reference-wrong': NoParams
  'bulk.why.reference-taken': NoParams
  'bulk.why.name-wrong': NoParams
  'bulk.why.name-too-long': NoParams
  'bulk.why.too-long': NoParams
  'bulk.why.birth-date-wrong': NoParams
  'bulk.why.date-wrong': NoParams
  'bulk.why.direction-wrong': NoParams
  'bulk.why.level-wrong': NoParams
  'bulk.why.person-differs': NoParams
  'bulk.why.akte-closed': NoParams
  'bulk.why.subject-missing': NoParams
  'bulk.why.gone': NoParams
  'bulk.why.empty': NoParams
  'bulk.why.too-big': NoParams
  'bulk.why.infected': NoParams
  'bulk.why.active-content': NoParams
  'bulk.why.failed': NoParams
  'bulk.why.encrypted': NoParams
  'bulk.why.damaged': NoParams
  'bulk.why.no-text': NoParams
  'bulk.why.text-read': NoParams
  'bulk.why.not-read': NoParams
  'bulk.why.no-view': NoParams
  'bulk.why.extension-differs': NoParams
  'bulk.why.unscanned': NoParams
  'bulk.why.check-differs': NoParams
  'bulk.why.check-missing': NoParams
  'bulk.why.other': NoParams
  'bulk.refusals.no-folder-set': NoParams
  'bulk.refusals.folder-unknown': NoParams
  'bulk.refusals.folder-wrong': NoParams
  'bulk.refusals.folder-taken': NoParams
  'bulk.refusals.folder-busy': NoParams
  'bulk.refusals.index-unknown': NoParams
  'bulk.refusals.columns-missing': NoParams
  'bulk.refusals.index-empty': NoParams
  'bulk.refusals.unknown-team': NoParams
  'bulk.refusals.unknown-plan-unit': NoParams
  'bulk.refusals.scanner-missing': NoParams
  'bulk.refusals.same-person': NoParams
  'bulk.refusals.not-now': NoParams
  'bulk.refusals.unknown-run': NoParams
  'bulk.refusals.other': NoParams
  'calibration.title': NoParams
  'calibration.intro': { days: TextValue; least: TextValue }
  'calibration.rule': NoParams
  'calibration.none.title': NoParams
  'calibration.none.text': { called: TextValue; least: TextValue; told: TextValue }
  'calibration.figures.title': NoParams
  'calibration.figures.told': NoParams
  'calibration.figures.left': NoParams
  'calibration.figures.coverage': NoParams
  'calibration.figures.coverageNote': NoParams
  'calibration.figures.bias': NoParams
  'calibration.figures.biasNote': NoParams
  'calibration.figures.rmse': NoParams
  'calibration.figures.simple': NoParams
  'calibration.figures.simpleNote': NoParams
  'calibration.figures.ratio': NoParams
  'calibration.hours.title': NoParams
  'calibration.hours.finding': { hour: TextValue; minutes: TextValue }
  'calibration.hours.fine': { minutes: TextValue }
  'calibration.hours.chart': NoParams
  'calibration.hours.hour': NoParams
  'calibration.hours.count': NoParams
  'calibration.hours.bias': NoParams
  'calibration.hours.coverage': NoParams
  'calibration.hours.wait': NoParams
  'calibration.hours.few': NoParams
  'caller.book.title': NoParams
  'caller.book.intro': NoParams
  'caller.book.what': NoParams
  'caller.book.concern': NoParams
  'caller.book.choose': NoParams
  'caller.book.persons': NoParams
  'caller.book.needs': NoParams
  'caller.book.step_free': NoParams
  'caller.book.interpreter': NoParams
  'caller.book.language': NoParams
  'caller.book.show': NoParams
  'caller.book.fees': NoParams
  'caller.book.times': NoParams
  'caller.book.timesHint': NoParams
  'caller.book.none': NoParams
  'caller.book.noneText': NoParams
  'caller.book.later': NoParams
  'caller.book.first': NoParams
  'caller.book.who': NoParams
  'caller.book.submit': NoParams
  'caller.book.wrongConcern': NoParams
  'caller.book.timeMissing': NoParams
  'caller.book.timeTaken': { times: TextValue }
  'caller.book.timeOutside': { times: TextValue }
  'caller.book.hasBooking': NoParams
  'caller.book.outside': NoParams
  'caller.book.outsideText': NoParams
  'caller.book.outsideCount': { count: number; days: TextValue }
  'caller.book.outsideDay': NoParams
  'caller.book.outsideTime': NoParams
  'caller.book.outsideTimeHint': NoParams
  'caller.book.why': NoParams
  'caller.book.whyMissing': NoParams
  'caller.book.dayWrong': NoParams
  'caller.book.clockWrong': NoParams
  'caller.book.done': { when: TextValue }
  'caller.book.doneText': NoParams
  'caller.book.doneMail': { to: TextValue }
  'caller.book.doneNone': NoParams
  'caller.book.open': NoParams
  'caller.book.next': NoParams
  'caller.book.familyName': NoParams
  'caller.book.givenNames': NoParams
  'caller.book.birth': NoParams
  'caller.book.birthHint': NoParams
  'caller.book.mail': NoParams
  'caller.book.phone': NoParams
  'caller.whyNot.title': NoParams
  'caller.whyNot.day': NoParams
  'caller.whyNot.time': NoParams
  'caller.whyNot.ask': NoParams
  'caller.whyNot.needsConcern': NoParams
  'caller.whyNot.offered': { when: TextValue }
  'caller.whyNot.set-aside': { when: TextValue }
  'caller.whyNot.taken-or-off-grid': { when: TextValue }
  'caller.whyNot.outside-window': { when: TextValue }
  'caller.whyNot.no-lane-with-skill': { when: TextValue }
  'caller.whyNot.holiday': { when: TextValue }
  'caller.whyNot.closure': { when: TextValue }
  'caller.whyNot.exception': { when: TextValue }
  'caller.whyNot.no-hours': { when: TextValue }
  'caller.whyNot.lane-inactive': { when: TextValue }
  'caller.replan.title': NoParams
  'caller.replan.intro': NoParams
  'caller.replan.lane': NoParams
  'caller.replan.day': NoParams
  'caller.replan.show': NoParams
  'caller.replan.dayWrong': NoParams
  'caller.replan.laneWrong': NoParams
  'caller.replan.close': NoParams
  'caller.replan.closeWhy': NoParams
  'caller.replan.whyMissing': NoParams
  'caller.replan.closed': { reason: TextValue }
  'caller.replan.reopen': NoParams
  'caller.replan.notClosed': NoParams
  'caller.replan.left': { count: number }
  'caller.replan.nothing': NoParams
  'caller.replan.time': NoParams
  'caller.replan.name': NoParams
  'caller.replan.concern': NoParams
  'caller.replan.reach': NoParams
  'caller.replan.byMail': NoParams
  'caller.replan.byPhone': { phone: TextValue }
  'caller.replan.byNone': NoParams
  'caller.replan.proposals': NoParams
  'caller.replan.same': NoParams
  'caller.replan.noneFree': NoParams
  'caller.replan.closeFirst': NoParams
  'caller.replan.moveTo': { name: TextValue; when: TextValue }
  'caller.replan.moveSame': { count: number }
  'caller.replan.moved': { when: TextValue }
  'caller.replan.movedSame': NoParams
  'caller.replan.movedMany': { count: number }
  'caller.replan.movedNotAll': { count: number }
  'caller.replan.taken': NoParams
  'caller.replan.other': { why: TextValue }
  'cards.title': NoParams
  'cards.parts.label': NoParams
  'cards.parts.out': NoParams
  'cards.parts.stock': NoParams
  'cards.parts.import': NoParams
  'cards.parts.inventory': NoParams
  'cards.search.label': NoParams
  'cards.search.hint': NoParams
  'cards.search.submit': NoParams
  'cards.search.none': NoParams
  'cards.search.noneText': NoParams
  'cards.search.noneTicket': NoParams
  'cards.search.found': { count: number }
  'cards.counts.stock': { count: number }
  'cards.counts.today': { count: number }
  'cards.counts.overdue': { count: number }
  'cards.counts.unplaced': { count: number }
  'cards.counts.unmatched': { count: number }
  'cards.kind.eat': NoParams
  'cards.kind.travel_document': NoParams
  'cards.kind.passport': NoParams
  'cards.kind.other': NoParams
  'cards.state.in_stock': NoParams
  'cards.state.handed_out': NoParams
  'cards.state.returned': NoParams
  'cards.state.destroyed': NoParams
  'cards.state.lost': NoParams
  'cards.match.sure': NoParams
  'cards.match.chosen': NoParams
  'cards.match.several': NoParams
  'cards.match.none': NoParams
  'cards.match.declined': NoParams
  'cards.card.place': NoParams
  'cards.card.noPlace': NoParams
  'cards.card.born': { day: TextValue }
  'cards.card.serial': { serial: TextValue }
  'cards.card.age': { count: number }
  'cards.card.deadline': { day: TextValue }
  'cards.card.overdue': NoParams
  'cards.card.told': { day: TextValue }
  'cards.card.untold': NoParams
  'cards.card.reminded': { day: TextValue }
  'cards.card.ended': { state: TextValue; when: TextValue }
  'cards.card.language': { language: TextValue }
  'cards.card.today': NoParams
  'cards.give.title': NoParams
  'cards.give.family': NoParams
  'cards.give.familyAt': { kind: TextValue; name: TextValue; place: TextValue }
  'cards.give.identity': NoParams
  'cards.give.receiver': NoParams
  'cards.give.self': NoParams
  'cards.give.parent': NoParams
  'cards.give.proxy': NoParams
  'cards.give.oldDocument': NoParams
  'cards.give.taken': NoParams
  'cards.give.none': NoParams
  'cards.give.kept': NoParams
  'cards.give.pinLetter': NoParams
  'cards.give.given': NoParams
  'cards.give.had': NoParams
  'cards.give.noPin': NoParams
  'cards.give.visit': NoParams
  'cards.give.visitHint': NoParams
  'cards.give.submit': NoParams
  'cards.give.receipt': NoParams
  'cards.fee.owed': NoParams
  'cards.fee.line': { amount: TextValue; kassenzeichen: TextValue }
  'cards.fee.todo': NoParams
  'cards.fee.unpaidWhy': NoParams
  'cards.fee.unpaidHint': NoParams
  'cards.fee.bind': NoParams
  'cards.fee.bindHint': NoParams
  'cards.fee.bindSubmit': NoParams
  'cards.told.feeBound': NoParams
  'cards.told.feeNone': NoParams
  'cards.told.handedOut': { count: number; number: TextValue }
  'cards.told.undo': NoParams
  'cards.told.undoHint': NoParams
  'cards.told.undone': { place: TextValue }
  'cards.told.undoneNoPlace': NoParams
  'cards.told.moved': { place: TextValue }
  'cards.told.person': NoParams
  'cards.told.noPerson': NoParams
  'cards.told.lost': NoParams
  'cards.told.returned': NoParams
  'cards.told.destroyed': NoParams
  'cards.told.foundAgain': NoParams
  'cards.told.extended': NoParams
  'cards.told.told': { count: number }
  'cards.told.placesAdded': { count: number }
  'cards.told.placeRemoved': NoParams
  'cards.told.imported': { added: TextValue; kept: TextValue; known: TextValue; people: TextValue; unplaced: TextValue }
  'cards.told.corrected': NoParams
  'cards.told.struck': NoParams
  'cards.told.inventoryStarted': NoParams
  'cards.told.inventoryNoted': NoParams
  'cards.told.inventoryDone': { expected: TextValue; found: TextValue }
  'cards.more.title': NoParams
  'cards.more.move': NoParams
  'cards.more.moveHint': NoParams
  'cards.more.moveSubmit': NoParams
  'cards.more.why': NoParams
  'cards.more.lose': NoParams
  'cards.more.return': NoParams
  'cards.more.destroy': NoParams
  'cards.more.foundAgain': NoParams
  'cards.more.extend': NoParams
  'cards.more.extendSubmit': NoParams
  'cards.person.title': NoParams
  'cards.person.text': NoParams
  'cards.person.legend': NoParams
  'cards.person.one': { birth: TextValue; name: TextValue; reach: TextValue }
  'cards.person.none': NoParams
  'cards.person.noReach': NoParams
  'cards.person.submit': NoParams
  'cards.import.title': NoParams
  'cards.import.intro': NoParams
  'cards.import.file': NoParams
  'cards.import.text': NoParams
  'cards.import.show': NoParams
  'cards.import.preview': NoParams
  'cards.import.line': NoParams
  'cards.import.fate': NoParams
  'cards.import.new': NoParams
  'cards.import.known': NoParams
  'cards.import.twice': NoParams
  'cards.import.faulty': NoParams
  'cards.import.asked-before': NoParams
  'cards.import.tell': NoParams
  'cards.import.submit': { count: number }
  'cards.import.sums': { faulty: TextValue; known: TextValue; new: TextValue }
  'cards.import.open': NoParams
  'cards.import.openText': NoParams
  'cards.import.correct': NoParams
  'cards.import.strike': NoParams
  'cards.import.strikeWhy': NoParams
  'cards.import.last': NoParams
  'cards.import.lastOne': { cards: TextValue; name: TextValue; open: TextValue }
  'cards.import.nothing': NoParams
  'cards.import.noneOpen': NoParams
  'cards.import.submitOpen': NoParams
  'cards.field.serial': NoParams
  'cards.field.familyName': NoParams
  'cards.field.givenNames': NoParams
  'cards.field.birth': NoParams
  'cards.field.kind': NoParams
  'cards.field.received': NoParams
  'cards.fault.serial-missing': NoParams
  'cards.fault.serial-invalid': NoParams
  'cards.fault.serial-twice': NoParams
  'cards.fault.name-missing': NoParams
  'cards.fault.name-not-allowed': NoParams
  'cards.fault.birth-invalid': NoParams
  'cards.fault.kind-unknown': NoParams
  'cards.fault.date-invalid': NoParams
  'cards.fault.date-in-future': NoParams
  'cards.stock.title': NoParams
  'cards.stock.filter': NoParams
  'cards.stock.all': NoParams
  'cards.stock.overdue': NoParams
  'cards.stock.unplaced': NoParams
  'cards.stock.unmatched': NoParams
  'cards.stock.untold': NoParams
  'cards.stock.lost': NoParams
  'cards.stock.none': NoParams
  'cards.stock.name': NoParams
  'cards.stock.birth': NoParams
  'cards.stock.kind': NoParams
  'cards.stock.place': NoParams
  'cards.stock.age': NoParams
  'cards.stock.deadline': NoParams
  'cards.stock.state': NoParams
  'cards.stock.open': NoParams
  'cards.stock.openOf': { name: TextValue }
  'cards.stock.tell': NoParams
  'cards.stock.next': NoParams
  'cards.stock.labels': NoParams
  'cards.stock.shelf': NoParams
  'cards.stock.shelfText': { all: TextValue; free: TextValue }
  'cards.stock.noShelf': NoParams
  'cards.stock.row': NoParams
  'cards.stock.from': NoParams
  'cards.stock.to': NoParams
  'cards.stock.slots': NoParams
  'cards.stock.add': NoParams
  'cards.stock.remove': NoParams
  'cards.stock.removeSubmit': NoParams
  'cards.labels.title': NoParams
  'cards.labels.hint': NoParams
  'cards.inventory.title': NoParams
  'cards.inventory.intro': NoParams
  'cards.inventory.start': NoParams
  'cards.inventory.typed': NoParams
  'cards.inventory.note': NoParams
  'cards.inventory.counted': { found: TextValue; missing: TextValue }
  'cards.inventory.missing': NoParams
  'cards.inventory.odd': NoParams
  'cards.inventory.oddPlace': { found: TextValue; place: TextValue }
  'cards.inventory.unknown': NoParams
  'cards.inventory.finish': NoParams
  'cards.inventory.before': NoParams
  'cards.inventory.beforeOne': { expected: TextValue; found: TextValue; when: TextValue }
  'cards.overload.title': NoParams
  'cards.overload.off': NoParams
  'cards.overload.on': { time: TextValue }
  'cards.overload.onWindows': { minutes: TextValue }
  'cards.overload.onStop': NoParams
  'cards.overload.why': NoParams
  'cards.overload.kind': NoParams
  'cards.overload.windows': NoParams
  'cards.overload.windowsHint': NoParams
  'cards.overload.stop': NoParams
  'cards.overload.stopHint': NoParams
  'cards.overload.minutes': NoParams
  'cards.overload.minute': { count: number }
  'cards.overload.perWindow': NoParams
  'cards.overload.perWindowHint': NoParams
  'cards.overload.suggested': NoParams
  'cards.overload.teams': NoParams
  'cards.overload.teamsHint': NoParams
  'cards.overload.start': NoParams
  'cards.overload.end': NoParams
  'cards.overload.endHint': NoParams
  'cards.overload.allTeams': NoParams
  'cards.overload.list': NoParams
  'cards.overload.none': NoParams
  'cards.overload.number': NoParams
  'cards.overload.time': NoParams
  'cards.overload.team': NoParams
  'cards.overload.taken': NoParams
  'cards.overload.people': NoParams
  'cards.overload.booked': NoParams
  'cards.overload.waiting': NoParams
  'cards.overload.gone': NoParams
  'cards.overload.missed': NoParams
  'cards.overload.admit': NoParams
  'cards.overload.admitOf': { number: TextValue }
  'cards.overload.admitWhy': NoParams
  'cards.overload.toldOn': NoParams
  'cards.overload.toldOff': NoParams
  'cards.overload.toldAdmitted': { number: TextValue }
  'cards.overload.banner': { what: TextValue }
  'cards.overload.bannerLink': NoParams
  'cards.refusals.asked-too-short': NoParams
  'cards.refusals.unknown-card': NoParams
  'cards.refusals.not-in-stock': { state: TextValue }
  'cards.refusals.no-card': NoParams
  'cards.refusals.too-many-cards': NoParams
  'cards.refusals.identity-missing': NoParams
  'cards.refusals.check-missing': NoParams
  'cards.refusals.fee-open': { kassenzeichen: TextValue; owed: TextValue }
  'cards.refusals.why-missing': NoParams
  'cards.refusals.not-a-code': NoParams
  'cards.refusals.wrong-check-digits': NoParams
  'cards.refusals.foreign-office': NoParams
  'cards.refusals.bank-code': NoParams
  'cards.refusals.unknown-claim': NoParams
  'cards.refusals.unknown-visit': NoParams
  'cards.refusals.not-waiting': NoParams
  'cards.refusals.numbers-used-up': NoParams
  'cards.refusals.concern-outside-dates': NoParams
  'cards.refusals.unknown-concern': NoParams
  'cards.refusals.undo-too-late': NoParams
  'cards.refusals.place-invalid': NoParams
  'cards.refusals.place-unknown': { place: TextValue }
  'cards.refusals.place-full': NoParams
  'cards.refusals.place-in-use': NoParams
  'cards.refusals.row-invalid': NoParams
  'cards.refusals.numbers-invalid': NoParams
  'cards.refusals.slots-invalid': NoParams
  'cards.refusals.reason-missing': NoParams
  'cards.refusals.deadline-not-over': { deadline: TextValue }
  'cards.refusals.deadline-invalid': NoParams
  'cards.refusals.not-lost': NoParams
  'cards.refusals.unknown-person': NoParams
  'cards.refusals.nobody-to-tell': NoParams
  'cards.refusals.list-empty': NoParams
  'cards.refusals.list-too-long': NoParams
  'cards.refusals.columns-missing': { missing: TextValue }
  'cards.refusals.not-a-list': NoParams
  'cards.refusals.unknown-row': NoParams
  'cards.refusals.row-faulty': NoParams
  'cards.refusals.card-known': NoParams
  'cards.refusals.inventory-open': NoParams
  'cards.refusals.no-inventory': NoParams
  'cards.refusals.nothing-typed': NoParams
  'cards.refusals.too-much-typed': NoParams
  'cards.refusals.overload-already-on': NoParams
  'cards.refusals.overload-not-on': NoParams
  'cards.refusals.window-length': NoParams
  'cards.refusals.per-window': NoParams
  'cards.refusals.unknown-team': NoParams
  'cards.refusals.unknown-kind': NoParams
  'cards.refusals.another-day': NoParams
  'cards.refusals.already-here': NoParams
  'cards.refusals.not-permitted': NoParams
  'cards.refusals.key-reused': NoParams
  'cards.refusals.other': NoParams
  'cashier.sections.label': NoParams
  'cashier.sections.start': NoParams
  'cashier.sections.claims': NoParams
  'cashier.sections.orders': NoParams
  'cashier.sections.cards': NoParams
  'cashier.sections.machines': NoParams
  'cashier.sections.reports': NoParams
  'cashier.sections.tills': NoParams
  'cashier.sections.bank': NoParams
  'cashier.sections.export': NoParams
  'cashier.sections.figures': NoParams
  'cashier.find.title': NoParams
  'cashier.find.quick': NoParams
  'cashier.find.label': NoParams
  'cashier.find.hint': NoParams
  'cashier.find.submit': NoParams
  'cashier.start.title': NoParams
  'cashier.start.todo': NoParams
  'cashier.start.nothing': NoParams
  'cashier.start.tills': NoParams
  'cashier.start.noTills': NoParams
  'cashier.start.enterTill': NoParams
  'cashier.start.till': NoParams
  'cashier.start.kind': NoParams
  'cashier.start.counted': NoParams
  'cashier.start.never': NoParams
  'cashier.start.state': NoParams
  'cashier.start.act': NoParams
  'cashier.start.count': NoParams
  'cashier.start.open': NoParams
  'cashier.start.safe': { amount: TextValue }
  'cashier.start.blind': NoParams
  'cashier.start.toConfirm': NoParams
  'cashier.start.isRefused': NoParams
  'cashier.start.isOverdue': NoParams
  'cashier.start.isFine': NoParams
  'cashier.start.orders': { count: number }
  'cashier.start.payouts': { count: number }
  'cashier.start.attempts': { count: number }
  'cashier.start.counts': { count: number }
  'cashier.start.overdue': { count: number }
  'cashier.start.incidents': { count: number }
  'cashier.start.alarms': { count: number }
  'cashier.start.silent': { count: number }
  'cashier.start.week': { week: TextValue }
  'cashier.tillKinds.kiosk': NoParams
  'cashier.tillKinds.drawer': NoParams
  'cashier.tillKinds.card': NoParams
  'cashier.tillKinds.bank': NoParams
  'cashier.states.open': NoParams
  'cashier.states.partly': NoParams
  'cashier.states.paid': NoParams
  'cashier.states.cancelled': NoParams
  'cashier.states.waived': NoParams
  'cashier.states.lapsed': NoParams
  'cashier.claims.title': NoParams
  'cashier.claims.state': NoParams
  'cashier.claims.anyState': NoParams
  'cashier.claims.due': NoParams
  'cashier.claims.dueBetween': { from: TextValue; to: TextValue }
  'cashier.claims.dueFrom': { from: TextValue }
  'cashier.claims.dueTo': { to: TextValue }
  'cashier.claims.allDue': NoParams
  'cashier.claims.anyDue': NoParams
  'cashier.claims.overdue': NoParams
  'cashier.claims.overpaid': NoParams
  'cashier.claims.from': NoParams
  'cashier.claims.until': NoParams
  'cashier.claims.show': NoParams
  'cashier.claims.csv': NoParams
  'cashier.claims.count': { count: number; owed: TextValue }
  'cashier.claims.more': NoParams
  'cashier.claims.none': NoParams
  'cashier.claims.kassenzeichen': NoParams
  'cashier.claims.issued': NoParams
  'cashier.claims.dueOn': NoParams
  'cashier.claims.total': NoParams
  'cashier.claims.owed': NoParams
  'cashier.claims.tooMuch': NoParams
  'cashier.claims.badDay': NoParams
  'cashier.claim.title': { kassenzeichen: TextValue }
  'cashier.claim.lines': NoParams
  'cashier.claim.fee': NoParams
  'cashier.claim.paragraph': NoParams
  'cashier.claim.amount': NoParams
  'cashier.claim.before': { amount: TextValue }
  'cashier.claim.total': NoParams
  'cashier.claim.owed': NoParams
  'cashier.claim.overpaid': NoParams
  'cashier.claim.relieved': NoParams
  'cashier.claim.due': NoParams
  'cashier.claim.issued': NoParams
  'cashier.claim.payments': NoParams
  'cashier.claim.noPayments': NoParams
  'cashier.claim.when': NoParams
  'cashier.claim.where': NoParams
  'cashier.claim.how': NoParams
  'cashier.claim.receipt': NoParams
  'cashier.claim.receiptNo': { no: TextValue }
  'cashier.claim.print': NoParams
  'cashier.claim.reversed': NoParams
  'cashier.claim.change': { change: TextValue; given: TextValue }
  'cashier.claim.methods.cash': NoParams
  'cashier.claim.methods.card': NoParams
  'cashier.claim.methods.transfer': NoParams
  'cashier.claim.settled': NoParams
  'cashier.claim.others': NoParams
  'cashier.cash.title': NoParams
  'cashier.cash.till': NoParams
  'cashier.cash.given': NoParams
  'cashier.cash.givenHint': { owed: TextValue }
  'cashier.cash.submit': NoParams
  'cashier.cash.part': { left: TextValue }
  'cashier.cash.change': NoParams
  'cashier.cash.noChange': NoParams
  'cashier.cash.taken': { amount: TextValue; no: TextValue }
  'cashier.cash.stillOwed': { owed: TextValue }
  'cashier.cash.noDrawer': NoParams
  'cashier.card.title': NoParams
  'cashier.card.till': NoParams
  'cashier.card.submit': { amount: TextValue }
  'cashier.card.noTerminal': NoParams
  'cashier.card.running': NoParams
  'cashier.card.runningHint': NoParams
  'cashier.card.refresh': NoParams
  'cashier.card.approved': NoParams
  'cashier.card.refused': { why: TextValue }
  'cashier.card.unknown': NoParams
  'cashier.card.reversed': NoParams
  'cashier.card.toOpen': NoParams
  'cashier.cards.title': NoParams
  'cashier.cards.intro': NoParams
  'cashier.cards.none': NoParams
  'cashier.cards.since': NoParams
  'cashier.cards.toClaim': NoParams
  'cashier.cards.ask': NoParams
  'cashier.cards.looked': NoParams
  'cashier.cards.paid': NoParams
  'cashier.cards.notPaid': NoParams
  'cashier.cards.trace': NoParams
  'cashier.cards.why': NoParams
  'cashier.cards.atWork': NoParams
  'cashier.cards.saidUnpaid': NoParams
  'cashier.cards.saidUnpaidHint': NoParams
  'cashier.cards.afterAll': NoParams
  'cashier.cards.answers.taken': NoParams
  'cashier.cards.answers.not-taken': NoParams
  'cashier.cards.answers.still-unknown': NoParams
  'cashier.cards.answers.no-terminal': NoParams
  'cashier.cards.answers.at-work': NoParams
  'cashier.cards.answers.settled': NoParams
  'cashier.cards.whys.unreachable': NoParams
  'cashier.cards.whys.not-accepted': NoParams
  'cashier.cards.whys.declined': NoParams
  'cashier.cards.whys.aborted': NoParams
  'cashier.cards.whys.not-an-amount': NoParams
  'cashier.cards.whys.no-terminal': NoParams
  'cashier.cards.whys.line-broke': NoParams
  'cashier.cards.whys.no-answer': NoParams
  'cashier.cards.whys.garbled': NoParams
  'cashier.cards.whys.amount-differs': NoParams
  'cashier.orders.title': NoParams
  'cashier.orders.intro': NoParams
  'cashier.orders.none': NoParams
  'cashier.orders.toRelease': NoParams
  'cashier.orders.toPayOut': NoParams
  'cashier.orders.kinds.refund': NoParams
  'cashier.orders.kinds.waive': NoParams
  'cashier.orders.kinds.cancel': NoParams
  'cashier.orders.kinds.lapse': NoParams
  'cashier.orders.reasons.wrong-fee': NoParams
  'cashier.orders.reasons.wrong-person': NoParams
  'cashier.orders.reasons.duplicate': NoParams
  'cashier.orders.reasons.application-withdrawn': NoParams
  'cashier.orders.reasons.hardship': NoParams
  'cashier.orders.reasons.public-interest': NoParams
  'cashier.orders.reasons.benefits-proven-later': NoParams
  'cashier.orders.reasons.office-mistake': NoParams
  'cashier.orders.reasons.paid-twice': NoParams
  'cashier.orders.reasons.paid-too-much': NoParams
  'cashier.orders.reasons.claim-cancelled': NoParams
  'cashier.orders.reasons.limitation': NoParams
  'cashier.orders.reasons.other': NoParams
  'cashier.orders.new': NoParams
  'cashier.orders.kind': NoParams
  'cashier.orders.reasonCode': NoParams
  'cashier.orders.reason': NoParams
  'cashier.orders.cents': NoParams
  'cashier.orders.order': NoParams
  'cashier.orders.ordered': NoParams
  'cashier.orders.release': NoParams
  'cashier.orders.refuse': NoParams
  'cashier.orders.why': NoParams
  'cashier.orders.payOut': NoParams
  'cashier.orders.from': NoParams
  'cashier.orders.own': NoParams
  'cashier.orders.released': NoParams
  'cashier.orders.refusedIt': NoParams
  'cashier.orders.paidOut': NoParams
  'cashier.orders.cancel': NoParams
  'cashier.orders.cancelTitle': NoParams
  'cashier.orders.cancelHint': NoParams
  'cashier.orders.cancelled': NoParams
  'cashier.orders.limitation.running': { day: TextValue; section: TextValue }
  'cashier.orders.limitation.over': { day: TextValue; section: TextValue }
  'cashier.orders.limitation.none': NoParams
  'cashier.orders.limitation.unreviewed': NoParams
  'cashier.orders.limitation.checks.written-demand': NoParams
  'cashier.orders.limitation.checks.deferral': NoParams
  'cashier.orders.limitation.checks.security': NoParams
  'cashier.orders.limitation.checks.enforcement': NoParams
  'cashier.orders.limitation.checks.insolvency': NoParams
  'cashier.orders.limitation.checks.search-for-debtor': NoParams
  'cashier.orders.limitation.checks.abroad-or-unregistered': NoParams
  'cashier.orders.limitation.checks.force-majeure': NoParams
  'cashier.orders.states.ordered': NoParams
  'cashier.orders.states.released': NoParams
  'cashier.orders.states.refused': { why: TextValue }
  'cashier.orders.states.booked': NoParams
  'cashier.count.title': { till: TextValue }
  'cashier.count.blind': NoParams
  'cashier.count.closes': NoParams
  'cashier.count.kind': NoParams
  'cashier.count.kinds.day': NoParams
  'cashier.count.kinds.week': NoParams
  'cashier.count.kinds.audit': NoParams
  'cashier.count.notes': NoParams
  'cashier.count.coins': NoParams
  'cashier.count.pieces': NoParams
  'cashier.count.sum': NoParams
  'cashier.count.sumNoScript': NoParams
  'cashier.count.removed': NoParams
  'cashier.count.removedHint': NoParams
  'cashier.count.cardTold': NoParams
  'cashier.count.cardToldHint': NoParams
  'cashier.count.remark': NoParams
  'cashier.count.remarkHint': NoParams
  'cashier.count.submit': NoParams
  'cashier.count.counted': NoParams
  'cashier.count.badPieces': NoParams
  'cashier.count.badAmount': NoParams
  'cashier.closing.title': { no: TextValue; till: TextValue }
  'cashier.closing.facts': NoParams
  'cashier.closing.expected': NoParams
  'cashier.closing.counted': NoParams
  'cashier.closing.difference': NoParams
  'cashier.closing.none': NoParams
  'cashier.closing.surplus': { amount: TextValue }
  'cashier.closing.shortage': { amount: TextValue }
  'cashier.closing.removed': NoParams
  'cashier.closing.stays': NoParams
  'cashier.closing.cardExpected': NoParams
  'cashier.closing.cardTold': NoParams
  'cashier.closing.tried': NoParams
  'cashier.closing.from': NoParams
  'cashier.closing.until': NoParams
  'cashier.closing.beginning': NoParams
  'cashier.closing.remark': NoParams
  'cashier.closing.pieces': NoParams
  'cashier.closing.value': NoParams
  'cashier.closing.second': NoParams
  'cashier.closing.secondHint': NoParams
  'cashier.closing.own': NoParams
  'cashier.closing.confirm': NoParams
  'cashier.closing.refuse': NoParams
  'cashier.closing.why': NoParams
  'cashier.closing.confirmed': NoParams
  'cashier.closing.isRefused': { why: TextValue }
  'cashier.closing.waits': NoParams
  'cashier.closing.report': NoParams
  'cashier.closing.again': NoParams
  'cashier.closing.all': NoParams
  'cashier.closing.noneYet': NoParams
  'cashier.tills.title': NoParams
  'cashier.tills.new': NoParams
  'cashier.tills.kind': NoParams
  'cashier.tills.name': NoParams
  'cashier.tills.nameHint': NoParams
  'cashier.tills.save': NoParams
  'cashier.tills.saved': NoParams
  'cashier.tills.rename': NoParams
  'cashier.tills.away': NoParams
  'cashier.tills.back': NoParams
  'cashier.tills.isAway': NoParams
  'cashier.tills.receipts': NoParams
  'cashier.tills.move': NoParams
  'cashier.tills.way': NoParams
  'cashier.tills.in': NoParams
  'cashier.tills.out': NoParams
  'cashier.tills.cents': NoParams
  'cashier.tills.why': NoParams
  'cashier.tills.moveIt': NoParams
  'cashier.tills.moved': NoParams
  'cashier.tills.device': NoParams
  'cashier.tills.deviceHint': NoParams
  'cashier.machines.title': NoParams
  'cashier.machines.none': NoParams
  'cashier.machines.seen': { when: TextValue }
  'cashier.machines.never': NoParams
  'cashier.machines.silent': NoParams
  'cashier.machines.fine': NoParams
  'cashier.machines.differs': { amount: TextValue }
  'cashier.machines.unsent': { count: number }
  'cashier.machines.clockOff': { minutes: TextValue }
  'cashier.machines.gap': { from: TextValue; until: TextValue }
  'cashier.machines.gapOne': { from: TextValue }
  'cashier.machines.incidents': NoParams
  'cashier.machines.noIncidents': NoParams
  'cashier.machines.alarm': NoParams
  'cashier.machines.belongs': NoParams
  'cashier.machines.assign': NoParams
  'cashier.machines.settle': NoParams
  'cashier.machines.note': NoParams
  'cashier.machines.settled': { note: TextValue }
  'cashier.machines.kinds.tampering': NoParams
  'cashier.machines.kinds.tampering-over': NoParams
  'cashier.machines.kinds.door': NoParams
  'cashier.machines.kinds.jam': NoParams
  'cashier.machines.kinds.change-jam': NoParams
  'cashier.machines.kinds.no-change': NoParams
  'cashier.machines.kinds.power': NoParams
  'cashier.machines.kinds.emptied': NoParams
  'cashier.machines.kinds.payment-differs': NoParams
  'cashier.machines.kinds.number-reused': NoParams
  'cashier.machines.kinds.unknown-kassenzeichen': NoParams
  'cashier.machines.kinds.paid-too-much': NoParams
  'cashier.machines.kinds.offline-over-limit': NoParams
  'cashier.machines.kinds.reversal-of-cash': NoParams
  'cashier.machines.kinds.clock-off': NoParams
  'cashier.reports.title': NoParams
  'cashier.reports.intro': NoParams
  'cashier.reports.none': NoParams
  'cashier.reports.chainHolds': NoParams
  'cashier.reports.chainBroken': { no: TextValue }
  'cashier.reports.kinds.closing': NoParams
  'cashier.reports.kinds.settlement': NoParams
  'cashier.reports.kinds.year': NoParams
  'cashier.reports.kinds.audit': NoParams
  'cashier.reports.no': NoParams
  'cashier.reports.kind': NoParams
  'cashier.reports.until': NoParams
  'cashier.reports.made': NoParams
  'cashier.reports.about': NoParams
  'cashier.reports.open': NoParams
  'cashier.reports.week': NoParams
  'cashier.reports.weekHint': NoParams
  'cashier.reports.weekLabel': NoParams
  'cashier.reports.weekMissing': { tills: TextValue }
  'cashier.reports.weekReady': NoParams
  'cashier.reports.weekDone': { no: TextValue }
  'cashier.reports.settle': NoParams
  'cashier.reports.year': NoParams
  'cashier.reports.yearLabel': NoParams
  'cashier.reports.yearHint': NoParams
  'cashier.reports.closeYear': NoParams
  'cashier.reports.onClaims': NoParams
  'cashier.reports.unclear': NoParams
  'cashier.reports.odd': NoParams
  'cashier.reports.before': NoParams
  'cashier.reports.during': NoParams
  'cashier.bookings.payment': NoParams
  'cashier.bookings.reversal': NoParams
  'cashier.bookings.refund': NoParams
  'cashier.bookings.float': NoParams
  'cashier.bookings.emptying': NoParams
  'cashier.bookings.difference': NoParams
  'cashier.bookings.assign': NoParams
  'cashier.bookings.correction': NoParams
  'cashier.accounts.claim': NoParams
  'cashier.accounts.fees': NoParams
  'cashier.accounts.cash': NoParams
  'cashier.accounts.card': NoParams
  'cashier.accounts.bank': NoParams
  'cashier.accounts.overpaid': NoParams
  'cashier.accounts.unclear': NoParams
  'cashier.accounts.surplus': NoParams
  'cashier.accounts.shortage': NoParams
  'cashier.accounts.safe': NoParams
  'cashier.accounts.waived': NoParams
  'cashier.accounts.lapsed': NoParams
  'cashier.report.title': { kind: TextValue; no: TextValue }
  'cashier.report.genuine': NoParams
  'cashier.report.keyRevoked': { when: TextValue }
  'cashier.report.notGenuine': NoParams
  'cashier.report.pdf': NoParams
  'cashier.report.text': NoParams
  'cashier.report.signature': NoParams
  'cashier.report.check': NoParams
  'cashier.report.checkIntro': NoParams
  'cashier.report.checkOk': NoParams
  'cashier.report.checkDigest': NoParams
  'cashier.report.checkPrevious': NoParams
  'cashier.report.first': NoParams
  'cashier.report.key': NoParams
  'cashier.report.content': NoParams
  'cashier.report.digestFoot': { digest: TextValue }
  'cashier.report.madeFoot': { when: TextValue }
  'cashier.report.copy': NoParams
  'cashier.receipt.title': { no: TextValue }
  'cashier.receipt.received': NoParams
  'cashier.receipt.for': NoParams
  'cashier.receipt.kassenzeichen': NoParams
  'cashier.receipt.till': NoParams
  'cashier.receipt.method': NoParams
  'cashier.receipt.given': NoParams
  'cashier.receipt.change': NoParams
  'cashier.receipt.left': NoParams
  'cashier.receipt.at': NoParams
  'cashier.receipt.copy': NoParams
  'cashier.receipt.reversed': { when: TextValue }
  'cashier.refusals.not-permitted': NoParams
  'cashier.refusals.not-a-code': NoParams
  'cashier.refusals.wrong-check-digits': NoParams
  'cashier.refusals.foreign-office': NoParams
  'cashier.refusals.bank-code': NoParams
  'cashier.refusals.unknown-claim': NoParams
  'cashier.refusals.amount-invalid': NoParams
  'cashier.refusals.amount-too-much': { most: TextValue }
  'cashier.refusals.change-too-high': { change: TextValue }
  'cashier.refusals.unknown-till': NoParams
  'cashier.refusals.payment-differs': NoParams
  'cashier.refusals.claim-settled': NoParams
  'cashier.refusals.card-under-way': NoParams
  'cashier.refusals.terminal-busy': NoParams
  'cashier.refusals.no-terminal': NoParams
  'cashier.refusals.already-settled': NoParams
  'cashier.refusals.unknown-attempt': NoParams
  'cashier.refusals.at-work': NoParams
  'cashier.refusals.kind-invalid': NoParams
  'cashier.refusals.reason-missing': NoParams
  'cashier.refusals.claim-ended': NoParams
  'cashier.refusals.under-way': NoParams
  'cashier.refusals.was-paid': NoParams
  'cashier.refusals.unknown-relief': NoParams
  'cashier.refusals.same-person': NoParams
  'cashier.refusals.unknown-payment': NoParams
  'cashier.refusals.already-assigned': NoParams
  'cashier.refusals.not-released': NoParams
  'cashier.refusals.till-empty': NoParams
  'cashier.refusals.count-invalid': NoParams
  'cashier.refusals.card-total-missing': NoParams
  'cashier.refusals.remark-missing': NoParams
  'cashier.refusals.count-open': NoParams
  'cashier.refusals.unknown-closing': NoParams
  'cashier.refusals.why-missing': NoParams
  'cashier.refusals.week-invalid': NoParams
  'cashier.refusals.week-not-over': NoParams
  'cashier.refusals.counts-missing': { tills: TextValue }
  'cashier.refusals.no-machines': NoParams
  'cashier.refusals.year-invalid': NoParams
  'cashier.refusals.year-closed': NoParams
  'cashier.refusals.year-not-over': NoParams
  'cashier.refusals.does-not-balance': NoParams
  'cashier.refusals.unknown-report': NoParams
  'cashier.refusals.name-missing': NoParams
  'cashier.refusals.name-taken': NoParams
  'cashier.refusals.device-taken': NoParams
  'cashier.refusals.till-not-empty': NoParams
  'cashier.refusals.unknown-incident': NoParams
  'cashier.refusals.note-missing': NoParams
  'cashier.refusals.other': NoParams
  'cashier.told.assigned': NoParams
  'cashier.told.ordered': NoParams
  'cashier.told.released': NoParams
  'cashier.told.refused': NoParams
  'cashier.told.paid-out': NoParams
  'cashier.told.cancelled': NoParams
  'cashier.told.saved': NoParams
  'cashier.told.moved': NoParams
  'cashier.told.counted': NoParams
  'cashier.told.confirmed': NoParams
  'cashier.told.written': NoParams
  'cashier.told.settled': NoParams
  'cashier.back': NoParams
  'catalogue.title': NoParams
  'catalogue.intro': NoParams
  'catalogue.nav.label': NoParams
  'catalogue.nav.entries': NoParams
  'catalogue.nav.responsibility': NoParams
  'catalogue.nav.changes': NoParams
  'catalogue.nav.preview': NoParams
  'catalogue.nav.history': NoParams
  'catalogue.nav.hours': NoParams
  'catalogue.kind.concern': NoParams
  'catalogue.kind.document': NoParams
  'catalogue.kind.condition': NoParams
  'catalogue.kind.situation': NoParams
  'catalogue.kind.rule': NoParams
  'catalogue.kind.team': NoParams
  'catalogue.kind.group': NoParams
  'catalogue.kind.step': NoParams
  'catalogue.kind.fee': NoParams
  'catalogue.kind.texts': NoParams
  'catalogue.one.concern': NoParams
  'catalogue.one.document': NoParams
  'catalogue.one.condition': NoParams
  'catalogue.one.situation': NoParams
  'catalogue.one.rule': NoParams
  'catalogue.one.team': NoParams
  'catalogue.one.group': NoParams
  'catalogue.one.step': NoParams
  'catalogue.one.texts': NoParams
  'catalogue.one.fee': NoParams
  'catalogue.one.lane': NoParams
  'catalogue.one.question': NoParams
  'catalogue.new.concern': NoParams
  'catalogue.new.document': NoParams
  'catalogue.new.condition': NoParams
  'catalogue.new.situation': NoParams
  'catalogue.new.rule': NoParams
  'catalogue.new.team': NoParams
  'catalogue.new.group': NoParams
  'catalogue.new.step': NoParams
  'catalogue.list.search': NoParams
  'catalogue.list.searchHint': NoParams
  'catalogue.list.find': NoParams
  'catalogue.list.count': { count: number }
  'catalogue.list.none': NoParams
  'catalogue.list.name': NoParams
  'catalogue.list.key': NoParams
  'catalogue.list.group': NoParams
  'catalogue.list.minutes': NoParams
  'catalogue.list.state': NoParams
  'catalogue.list.edit': NoParams
  'catalogue.list.editOf': { name: TextValue }
  'catalogue.list.open': { count: number }
  'catalogue.list.toChanges': NoParams
  'catalogue.state.edited': NoParams
  'catalogue.state.planned': NoParams
  'catalogue.state.own': NoParams
  'catalogue.state.ended': NoParams
  'catalogue.form.names': NoParams
  'catalogue.form.saved': NoParams
  'catalogue.form.from': NoParams
  'catalogue.form.fromHint': NoParams
  'catalogue.form.until': NoParams
  'catalogue.form.untilHint': NoParams
  'catalogue.form.version': NoParams
  'catalogue.form.save': NoParams
  'catalogue.form.more': NoParams
  'catalogue.form.remove': NoParams
  'catalogue.form.removeHint': NoParams
  'catalogue.form.removeReally': NoParams
  'catalogue.form.endHint': NoParams
  'catalogue.form.draftBy': { name: TextValue }
  'catalogue.form.planned': { days: TextValue }
  'catalogue.form.texts': NoParams
  'catalogue.form.preview': NoParams
  'catalogue.form.history': NoParams
  'catalogue.form.discard': NoParams
  'catalogue.form.choose': NoParams
  'catalogue.form.nothing': NoParams
  'catalogue.form.yes': NoParams
  'catalogue.form.no': NoParams
  'catalogue.form.row': { number: TextValue }
  'catalogue.form.conflict': { name: TextValue }
  'catalogue.form.conflictText': NoParams
  'catalogue.form.conflictField': NoParams
  'catalogue.form.conflictTheirs': NoParams
  'catalogue.form.conflictYours': NoParams
  'catalogue.field.key': NoParams
  'catalogue.field.id': NoParams
  'catalogue.field.nameDe': NoParams
  'catalogue.field.nameEn': NoParams
  'catalogue.field.validFrom': NoParams
  'catalogue.field.validTo': NoParams
  'catalogue.field.channels': NoParams
  'catalogue.field.durationMinutes': NoParams
  'catalogue.field.durationSource': NoParams
  'catalogue.field.forWhom': NoParams
  'catalogue.field.legalBasis': NoParams
  'catalogue.field.leikaKey': NoParams
  'catalogue.field.responsibilityGroup': NoParams
  'catalogue.field.documents': NoParams
  'catalogue.field.knownAnswers': NoParams
  'catalogue.field.feeKeys': NoParams
  'catalogue.field.followUps': NoParams
  'catalogue.field.deadline.kind': NoParams
  'catalogue.field.deadline.legal': NoParams
  'catalogue.field.deadline.recommended': NoParams
  'catalogue.field.deadline.recommendedDaysBefore': NoParams
  'catalogue.field.deadline.event': NoParams
  'catalogue.field.fiktion': NoParams
  'catalogue.field.confidential': NoParams
  'catalogue.field.riskRules': NoParams
  'catalogue.field.referTo': NoParams
  'catalogue.field.source': NoParams
  'catalogue.field.note': NoParams
  'catalogue.field.hintDe': NoParams
  'catalogue.field.hintEn': NoParams
  'catalogue.field.whyDe': NoParams
  'catalogue.field.whyEn': NoParams
  'catalogue.field.form': NoParams
  'catalogue.field.maxAgeDays': NoParams
  'catalogue.field.needsTranslation': NoParams
  'catalogue.field.issuer': NoParams
  'catalogue.field.issuerEn': NoParams
  'catalogue.field.category': NoParams
  'catalogue.field.sensitive': NoParams
  'catalogue.field.substitutes': NoParams
  'catalogue.field.picture': NoParams
  'catalogue.field.legal': NoParams
  'catalogue.field.kind': NoParams
  'catalogue.field.labelDe': NoParams
  'catalogue.field.labelEn': NoParams
  'catalogue.field.questionDe': NoParams
  'catalogue.field.questionEn': NoParams
  'catalogue.field.oppositeOf': NoParams
  'catalogue.field.titleDe': NoParams
  'catalogue.field.titleEn': NoParams
  'catalogue.field.concernKeys': NoParams
  'catalogue.field.lanes': NoParams
  'catalogue.field.priority': NoParams
  'catalogue.field.match.groups': NoParams
  'catalogue.field.match.concernKeys': NoParams
  'catalogue.field.match.surnamePrefixFrom': NoParams
  'catalogue.field.match.surnamePrefixTo': NoParams
  'catalogue.field.match.nationalities': NoParams
  'catalogue.field.match.employerIds': NoParams
  'catalogue.field.match.districts': NoParams
  'catalogue.field.target.team': NoParams
  'catalogue.field.target.lane': NoParams
  'catalogue.field.target.room': NoParams
  'catalogue.field.reason': NoParams
  'catalogue.field.from': NoParams
  'catalogue.field.until': NoParams
  'catalogue.ruleField.validFrom': NoParams
  'catalogue.ruleField.validTo': NoParams
  'catalogue.hint.key': NoParams
  'catalogue.hint.id': NoParams
  'catalogue.hint.validTo': NoParams
  'catalogue.hint.legalBasis': NoParams
  'catalogue.hint.riskRules': NoParams
  'catalogue.hint.referTo': NoParams
  'catalogue.hint.knownAnswers': NoParams
  'catalogue.hint.documents': NoParams
  'catalogue.hint.lanes': NoParams
  'catalogue.hint.priority': NoParams
  'catalogue.hint.picture': NoParams
  'catalogue.hint.legal': NoParams
  'catalogue.hint.forWhom': NoParams
  'catalogue.hint.questionDe': NoParams
  'catalogue.hint.match.surnamePrefixFrom': NoParams
  'catalogue.hint.match.nationalities': NoParams
  'catalogue.hint.match.employerIds': NoParams
  'catalogue.hint.match.districts': NoParams
  'catalogue.hint.match.groups': NoParams
  'catalogue.column.doc': NoParams
  'catalogue.column.condition': NoParams
  'catalogue.column.count': NoParams
  'catalogue.column.level': NoParams
  'catalogue.column.levelEn': NoParams
  'catalogue.column.answer': NoParams
  'catalogue.choice.channels.reception': NoParams
  'catalogue.choice.channels.appointment': NoParams
  'catalogue.choice.channels.bestin': NoParams
  'catalogue.choice.channels.online': NoParams
  'catalogue.choice.channels.kiosk': NoParams
  'catalogue.choice.channels.employer_service': NoParams
  'catalogue.choice.channels.zsef': NoParams
  'catalogue.choice.channels.post': NoParams
  'catalogue.choice.channels.dropbox': NoParams
  'catalogue.choice.channels.same_day_slot': NoParams
  'catalogue.choice.deadline.kind.none': NoParams
  'catalogue.choice.deadline.kind.setByOffice': NoParams
  'catalogue.choice.deadline.kind.afterNotice': NoParams
  'catalogue.choice.deadline.kind.afterEvent': NoParams
  'catalogue.choice.deadline.kind.immediately': NoParams
  'catalogue.choice.deadline.kind.beforeExpiry': NoParams
  'catalogue.choice.deadline.kind.afterEntry': NoParams
  'catalogue.choice.deadline.kind.beforeEvent': NoParams
  'catalogue.choice.deadline.kind.info': NoParams
  'catalogue.choice.form.original_and_copy': NoParams
  'catalogue.choice.form.original': NoParams
  'catalogue.choice.form.copy': NoParams
  'catalogue.choice.form.digital': NoParams
  'catalogue.choice.form.form': NoParams
  'catalogue.choice.category.identity': NoParams
  'catalogue.choice.category.status': NoParams
  'catalogue.choice.category.form': NoParams
  'catalogue.choice.category.family': NoParams
  'catalogue.choice.category.livelihood': NoParams
  'catalogue.choice.category.work': NoParams
  'catalogue.choice.category.business': NoParams
  'catalogue.choice.category.education': NoParams
  'catalogue.choice.category.qualification': NoParams
  'catalogue.choice.category.insurance': NoParams
  'catalogue.choice.category.housing': NoParams
  'catalogue.choice.category.address': NoParams
  'catalogue.choice.category.integration': NoParams
  'catalogue.choice.category.protection': NoParams
  'catalogue.choice.category.other': NoParams
  'catalogue.choice.sensitive.normal': NoParams
  'catalogue.choice.sensitive.financial': NoParams
  'catalogue.choice.sensitive.social_data': NoParams
  'catalogue.choice.sensitive.art9': NoParams
  'catalogue.choice.sensitive.high': NoParams
  'catalogue.choice.kind.always': NoParams
  'catalogue.choice.kind.question': NoParams
  'catalogue.choice.kind.oneOf': NoParams
  'catalogue.choice.kind.ifAvailable': NoParams
  'catalogue.choice.kind.ifAsked': NoParams
  'catalogue.choice.kind.voluntary': NoParams
  'catalogue.wrong.missing': { field: TextValue }
  'catalogue.wrong.no-such-day': { field: TextValue }
  'catalogue.wrong.no-number': { field: TextValue }
  'catalogue.wrong.not-a-choice': { field: TextValue }
  'catalogue.wrong.named-twice': { field: TextValue }
  'catalogue.wrong.no-key': { field: TextValue }
  'catalogue.wrong.half-a-row': { field: TextValue }
  'catalogue.wrong.too-long': { field: TextValue }
  'catalogue.wrong.not-a-text': { field: TextValue }
  'catalogue.wrong.ends-before-it-begins': { field: TextValue }
  'catalogue.refusals.not-permitted': NoParams
  'catalogue.refusals.key-reused': NoParams
  'catalogue.refusals.key-taken': NoParams
  'catalogue.refusals.other-key': NoParams
  'catalogue.refusals.wrong-shape': NoParams
  'catalogue.refusals.concerns-end': NoParams
  'catalogue.refusals.ends-before-it-begins': NoParams
  'catalogue.refusals.changed-meanwhile': NoParams
  'catalogue.refusals.nothing-to-edit': NoParams
  'catalogue.refusals.no-such-draft': NoParams
  'catalogue.refusals.no-such-revision': NoParams
  'catalogue.refusals.edited-already': NoParams
  'catalogue.refusals.nothing-to-publish': NoParams
  'catalogue.refusals.why-missing': NoParams
  'catalogue.refusals.why-too-long': NoParams
  'catalogue.refusals.faults': NoParams
  'catalogue.refusals.other': NoParams
  'catalogue.texts.title': { name: TextValue }
  'catalogue.texts.intro': NoParams
  'catalogue.texts.germanEnglish': NoParams
  'catalogue.texts.fee': NoParams
  'catalogue.texts.missing': NoParams
  'catalogue.texts.none': NoParams
  'catalogue.texts.language': NoParams
  'catalogue.texts.saved': NoParams
  'catalogue.texts.count': { count: number }
  'catalogue.texts.complete': NoParams
  'catalogue.rules.title': NoParams
  'catalogue.rules.intro': NoParams
  'catalogue.rules.rank': NoParams
  'catalogue.rules.names': NoParams
  'catalogue.rules.of': NoParams
  'catalogue.rules.all': NoParams
  'catalogue.rules.team': NoParams
  'catalogue.rules.reason': NoParams
  'catalogue.rules.test': NoParams
  'catalogue.rules.testIntro': NoParams
  'catalogue.rules.concern': NoParams
  'catalogue.rules.surname': NoParams
  'catalogue.rules.day': NoParams
  'catalogue.rules.ask': NoParams
  'catalogue.rules.answer': { team: TextValue }
  'catalogue.rules.answerLane': { lane: TextValue; team: TextValue }
  'catalogue.rules.because': { reason: TextValue }
  'catalogue.rules.rule': { rule: TextValue }
  'catalogue.changes.title': NoParams
  'catalogue.changes.intro': NoParams
  'catalogue.changes.empty': NoParams
  'catalogue.changes.emptyText': NoParams
  'catalogue.changes.by': { name: TextValue; when: TextValue }
  'catalogue.changes.atOnce': NoParams
  'catalogue.changes.from': { day: TextValue }
  'catalogue.changes.fromUntil': { day: TextValue; until: TextValue }
  'catalogue.changes.untilOnly': { until: TextValue }
  'catalogue.changes.isNew': NoParams
  'catalogue.changes.isRemoval': NoParams
  'catalogue.changes.field': NoParams
  'catalogue.changes.before': NoParams
  'catalogue.changes.after': NoParams
  'catalogue.changes.discard': NoParams
  'catalogue.changes.discardOf': { name: TextValue }
  'catalogue.changes.discardReally': NoParams
  'catalogue.changes.discarded': NoParams
  'catalogue.changes.checks': NoParams
  'catalogue.changes.checksGood': NoParams
  'catalogue.changes.faults': { count: number }
  'catalogue.changes.warnings': { count: number }
  'catalogue.changes.publish': NoParams
  'catalogue.changes.publishIntro': NoParams
  'catalogue.changes.why': NoParams
  'catalogue.changes.whyHint': NoParams
  'catalogue.changes.published': { revision: TextValue }
  'catalogue.changes.look': NoParams
  'catalogue.touched.title': { count: number }
  'catalogue.touched.text': NoParams
  'catalogue.touched.time': NoParams
  'catalogue.touched.what': NoParams
  'catalogue.touched.confirm': NoParams
  'catalogue.touched.ends': { concern: TextValue }
  'catalogue.touched.not-by-appointment': { concern: TextValue }
  'catalogue.touched.other-team': { concern: TextValue }
  'catalogue.touched.other-minutes': { concern: TextValue }
  'catalogue.finding.since': { day: TextValue }
  'catalogue.finding.open': NoParams
  'catalogue.finding.openOf': { name: TextValue }
  'catalogue.finding.wrong-shape': { field: TextValue }
  'catalogue.finding.dead-reference': { field: TextValue; kind: TextValue; what: TextValue }
  'catalogue.finding.unknown-fee': { fee: TextValue }
  'catalogue.finding.fee-without-amount': { fee: TextValue }
  'catalogue.finding.ends-before-it-begins': NoParams
  'catalogue.finding.question-missing': NoParams
  'catalogue.finding.question-not-asked': NoParams
  'catalogue.finding.opposite-of-no-question': { condition: TextValue }
  'catalogue.finding.named-twice': { what: TextValue }
  'catalogue.finding.names-itself': NoParams
  'catalogue.finding.answer-without-question': { condition: TextValue }
  'catalogue.finding.in-no-situation': NoParams
  'catalogue.finding.key-taken': NoParams
  'catalogue.finding.not-offered-between': { from: TextValue; until: TextValue }
  'catalogue.finding.rule-overlap': { other: TextValue }
  'catalogue.finding.name-gap': { from: TextValue; until: TextValue }
  'catalogue.finding.empty-name-range': NoParams
  'catalogue.finding.concern-without-rule': NoParams
  'catalogue.finding.no-fallback': NoParams
  'catalogue.finding.begins-in-the-past': { day: TextValue }
  'catalogue.finding.hides-planned': { day: TextValue; revision: TextValue }
  'catalogue.finding.changes-nothing': NoParams
  'catalogue.finding.translation-missing': { field: TextValue; languages: TextValue }
  'catalogue.finding.translation-older': { field: TextValue; languages: TextValue }
  'catalogue.history.title': NoParams
  'catalogue.history.titleOf': { name: TextValue }
  'catalogue.history.intro': NoParams
  'catalogue.history.none': NoParams
  'catalogue.history.revision': { revision: TextValue }
  'catalogue.history.by': { name: TextValue; when: TextValue }
  'catalogue.history.editedBy': { name: TextValue }
  'catalogue.history.why': { why: TextValue }
  'catalogue.history.revert': NoParams
  'catalogue.history.revertOf': { name: TextValue; revision: TextValue }
  'catalogue.history.revertShipped': NoParams
  'catalogue.history.reverted': NoParams
  'catalogue.history.all': NoParams
  'catalogue.preview.title': NoParams
  'catalogue.preview.intro': NoParams
  'catalogue.preview.concern': NoParams
  'catalogue.preview.language': NoParams
  'catalogue.preview.day': NoParams
  'catalogue.preview.dayHint': NoParams
  'catalogue.preview.show': NoParams
  'catalogue.preview.asVisitor': NoParams
  'catalogue.preview.on': { day: TextValue }
  'catalogue.preview.outside': NoParams
  'catalogue.preview.questions': NoParams
  'catalogue.preview.documents': NoParams
  'catalogue.preview.fees': NoParams
  'catalogue.preview.facts': { minutes: TextValue; team: TextValue }
  'catalogue.preview.notOffered': NoParams
  'catchup.offline.title': NoParams
  'catchup.offline.lost': NoParams
  'catchup.offline.asOf': { time: TextValue }
  'catchup.offline.age': { minutes: TextValue }
  'catchup.offline.waiting': { count: number }
  'catchup.offline.signIn': { count: number }
  'catchup.offline.toSignIn': NoParams
  'catchup.offline.back': NoParams
  'catchup.offline.toHall': NoParams
  'catchup.offline.noList': NoParams
  'catchup.offline.search': NoParams
  'catchup.offline.booked': NoParams
  'catchup.offline.here': NoParams
  'catchup.offline.empty': NoParams
  'catchup.offline.arrived': NoParams
  'catchup.offline.called': NoParams
  'catchup.offline.finished': NoParams
  'catchup.offline.number': { number: TextValue }
  'catchup.offline.noted': NoParams
  'catchup.offline.walkIn': NoParams
  'catchup.offline.concern': NoParams
  'catchup.offline.give': NoParams
  'catchup.offline.given': { number: TextValue }
  'catchup.offline.usedUp': NoParams
  'catchup.offline.paper': NoParams
  'catchup.pages.drillDue': NoParams
  'catchup.paper.title': NoParams
  'catchup.paper.intro': NoParams
  'catchup.paper.number': NoParams
  'catchup.paper.numberHint': NoParams
  'catchup.paper.code': NoParams
  'catchup.paper.codeHint': NoParams
  'catchup.paper.day': NoParams
  'catchup.paper.time': NoParams
  'catchup.paper.timeHint': NoParams
  'catchup.paper.concern': NoParams
  'catchup.paper.chooseConcern': NoParams
  'catchup.paper.finished': NoParams
  'catchup.paper.finishedHint': NoParams
  'catchup.paper.save': NoParams
  'catchup.paper.saved': { number: TextValue }
  'catchup.paper.merged': { number: TextValue }
  'catchup.paper.wrong.number': NoParams
  'catchup.paper.wrong.code': NoParams
  'catchup.paper.wrong.day': NoParams
  'catchup.paper.wrong.time': NoParams
  'catchup.paper.wrong.future': NoParams
  'catchup.paper.wrong.finished': NoParams
  'catchup.paper.wrong.concern': NoParams
  'catchup.conflicts.title': NoParams
  'catchup.conflicts.none': NoParams
  'catchup.conflicts.counts': { done: TextValue; merged: TextValue; settled: TextValue }
  'catchup.conflicts.at': { when: TextValue }
  'catchup.conflicts.clock': { minutes: TextValue }
  'catchup.conflicts.source.terminal': NoParams
  'catchup.conflicts.source.console': NoParams
  'catchup.conflicts.source.paper': NoParams
  'catchup.conflicts.kind.check-in': NoParams
  'catchup.conflicts.kind.draw': NoParams
  'catchup.conflicts.kind.arrived': NoParams
  'catchup.conflicts.kind.called': NoParams
  'catchup.conflicts.kind.finished': NoParams
  'catchup.conflicts.kind.paper': NoParams
  'catchup.conflicts.reason.unknown-code': NoParams
  'catchup.conflicts.reason.unknown-visit': NoParams
  'catchup.conflicts.reason.unknown-concern': NoParams
  'catchup.conflicts.reason.number-unknown': NoParams
  'catchup.conflicts.reason.number-used': NoParams
  'catchup.conflicts.reason.checked-in-twice': NoParams
  'catchup.conflicts.reason.appointment-cancelled': NoParams
  'catchup.conflicts.reason.another-day': NoParams
  'catchup.conflicts.reason.too-late': NoParams
  'catchup.conflicts.reason.not-waiting': NoParams
  'catchup.conflicts.reason.numbers-used-up': NoParams
  'catchup.conflicts.reason.too-old': NoParams
  'catchup.conflicts.note': NoParams
  'catchup.conflicts.take-in': NoParams
  'catchup.conflicts.done': NoParams
  'catchup.conflicts.told': NoParams
  'catchup.conflicts.noteMissing': NoParams
  'catchup.conflicts.cannotTakeIn': NoParams
  'catchup.conflicts.gone': NoParams
  'catchup.outage.title': NoParams
  'catchup.outage.dayList': NoParams
  'catchup.outage.dayListText': NoParams
  'catchup.outage.download': NoParams
  'catchup.outage.written': { when: TextValue }
  'catchup.outage.neverWritten': NoParams
  'catchup.outage.roll': NoParams
  'catchup.outage.rollTitle': NoParams
  'catchup.outage.rollHint': NoParams
  'catchup.outage.instructions': NoParams
  'catchup.outage.instruction.terminal': NoParams
  'catchup.outage.instruction.reception': NoParams
  'catchup.outage.instruction.desk': NoParams
  'catchup.drill.title': NoParams
  'catchup.drill.intro': NoParams
  'catchup.drill.overdue': { day: TextValue }
  'catchup.drill.never': NoParams
  'catchup.drill.next': { day: TextValue }
  'catchup.drill.steps.legend': NoParams
  'catchup.drill.steps.announce': NoParams
  'catchup.drill.steps.cut': NoParams
  'catchup.drill.steps.terminal': NoParams
  'catchup.drill.steps.console': NoParams
  'catchup.drill.steps.display': NoParams
  'catchup.drill.steps.day-list': NoParams
  'catchup.drill.steps.roll': NoParams
  'catchup.drill.steps.return': NoParams
  'catchup.drill.steps.conflicts': NoParams
  'catchup.drill.steps.talk': NoParams
  'catchup.drill.heldOn': NoParams
  'catchup.drill.participants': NoParams
  'catchup.drill.participantsHint': NoParams
  'catchup.drill.wentWrong': NoParams
  'catchup.drill.save': NoParams
  'catchup.drill.saved': { day: TextValue }
  'catchup.drill.history': NoParams
  'catchup.drill.people': { count: number }
  'catchup.drill.ofSteps': { all: TextValue; done: TextValue }
  'catchup.drill.nothingWrong': NoParams
  'catchup.drill.wrong.heldOn': NoParams
  'catchup.drill.wrong.participants': NoParams
  'catchup.drill.wrong.steps': NoParams
  'catchup.drill.wrong.wentWrong': NoParams
  'catchup.instruction.terminal.1': NoParams
  'catchup.instruction.terminal.2': NoParams
  'catchup.instruction.terminal.3': NoParams
  'catchup.instruction.terminal.4': NoParams
  'catchup.instruction.terminal.5': NoParams
  'catchup.instruction.terminal.title': NoParams
  'catchup.instruction.reception.1': NoParams
  'catchup.instruction.reception.2': NoParams
  'catchup.instruction.reception.3': NoParams
  'catchup.instruction.reception.4': NoParams
  'catchup.instruction.reception.5': NoParams
  'catchup.instruction.reception.6': NoParams
  'catchup.instruction.reception.title': NoParams
  'catchup.instruction.desk.1': NoParams
  'catchup.instruction.desk.2': NoParams
  'catchup.instruction.desk.3': NoParams
  'catchup.instruction.desk.4': NoParams
  'catchup.instruction.desk.title': NoParams
  'charging.atCashier': { kassenzeichen: TextValue }
  'charging.title': NoParams
  'charging.new': NoParams
  'charging.another': NoParams
  'charging.claims': NoParams
  'charging.none': NoParams
  'charging.acts': NoParams
  'charging.row.fee': { n: TextValue }
  'charging.row.none': NoParams
  'charging.row.usual': NoParams
  'charging.row.others': NoParams
  'charging.row.quantity': NoParams
  'charging.row.cause': NoParams
  'charging.row.noCause': NoParams
  'charging.row.together': NoParams
  'charging.row.noTogether': NoParams
  'charging.row.add': NoParams
  'charging.row.remove': { n: TextValue }
  'charging.row.removeShort': NoParams
  'charging.who': NoParams
  'charging.severalPersons': { count: number }
  'charging.birth': NoParams
  'charging.birthHint': NoParams
  'charging.age': NoParams
  'charging.ageHint': NoParams
  'charging.applied': NoParams
  'charging.appliedHint': NoParams
  'charging.otherPerson': NoParams
  'charging.otherPersonHint': NoParams
  'charging.groundsTitle': NoParams
  'charging.groundsHint': NoParams
  'charging.groundsNone': NoParams
  'charging.groundsRest': { count: number }
  'charging.grounds-seen': NoParams
  'charging.grounds-usual': { proof: TextValue }
  'charging.decision.title': NoParams
  'charging.decision.hint': NoParams
  'charging.decision.amount': NoParams
  'charging.decision.reason': NoParams
  'charging.decision.range': NoParams
  'charging.rest': NoParams
  'charging.credit': NoParams
  'charging.creditHint': NoParams
  'charging.elsewhere': NoParams
  'charging.beforeHandOut': NoParams
  'charging.beforeHandOutHint': NoParams
  'charging.result': NoParams
  'charging.credited': NoParams
  'charging.due': NoParams
  'charging.notYet': NoParams
  'charging.free': NoParams
  'charging.freeText': NoParams
  'charging.unreviewed': { day: TextValue }
  'charging.unreviewedLine': { day: TextValue }
  'charging.again': NoParams
  'charging.ask': NoParams
  'charging.sure.title': NoParams
  'charging.sure.yes': NoParams
  'charging.sure.no': NoParams
  'charging.steps.base': NoParams
  'charging.steps.cause': NoParams
  'charging.steps.range': NoParams
  'charging.steps.share': NoParams
  'charging.steps.replace': NoParams
  'charging.steps.half': NoParams
  'charging.steps.free': NoParams
  'charging.steps.free-act': NoParams
  'charging.steps.elsewhere': NoParams
  'charging.steps.decision': NoParams
  'charging.steps.limit': NoParams
  'charging.steps.credited': NoParams
  'charging.hints.age-unknown': { fee: TextValue }
  'charging.hints.age-band-changes': { fee: TextValue }
  'charging.hints.row-by-age': { fee: TextValue }
  'charging.hints.above-maximum': { fee: TextValue; paragraph: TextValue }
  'charging.hints.minor-review': { fee: TextValue; paragraph: TextValue }
  'charging.hints.half-is-less': { fee: TextValue; paragraph: TextValue }
  'charging.hints.rule-not-applied': { fee: TextValue; paragraph: TextValue }
  'charging.hints.processing-of-free-act': { fee: TextValue; paragraph: TextValue }
  'charging.hints.source-conflict': { fee: TextValue; paragraph: TextValue }
  'charging.hints.payable-elsewhere': { detail: TextValue; fee: TextValue }
  'charging.hints.other-payer': { detail: TextValue; fee: TextValue }
  'charging.hints.credit-kept': { paragraph: TextValue }
  'charging.grounds.german_family_visa': NoParams
  'charging.grounds.swiss': NoParams
  'charging.grounds.protected_persons': NoParams
  'charging.grounds.admission_23_2': NoParams
  'charging.grounds.public_scholarship': NoParams
  'charging.grounds.in_training_no_wage': NoParams
  'charging.grounds.public_interest': NoParams
  'charging.grounds.association_turkey': NoParams
  'charging.grounds.benefits_recipient': NoParams
  'charging.grounds.economic_hardship': NoParams
  'charging.grounds.employment_condition': NoParams
  'charging.grounds.chip_defect_not_own_fault': NoParams
  'charging.grounds.processing_not_due': NoParams
  'charging.grounds.intl_agreements': NoParams
  'charging.grounds.naturalisation_hardship': NoParams
  'charging.causes.new_passport': NoParams
  'charging.causes.card_life_or_data_change': NoParams
  'charging.causes.loss': NoParams
  'charging.causes.chip_defect': NoParams
  'charging.causes.request_105b': NoParams
  'charging.causes.gb_for_permanent_card': NoParams
  'charging.causes.chip_defect_not_own_fault': NoParams
  'charging.causes.ex_officio': NoParams
  'charging.causes.residence_corrected': NoParams
  'charging.causes.marriage_noted': NoParams
  'charging.causes.out_of_hours': NoParams
  'charging.causes.only_underlying_decision': NoParams
  'charging.causes.restitution_116': NoParams
  'charging.causes.redress_15': NoParams
  'charging.causes.lost_by_marriage': NoParams
  'charging.state.open': NoParams
  'charging.state.partly': NoParams
  'charging.state.paid': NoParams
  'charging.state.cancelled': NoParams
  'charging.state.waived': NoParams
  'charging.state.lapsed': NoParams
  'charging.claim.title': NoParams
  'charging.claim.owed': { amount: TextValue }
  'charging.claim.overpaid': { amount: TextValue }
  'charging.claim.issued': { when: TextValue }
  'charging.claim.due': { day: TextValue }
  'charging.claim.beforeHandOut': NoParams
  'charging.claim.payment': { amount: TextValue; way: TextValue; when: TextValue }
  'charging.claim.receipt': { receipt: TextValue }
  'charging.claim.reversed': NoParams
  'charging.claim.why': NoParams
  'charging.claim.seen': { ground: TextValue; proof: TextValue }
  'charging.claim.slip': NoParams
  'charging.method.cash': NoParams
  'charging.method.card': NoParams
  'charging.method.transfer': NoParams
  'charging.order.cancel': { amount: TextValue }
  'charging.order.waive': { amount: TextValue }
  'charging.order.refund': { amount: TextValue }
  'charging.order.lapse': { amount: TextValue }
  'charging.orderState.waiting': NoParams
  'charging.orderState.released': NoParams
  'charging.orderState.refused': NoParams
  'charging.orderState.done': NoParams
  'charging.end.cancel': NoParams
  'charging.end.cancelPaid': NoParams
  'charging.end.waive': NoParams
  'charging.end.refund': NoParams
  'charging.end.second': NoParams
  'charging.end.code': NoParams
  'charging.end.reason': NoParams
  'charging.end.order': NoParams
  'charging.end.now': NoParams
  'charging.reasons.wrong-fee': NoParams
  'charging.reasons.wrong-person': NoParams
  'charging.reasons.duplicate': NoParams
  'charging.reasons.application-withdrawn': NoParams
  'charging.reasons.hardship': NoParams
  'charging.reasons.public-interest': NoParams
  'charging.reasons.benefits-proven-later': NoParams
  'charging.reasons.office-mistake': NoParams
  'charging.reasons.paid-twice': NoParams
  'charging.reasons.paid-too-much': NoParams
  'charging.reasons.claim-cancelled': NoParams
  'charging.reasons.other': NoParams
  'charging.cashier.send': NoParams
  'charging.cashier.none': NoParams
  'charging.told.created': NoParams
  'charging.told.cancelled': NoParams
  'charging.told.ordered': NoParams
  'charging.wrong.quantity': NoParams
  'charging.wrong.birth': NoParams
  'charging.wrong.applied': NoParams
  'charging.wrong.age': NoParams
  'charging.wrong.credit': NoParams
  'charging.wrong.amount': NoParams
  'charging.refusals.nothing-asked': NoParams
  'charging.refusals.unknown-fee': NoParams
  'charging.refusals.outside-validity': { fee: TextValue }
  'charging.refusals.unknown-reduction': NoParams
  'charging.refusals.quantity-invalid': { fee: TextValue; most: TextValue }
  'charging.refusals.age-invalid': NoParams
  'charging.refusals.age-missing': { fee: TextValue }
  'charging.refusals.age-contradicts': { fee: TextValue }
  'charging.refusals.unknown-cause': { fee: TextValue }
  'charging.refusals.cause-missing': { fee: TextValue }
  'charging.refusals.together-missing': { fee: TextValue }
  'charging.refusals.together-invalid': { fee: TextValue }
  'charging.refusals.named-twice': { fee: TextValue }
  'charging.refusals.amount-to-be-named': { fee: TextValue }
  'charging.refusals.decision-invalid': { fee: TextValue }
  'charging.refusals.credit-invalid': NoParams
  'charging.refusals.proof-missing': NoParams
  'charging.refusals.amount-changed': { due: TextValue }
  'charging.refusals.nothing-due': NoParams
  'charging.refusals.unknown-visit': NoParams
  'charging.refusals.office-number-missing': NoParams
  'charging.refusals.unknown-claim': NoParams
  'charging.refusals.was-paid': NoParams
  'charging.refusals.claim-ended': NoParams
  'charging.refusals.reason-missing': NoParams
  'charging.refusals.under-way': NoParams
  'charging.refusals.amount-invalid': NoParams
  'charging.refusals.kind-invalid': NoParams
  'charging.refusals.key-reused': NoParams
  'charging.refusals.not-permitted': NoParams
  'charging.refusals.no-guest': NoParams
  'charging.refusals.unknown-team': NoParams
  'charging.refusals.other': NoParams
  'charts.table': NoParams
  'charts.what': NoParams
  'charts.from': NoParams
  'charts.to': NoParams
  'common.skip': NoParams
  'common.officialSite': NoParams
  'common.mainMenu': NoParams
  'common.languages': NoParams
  'common.back': NoParams
  'common.next': NoParams
  'common.change': NoParams
  'common.print': NoParams
  'common.close': NoParams
  'common.cancel': NoParams
  'common.save': NoParams
  'common.yes': NoParams
  'common.no': NoParams
  'common.optional': NoParams
  'common.step': { number: TextValue; total: TextValue }
  'common.startPage': NoParams
  'common.opensInNewWindow': NoParams
  'common.moreDays': NoParams
  'common.date.day': NoParams
  'common.date.month': NoParams
  'common.date.year': NoParams
  'common.footer.figures': NoParams
  'common.footer.title': NoParams
  'common.footer.counselling': NoParams
  'common.footer.imprint': NoParams
  'common.footer.privacy': NoParams
  'common.footer.accessibility': NoParams
  'common.footer.contact': NoParams
  'common.footer.complaint': NoParams
  'common.errors.title': NoParams
  'common.errors.prefix': NoParams
  'common.errors.generic.title': NoParams
  'common.errors.generic.text': NoParams
  'common.errors.notFound.title': NoParams
  'common.errors.notFound.text': NoParams
  'common.errors.forbidden.title': NoParams
  'common.errors.forbidden.text': NoParams
  'common.errors.badRequest.title': NoParams
  'common.errors.badRequest.text': NoParams
  'common.errors.tooLarge.title': NoParams
  'common.errors.tooLarge.text': NoParams
  'common.errors.unavailable.title': NoParams
  'common.errors.unavailable.text': NoParams
  'common.errors.wayOut': NoParams
  'common.errors.byPhone': { phone: TextValue }
  'common.errors.foreignForm.title': NoParams
  'common.errors.foreignForm.text': NoParams
  'common.live.connected': NoParams
  'common.live.age': { count: number }
  'common.live.lost': NoParams
  'common.log.title': NoParams
  'common.log.empty': NoParams
  'common.log.dismiss': NoParams
  'common.freeTimes': { count: number }
  'common.signOut': NoParams
  'common.signIn': NoParams
  'complaint.title': NoParams
  'complaint.lead': NoParams
  'complaint.days': { final: TextValue; first: TextValue }
  'complaint.legal.title': NoParams
  'complaint.legal.text': NoParams
  'complaint.topic': NoParams
  'complaint.topics.waiting': NoParams
  'complaint.topics.appointment': NoParams
  'complaint.topics.manner': NoParams
  'complaint.topics.advice': NoParams
  'complaint.topics.duration': NoParams
  'complaint.topics.fees': NoParams
  'complaint.topics.building': NoParams
  'complaint.topics.privacy': NoParams
  'complaint.topics.other': NoParams
  'complaint.what': NoParams
  'complaint.whatHint': NoParams
  'complaint.wish': NoParams
  'complaint.wishHint': NoParams
  'complaint.name': NoParams
  'complaint.nameHint': NoParams
  'complaint.reach': NoParams
  'complaint.reachHint': NoParams
  'complaint.send': NoParams
  'complaint.status': NoParams
  'complaint.wrong.topic-missing': NoParams
  'complaint.wrong.what-missing': NoParams
  'complaint.wrong.what-too-long': NoParams
  'complaint.wrong.wish-too-long': NoParams
  'complaint.wrong.name-too-long': NoParams
  'complaint.wrong.reach-invalid': NoParams
  'complaint.wrong.too-many-complaints': NoParams
  'complaint.wrong.words-missing': NoParams
  'complaint.wrong.words-too-long': NoParams
  'complaint.wrong.settled': NoParams
  'complaint.wrong.too-many-words': NoParams
  'complaint.wrong.not-contestable': NoParams
  'complaint.wrong.any': NoParams
  'complaint.own.title': NoParams
  'complaint.own.sent': NoParams
  'complaint.own.keep': NoParams
  'complaint.own.reference': NoParams
  'complaint.own.code': NoParams
  'complaint.own.received': NoParams
  'complaint.own.first': NoParams
  'complaint.own.final': NoParams
  'complaint.own.answered': NoParams
  'complaint.own.open': NoParams
  'complaint.own.yours': NoParams
  'complaint.own.office': NoParams
  'complaint.own.interim': NoParams
  'complaint.own.you': NoParams
  'complaint.own.more': NoParams
  'complaint.own.add': NoParams
  'complaint.own.added': NoParams
  'complaint.again.title': NoParams
  'complaint.again.text': { day: TextValue }
  'complaint.again.label': NoParams
  'complaint.again.action': NoParams
  'complaint.again.done': NoParams
  'complaint.withdraw.title': NoParams
  'complaint.withdraw.text': NoParams
  'complaint.withdraw.action': NoParams
  'complaint.withdraw.sure': NoParams
  'complaint.withdraw.gone': NoParams
  'complaint.withdraw.goneText': NoParams
  'complaint.appeal.title': NoParams
  'complaint.appeal.chief': NoParams
  'complaint.appeal.supervision': NoParams
  'complaint.appeal.privacy': NoParams
  'complaint.enter.title': NoParams
  'complaint.enter.text': NoParams
  'complaint.enter.action': NoParams
  'complaint.enter.unknown': NoParams
  'cooperation.nav.partners': NoParams
  'cooperation.nav.agreements': NoParams
  'cooperation.list.title': NoParams
  'cooperation.list.lead': NoParams
  'cooperation.list.search': NoParams
  'cooperation.list.need': NoParams
  'cooperation.list.anyNeed': NoParams
  'cooperation.list.language': NoParams
  'cooperation.list.anyLanguage': NoParams
  'cooperation.list.words': NoParams
  'cooperation.list.more': NoParams
  'cooperation.list.childcare': NoParams
  'cooperation.list.stepFree': NoParams
  'cooperation.list.independent': NoParams
  'cooperation.list.all': NoParams
  'cooperation.list.found': { count: number }
  'cooperation.list.none': NoParams
  'cooperation.list.new': NoParams
  'cooperation.list.name': NoParams
  'cooperation.list.needs': NoParams
  'cooperation.list.languages': NoParams
  'cooperation.list.hours': NoParams
  'cooperation.list.reach': NoParams
  'cooperation.list.inactive': NoParams
  'cooperation.todo.title': NoParams
  'cooperation.todo.locked': NoParams
  'cooperation.todo.not-deleted': NoParams
  'cooperation.todo.answer': NoParams
  'cooperation.todo.over': NoParams
  'cooperation.import.title': NoParams
  'cooperation.import.lead': NoParams
  'cooperation.import.file': NoParams
  'cooperation.import.send': NoParams
  'cooperation.import.export': NoParams
  'cooperation.import.told': { added: TextValue; changed: TextValue }
  'cooperation.import.line': { column: TextValue; line: TextValue; what: TextValue }
  'cooperation.import.moreFaults': { count: number }
  'cooperation.fault.column-missing': NoParams
  'cooperation.fault.column-unknown': NoParams
  'cooperation.fault.twice': NoParams
  'cooperation.fault.word-unknown': NoParams
  'cooperation.fault.empty': NoParams
  'cooperation.fault.key-wrong': NoParams
  'cooperation.fault.name-missing': NoParams
  'cooperation.fault.needs-missing': NoParams
  'cooperation.fault.need-unknown': NoParams
  'cooperation.fault.language-unknown': NoParams
  'cooperation.fault.standing-unknown': NoParams
  'cooperation.fault.wheelchair-unknown': NoParams
  'cooperation.fault.mail-wrong': NoParams
  'cooperation.fault.phone-wrong': NoParams
  'cooperation.fault.web-wrong': NoParams
  'cooperation.fault.postcode-wrong': NoParams
  'cooperation.fault.too-long': NoParams
  'cooperation.partner.newTitle': NoParams
  'cooperation.partner.entry': NoParams
  'cooperation.partner.key': NoParams
  'cooperation.partner.keyHint': NoParams
  'cooperation.partner.name': NoParams
  'cooperation.partner.needs': NoParams
  'cooperation.partner.languages': NoParams
  'cooperation.partner.languagesHint': NoParams
  'cooperation.partner.standing': NoParams
  'cooperation.partner.independent': NoParams
  'cooperation.partner.public': NoParams
  'cooperation.partner.hours': NoParams
  'cooperation.partner.wheelchair': NoParams
  'cooperation.partner.wheelchairs.yes': NoParams
  'cooperation.partner.wheelchairs.partly': NoParams
  'cooperation.partner.wheelchairs.no': NoParams
  'cooperation.partner.wheelchairs.unknown': NoParams
  'cooperation.partner.access': NoParams
  'cooperation.partner.childcare': NoParams
  'cooperation.partner.childcareYes': NoParams
  'cooperation.partner.phone': NoParams
  'cooperation.partner.mail': NoParams
  'cooperation.partner.web': NoParams
  'cooperation.partner.street': NoParams
  'cooperation.partner.postcode': NoParams
  'cooperation.partner.city': NoParams
  'cooperation.partner.active': NoParams
  'cooperation.partner.activeYes': NoParams
  'cooperation.partner.save': NoParams
  'cooperation.partner.contacts': NoParams
  'cooperation.partner.contactName': NoParams
  'cooperation.partner.contactTask': NoParams
  'cooperation.partner.contactActive': NoParams
  'cooperation.partner.contactAdd': NoParams
  'cooperation.partner.contactEnd': NoParams
  'cooperation.partner.contactBack': NoParams
  'cooperation.partner.noContacts': NoParams
  'cooperation.partner.agreements': NoParams
  'cooperation.partner.noAgreements': NoParams
  'cooperation.partner.newAgreement': NoParams
  'cooperation.agreement.title': NoParams
  'cooperation.agreement.lead': NoParams
  'cooperation.agreement.due': NoParams
  'cooperation.agreement.noneDue': NoParams
  'cooperation.agreement.none': NoParams
  'cooperation.agreement.new': NoParams
  'cooperation.agreement.one': NoParams
  'cooperation.agreement.partner': NoParams
  'cooperation.agreement.name': NoParams
  'cooperation.agreement.parties': NoParams
  'cooperation.agreement.scope': NoParams
  'cooperation.agreement.contacts': NoParams
  'cooperation.agreement.startsOn': NoParams
  'cooperation.agreement.endsOn': NoParams
  'cooperation.agreement.endsHint': NoParams
  'cooperation.agreement.reviewOn': NoParams
  'cooperation.agreement.dayHint': NoParams
  'cooperation.agreement.state': NoParams
  'cooperation.agreement.states.draft': NoParams
  'cooperation.agreement.states.in-force': NoParams
  'cooperation.agreement.states.ended': NoParams
  'cooperation.agreement.over': NoParams
  'cooperation.agreement.late': NoParams
  'cooperation.agreement.document': NoParams
  'cooperation.agreement.noDocument': NoParams
  'cooperation.agreement.put': NoParams
  'cooperation.agreement.read': NoParams
  'cooperation.agreement.leadOnly': NoParams
  'cooperation.agreement.save': NoParams
  'cooperation.referral.title': NoParams
  'cooperation.referral.lead': NoParams
  'cooperation.referral.none': NoParams
  'cooperation.referral.new': NoParams
  'cooperation.referral.choose': NoParams
  'cooperation.referral.newTo': { name: TextValue }
  'cooperation.referral.body': NoParams
  'cooperation.referral.contact': NoParams
  'cooperation.referral.anyContact': NoParams
  'cooperation.referral.purpose': NoParams
  'cooperation.referral.more': NoParams
  'cooperation.referral.values': NoParams
  'cooperation.referral.valuesHint': NoParams
  'cooperation.referral.language': { language: TextValue }
  'cooperation.referral.channel': NoParams
  'cooperation.referral.channels.mail': NoParams
  'cooperation.referral.channels.handed': NoParams
  'cooperation.referral.expiresOn': NoParams
  'cooperation.referral.ask': NoParams
  'cooperation.referral.ended': NoParams
  'cooperation.referral.despite': NoParams
  'cooperation.referral.protected': NoParams
  'cooperation.referral.hint': { rule: TextValue }
  'cooperation.referral.until': { day: TextValue }
  'cooperation.referral.asked': { day: TextValue }
  'cooperation.referral.sentAt': { day: TextValue }
  'cooperation.referral.waitsConsent': NoParams
  'cooperation.referral.declined': NoParams
  'cooperation.referral.ready': NoParams
  'cooperation.referral.send': NoParams
  'cooperation.referral.code': NoParams
  'cooperation.referral.codeHint': { name: TextValue; phone: TextValue }
  'cooperation.referral.linkOnce': NoParams
  'cooperation.referral.renew': NoParams
  'cooperation.referral.renewHint': NoParams
  'cooperation.referral.takeBack': NoParams
  'cooperation.referral.takeBackHint': NoParams
  'cooperation.referral.takeBackYes': NoParams
  'cooperation.referral.passedOn': NoParams
  'cooperation.referral.wanted': NoParams
  'cooperation.referral.never': NoParams
  'cooperation.referral.opened': { count: number; day: TextValue }
  'cooperation.referral.wrongCodes': { count: number }
  'cooperation.referral.mails.waiting': NoParams
  'cooperation.referral.mails.sent': NoParams
  'cooperation.referral.mails.failed': NoParams
  'cooperation.referral.mails.dropped': NoParams
  'cooperation.referral.replies': NoParams
  'cooperation.referral.handover': NoParams
  'cooperation.referral.day': NoParams
  'cooperation.referral.time': NoParams
  'cooperation.referral.timeHint': NoParams
  'cooperation.referral.place': NoParams
  'cooperation.referral.note': NoParams
  'cooperation.referral.noteHint': NoParams
  'cooperation.referral.companion': NoParams
  'cooperation.referral.interpreter': NoParams
  'cooperation.referral.agreed': NoParams
  'cooperation.referral.propose': NoParams
  'cooperation.referral.settleYes': NoParams
  'cooperation.referral.settleNo': NoParams
  'cooperation.referral.end': NoParams
  'cooperation.referral.outcome': NoParams
  'cooperation.referral.deleted': { day: TextValue }
  'cooperation.referral.notDeleted': NoParams
  'cooperation.told.saved': NoParams
  'cooperation.told.imported': NoParams
  'cooperation.told.asked': NoParams
  'cooperation.told.sent': NoParams
  'cooperation.told.renewed': NoParams
  'cooperation.told.taken-back': NoParams
  'cooperation.told.handover': NoParams
  'cooperation.told.ended': NoParams
  'cooperation.told.document': NoParams
  'cooperation.refusals.key-wrong': NoParams
  'cooperation.refusals.key-taken': NoParams
  'cooperation.refusals.name-missing': NoParams
  'cooperation.refusals.name-taken': NoParams
  'cooperation.refusals.needs-missing': NoParams
  'cooperation.refusals.need-unknown': NoParams
  'cooperation.refusals.language-unknown': NoParams
  'cooperation.refusals.standing-unknown': NoParams
  'cooperation.refusals.wheelchair-unknown': NoParams
  'cooperation.refusals.mail-wrong': NoParams
  'cooperation.refusals.phone-wrong': NoParams
  'cooperation.refusals.web-wrong': NoParams
  'cooperation.refusals.postcode-wrong': NoParams
  'cooperation.refusals.too-long': NoParams
  'cooperation.refusals.title-missing': NoParams
  'cooperation.refusals.parties-missing': NoParams
  'cooperation.refusals.scope-missing': NoParams
  'cooperation.refusals.start-missing': NoParams
  'cooperation.refusals.end-before-start': NoParams
  'cooperation.refusals.review-missing': NoParams
  'cooperation.refusals.state-unknown': NoParams
  'cooperation.refusals.day-wrong': NoParams
  'cooperation.refusals.unknown-partner': NoParams
  'cooperation.refusals.unknown-agreement': NoParams
  'cooperation.refusals.file-missing': NoParams
  'cooperation.refusals.file-kind': NoParams
  'cooperation.refusals.file-too-big': NoParams
  'cooperation.refusals.file-cut': NoParams
  'cooperation.refusals.busy': NoParams
  'cooperation.refusals.list-wrong': NoParams
  'cooperation.refusals.list-too-long': NoParams
  'cooperation.refusals.need-wrong': NoParams
  'cooperation.refusals.purpose-missing': NoParams
  'cooperation.refusals.values-missing': NoParams
  'cooperation.refusals.value-too-long': NoParams
  'cooperation.refusals.channel-unknown': NoParams
  'cooperation.refusals.no-mail': NoParams
  'cooperation.refusals.expiry-wrong': NoParams
  'cooperation.refusals.agreement-ended': NoParams
  'cooperation.refusals.case-closed': NoParams
  'cooperation.refusals.unknown-case': NoParams
  'cooperation.refusals.unknown-referral': NoParams
  'cooperation.refusals.no-consent': NoParams
  'cooperation.refusals.already-sent': NoParams
  'cooperation.refusals.over': NoParams
  'cooperation.refusals.not-sent': NoParams
  'cooperation.refusals.closed': NoParams
  'cooperation.refusals.outcome-missing': NoParams
  'cooperation.refusals.start-past': NoParams
  'cooperation.refusals.place-missing': NoParams
  'cooperation.refusals.companion-missing': NoParams
  'cooperation.refusals.no-joint-appointment': NoParams
  'cooperation.refusals.unknown-handover': NoParams
  'cooperation.refusals.not-permitted': NoParams
  'cooperation.refusals.other': NoParams
  'correspondence.title': NoParams
  'correspondence.file.title': { reference: TextValue }
  'correspondence.file.intro': NoParams
  'correspondence.file.new': NoParams
  'correspondence.file.template': NoParams
  'correspondence.file.vorgang': NoParams
  'correspondence.file.vorgangHint': NoParams
  'correspondence.file.noVorgang': NoParams
  'correspondence.file.begin': NoParams
  'correspondence.file.none': NoParams
  'correspondence.file.closed': NoParams
  'correspondence.file.draft': NoParams
  'correspondence.file.registered': { number: TextValue }
  'correspondence.file.cancelled': NoParams
  'correspondence.file.meta': { signatory: TextValue; template: TextValue; version: TextValue }
  'correspondence.file.versions': { count: number }
  'correspondence.file.again': NoParams
  'correspondence.file.look': NoParams
  'correspondence.file.course': { signatory: TextValue }
  'correspondence.file.ready': NoParams
  'correspondence.file.readyAgain': NoParams
  'correspondence.file.notReady.not-final': NoParams
  'correspondence.file.notReady.not-signed': NoParams
  'correspondence.file.notReady.signed-by-other': NoParams
  'correspondence.file.notReady.no-letter': NoParams
  'correspondence.file.print': NoParams
  'correspondence.file.mail': NoParams
  'correspondence.file.mailTo': NoParams
  'correspondence.file.consent': NoParams
  'correspondence.file.consentHint': NoParams
  'correspondence.file.writtenForm': { section: TextValue }
  'correspondence.file.dispatches': NoParams
  'correspondence.file.channel.print': NoParams
  'correspondence.file.channel.mail': NoParams
  'correspondence.file.state.waiting': NoParams
  'correspondence.file.state.printed': NoParams
  'correspondence.file.state.sent': NoParams
  'correspondence.file.state.bounced': NoParams
  'correspondence.file.state.failed': NoParams
  'correspondence.file.state.withdrawn': NoParams
  'correspondence.file.state.unknown': NoParams
  'correspondence.file.settle': NoParams
  'correspondence.file.settleLeft': NoParams
  'correspondence.file.settleChoices.yes': NoParams
  'correspondence.file.settleChoices.no': NoParams
  'correspondence.file.withdraw': NoParams
  'correspondence.file.why': NoParams
  'correspondence.file.answer': { answer: TextValue }
  'correspondence.file.notified': NoParams
  'correspondence.file.hint': { day: TextValue; section: TextValue }
  'correspondence.file.hintRest': NoParams
  'correspondence.file.noHint': NoParams
  'correspondence.file.decided.fiction': { day: TextValue; who: TextValue }
  'correspondence.file.decided.known': { day: TextValue; remark: TextValue; who: TextValue }
  'correspondence.file.decided.not-notified': { remark: TextValue; who: TextValue }
  'correspondence.file.lastDay': { day: TextValue }
  'correspondence.file.basis': NoParams
  'correspondence.file.bases.fiction': NoParams
  'correspondence.file.bases.known': NoParams
  'correspondence.file.bases.not-notified': NoParams
  'correspondence.file.onDay': NoParams
  'correspondence.file.remark': NoParams
  'correspondence.file.decide': NoParams
  'correspondence.write.title': { template: TextValue }
  'correspondence.write.again': { template: TextValue }
  'correspondence.write.forum': { missing: TextValue }
  'correspondence.write.address': NoParams
  'correspondence.write.name': NoParams
  'correspondence.write.extra': NoParams
  'correspondence.write.extraHint': NoParams
  'correspondence.write.street': NoParams
  'correspondence.write.place': NoParams
  'correspondence.write.placeHint': NoParams
  'correspondence.write.country': NoParams
  'correspondence.write.countryHint': NoParams
  'correspondence.write.remark': NoParams
  'correspondence.write.remarkHint': NoParams
  'correspondence.write.content': NoParams
  'correspondence.write.papersThere': { name: TextValue }
  'correspondence.write.papersMore': NoParams
  'correspondence.write.linesHint': NoParams
  'correspondence.write.choose': NoParams
  'correspondence.write.signature': NoParams
  'correspondence.write.signatory': NoParams
  'correspondence.write.signatoryHint': NoParams
  'correspondence.write.languages': NoParams
  'correspondence.write.enclosures': NoParams
  'correspondence.write.preview': NoParams
  'correspondence.write.previewHint': NoParams
  'correspondence.write.save': NoParams
  'correspondence.write.previewFailed': NoParams
  'correspondence.queue.title': NoParams
  'correspondence.queue.intro': NoParams
  'correspondence.queue.none': NoParams
  'correspondence.queue.waiting': NoParams
  'correspondence.queue.lately': NoParams
  'correspondence.queue.latelyNone': NoParams
  'correspondence.queue.choose': NoParams
  'correspondence.queue.chooseOne': { subject: TextValue }
  'correspondence.queue.subject': NoParams
  'correspondence.queue.recipient': NoParams
  'correspondence.queue.abroad': NoParams
  'correspondence.queue.asked': NoParams
  'correspondence.queue.state': NoParams
  'correspondence.queue.printings': NoParams
  'correspondence.queue.batch': NoParams
  'correspondence.queue.postedOn': NoParams
  'correspondence.queue.mark': NoParams
  'correspondence.queue.again': NoParams
  'correspondence.queue.reason': NoParams
  'correspondence.queue.printedBy': { when: TextValue; who: TextValue }
  'correspondence.queue.told': { count: number }
  'correspondence.admin.title': NoParams
  'correspondence.admin.intro': NoParams
  'correspondence.admin.readOnly': NoParams
  'correspondence.admin.list': NoParams
  'correspondence.admin.key': NoParams
  'correspondence.admin.keyHint': NoParams
  'correspondence.admin.name': NoParams
  'correspondence.admin.version': NoParams
  'correspondence.admin.validity': NoParams
  'correspondence.admin.since': { from: TextValue }
  'correspondence.admin.between': { from: TextValue; to: TextValue }
  'correspondence.admin.notInForce': NoParams
  'correspondence.admin.inForce': NoParams
  'correspondence.admin.edit': NoParams
  'correspondence.admin.new': NoParams
  'correspondence.admin.head': NoParams
  'correspondence.admin.headIntro': NoParams
  'correspondence.admin.subject': NoParams
  'correspondence.admin.decision': NoParams
  'correspondence.admin.noDecision': NoParams
  'correspondence.admin.decisionHint': NoParams
  'correspondence.admin.fields': NoParams
  'correspondence.admin.fieldsHint': NoParams
  'correspondence.admin.body': NoParams
  'correspondence.admin.bodyHint': NoParams
  'correspondence.admin.sheet': { language: TextValue }
  'correspondence.admin.sheetHint': NoParams
  'correspondence.admin.moreLanguages': NoParams
  'correspondence.admin.known': NoParams
  'correspondence.admin.from': NoParams
  'correspondence.admin.to': NoParams
  'correspondence.admin.toHint': NoParams
  'correspondence.admin.why': NoParams
  'correspondence.admin.save': NoParams
  'correspondence.admin.preview': NoParams
  'correspondence.admin.history': NoParams
  'correspondence.admin.shipped': NoParams
  'correspondence.admin.by': { when: TextValue; who: TextValue; why: TextValue }
  'correspondence.admin.told': { version: TextValue }
  'correspondence.admin.toldHead': NoParams
  'correspondence.admin.changes': NoParams
  'correspondence.admin.removed': NoParams
  'correspondence.admin.added': NoParams
  'correspondence.admin.showVersion': NoParams
  'correspondence.admin.fault': { line: TextValue; near: TextValue; why: TextValue }
  'correspondence.admin.headFields.authority': NoParams
  'correspondence.admin.headFields.unit': NoParams
  'correspondence.admin.headFields.street': NoParams
  'correspondence.admin.headFields.place': NoParams
  'correspondence.admin.headFields.phone': NoParams
  'correspondence.admin.headFields.mail': NoParams
  'correspondence.admin.headFields.order': NoParams
  'correspondence.admin.headFields.procedure': NoParams
  'correspondence.admin.headFields.court': NoParams
  'correspondence.admin.headFields.courtAddress': NoParams
  'correspondence.admin.headFields.defendant': NoParams
  'correspondence.admin.procedures.bavaria': NoParams
  'correspondence.admin.procedures.objection': NoParams
  'correspondence.decisions.erteilung': NoParams
  'correspondence.decisions.ablehnung': NoParams
  'correspondence.decisions.widerruf': NoParams
  'correspondence.decisions.ausweisung': NoParams
  'correspondence.decisions.abschiebungsandrohung': NoParams
  'correspondence.decisions.kosten': NoParams
  'correspondence.told.draft': NoParams
  'correspondence.told.draftUnreviewed': NoParams
  'correspondence.told.queue': NoParams
  'correspondence.told.withdraw': NoParams
  'correspondence.told.decide': NoParams
  'correspondence.told.settle': NoParams
  'correspondence.told.course': NoParams
  'correspondence.told.again': NoParams
  'correspondence.faults.too-long': NoParams
  'correspondence.faults.too-deep': NoParams
  'correspondence.faults.unknown-sign': NoParams
  'correspondence.faults.field-expected': NoParams
  'correspondence.faults.comparison-expected': NoParams
  'correspondence.faults.value-expected': NoParams
  'correspondence.faults.day-expected': NoParams
  'correspondence.faults.number-expected': NoParams
  'correspondence.faults.bracket-missing': NoParams
  'correspondence.faults.more-than-one': NoParams
  'correspondence.faults.not-closed': NoParams
  'correspondence.faults.nothing-open': NoParams
  'correspondence.faults.else-twice': NoParams
  'correspondence.faults.unknown-field': NoParams
  'correspondence.faults.brace': NoParams
  'correspondence.faults.empty': NoParams
  'correspondence.faults.text-too-long': NoParams
  'correspondence.faults.missing': NoParams
  'correspondence.faults.dates': NoParams
  'correspondence.faults.language': NoParams
  'correspondence.faults.unknown-decision': NoParams
  'correspondence.faults.field-line': NoParams
  'correspondence.faults.field-name': NoParams
  'correspondence.faults.field-twice': NoParams
  'correspondence.faults.field-kind': NoParams
  'correspondence.faults.field-choices': NoParams
  'correspondence.faults.too-many': NoParams
  'correspondence.faults.unknown': NoParams
  'correspondence.refusals.other': NoParams
  'correspondence.refusals.not-permitted': NoParams
  'correspondence.refusals.unknown-file': NoParams
  'correspondence.refusals.read-only': NoParams
  'correspondence.refusals.akte-closed': NoParams
  'correspondence.refusals.key-reused': NoParams
  'correspondence.refusals.unknown-template': NoParams
  'correspondence.refusals.template-faults': NoParams
  'correspondence.refusals.unknown-vorgang': NoParams
  'correspondence.refusals.unknown-signatory': NoParams
  'correspondence.refusals.address-wrong.missing': NoParams
  'correspondence.refusals.address-wrong.too-long': NoParams
  'correspondence.refusals.address-wrong.no-postcode': NoParams
  'correspondence.refusals.address-wrong.lines': NoParams
  'correspondence.refusals.address-wrong.window': NoParams
  'correspondence.refusals.value-wrong.not-a-day': NoParams
  'correspondence.refusals.value-wrong.no-choice': NoParams
  'correspondence.refusals.value-wrong.too-long': NoParams
  'correspondence.refusals.values-missing': { missing: TextValue }
  'correspondence.refusals.sign-unknown': { signs: TextValue }
  'correspondence.refusals.too-long': NoParams
  'correspondence.refusals.unknown-decision': NoParams
  'correspondence.refusals.outside-validity': NoParams
  'correspondence.refusals.forum-missing': { missing: TextValue }
  'correspondence.refusals.no-letter': NoParams
  'correspondence.refusals.no-draft': NoParams
  'correspondence.refusals.not-final': NoParams
  'correspondence.refusals.not-signed': NoParams
  'correspondence.refusals.signed-by-other': NoParams
  'correspondence.refusals.channel-wrong': NoParams
  'correspondence.refusals.mail-wrong': NoParams
  'correspondence.refusals.consent-missing': NoParams
  'correspondence.refusals.written-form': { section: TextValue }
  'correspondence.refusals.waits-already': NoParams
  'correspondence.refusals.unknown-dispatch': NoParams
  'correspondence.refusals.leaving-now': NoParams
  'correspondence.refusals.known-already': NoParams
  'correspondence.refusals.left-already': NoParams
  'correspondence.refusals.reason-missing': NoParams
  'correspondence.refusals.printed-already': NoParams
  'correspondence.refusals.nothing-chosen': NoParams
  'correspondence.refusals.withdrawn': NoParams
  'correspondence.refusals.no-print': NoParams
  'correspondence.refusals.day-ahead': NoParams
  'correspondence.refusals.day-before': NoParams
  'correspondence.refusals.day-missing': NoParams
  'correspondence.refusals.not-left': NoParams
  'correspondence.refusals.basis-wrong': NoParams
  'correspondence.refusals.no-fiction': NoParams
  'correspondence.refusals.remark-missing': NoParams
  'correspondence.refusals.key-wrong': NoParams
  'correspondence.refusals.changed-meanwhile': NoParams
  'correspondence.refusals.begins-in-the-past': NoParams
  'correspondence.refusals.letterhead-faults': NoParams
  'costs.title': NoParams
  'costs.list.lead': NoParams
  'costs.list.caption': NoParams
  'costs.list.sites': NoParams
  'costs.list.site': { site: TextValue }
  'costs.list.name': NoParams
  'costs.list.items': { count: number }
  'costs.list.empty': NoParams
  'costs.list.emptyText': NoParams
  'costs.list.new': NoParams
  'costs.list.create': NoParams
  'costs.list.removed': NoParams
  'costs.list.restore': NoParams
  'costs.list.restoreOf': { name: TextValue }
  'costs.field.name': NoParams
  'costs.field.note': NoParams
  'costs.field.noteHint': NoParams
  'costs.example.badge': NoParams
  'costs.example.title': NoParams
  'costs.example.text': NoParams
  'costs.sum.title': NoParams
  'costs.sum.planned': NoParams
  'costs.sum.approved': NoParams
  'costs.sum.spent': NoParams
  'costs.sum.running': NoParams
  'costs.sum.unfunded': NoParams
  'costs.sum.variance': NoParams
  'costs.sum.left': NoParams
  'costs.sum.unknown': { amount: TextValue; count: number }
  'costs.sum.varianceShare': { amount: TextValue; share: TextValue }
  'costs.sum.none': NoParams
  'costs.chart.amounts': NoParams
  'costs.chart.amountsAbout': NoParams
  'costs.chart.financing': NoParams
  'costs.chart.financingAbout': NoParams
  'costs.chart.variance': NoParams
  'costs.chart.varianceAbout': NoParams
  'costs.chart.unit': NoParams
  'costs.chart.of': { name: TextValue; year: TextValue }
  'costs.items.title': NoParams
  'costs.items.caption': NoParams
  'costs.items.empty': NoParams
  'costs.items.emptyText': NoParams
  'costs.items.add': NoParams
  'costs.items.item': NoParams
  'costs.items.year': NoParams
  'costs.items.financing': NoParams
  'costs.items.vat': NoParams
  'costs.items.planned': NoParams
  'costs.items.approved': NoParams
  'costs.items.spent': NoParams
  'costs.items.running': NoParams
  'costs.items.variance': NoParams
  'costs.items.left': NoParams
  'costs.items.sum': NoParams
  'costs.items.sumOf': { area: TextValue }
  'costs.items.until': { year: TextValue }
  'costs.items.unknown': NoParams
  'costs.financing.in-budget': NoParams
  'costs.financing.approved': NoParams
  'costs.financing.third-party': NoParams
  'costs.financing.requested': NoParams
  'costs.financing.not-requested': NoParams
  'costs.financing.rejected': NoParams
  'costs.financingHint.in-budget': NoParams
  'costs.financingHint.approved': NoParams
  'costs.financingHint.third-party': NoParams
  'costs.financingHint.requested': NoParams
  'costs.financingHint.not-requested': NoParams
  'costs.financingHint.rejected': NoParams
  'costs.mark.planned-unknown': NoParams
  'costs.mark.approved-unfunded': NoParams
  'costs.mark.over-approved': NoParams
  'costs.mark.spent-unapproved': NoParams
  'costs.mark.over-planned': NoParams
  'costs.years.title': NoParams
  'costs.years.lead': NoParams
  'costs.years.year': NoParams
  'costs.nav.import': NoParams
  'costs.nav.xlsx': NoParams
  'costs.nav.print': NoParams
  'costs.nav.settings': NoParams
  'costs.item.new': NoParams
  'costs.item.edit': NoParams
  'costs.item.area': NoParams
  'costs.item.areaHint': NoParams
  'costs.item.name': NoParams
  'costs.item.year': NoParams
  'costs.item.yearHint': NoParams
  'costs.item.vat': NoParams
  'costs.item.rate': { name: TextValue; percent: TextValue }
  'costs.item.ratePast': { name: TextValue; percent: TextValue; year: TextValue }
  'costs.item.typedAs': NoParams
  'costs.item.gross': NoParams
  'costs.item.net': NoParams
  'costs.item.amounts': NoParams
  'costs.item.amountsHint': NoParams
  'costs.item.runningUntil': NoParams
  'costs.item.source': NoParams
  'costs.item.sourceHint': NoParams
  'costs.item.note': NoParams
  'costs.item.save': NoParams
  'costs.item.remove': NoParams
  'costs.item.removeText': NoParams
  'costs.item.versions': NoParams
  'costs.item.version': NoParams
  'costs.item.at': NoParams
  'costs.item.act': NoParams
  'costs.item.changed': NoParams
  'costs.item.first': NoParams
  'costs.item.was': { from: TextValue; part: TextValue; to: TextValue }
  'costs.item.restore': NoParams
  'costs.item.restoreOf': { version: TextValue }
  'costs.item.isRemoved': NoParams
  'costs.item.acts.costs.save-item': NoParams
  'costs.item.acts.costs.restore-item': NoParams
  'costs.item.acts.costs.import': NoParams
  'costs.item.acts.costs.take-back-import': NoParams
  'costs.part.area': NoParams
  'costs.part.name': NoParams
  'costs.part.year': NoParams
  'costs.part.financing': NoParams
  'costs.part.vat': NoParams
  'costs.part.planned': NoParams
  'costs.part.approved': NoParams
  'costs.part.spent': NoParams
  'costs.part.running': NoParams
  'costs.part.runningUntil': NoParams
  'costs.part.source': NoParams
  'costs.part.note': NoParams
  'costs.removed.title': NoParams
  'costs.removed.restore': NoParams
  'costs.removed.restoreOf': { name: TextValue }
  'costs.imports.title': NoParams
  'costs.imports.line': { added: TextValue; changed: TextValue; day: TextValue; name: TextValue }
  'costs.imports.gone': NoParams
  'costs.imports.takeBack': NoParams
  'costs.imports.takeBackOf': { name: TextValue }
  'costs.import.title': NoParams
  'costs.import.lead': NoParams
  'costs.import.file': NoParams
  'costs.import.fileHint': { rows: TextValue; size: TextValue }
  'costs.import.tooLarge': { size: TextValue }
  'costs.import.take': NoParams
  'costs.import.template': NoParams
  'costs.import.templateXlsx': NoParams
  'costs.import.templateCsv': NoParams
  'costs.import.rules': NoParams
  'costs.import.rule1': NoParams
  'costs.import.rule2': NoParams
  'costs.import.rule3': NoParams
  'costs.import.rule4': NoParams
  'costs.import.columns': NoParams
  'costs.import.column': NoParams
  'costs.import.alsoCalled': NoParams
  'costs.import.faults': { count: number }
  'costs.import.faultsMore': { shown: TextValue }
  'costs.import.where': NoParams
  'costs.import.row': { row: TextValue }
  'costs.import.stands': NoParams
  'costs.import.why': NoParams
  'costs.fault.no-year': { least: TextValue; most: TextValue }
  'costs.fault.no-financing': NoParams
  'costs.fault.rate-not-in-force': { known: TextValue; percent: TextValue; year: TextValue }
  'costs.fault.no-rate': NoParams
  'costs.fault.parts-of-cents': NoParams
  'costs.fault.net-without-rate': NoParams
  'costs.fault.net-and-gross': { gross: TextValue; net: TextValue; percent: TextValue; reckoned: TextValue }
  'costs.fault.ends-before': { year: TextValue }
  'costs.fault.row-twice': { above: TextValue }
  'costs.fault.negative': NoParams
  'costs.fault.absurd': NoParams
  'costs.settings.title': NoParams
  'costs.settings.save': NoParams
  'costs.settings.remove': NoParams
  'costs.settings.removeText': NoParams
  'costs.settings.sure': NoParams
  'costs.told.created': NoParams
  'costs.told.renamed': NoParams
  'costs.told.removed': NoParams
  'costs.told.restored': NoParams
  'costs.told.saved': NoParams
  'costs.told.itemRemoved': NoParams
  'costs.told.itemRestored': NoParams
  'costs.told.imported': NoParams
  'costs.told.takenBack': NoParams
  'costs.notes.counts': { added: TextValue; changed: TextValue; same: TextValue }
  'costs.notes.unknown': { columns: TextValue }
  'costs.notes.guessed': { cells: TextValue }
  'costs.amount.comma': { cents: TextValue; thousands: TextValue }
  'costs.amount.english': { german: TextValue }
  'costs.amount.negative': NoParams
  'costs.amount.none': NoParams
  'costs.amount.notYear': NoParams
  'costs.refusals.missing': NoParams
  'costs.refusals.too-long': { most: TextValue }
  'costs.refusals.no-year': { least: TextValue; most: TextValue }
  'costs.refusals.rate-not-in-force': { known: TextValue; percent: TextValue; year: TextValue }
  'costs.refusals.no-financing': NoParams
  'costs.refusals.absurd': NoParams
  'costs.refusals.ends-before': { year: TextValue }
  'costs.refusals.ends-without-running': NoParams
  'costs.refusals.item-twice': { year: TextValue }
  'costs.refusals.too-many-items': { most: TextValue }
  'costs.refusals.too-many-rows': { limit: TextValue }
  'costs.refusals.rows-faulty': NoParams
  'costs.refusals.no-rows': NoParams
  'costs.refusals.changed-meanwhile': { parts: TextValue }
  'costs.refusals.changed-since': { items: TextValue }
  'costs.refusals.unknown-item': NoParams
  'costs.refusals.unknown-import': NoParams
  'costs.refusals.unknown-statement': NoParams
  'costs.refusals.statement-removed': NoParams
  'costs.refusals.not-permitted': NoParams
  'costs.refusals.key-reused': NoParams
  'costs.refusals.sure': NoParams
  'costs.refusals.other': NoParams
  'council.title': NoParams
  'council.lead': NoParams
  'council.rule': NoParams
  'council.none': NoParams
  'council.noneNext': NoParams
  'council.noneReleased': NoParams
  'council.make': NoParams
  'council.release': NoParams
  'council.releaseSure': NoParams
  'council.released': { day: TextValue }
  'council.notReleased': NoParams
  'council.period': { from: TextValue; until: TextValue }
  'council.year': { year: TextValue }
  'council.since': { from: TextValue }
  'council.carried': { list: TextValue }
  'council.together': { list: TextValue }
  'council.rest': { count: number }
  'council.caption': { name: TextValue; since: TextValue }
  'council.value': NoParams
  'council.n': NoParams
  'council.pdf': NoParams
  'council.csv': NoParams
  'council.print': NoParams
  'council.told.made': NoParams
  'council.told.released': NoParams
  'council.refusals.nothing-ended': NoParams
  'council.refusals.too-few': NoParams
  'council.refusals.unknown-report': NoParams
  'council.refusals.other': NoParams
  'council.dimension.opened': NoParams
  'council.dimension.language': NoParams
  'council.dimension.topic': NoParams
  'council.dimension.outcome': NoParams
  'council.dimension.referral': NoParams
  'council.dimension.referral-outcome': NoParams
  'council.dimension.hint': NoParams
  'council.dimension.countered': NoParams
  'council.dimension.erased': NoParams
  'council.values.other': NoParams
  'council.values.referral-outcome.accepted': NoParams
  'council.values.referral-outcome.declined': NoParams
  'council.values.referral-outcome.done': NoParams
  'council.values.referral-outcome.withdrawn': NoParams
  'council.values.referral-outcome.expired': NoParams
  'council.values.hint.accepted': NoParams
  'council.values.hint.dismissed': NoParams
  'council.values.hint.planned': NoParams
  'council.values.countered.title': NoParams
  'council.values.countered.passport': NoParams
  'council.values.countered.absence': NoParams
  'council.values.countered.course': NoParams
  'council.values.countered.livelihood': NoParams
  'council.values.countered.work': NoParams
  'council.values.countered.study': NoParams
  'council.values.countered.family': NoParams
  'council.values.erased.person': NoParams
  'council.values.erased.member': NoParams
  'council.values.erased.period': NoParams
  'counselling.face': NoParams
  'counselling.apart': NoParams
  'counselling.nav.label': NoParams
  'counselling.nav.cases': NoParams
  'counselling.nav.new': NoParams
  'counselling.nav.partners': NoParams
  'counselling.nav.courses': NoParams
  'counselling.nav.rules': NoParams
  'counselling.nav.report': NoParams
  'counselling.nav.members': NoParams
  'counselling.nav.signOut': NoParams
  'counselling.nav.followUps': NoParams
  'counselling.signIn.title': NoParams
  'counselling.signIn.lead': NoParams
  'counselling.signIn.login': NoParams
  'counselling.signIn.password': NoParams
  'counselling.signIn.submit': NoParams
  'counselling.signIn.loginMissing': NoParams
  'counselling.signIn.passwordMissing': NoParams
  'counselling.signIn.wrong': NoParams
  'counselling.signIn.tooMany': { time: TextValue }
  'counselling.signIn.setUp': NoParams
  'counselling.signIn.out': NoParams
  'counselling.signIn.idle': NoParams
  'counselling.signIn.joined': NoParams
  'counselling.idle.title': NoParams
  'counselling.idle.text': NoParams
  'counselling.idle.stay': NoParams
  'counselling.setUp.title': NoParams
  'counselling.setUp.lead': NoParams
  'counselling.setUp.token': NoParams
  'counselling.setUp.name': NoParams
  'counselling.setUp.login': NoParams
  'counselling.setUp.password': NoParams
  'counselling.setUp.passwordHint': NoParams
  'counselling.setUp.submit': NoParams
  'counselling.invitation.title': NoParams
  'counselling.invitation.lead': NoParams
  'counselling.invitation.code': NoParams
  'counselling.invitation.codeHint': NoParams
  'counselling.invitation.password': NoParams
  'counselling.invitation.submit': NoParams
  'counselling.list.title': NoParams
  'counselling.list.open': NoParams
  'counselling.list.closed': NoParams
  'counselling.list.number': NoParams
  'counselling.list.waits': NoParams
  'counselling.list.days': { count: number }
  'counselling.list.topics': NoParams
  'counselling.list.language': NoParams
  'counselling.list.member': NoParams
  'counselling.list.nobody': NoParams
  'counselling.list.opened': NoParams
  'counselling.list.channel': NoParams
  'counselling.list.answered': NoParams
  'counselling.list.protected': NoParams
  'counselling.list.outcome': NoParams
  'counselling.list.kept': NoParams
  'counselling.list.noneOpen': NoParams
  'counselling.list.noneClosed': NoParams
  'counselling.list.order': NoParams
  'counselling.list.count': { count: number }
  'counselling.list.waiting': { count: number }
  'counselling.new.title': NoParams
  'counselling.new.lead': NoParams
  'counselling.new.channel': NoParams
  'counselling.new.language': NoParams
  'counselling.new.interpreter': NoParams
  'counselling.new.interpreterHint': NoParams
  'counselling.new.topics': NoParams
  'counselling.new.limits': NoParams
  'counselling.new.limitsTold': { version: TextValue }
  'counselling.new.limitsRead': NoParams
  'counselling.new.submit': NoParams
  'counselling.new.openedTitle': NoParams
  'counselling.new.openedLead': NoParams
  'counselling.new.openedHow': NoParams
  'counselling.new.number': NoParams
  'counselling.new.code': NoParams
  'counselling.new.go': NoParams
  'counselling.case.label': NoParams
  'counselling.case.talk': NoParams
  'counselling.case.lage': NoParams
  'counselling.case.plan': NoParams
  'counselling.case.unterlagen': NoParams
  'counselling.case.kurs': NoParams
  'counselling.case.hinweise': NoParams
  'counselling.case.weitergaben': NoParams
  'counselling.case.einwilligungen': NoParams
  'counselling.case.protokoll': NoParams
  'counselling.case.protected': NoParams
  'counselling.case.closed': { day: TextValue; outcome: TextValue; until: TextValue }
  'counselling.case.since': { day: TextValue }
  'counselling.case.language': { language: TextValue }
  'counselling.case.interpreter': { language: TextValue }
  'counselling.case.member': { name: TextValue }
  'counselling.case.nobody': NoParams
  'counselling.case.limits': { day: TextValue; version: TextValue }
  'counselling.talk.title': NoParams
  'counselling.talk.person': NoParams
  'counselling.talk.member': NoParams
  'counselling.talk.seen': { when: TextValue }
  'counselling.talk.unseen': NoParams
  'counselling.talk.empty': NoParams
  'counselling.talk.answer': NoParams
  'counselling.talk.answerHint': NoParams
  'counselling.talk.send': NoParams
  'counselling.talk.self': NoParams
  'counselling.talk.noSelf': NoParams
  'counselling.talk.name': NoParams
  'counselling.talk.birth': NoParams
  'counselling.talk.reach': NoParams
  'counselling.talk.file': NoParams
  'counselling.talk.change': NoParams
  'counselling.talk.topics': NoParams
  'counselling.talk.language': NoParams
  'counselling.talk.interpreter': NoParams
  'counselling.talk.responsible': NoParams
  'counselling.talk.nobody': NoParams
  'counselling.talk.save': NoParams
  'counselling.talk.protect': NoParams
  'counselling.talk.protectHint': NoParams
  'counselling.talk.newCode': NoParams
  'counselling.talk.newCodeHint': NoParams
  'counselling.talk.close': NoParams
  'counselling.talk.outcome': NoParams
  'counselling.talk.closeHint': NoParams
  'counselling.talk.reopen': NoParams
  'counselling.talk.erase': NoParams
  'counselling.talk.eraseHint': NoParams
  'counselling.talk.eraseSure': NoParams
  'counselling.talk.told.answered': NoParams
  'counselling.talk.told.changed': NoParams
  'counselling.talk.told.protected': NoParams
  'counselling.talk.told.closed': NoParams
  'counselling.talk.told.reopened': NoParams
  'counselling.talk.told.asked': NoParams
  'counselling.talk.told.withdrawn': NoParams
  'counselling.talk.told.erased': NoParams
  'counselling.gone.title': NoParams
  'counselling.gone.text': NoParams
  'counselling.consents.title': NoParams
  'counselling.consents.lead': NoParams
  'counselling.consents.onPaper': NoParams
  'counselling.consents.none': NoParams
  'counselling.consents.purpose': NoParams
  'counselling.consents.recipient': NoParams
  'counselling.consents.state': NoParams
  'counselling.consents.asked': NoParams
  'counselling.consents.until': NoParams
  'counselling.consents.items': NoParams
  'counselling.consents.print': NoParams
  'counselling.consents.withdraw': NoParams
  'counselling.consents.states.asked': NoParams
  'counselling.consents.states.given': NoParams
  'counselling.consents.states.declined': NoParams
  'counselling.consents.states.withdrawn': NoParams
  'counselling.consents.states.expired': NoParams
  'counselling.consents.keepTitle': NoParams
  'counselling.consents.keepLead': NoParams
  'counselling.consents.keepUntil': NoParams
  'counselling.consents.keepAsk': NoParams
  'counselling.log.title': NoParams
  'counselling.log.lead': NoParams
  'counselling.log.when': NoParams
  'counselling.log.who': NoParams
  'counselling.log.what': NoParams
  'counselling.log.you': NoParams
  'counselling.log.partner': NoParams
  'counselling.log.office': NoParams
  'counselling.members.title': NoParams
  'counselling.members.lead': NoParams
  'counselling.members.login': NoParams
  'counselling.members.name': NoParams
  'counselling.members.nameHint': NoParams
  'counselling.members.isLead': NoParams
  'counselling.members.active': NoParams
  'counselling.members.left': NoParams
  'counselling.members.save': NoParams
  'counselling.members.invite': NoParams
  'counselling.members.inviteTitle': NoParams
  'counselling.members.again': NoParams
  'counselling.members.againYes': NoParams
  'counselling.members.againHint': NoParams
  'counselling.members.issued': { name: TextValue }
  'counselling.members.issuedText': { address: TextValue }
  'counselling.members.saved': NoParams
  'counselling.refusals.login-missing': NoParams
  'counselling.refusals.name-missing': NoParams
  'counselling.refusals.password-too-short': NoParams
  'counselling.refusals.password-too-long': NoParams
  'counselling.refusals.login-taken': NoParams
  'counselling.refusals.wrong-token': NoParams
  'counselling.refusals.already-set-up': NoParams
  'counselling.refusals.too-many-attempts': NoParams
  'counselling.refusals.invitation-ended': NoParams
  'counselling.refusals.unknown-member': NoParams
  'counselling.refusals.last-lead': NoParams
  'counselling.refusals.limits-not-told': NoParams
  'counselling.refusals.unknown-case': NoParams
  'counselling.refusals.case-closed': NoParams
  'counselling.refusals.case-open': NoParams
  'counselling.refusals.unknown-language': NoParams
  'counselling.refusals.interpreter-too-long': NoParams
  'counselling.refusals.outcome-missing': NoParams
  'counselling.refusals.only-the-person': NoParams
  'counselling.refusals.text-missing': NoParams
  'counselling.refusals.text-too-long': NoParams
  'counselling.refusals.expiry-wrong': NoParams
  'counselling.refusals.day-wrong': NoParams
  'counselling.refusals.sure-missing': NoParams
  'counselling.refusals.not-given': NoParams
  'counselling.refusals.unknown-consent': NoParams
  'counselling.refusals.not-permitted': NoParams
  'counselling.refusals.other': NoParams
  'counters.title': NoParams
  'counters.intro': NoParams
  'counters.hall': NoParams
  'counters.weekdays.1': NoParams
  'counters.weekdays.2': NoParams
  'counters.weekdays.3': NoParams
  'counters.weekdays.4': NoParams
  'counters.weekdays.5': NoParams
  'counters.weekdays.6': NoParams
  'counters.list.caption': NoParams
  'counters.list.name': NoParams
  'counters.list.area': NoParams
  'counters.list.changed': NoParams
  'counters.list.acts': NoParams
  'counters.list.none': NoParams
  'counters.list.noneText': NoParams
  'counters.list.new': NoParams
  'counters.list.compare': NoParams
  'counters.list.copyOf': { name: TextValue }
  'counters.list.copy': NoParams
  'counters.list.copyNamed': { name: TextValue }
  'counters.list.delete': NoParams
  'counters.list.deleteNamed': { name: TextValue }
  'counters.list.deleted': NoParams
  'counters.list.restore': NoParams
  'counters.list.restoreNamed': { name: TextValue }
  'counters.list.basedOn': { name: TextValue }
  'counters.told.created': NoParams
  'counters.told.saved': NoParams
  'counters.told.copied': NoParams
  'counters.told.deleted': NoParams
  'counters.told.restored': NoParams
  'counters.remove.title': NoParams
  'counters.remove.text': { name: TextValue }
  'counters.remove.yes': NoParams
  'counters.remove.no': NoParams
  'counters.pages.label': NoParams
  'counters.pages.answer': NoParams
  'counters.pages.edit': NoParams
  'counters.pages.whatIf': NoParams
  'counters.pages.suggest': NoParams
  'counters.pages.compare': NoParams
  'counters.refusals.evaluation-off': NoParams
  'counters.refusals.not-permitted': NoParams
  'counters.refusals.key-reused': NoParams
  'counters.refusals.name-missing': NoParams
  'counters.refusals.name-too-long': NoParams
  'counters.refusals.note-too-long': NoParams
  'counters.refusals.unknown-site': NoParams
  'counters.refusals.unknown-area': NoParams
  'counters.refusals.figures-wrong': NoParams
  'counters.refusals.unknown-scenario': NoParams
  'counters.refusals.changed-meanwhile': NoParams
  'counters.refusals.nothing-to-close': NoParams
  'counters.refusals.no-desks-there': NoParams
  'counters.refusals.no-lead-figures': NoParams
  'counters.refusals.window-not-shorter': NoParams
  'counters.refusals.nothing-overbookable': NoParams
  'counters.refusals.nothing-booked': NoParams
  'counters.refusals.nobody-walks-in': NoParams
  'counters.refusals.lever-unlikely': NoParams
  'counters.refusals.too-few-visits': NoParams
  'counters.faults.missing': NoParams
  'counters.faults.not-a-number': NoParams
  'counters.faults.too-small': { least: TextValue; most: TextValue }
  'counters.faults.too-large': { least: TextValue; most: TextValue }
  'counters.faults.not-whole': NoParams
  'counters.faults.hours-reversed': NoParams
  'counters.faults.hours-overlap': NoParams
  'counters.faults.off-grid': { least: TextValue }
  'counters.faults.nobody-there': { at: TextValue; day: TextValue }
  'counters.faults.outside-hours': { at: TextValue; day: TextValue }
  'counters.faults.too-many': { most: TextValue }
  'counters.faults.limits-reversed': NoParams
  'counters.faults.missed-over-booked': NoParams
  'counters.faults.year-unknown': { least: TextValue; most: TextValue }
  'counters.faults.hours-form': NoParams
  'counters.faults.lead-form': NoParams
  'counters.faults.column-form': { line: TextValue; text: TextValue }
  'counters.faults.column-long': { most: TextValue }
  'counters.faults.time-form': NoParams
  'counters.faults.season-form': NoParams
  'counters.new.title': NoParams
  'counters.new.text': NoParams
  'counters.new.start': NoParams
  'counters.new.usual': NoParams
  'counters.new.measured': NoParams
  'counters.new.measuredHint': NoParams
  'counters.new.create': NoParams
  'counters.fields.name': NoParams
  'counters.fields.note': NoParams
  'counters.fields.site': NoParams
  'counters.fields.area': NoParams
  'counters.fields.year': NoParams
  'counters.fields.serviceMean': NoParams
  'counters.fields.serviceCv': NoParams
  'counters.fields.serviceCvHint': NoParams
  'counters.fields.patience': NoParams
  'counters.fields.patienceHint': NoParams
  'counters.fields.noShow': NoParams
  'counters.fields.leads': NoParams
  'counters.fields.leadsHint': NoParams
  'counters.fields.punctualityMean': NoParams
  'counters.fields.punctualityMeanHint': NoParams
  'counters.fields.punctualitySd': NoParams
  'counters.fields.bookingWeeks': NoParams
  'counters.fields.overbookable': NoParams
  'counters.fields.overbookableHint': NoParams
  'counters.fields.breakMinutes': NoParams
  'counters.fields.breakEvery': NoParams
  'counters.fields.breakPattern': NoParams
  'counters.fields.staggered': NoParams
  'counters.fields.together': NoParams
  'counters.fields.breakShift': NoParams
  'counters.fields.lunchMinutes': NoParams
  'counters.fields.lunchHint': NoParams
  'counters.fields.lunchFrom': NoParams
  'counters.fields.lunchTo': NoParams
  'counters.fields.longestAtDesk': NoParams
  'counters.fields.minDesks': NoParams
  'counters.fields.maxDesks': NoParams
  'counters.fields.targetMinutes': NoParams
  'counters.fields.targetShare': NoParams
  'counters.fields.season': NoParams
  'counters.fields.seasonHint': NoParams
  'counters.fields.open': NoParams
  'counters.fields.openHint': NoParams
  'counters.fields.alsoFor': NoParams
  'counters.edit.title': { name: TextValue }
  'counters.edit.general': NoParams
  'counters.edit.service': NoParams
  'counters.edit.appointments': NoParams
  'counters.edit.breaks': NoParams
  'counters.edit.target': NoParams
  'counters.edit.day': { day: TextValue }
  'counters.edit.days': NoParams
  'counters.edit.dayText': NoParams
  'counters.edit.time': NoParams
  'counters.edit.walkIns': NoParams
  'counters.edit.booked': NoParams
  'counters.edit.first': NoParams
  'counters.edit.second': NoParams
  'counters.edit.desks': NoParams
  'counters.edit.cell': { at: TextValue; what: TextValue }
  'counters.edit.import': NoParams
  'counters.edit.importText': NoParams
  'counters.edit.column': NoParams
  'counters.edit.from': NoParams
  'counters.edit.pasted': NoParams
  'counters.edit.take': NoParams
  'counters.edit.taken': { count: number }
  'counters.edit.save': NoParams
  'counters.origins.typed': NoParams
  'counters.origins.imported': NoParams
  'counters.origins.measured': { number: TextValue }
  'counters.origins.interval': { high: TextValue; low: TextValue }
  'counters.origins.title': NoParams
  'counters.origins.walkIns': NoParams
  'counters.origins.booked': NoParams
  'counters.origins.service': NoParams
  'counters.origins.noShow': NoParams
  'counters.origins.patience': NoParams
  'counters.answer.day': { day: TextValue }
  'counters.answer.wait': { day: TextValue }
  'counters.answer.waitAbout': NoParams
  'counters.answer.waitAxis': NoParams
  'counters.answer.clock': NoParams
  'counters.answer.target': { minutes: TextValue }
  'counters.answer.queue': { day: TextValue }
  'counters.answer.queueAbout': NoParams
  'counters.answer.count': NoParams
  'counters.answer.over': { day: TextValue }
  'counters.answer.overAbout': { minutes: TextValue }
  'counters.answer.percent': NoParams
  'counters.answer.waiting': NoParams
  'counters.answer.openDesks': NoParams
  'counters.answer.busyDesks': NoParams
  'counters.answer.now': NoParams
  'counters.answer.before': NoParams
  'counters.answer.after': NoParams
  'counters.answer.simple': NoParams
  'counters.answer.week': NoParams
  'counters.answer.weekday': NoParams
  'counters.answer.visitors': NoParams
  'counters.answer.meanWait': NoParams
  'counters.answer.overShare': { minutes: TextValue }
  'counters.answer.left': NoParams
  'counters.answer.worst': NoParams
  'counters.answer.utilisation': NoParams
  'counters.answer.overtime': NoParams
  'counters.answer.worstAt': { at: TextValue; minutes: TextValue }
  'counters.answer.minutes': { minutes: TextValue }
  'counters.answer.longer': NoParams
  'counters.answer.closed': NoParams
  'counters.answer.yearTitle': { year: TextValue }
  'counters.answer.yearAbout': { days: TextValue }
  'counters.answer.figure': NoParams
  'counters.answer.difference': NoParams
  'counters.answer.yearVisitors': NoParams
  'counters.answer.yearHours': NoParams
  'counters.answer.yearLeft': NoParams
  'counters.answer.yearWait': NoParams
  'counters.answer.yearOver': NoParams
  'counters.answer.yearDesks': NoParams
  'counters.answer.yearOvertime': NoParams
  'counters.answer.yearBusy': NoParams
  'counters.answer.yearPeople': NoParams
  'counters.answer.words': NoParams
  'counters.answer.print': NoParams
  'counters.answer.points': NoParams
  'counters.answer.desksTitle': { day: TextValue }
  'counters.answer.desksAbout': NoParams
  'counters.answer.queueOnly': { day: TextValue }
  'counters.answer.queueOnlyAbout': NoParams
  'counters.say.overload': { after: TextValue; before: TextValue; day: TextValue; from: TextValue; to: TextValue }
  'counters.say.cleared': { at: TextValue }
  'counters.say.notCleared': NoParams
  'counters.say.none': NoParams
  'counters.say.busy': { percent: TextValue }
  'counters.say.calm': { percent: TextValue }
  'counters.say.left': { number: TextValue; percent: TextValue }
  'counters.say.nobodyLeaves': NoParams
  'counters.say.full': { day: TextValue }
  'counters.say.overtime': { days: TextValue }
  'counters.say.dayPeople': { day: TextValue; people: TextValue }
  'counters.simple.title': NoParams
  'counters.simple.text': NoParams
  'counters.simple.caption': { day: TextValue }
  'counters.simple.exact': NoParams
  'counters.simple.formula': NoParams
  'counters.simple.unstable': NoParams
  'counters.assumptions.title': NoParams
  'counters.assumptions.arrivals': NoParams
  'counters.assumptions.appointments': { minutes: TextValue; missed: TextValue }
  'counters.assumptions.appointmentsEarly': { minutes: TextValue; missed: TextValue }
  'counters.assumptions.oneQueue': NoParams
  'counters.assumptions.service': { cv: TextValue; factor: TextValue; mean: TextValue }
  'counters.assumptions.breaks': { every: TextValue; minutes: TextValue; people: TextValue; percent: TextValue }
  'counters.assumptions.noBreaks': NoParams
  'counters.assumptions.together': NoParams
  'counters.assumptions.interrupted': NoParams
  'counters.assumptions.patience': { minutes: TextValue }
  'counters.assumptions.allPatient': NoParams
  'counters.assumptions.closing': NoParams
  'counters.assumptions.week': NoParams
  'counters.assumptions.nobody': NoParams
  'counters.whatIf.title': NoParams
  'counters.whatIf.text': NoParams
  'counters.whatIf.examples': NoParams
  'counters.whatIf.tuesday': NoParams
  'counters.whatIf.third': NoParams
  'counters.whatIf.twoWeeks': NoParams
  'counters.whatIf.twenty': NoParams
  'counters.whatIf.inTurn': NoParams
  'counters.whatIf.book': NoParams
  'counters.whatIf.close': NoParams
  'counters.whatIf.closeDay': NoParams
  'counters.whatIf.from': NoParams
  'counters.whatIf.to': NoParams
  'counters.whatIf.moved': NoParams
  'counters.whatIf.movedTo': NoParams
  'counters.whatIf.sameDay': NoParams
  'counters.whatIf.otherDays': NoParams
  'counters.whatIf.anyDay': NoParams
  'counters.whatIf.desks': NoParams
  'counters.whatIf.desksDay': NoParams
  'counters.whatIf.everyDay': NoParams
  'counters.whatIf.desksChange': NoParams
  'counters.whatIf.window': NoParams
  'counters.whatIf.weeks': NoParams
  'counters.whatIf.overbook': NoParams
  'counters.whatIf.places': NoParams
  'counters.whatIf.extra': NoParams
  'counters.whatIf.idleCost': NoParams
  'counters.whatIf.excessCost': NoParams
  'counters.whatIf.idleCostHint': NoParams
  'counters.whatIf.excessCostHint': NoParams
  'counters.whatIf.breaks': NoParams
  'counters.whatIf.appointments': NoParams
  'counters.whatIf.bookShare': NoParams
  'counters.whatIf.service': NoParams
  'counters.whatIf.servicePercent': NoParams
  'counters.whatIf.arrivals': NoParams
  'counters.whatIf.arrivalsPercent': NoParams
  'counters.whatIf.reckon': NoParams
  'counters.whatIf.nothing': NoParams
  'counters.whatIf.refused': NoParams
  'counters.whatIf.notHere': { example: TextValue; why: TextValue }
  'counters.whatIf.result': NoParams
  'counters.whatIf.saveTitle': NoParams
  'counters.whatIf.save': NoParams
  'counters.whatIf.weekWarning': NoParams
  'counters.notes.close': { hours: TextValue; lost: TextValue; moved: TextValue; visitors: TextValue }
  'counters.notes.moreDesks': { hours: TextValue }
  'counters.notes.fewerDesks': { hours: TextValue }
  'counters.notes.window': { after: TextValue; before: TextValue; high: TextValue; low: TextValue; n: TextValue; weeks: TextValue }
  'counters.notes.overbook': { extra: TextValue; more: TextValue; places: TextValue; spared: TextValue }
  'counters.notes.breaks': { every: TextValue; minutes: TextValue }
  'counters.notes.appointments': { noShow: TextValue; visitors: TextValue }
  'counters.notes.service': { after: TextValue; before: TextValue }
  'counters.notes.arrivals': { factor: TextValue }
  'counters.overbooking.title': NoParams
  'counters.overbooking.caption': { noShow: TextValue; places: TextValue }
  'counters.overbooking.without': { number: TextValue }
  'counters.overbooking.shows': NoParams
  'counters.overbooking.more': NoParams
  'counters.overbooking.excess': NoParams
  'counters.overbooking.idle': NoParams
  'counters.overbooking.cost': NoParams
  'counters.overbooking.best': { extra: TextValue; places: TextValue }
  'counters.overbooking.ethics': NoParams
  'counters.compare.title': NoParams
  'counters.compare.first': NoParams
  'counters.compare.second': NoParams
  'counters.compare.choose': NoParams
  'counters.compare.show': NoParams
  'counters.compare.same': NoParams
  'counters.compare.missing': NoParams
  'counters.compare.pool': NoParams
  'counters.compare.poolText': NoParams
  'counters.compare.poolCaption': NoParams
  'counters.compare.split': NoParams
  'counters.compare.pooled': NoParams
  'counters.compare.poolNot': NoParams
  'counters.compare.poolSkills': NoParams
  'counters.suggest.title': NoParams
  'counters.suggest.text': NoParams
  'counters.suggest.reckon': NoParams
  'counters.suggest.result': NoParams
  'counters.suggest.possible': { hours: TextValue; now: TextValue }
  'counters.suggest.impossible': { at: TextValue; day: TextValue; desks: TextValue; minutes: TextValue; percent: TextValue }
  'counters.suggest.caption': NoParams
  'counters.suggest.time': NoParams
  'counters.suggest.deskCount': { desks: TextValue; why: TextValue }
  'counters.suggest.whys.target': { at: TextValue }
  'counters.suggest.whys.minimum': NoParams
  'counters.suggest.whys.maximum': NoParams
  'counters.suggest.whys.closed': NoParams
  'counters.suggest.whyText': NoParams
  'counters.suggest.people': { days: TextValue; minutes: TextValue; people: TextValue }
  'counters.suggest.chart': { day: TextValue }
  'counters.suggest.chartAbout': NoParams
  'counters.suggest.today': NoParams
  'counters.suggest.suggested': NoParams
  'counters.suggest.keep': NoParams
  'counters.suggest.keepName': { name: TextValue }
  'counters.demo.area': NoParams
  'counters.demo.areaNote': NoParams
  'counters.demo.booked': NoParams
  'counters.demo.bookedNote': NoParams
  'counters.demo.thursday': NoParams
  'counters.demo.thursdayNote': NoParams
  'courselist.title': NoParams
  'courselist.lead': NoParams
  'courselist.public': NoParams
  'courselist.lists': NoParams
  'courselist.noLists': NoParams
  'courselist.source': NoParams
  'courselist.count': NoParams
  'courselist.asOf': NoParams
  'courselist.at': NoParams
  'courselist.stale': NoParams
  'courselist.importTitle': NoParams
  'courselist.importLead': NoParams
  'courselist.columns': NoParams
  'courselist.file': NoParams
  'courselist.import': NoParams
  'courselist.example': NoParams
  'courselist.told.imported': NoParams
  'courselist.refusals.file-missing': NoParams
  'courselist.refusals.list-wrong': { number: TextValue }
  'courselist.refusals.list-too-long': { number: TextValue }
  'courselist.refusals.not-permitted': NoParams
  'courselist.refusals.other': NoParams
  'courselist.faultAt': { column: TextValue; line: TextValue; what: TextValue }
  'courselist.more': NoParams
  'courselist.fault.empty': NoParams
  'courselist.fault.column-missing': NoParams
  'courselist.fault.column-unknown': NoParams
  'courselist.fault.column-twice': NoParams
  'courselist.fault.missing': NoParams
  'courselist.fault.too-long': NoParams
  'courselist.fault.no-day': NoParams
  'courselist.fault.no-number': NoParams
  'courselist.fault.word-unknown': NoParams
  'courselist.fault.ended-before': NoParams
  'courselist.fault.twice': NoParams
  'courses.title': NoParams
  'courses.mine.lead': NoParams
  'courses.mine.nextTitle': NoParams
  'courses.mine.due': { day: TextValue }
  'courses.mine.contact': NoParams
  'courses.mine.law': NoParams
  'courses.mine.left': { number: TextValue }
  'courses.mine.unsure': NoParams
  'courses.mine.exemption': NoParams
  'courses.mine.formTitle': NoParams
  'courses.mine.byPerson': { day: TextValue }
  'courses.mine.byCounsellor': { day: TextValue }
  'courses.mine.save': NoParams
  'courses.mine.offers': NoParams
  'courses.mine.takeTitle': NoParams
  'courses.mine.takeLead': NoParams
  'courses.mine.take': NoParams
  'courses.told.saved': NoParams
  'courses.told.taken': NoParams
  'courses.told.nothing': NoParams
  'courses.field.standing': NoParams
  'courses.field.entitledFrom': NoParams
  'courses.field.obligedSince': NoParams
  'courses.field.hindered': NoParams
  'courses.field.kind': NoParams
  'courses.field.provider': NoParams
  'courses.field.registeredAt': NoParams
  'courses.field.startedAt': NoParams
  'courses.field.interruptedAt': NoParams
  'courses.field.endedAt': NoParams
  'courses.field.attendance': NoParams
  'courses.field.reportedAbsences': NoParams
  'courses.field.absenceWhy': NoParams
  'courses.field.hoursUsed': NoParams
  'courses.field.languageTest': NoParams
  'courses.field.languageTestAt': NoParams
  'courses.field.lidTest': NoParams
  'courses.field.lidTestAt': NoParams
  'courses.field.certificateAt': NoParams
  'courses.field.costs': NoParams
  'courses.field.refundAskedAt': NoParams
  'courses.field.note': NoParams
  'courses.hint.day': NoParams
  'courses.option.none': NoParams
  'courses.option.standing.unknown': NoParams
  'courses.option.standing.none': NoParams
  'courses.option.standing.entitled': NoParams
  'courses.option.standing.obliged': NoParams
  'courses.option.standing.admitted': NoParams
  'courses.option.kind.general': NoParams
  'courses.option.kind.literacy': NoParams
  'courses.option.kind.special': NoParams
  'courses.option.kind.intensive': NoParams
  'courses.option.attendance.regular': NoParams
  'courses.option.attendance.absences': NoParams
  'courses.option.attendance.stopped': NoParams
  'courses.option.languageTest.below-a2': NoParams
  'courses.option.languageTest.a2': NoParams
  'courses.option.languageTest.b1': NoParams
  'courses.option.lidTest.passed': NoParams
  'courses.option.lidTest.failed': NoParams
  'courses.option.costs.unknown': NoParams
  'courses.option.costs.pays': NoParams
  'courses.option.costs.benefits': NoParams
  'courses.option.costs.low-income': NoParams
  'courses.option.costs.asked': NoParams
  'courses.option.costs.exempt': NoParams
  'courses.option.costs.refused': NoParams
  'courses.step.clarify': NoParams
  'courses.step.ask-admission': NoParams
  'courses.step.register': NoParams
  'courses.step.prove-hindrance': NoParams
  'courses.step.start': NoParams
  'courses.step.go-on': NoParams
  'courses.step.talk-about-absences': NoParams
  'courses.step.attend': NoParams
  'courses.step.take-tests': NoParams
  'courses.step.test-again': NoParams
  'courses.step.repeat-hours': NoParams
  'courses.step.test-lid': NoParams
  'courses.step.ask-certificate': NoParams
  'courses.step.ask-refund': NoParams
  'courses.step.go-further': NoParams
  'courses.fault.no-day': NoParams
  'courses.fault.future': NoParams
  'courses.fault.no-number': NoParams
  'courses.fault.not-an-option': NoParams
  'courses.fault.too-long': NoParams
  'courses.fault.order': NoParams
  'courses.refusals.changed-meanwhile': NoParams
  'courses.refusals.case-closed': NoParams
  'courses.refusals.other': NoParams
  'courses.offers.title': NoParams
  'courses.offers.lead': NoParams
  'courses.offers.level': NoParams
  'courses.offers.anyLevel': NoParams
  'courses.offers.place': NoParams
  'courses.offers.childcare': NoParams
  'courses.offers.from': NoParams
  'courses.offers.search': NoParams
  'courses.offers.found': { number: TextValue }
  'courses.offers.none': NoParams
  'courses.offers.noList': NoParams
  'courses.offers.starts': NoParams
  'courses.offers.times': NoParams
  'courses.offers.where': NoParams
  'courses.offers.withChildcare': NoParams
  'courses.offers.online.partly': NoParams
  'courses.offers.online.yes': NoParams
  'courses.offers.support': NoParams
  'courses.offers.free': NoParams
  'courses.offers.full': NoParams
  'courses.offers.freeUnknown': NoParams
  'courses.offers.asOf': { day: TextValue }
  'courses.offers.contact': NoParams
  'courses.offers.kind.integration': NoParams
  'courses.offers.kind.literacy': NoParams
  'courses.offers.kind.special': NoParams
  'courses.offers.kind.job': NoParams
  'courses.offers.kind.orientation': NoParams
  'courses.offers.kind.other': NoParams
  'courses.offers.source': { day: TextValue; source: TextValue }
  'courses.offers.stale': { day: TextValue; source: TextValue }
  'courses.offers.dayWrong': NoParams
  'demo.title': NoParams
  'demo.lead': NoParams
  'demo.mailbox': NoParams
  'demo.day.title': NoParams
  'demo.day.text': NoParams
  'demo.day.state': NoParams
  'demo.day.waiting': NoParams
  'demo.day.playing': NoParams
  'demo.day.stopped': NoParams
  'demo.day.over': NoParams
  'demo.day.failed': NoParams
  'demo.day.nothing': NoParams
  'demo.day.officeTime': NoParams
  'demo.day.speed': NoParams
  'demo.day.times': { speed: TextValue }
  'demo.day.start': NoParams
  'demo.day.goOn': NoParams
  'demo.day.next': NoParams
  'demo.day.stop': NoParams
  'demo.day.change': NoParams
  'demo.day.figures': NoParams
  'demo.day.arrived': NoParams
  'demo.day.walkIns': NoParams
  'demo.day.called': NoParams
  'demo.day.finished': NoParams
  'demo.day.missed': NoParams
  'demo.day.left': NoParams
  'demo.day.givenBack': NoParams
  'demo.day.placed': NoParams
  'demo.faces.title': NoParams
  'demo.faces.text': NoParams
  'demo.faces.login': { login: TextValue }
  'demo.faces.terminal': NoParams
  'demo.faces.display': NoParams
  'demo.faces.desk': NoParams
  'demo.faces.api': NoParams
  'demo.faces.groups.screens': NoParams
  'demo.faces.groups.public': NoParams
  'demo.faces.groups.reception': NoParams
  'demo.faces.groups.cashier': NoParams
  'demo.faces.groups.admin': NoParams
  'demo.faces.pages.start': NoParams
  'demo.faces.pages.finder': NoParams
  'demo.faces.pages.book': NoParams
  'demo.faces.pages.list': NoParams
  'demo.faces.pages.waiting': NoParams
  'demo.faces.pages.waitingRule': NoParams
  'demo.faces.pages.draws': NoParams
  'demo.faces.pages.receipt': NoParams
  'demo.faces.pages.checkReceipt': NoParams
  'demo.faces.pages.accessibility': NoParams
  'demo.faces.pages.hall': NoParams
  'demo.faces.pages.callers': NoParams
  'demo.faces.pages.replan': NoParams
  'demo.faces.pages.waitingList': NoParams
  'demo.faces.pages.messages': NoParams
  'demo.faces.pages.cards': NoParams
  'demo.faces.pages.handIn': NoParams
  'demo.faces.pages.inbox': NoParams
  'demo.faces.pages.barriers': NoParams
  'demo.faces.pages.cashDesk': NoParams
  'demo.faces.pages.orders': NoParams
  'demo.faces.pages.machines': NoParams
  'demo.faces.pages.bank': NoParams
  'demo.faces.pages.reports': NoParams
  'demo.faces.pages.figures': NoParams
  'demo.faces.pages.hours': NoParams
  'demo.faces.pages.catalogue': NoParams
  'demo.faces.pages.release': NoParams
  'demo.faces.pages.codes': NoParams
  'demo.faces.pages.signing': NoParams
  'demo.faces.pages.displays': NoParams
  'demo.faces.pages.printers': NoParams
  'demo.faces.pages.exchange': NoParams
  'demo.faces.pages.trail': NoParams
  'demo.kiosk.title': NoParams
  'demo.kiosk.text': NoParams
  'demo.kiosk.key': NoParams
  'demo.kiosk.devices': NoParams
  'demo.kiosk.once': NoParams
  'demo.kiosk.again': NoParams
  'demo.kiosk.nobody': NoParams
  'demo.signIns.title': NoParams
  'demo.signIns.text': { password: TextValue }
  'demo.signIns.login': NoParams
  'demo.signIns.name': NoParams
  'demo.signIns.role': NoParams
  'demo.signIns.reception': NoParams
  'demo.signIns.caseworker': NoParams
  'demo.signIns.cashier': NoParams
  'demo.signIns.head': NoParams
  'demo.signIns.admin': NoParams
  'demo.signIns.toSignIn': NoParams
  'demo.mail.title': NoParams
  'demo.mail.lead': NoParams
  'demo.mail.empty': NoParams
  'demo.mail.emptyText': NoParams
  'demo.mail.to': NoParams
  'demo.mail.received': NoParams
  'demo.mail.attachment': { name: TextValue }
  'demo.mail.sms': NoParams
  'demo.mail.read': NoParams
  'demo.printer.name': NoParams
  'demo.printer.title': NoParams
  'demo.printer.lead': NoParams
  'demo.printer.mood': NoParams
  'demo.printer.moods.ready': NoParams
  'demo.printer.moods.paper-low': NoParams
  'demo.printer.moods.paper-out': NoParams
  'demo.printer.moods.cover-open': NoParams
  'demo.printer.moods.offline': NoParams
  'demo.printer.set': NoParams
  'demo.printer.empty': NoParams
  'demo.printer.emptyText': NoParams
  'demo.printer.slip': { number: TextValue }
  'demo.program.title': NoParams
  'demo.program.text': NoParams
  'demo.program.address': NoParams
  'demo.program.key': NoParams
  'demo.program.desk': NoParams
  'demo.counselling.title': NoParams
  'demo.counselling.text': { password: TextValue }
  'demo.counselling.lead': NoParams
  'demo.counselling.toSignIn': NoParams
  'demo.counselling.talks': NoParams
  'desk.title': NoParams
  'desk.titleAt': { room: TextValue }
  'desk.sites': NoParams
  'desk.choose.title': NoParams
  'desk.choose.text': NoParams
  'desk.choose.caption': NoParams
  'desk.choose.room': NoParams
  'desk.choose.team': NoParams
  'desk.choose.who': NoParams
  'desk.choose.free': NoParams
  'desk.choose.sit': NoParams
  'desk.choose.sitAt': { room: TextValue }
  'desk.choose.none': NoParams
  'desk.seat.here': { room: TextValue }
  'desk.seat.standUp': NoParams
  'desk.seat.takeBreak': NoParams
  'desk.seat.endBreak': NoParams
  'desk.seat.onBreak': NoParams
  'desk.seat.onBreakText': NoParams
  'desk.seat.onBreakUntil': { time: TextValue }
  'desk.seat.breakFor': NoParams
  'desk.seat.breakOpen': NoParams
  'desk.seat.breakMinutes': { minutes: TextValue }
  'desk.seat.start': NoParams
  'desk.planned.desk': { room: TextValue; until: TextValue }
  'desk.planned.back': { until: TextValue }
  'desk.planned.break': { until: TextValue }
  'desk.planned.nextdesk': { from: TextValue; room: TextValue }
  'desk.planned.nextback': { from: TextValue }
  'desk.planned.nextbreak': { from: TextValue }
  'desk.planned.taken': NoParams
  'desk.planned.seat': { name: TextValue }
  'desk.keys.title': NoParams
  'desk.keys.open': NoParams
  'desk.keys.focusSearch': NoParams
  'desk.keys.rows': NoParams
  'desk.keys.help': NoParams
  'desk.keys.f2': NoParams
  'desk.keys.f3': NoParams
  'desk.keys.f6': NoParams
  'desk.keys.alarm': NoParams
  'desk.keys.letters': NoParams
  'desk.keys.lettersHint': NoParams
  'desk.keys.mouse': NoParams
  'desk.next.title': NoParams
  'desk.next.call': NoParams
  'desk.next.prepare': { number: TextValue }
  'desk.next.prepareNext': NoParams
  'desk.next.prepared': { number: TextValue; time: TextValue }
  'desk.next.unprepare': NoParams
  'desk.next.nobody': NoParams
  'desk.next.nobodyText': NoParams
  'desk.files.title': NoParams
  'desk.files.none': NoParams
  'desk.files.new': NoParams
  'desk.files.closed': NoParams
  'desk.guest.case': { product: TextValue; reference: TextValue }
  'desk.guest.called': { time: TextValue }
  'desk.guest.rings': { count: number }
  'desk.guest.serving': { time: TextValue }
  'desk.guest.nameless': NoParams
  'desk.guest.concerns': NoParams
  'desk.guest.language': NoParams
  'desk.guest.needs': NoParams
  'desk.guest.persons': NoParams
  'desk.guest.due': NoParams
  'desk.guest.arrived': NoParams
  'desk.guest.waited': NoParams
  'desk.guest.code': NoParams
  'desk.guest.birth': NoParams
  'desk.guest.walkIn': NoParams
  'desk.guest.backTo': NoParams
  'desk.guest.minutes': { count: number }
  'desk.acts.recall': NoParams
  'desk.acts.serve': NoParams
  'desk.acts.finish': NoParams
  'desk.acts.noShow': NoParams
  'desk.acts.park': NoParams
  'desk.acts.parkToMe': NoParams
  'desk.acts.withdraw': NoParams
  'desk.acts.unpark': NoParams
  'desk.acts.forward': NoParams
  'desk.acts.forwardTo': NoParams
  'desk.acts.callBack': NoParams
  'desk.acts.pick': NoParams
  'desk.acts.callBackNumber': { number: TextValue }
  'desk.acts.pickNumber': { number: TextValue }
  'desk.finish.title': { number: TextValue }
  'desk.finish.text': NoParams
  'desk.finish.concerns': NoParams
  'desk.finish.add': NoParams
  'desk.finish.addNone': NoParams
  'desk.finish.submit': NoParams
  'desk.finish.persons': NoParams
  'desk.finish.comesBack': NoParams
  'desk.finish.comesBackHint': NoParams
  'desk.finish.comesBackNot': NoParams
  'desk.finish.comesBackMe': NoParams
  'desk.finish.comesBackDesk': NoParams
  'desk.finish.until': NoParams
  'desk.finish.backTo': { room: TextValue }
  'desk.finish.submitBack': { room: TextValue }
  'desk.finish.ends': NoParams
  'desk.forward.title': { number: TextValue }
  'desk.forward.text': NoParams
  'desk.forward.team': NoParams
  'desk.forward.comesBack': NoParams
  'desk.forward.submit': NoParams
  'desk.noShow.title': { number: TextValue }
  'desk.noShow.text': NoParams
  'desk.noShow.submit': NoParams
  'desk.pick.title': { number: TextValue }
  'desk.pick.text': NoParams
  'desk.pick.why': NoParams
  'desk.pick.submit': { number: TextValue }
  'desk.queue.title': NoParams
  'desk.queue.count': { count: number }
  'desk.queue.filter': NoParams
  'desk.queue.place': NoParams
  'desk.queue.number': NoParams
  'desk.queue.concern': NoParams
  'desk.queue.why': NoParams
  'desk.queue.since': NoParams
  'desk.queue.notes': NoParams
  'desk.queue.call': NoParams
  'desk.queue.nobody': NoParams
  'desk.queue.nothingFound': NoParams
  'desk.queue.changed': NoParams
  'desk.parked.title': NoParams
  'desk.parked.caption': NoParams
  'desk.parked.nobody': NoParams
  'desk.reasons.urgent': { since: TextValue }
  'desk.reasons.preferred': { since: TextValue }
  'desk.reasons.appointment-due': { due: TextValue; since: TextValue }
  'desk.reasons.appointment-late': { due: TextValue; since: TextValue }
  'desk.reasons.appointment-early': { due: TextValue; since: TextValue }
  'desk.reasons.walk-in-due': { minutes: TextValue }
  'desk.reasons.walk-in': { since: TextValue }
  'desk.reasons.walk-in-before-appointment': { due: TextValue; since: TextValue }
  'desk.reasons.back': { since: TextValue }
  'desk.reasons.kept': NoParams
  'desk.reasons.picked': NoParams
  'desk.advantages.language': NoParams
  'desk.advantages.known': NoParams
  'desk.advantages.passed': { count: number; minutes: TextValue }
  'desk.needs.wheelchair': NoParams
  'desk.needs.step_free': NoParams
  'desk.needs.sign_language': NoParams
  'desk.needs.interpreter': NoParams
  'desk.needs.hearing': NoParams
  'desk.needs.seeing': NoParams
  'desk.told.noKey': { number: TextValue }
  'desk.told.next': { number: TextValue }
  'desk.told.instead': { expected: TextValue; number: TextValue }
  'desk.told.recall': { number: TextValue }
  'desk.told.serve': { number: TextValue }
  'desk.told.finish': { count: number; number: TextValue }
  'desk.told.noShow': { number: TextValue }
  'desk.told.park': { number: TextValue }
  'desk.told.unpark': { number: TextValue }
  'desk.told.forward': { number: TextValue }
  'desk.told.withdraw': { number: TextValue }
  'desk.told.prepare': { number: TextValue }
  'desk.told.unprepare': { number: TextValue }
  'desk.told.takeBreak': NoParams
  'desk.told.endBreak': NoParams
  'desk.told.forwardBack': { number: TextValue }
  'desk.told.sentBack': { expected: TextValue; number: TextValue }
  'desk.told.release': { number: TextValue }
  'desk.told.sitDown': { number: TextValue }
  'desk.told.standUp': NoParams
  'desk.release.title': NoParams
  'desk.release.intro': NoParams
  'desk.release.guest': NoParams
  'desk.release.called': { number: TextValue; time: TextValue }
  'desk.release.serving': { number: TextValue; time: TextValue }
  'desk.release.nobody': NoParams
  'desk.release.pause': NoParams
  'desk.release.pauseUntil': { time: TextValue }
  'desk.release.prepared': { room: TextValue }
  'desk.release.open': NoParams
  'desk.release.openAt': { room: TextValue }
  'desk.release.why': NoParams
  'desk.release.submit': NoParams
  'desk.release.back': NoParams
  'desk.refusals.title': NoParams
  'desk.refusals.nobody-waiting': NoParams
  'desk.refusals.desk-busy': { number: TextValue }
  'desk.refusals.on-break': NoParams
  'desk.refusals.unknown-desk': NoParams
  'desk.refusals.desk-taken': NoParams
  'desk.refusals.not-seated': NoParams
  'desk.refusals.already-called': NoParams
  'desk.refusals.not-waiting': NoParams
  'desk.refusals.unknown-visit': NoParams
  'desk.refusals.nobody-at-desk': NoParams
  'desk.refusals.other-visitor': NoParams
  'desk.refusals.already-serving': NoParams
  'desk.refusals.rang-just-now': { seconds: TextValue }
  'desk.refusals.unknown-team': NoParams
  'desk.refusals.not-parked': NoParams
  'desk.refusals.unknown-concern': NoParams
  'desk.refusals.concern-outside-dates': NoParams
  'desk.refusals.too-many-concerns': NoParams
  'desk.refusals.already-prepared': { number: TextValue }
  'desk.refusals.nobody-prepared': NoParams
  'desk.refusals.break-too-long': NoParams
  'desk.refusals.persons-out-of-range': NoParams
  'desk.refusals.until-not-a-day': NoParams
  'desk.refusals.until-out-of-range': NoParams
  'desk.refusals.person-unknown': NoParams
  'desk.refusals.reason-missing': NoParams
  'desk.refusals.desk-free': NoParams
  'desk.refusals.no-concern': NoParams
  'desk.refusals.unreachable': NoParams
  'desk.refusals.not-permitted': NoParams
  'desk.refusals.key-reused': NoParams
  'desk.refusals.other': NoParams
  'display.title': NoParams
  'display.nobody': NoParams
  'display.number': NoParams
  'display.room': NoParams
  'display.earlier': NoParams
  'display.again': NoParams
  'display.lost': { time: TextValue }
  'display.muted': NoParams
  'display.nearer': NoParams
  'display.waiting': NoParams
  'display.quiet': NoParams
  'display.test': NoParams
  'displays.title': NoParams
  'displays.intro': NoParams
  'displays.voices': NoParams
  'displays.new': NoParams
  'displays.none': NoParams
  'displays.noneText': NoParams
  'displays.freeKeys': { names: TextValue }
  'displays.saved': NoParams
  'displays.tested': NoParams
  'displays.muted': NoParams
  'displays.removed': NoParams
  'displays.alarm': { name: TextValue }
  'displays.alarmText': { time: TextValue }
  'displays.never': NoParams
  'displays.site': NoParams
  'displays.show': NoParams
  'displays.picture': { name: TextValue; time: TextValue }
  'displays.noPicture': NoParams
  'displays.change': NoParams
  'displays.changeOf': { name: TextValue }
  'displays.test': NoParams
  'displays.testOf': { name: TextValue }
  'displays.mute': NoParams
  'displays.muteOf': { name: TextValue }
  'displays.minutes': { count: number }
  'displays.unmute': NoParams
  'displays.off': NoParams
  'displays.state.heard': NoParams
  'displays.state.sound': NoParams
  'displays.state.shows': NoParams
  'displays.state.machine': NoParams
  'displays.state.readable': NoParams
  'displays.state.clock': NoParams
  'displays.state.version': NoParams
  'displays.state.test': NoParams
  'displays.state.picture': NoParams
  'displays.sound.on': NoParams
  'displays.sound.blocked': NoParams
  'displays.sound.quiet': NoParams
  'displays.sound.off': NoParams
  'displays.mutedUntil': { time: TextValue }
  'displays.fresh': NoParams
  'displays.stale': NoParams
  'displays.nothing': NoParams
  'displays.size': { clips: TextValue; height: TextValue; width: TextValue }
  'displays.metres': { number: TextValue; row: TextValue }
  'displays.tooSmall': { seat: TextValue }
  'displays.clock.right': NoParams
  'displays.clock.fast': { minutes: TextValue }
  'displays.clock.slow': { minutes: TextValue }
  'displays.clock.harmless': NoParams
  'displays.answer.waiting': { time: TextValue }
  'displays.answer.heard': { time: TextValue }
  'displays.answer.silent': { time: TextValue }
  'displays.form.name': NoParams
  'displays.form.nameHint': NoParams
  'displays.form.place': NoParams
  'displays.form.placeHint': NoParams
  'displays.form.client': NoParams
  'displays.form.clientHint': NoParams
  'displays.form.noClient': NoParams
  'displays.form.ownClient': NoParams
  'displays.form.group': NoParams
  'displays.form.wholeSite': NoParams
  'displays.form.sizes': NoParams
  'displays.form.seat': NoParams
  'displays.form.picture': NoParams
  'displays.form.pictureHint': NoParams
  'displays.form.languages': NoParams
  'displays.form.languagesHint': NoParams
  'displays.form.volume': NoParams
  'displays.form.more': NoParams
  'displays.form.sound': NoParams
  'displays.form.showsNearer': NoParams
  'displays.form.showsWaiting': NoParams
  'displays.form.active': NoParams
  'displays.form.repeatSeconds': NoParams
  'displays.form.repeatTimes': NoParams
  'displays.form.quiet': NoParams
  'displays.form.quietHint': NoParams
  'displays.form.save': NoParams
  'displays.form.newKey': NoParams
  'displays.form.back': NoParams
  'displays.days.1': NoParams
  'displays.days.2': NoParams
  'displays.days.3': NoParams
  'displays.days.4': NoParams
  'displays.days.5': NoParams
  'displays.days.6': NoParams
  'displays.days.7': NoParams
  'displays.groups.title': NoParams
  'displays.groups.intro': NoParams
  'displays.groups.none': NoParams
  'displays.groups.name': NoParams
  'displays.groups.teams': NoParams
  'displays.groups.teamsHint': NoParams
  'displays.groups.desks': NoParams
  'displays.groups.desksHint': NoParams
  'displays.groups.desk': { desk: TextValue; room: TextValue }
  'displays.groups.all': NoParams
  'displays.groups.new': NoParams
  'displays.groups.remove': NoParams
  'displays.groups.removeOf': { name: TextValue }
  'displays.clips.title': NoParams
  'displays.clips.intro': NoParams
  'displays.clips.how': NoParams
  'displays.clips.language': NoParams
  'displays.clips.files': NoParams
  'displays.clips.upload': NoParams
  'displays.clips.kept': { names: TextValue }
  'displays.clips.notKept': NoParams
  'displays.clips.own': NoParams
  'displays.clips.count': { all: TextValue; own: TextValue }
  'displays.clips.missing': { names: TextValue }
  'displays.clips.complete': NoParams
  'displays.clips.remove': NoParams
  'displays.clips.removeOf': { language: TextValue }
  'displays.clips.listen': NoParams
  'displays.clips.removed': NoParams
  'displays.clips.placeholders': NoParams
  'displays.clips.whyFile': { file: TextValue; why: TextValue }
  'displays.wrong.name-missing': NoParams
  'displays.wrong.name-too-long': NoParams
  'displays.wrong.name-taken': NoParams
  'displays.wrong.seat-unlikely': NoParams
  'displays.wrong.picture-unlikely': NoParams
  'displays.wrong.volume-unlikely': NoParams
  'displays.wrong.repeat-unlikely': NoParams
  'displays.wrong.unknown-language': NoParams
  'displays.wrong.unknown-display': NoParams
  'displays.wrong.unknown-site': NoParams
  'displays.wrong.unknown-group': NoParams
  'displays.wrong.unknown-key': NoParams
  'displays.wrong.key-taken': NoParams
  'displays.wrong.unknown-team': NoParams
  'displays.wrong.unknown-desk': NoParams
  'displays.wrong.group-in-use': NoParams
  'displays.wrong.display-off': NoParams
  'displays.wrong.mute-unlikely': NoParams
  'displays.wrong.quiet-unreadable': NoParams
  'displays.wrong.key-reused': NoParams
  'displays.wrong.not-permitted': NoParams
  'displays.wrong.no-files': NoParams
  'displays.wrong.too-many-files': NoParams
  'displays.wrong.unknown-clip': NoParams
  'displays.wrong.file-empty': NoParams
  'displays.wrong.file-too-large': NoParams
  'displays.wrong.not-a-recording': NoParams
  'displays.wrong.recording-too-long': NoParams
  'displays.wrong.other': NoParams
  'earlywarning.hints.lead': NoParams
  'earlywarning.hints.accept': NoParams
  'earlywarning.hints.plan': NoParams
  'earlywarning.hints.dismiss': NoParams
  'earlywarning.hints.refer': NoParams
  'earlywarning.hints.none': NoParams
  'earlywarning.hints.noFacts': NoParams
  'earlywarning.hints.why': NoParams
  'earlywarning.hints.notLookedTitle': NoParams
  'earlywarning.hints.needsPerson': NoParams
  'earlywarning.hints.by.person': NoParams
  'earlywarning.hints.by.counsellor': NoParams
  'earlywarning.hints.again.facts': NoParams
  'earlywarning.hints.again.rule': NoParams
  'earlywarning.rules.title': NoParams
  'earlywarning.rules.lead': NoParams
  'earlywarning.rules.rule': NoParams
  'earlywarning.rules.kind': NoParams
  'earlywarning.rules.runs': NoParams
  'earlywarning.rules.valid': NoParams
  'earlywarning.rules.lawState': NoParams
  'earlywarning.rules.standing': NoParams
  'earlywarning.rules.version': NoParams
  'earlywarning.rules.shipped': NoParams
  'earlywarning.rules.revision': { number: TextValue }
  'earlywarning.rules.waits': NoParams
  'earlywarning.rules.unreviewed': { day: TextValue }
  'earlywarning.rules.from': { from: TextValue }
  'earlywarning.rules.fromTo': { from: TextValue; to: TextValue }
  'earlywarning.rules.kinds.risk': NoParams
  'earlywarning.rules.kinds.opportunity': NoParams
  'earlywarning.rules.kinds.opportunity_guard': NoParams
  'earlywarning.rules.kinds.info': NoParams
  'earlywarning.rules.sides.counselling': NoParams
  'earlywarning.rules.sides.browser': NoParams
  'earlywarning.rules.sides.both': NoParams
  'earlywarning.rules.automations.hint': NoParams
  'earlywarning.rules.automations.human_decision': NoParams
  'earlywarning.rules.automations.info_text_only': NoParams
  'earlywarning.rules.automations.client_side_tool': NoParams
  'earlywarning.rules.automations.never_automatic': NoParams
  'earlywarning.rules.standings.in-force': NoParams
  'earlywarning.rules.standings.off': NoParams
  'earlywarning.rules.standings.not-yet': NoParams
  'earlywarning.rules.standings.ended': NoParams
  'earlywarning.rule.back': NoParams
  'earlywarning.rule.now': NoParams
  'earlywarning.rule.law': NoParams
  'earlywarning.rule.condition': NoParams
  'earlywarning.rule.source': NoParams
  'earlywarning.rule.automation': NoParams
  'earlywarning.rule.browserOnly': NoParams
  'earlywarning.rule.cases': NoParams
  'earlywarning.rule.casesCount': { count: number }
  'earlywarning.rule.edit': NoParams
  'earlywarning.rule.texts': NoParams
  'earlywarning.rule.when': NoParams
  'earlywarning.rule.titleDe': NoParams
  'earlywarning.rule.titleEn': NoParams
  'earlywarning.rule.consequenceDe': NoParams
  'earlywarning.rule.consequenceEn': NoParams
  'earlywarning.rule.otherLanguages': NoParams
  'earlywarning.rule.paragraphs': NoParams
  'earlywarning.rule.appliesTo': NoParams
  'earlywarning.rule.steps': NoParams
  'earlywarning.rule.stepDe': { n: TextValue }
  'earlywarning.rule.stepEn': { n: TextValue }
  'earlywarning.rule.contacts': NoParams
  'earlywarning.rule.contact': { n: TextValue }
  'earlywarning.rule.none': NoParams
  'earlywarning.rule.conditionJoin': NoParams
  'earlywarning.rule.joinAll': NoParams
  'earlywarning.rule.joinAny': NoParams
  'earlywarning.rule.conditionHint': NoParams
  'earlywarning.rule.fact': NoParams
  'earlywarning.rule.sign': NoParams
  'earlywarning.rule.value': NoParams
  'earlywarning.rule.ifMissing': NoParams
  'earlywarning.rule.missingAsk': NoParams
  'earlywarning.rule.missingYes': NoParams
  'earlywarning.rule.missingNo': NoParams
  'earlywarning.rule.json': { n: TextValue }
  'earlywarning.rule.thresholds': NoParams
  'earlywarning.rule.measure': { measure: TextValue }
  'earlywarning.rule.op': NoParams
  'earlywarning.rule.bound': NoParams
  'earlywarning.rule.level': NoParams
  'earlywarning.rule.maxLevel': NoParams
  'earlywarning.rule.days': NoParams
  'earlywarning.rule.validFrom': NoParams
  'earlywarning.rule.validTo': NoParams
  'earlywarning.rule.unreviewedSince': NoParams
  'earlywarning.rule.unsure': NoParams
  'earlywarning.rule.note': NoParams
  'earlywarning.rule.isOn': NoParams
  'earlywarning.rule.inMyWay': NoParams
  'earlywarning.rule.casesHint': NoParams
  'earlywarning.rule.why': NoParams
  'earlywarning.rule.effectiveFrom': NoParams
  'earlywarning.rule.effectiveHint': NoParams
  'earlywarning.rule.check': NoParams
  'earlywarning.rule.propose': NoParams
  'earlywarning.rule.checked': { count: number }
  'earlywarning.rule.failing': { count: number }
  'earlywarning.rule.failCase': NoParams
  'earlywarning.rule.failExpected': NoParams
  'earlywarning.rule.failFound': NoParams
  'earlywarning.rule.waitingTitle': { number: TextValue }
  'earlywarning.rule.waitingText': { day: TextValue; from: TextValue; name: TextValue; why: TextValue }
  'earlywarning.rule.changes': NoParams
  'earlywarning.rule.before': NoParams
  'earlywarning.rule.after': NoParams
  'earlywarning.rule.agree': NoParams
  'earlywarning.rule.withdraw': NoParams
  'earlywarning.rule.takeBack': NoParams
  'earlywarning.rule.ownWaits': NoParams
  'earlywarning.rule.history': NoParams
  'earlywarning.rule.historyNone': NoParams
  'earlywarning.rule.number': NoParams
  'earlywarning.rule.state': NoParams
  'earlywarning.rule.who': NoParams
  'earlywarning.rule.whyShort': NoParams
  'earlywarning.rule.fromDay': NoParams
  'earlywarning.rule.agreed': NoParams
  'earlywarning.rule.goBack': NoParams
  'earlywarning.rule.goBackShipped': NoParams
  'earlywarning.rule.goBackWhy': NoParams
  'earlywarning.rule.states.proposed': NoParams
  'earlywarning.rule.states.withdrawn': NoParams
  'earlywarning.rule.states.coming': NoParams
  'earlywarning.rule.states.in-force': NoParams
  'earlywarning.rule.states.replaced': NoParams
  'earlywarning.rule.told.proposed': NoParams
  'earlywarning.rule.told.agreed': NoParams
  'earlywarning.rule.told.withdrawn': NoParams
  'earlywarning.rule.silent': NoParams
  'earlywarning.rule.notLooked': { why: TextValue }
  'earlywarning.place.row': { n: TextValue }
  'earlywarning.place.all': NoParams
  'earlywarning.place.any': NoParams
  'earlywarning.place.not': NoParams
  'earlywarning.place.fact': NoParams
  'earlywarning.place.is': NoParams
  'earlywarning.place.value': NoParams
  'earlywarning.place.than': NoParams
  'earlywarning.place.on': NoParams
  'earlywarning.place.facts': NoParams
  'earlywarning.place.level': NoParams
  'earlywarning.place.name': NoParams
  'earlywarning.place.date': NoParams
  'earlywarning.place.today': NoParams
  'earlywarning.place.reckon': NoParams
  'earlywarning.place.case': { n: TextValue }
  'earlywarning.place.at': { place: TextValue; why: TextValue }
  'earlywarning.faults.empty': NoParams
  'earlywarning.faults.too-long': NoParams
  'earlywarning.faults.not-a-day': { detail: TextValue }
  'earlywarning.faults.no-number': { detail: TextValue }
  'earlywarning.faults.threshold-missing': NoParams
  'earlywarning.faults.no-json': { detail: TextValue }
  'earlywarning.faults.no-condition': { detail: TextValue }
  'earlywarning.faults.two-conditions': { detail: TextValue }
  'earlywarning.faults.no-list': NoParams
  'earlywarning.faults.unknown-fact': { detail: TextValue }
  'earlywarning.faults.unknown-sign': { detail: TextValue }
  'earlywarning.faults.sign-does-not-fit': { detail: TextValue }
  'earlywarning.faults.value-missing': { detail: TextValue }
  'earlywarning.faults.value-does-not-fit': { detail: TextValue }
  'earlywarning.faults.too-deep': NoParams
  'earlywarning.faults.unknown-contact': { detail: TextValue }
  'earlywarning.faults.no-such-value': { detail: TextValue }
  'earlywarning.faults.ends-before-it-begins': NoParams
  'earlywarning.faults.fact-of-the-browser': { detail: TextValue }
  'earlywarning.faults.must-stay-in-the-browser': NoParams
  'earlywarning.faults.unreadable': { detail: TextValue }
  'earlywarning.faults.cases-missing': NoParams
  'earlywarning.faults.no-case': NoParams
  'earlywarning.faults.unknown-level': { detail: TextValue }
  'earlywarning.faults.too-many': { detail: TextValue }
  'earlywarning.faults.other': { detail: TextValue }
  'earlywarning.refusals.not-permitted': NoParams
  'earlywarning.refusals.unknown-rule': NoParams
  'earlywarning.refusals.unknown-revision': NoParams
  'earlywarning.refusals.rule-wrong': NoParams
  'earlywarning.refusals.cases-fail': NoParams
  'earlywarning.refusals.why-missing': NoParams
  'earlywarning.refusals.text-too-long': NoParams
  'earlywarning.refusals.day-wrong': NoParams
  'earlywarning.refusals.already-proposed': NoParams
  'earlywarning.refusals.nothing-changed': NoParams
  'earlywarning.refusals.already-decided': NoParams
  'earlywarning.refusals.own-revision': NoParams
  'earlywarning.refusals.other': NoParams
  'evaluations.title': NoParams
  'evaluations.lead': NoParams
  'evaluations.councilLead': NoParams
  'evaluations.sums': { all: TextValue; asked: TextValue; on: TextValue }
  'evaluations.byLaw': { count: number }
  'evaluations.pdf': NoParams
  'evaluations.print': NoParams
  'evaluations.one.back': NoParams
  'evaluations.one.none': NoParams
  'evaluations.list.caption': NoParams
  'evaluations.list.lawCaption': NoParams
  'evaluations.list.choose': NoParams
  'evaluations.list.chooseOne': { name: TextValue }
  'evaluations.list.name': NoParams
  'evaluations.list.groups': NoParams
  'evaluations.list.state': NoParams
  'evaluations.list.holds': NoParams
  'evaluations.list.law': NoParams
  'evaluations.field.purpose': NoParams
  'evaluations.field.groups': NoParams
  'evaluations.field.smallest': NoParams
  'evaluations.field.period': NoParams
  'evaluations.field.sources': NoParams
  'evaluations.field.shownAt': NoParams
  'evaluations.field.legalBasis': NoParams
  'evaluations.field.consent': NoParams
  'evaluations.field.version': NoParams
  'evaluations.field.state': NoParams
  'evaluations.field.agreement': NoParams
  'evaluations.state.law': NoParams
  'evaluations.state.on': NoParams
  'evaluations.state.coming': NoParams
  'evaluations.state.over': NoParams
  'evaluations.state.asked': NoParams
  'evaluations.state.refused': NoParams
  'evaluations.state.withdrawn': NoParams
  'evaluations.state.changed': NoParams
  'evaluations.state.never': NoParams
  'evaluations.also': NoParams
  'evaluations.agreement.open': { from: TextValue; reference: TextValue }
  'evaluations.agreement.until': { from: TextValue; reference: TextValue; until: TextValue }
  'evaluations.history.title': NoParams
  'evaluations.history.none': NoParams
  'evaluations.history.at': NoParams
  'evaluations.history.what': NoParams
  'evaluations.history.reference': NoParams
  'evaluations.history.note': NoParams
  'evaluations.history.version': NoParams
  'evaluations.history.proposed': NoParams
  'evaluations.history.agreed': NoParams
  'evaluations.history.refused': NoParams
  'evaluations.history.withdrawn': NoParams
  'evaluations.history.gone': NoParams
  'evaluations.propose.title': NoParams
  'evaluations.propose.note': NoParams
  'evaluations.propose.button': NoParams
  'evaluations.propose.all': NoParams
  'evaluations.propose.one': NoParams
  'evaluations.agree.title': NoParams
  'evaluations.agree.reference': NoParams
  'evaluations.agree.referenceHint': NoParams
  'evaluations.agree.from': NoParams
  'evaluations.agree.until': NoParams
  'evaluations.agree.dayHint': NoParams
  'evaluations.agree.untilHint': NoParams
  'evaluations.agree.button': NoParams
  'evaluations.agree.one': NoParams
  'evaluations.refuse.note': NoParams
  'evaluations.refuse.button': NoParams
  'evaluations.refuse.one': NoParams
  'evaluations.withdraw.title': NoParams
  'evaluations.withdraw.text': NoParams
  'evaluations.withdraw.note': NoParams
  'evaluations.withdraw.button': NoParams
  'evaluations.nothing': NoParams
  'evaluations.told.proposed': NoParams
  'evaluations.told.agreed': NoParams
  'evaluations.told.refused': NoParams
  'evaluations.told.withdrawn': NoParams
  'evaluations.refusals.not-permitted': NoParams
  'evaluations.refusals.key-reused': NoParams
  'evaluations.refusals.nothing-chosen': NoParams
  'evaluations.refusals.unknown-evaluation': NoParams
  'evaluations.refusals.definition-changed': NoParams
  'evaluations.refusals.needs-no-consent': NoParams
  'evaluations.refusals.note-too-long': NoParams
  'evaluations.refusals.two-hats': NoParams
  'evaluations.refusals.already-asked': NoParams
  'evaluations.refusals.not-asked': NoParams
  'evaluations.refusals.not-agreed': NoParams
  'evaluations.refusals.reference-missing': NoParams
  'evaluations.refusals.reference-too-long': NoParams
  'evaluations.refusals.note-missing': NoParams
  'evaluations.refusals.ends-before-it-begins': NoParams
  'evaluations.refusals.day-invalid': NoParams
  'evaluations.off.title': { name: TextValue }
  'evaluations.off.why': NoParams
  'evaluations.off.who': NoParams
  'evaluations.off.link': NoParams
  'exchange.title': NoParams
  'exchange.intro': NoParams
  'exchange.none': NoParams
  'exchange.noneText': NoParams
  'exchange.name': NoParams
  'exchange.nameHint': NoParams
  'exchange.sites': NoParams
  'exchange.scopes': NoParams
  'exchange.scopesHint': NoParams
  'exchange.scope.visits_read': NoParams
  'exchange.scope.visits_refer': NoParams
  'exchange.scope.calls_write': NoParams
  'exchange.scope.events_read': NoParams
  'exchange.scope.webhooks_write': NoParams
  'exchange.scope.arrivals_write': NoParams
  'exchange.scope.appointments_write': NoParams
  'exchange.scope.files_write': NoParams
  'exchange.perMinute': NoParams
  'exchange.lines': NoParams
  'exchange.state': NoParams
  'exchange.active': NoParams
  'exchange.revoked': NoParams
  'exchange.oldKey': { when: TextValue }
  'exchange.new': NoParams
  'exchange.issue': NoParams
  'exchange.issued': { name: TextValue }
  'exchange.issuedText': NoParams
  'exchange.saved': NoParams
  'exchange.save': NoParams
  'exchange.rights': NoParams
  'exchange.key': NoParams
  'exchange.rotate': NoParams
  'exchange.grace': NoParams
  'exchange.graces.0': NoParams
  'exchange.graces.24': NoParams
  'exchange.graces.168': NoParams
  'exchange.revoke': NoParams
  'exchange.revokeText': NoParams
  'exchange.why': NoParams
  'exchange.link': NoParams
  'exchange.linkText': NoParams
  'exchange.template': NoParams
  'exchange.templateHint': NoParams
  'exchange.preview': NoParams
  'exchange.previewOf': { reference: TextValue }
  'exchange.webhooks': NoParams
  'exchange.noWebhooks': NoParams
  'exchange.hookState.active': NoParams
  'exchange.hookState.paused': { why: TextValue }
  'exchange.hold': { when: TextValue }
  'exchange.resume': NoParams
  'exchange.end': NoParams
  'exchange.latest': NoParams
  'exchange.when': NoParams
  'exchange.event': NoParams
  'exchange.tries': NoParams
  'exchange.answer': NoParams
  'exchange.delivery.waiting': NoParams
  'exchange.delivery.delivered': NoParams
  'exchange.delivery.dead': NoParams
  'exchange.again': NoParams
  'exchange.againOf': { event: TextValue; when: TextValue }
  'exchange.noDeliveries': NoParams
  'exchange.setting': NoParams
  'exchange.settingText': NoParams
  'exchange.hosts': NoParams
  'exchange.hostsHint': NoParams
  'exchange.schemes': NoParams
  'exchange.schemesHint': NoParams
  'exchange.refusals.not-permitted': NoParams
  'exchange.refusals.name-missing': NoParams
  'exchange.refusals.unknown-role': NoParams
  'exchange.refusals.unknown-scope': NoParams
  'exchange.refusals.unknown-site': NoParams
  'exchange.refusals.quota-invalid': NoParams
  'exchange.refusals.grace-invalid': NoParams
  'exchange.refusals.unknown-key': NoParams
  'exchange.refusals.unknown-subscription': NoParams
  'exchange.refusals.unknown-delivery': NoParams
  'exchange.refusals.not-paused': NoParams
  'exchange.refusals.not-dead': NoParams
  'exchange.refusals.host-invalid': NoParams
  'exchange.refusals.scheme-invalid': NoParams
  'exchange.refusals.link-invalid': NoParams
  'exchange.refusals.link-scheme': NoParams
  'exchange.refusals.link-place': NoParams
  'exchange.refusals.other': NoParams
  'fairness.release.title': NoParams
  'fairness.release.lead': NoParams
  'fairness.release.none': NoParams
  'fairness.release.name': NoParams
  'fairness.release.nameHint': NoParams
  'fairness.release.concerns': NoParams
  'fairness.release.firstDay': NoParams
  'fairness.release.lastDay': NoParams
  'fairness.release.from': NoParams
  'fairness.release.fromTime': NoParams
  'fairness.release.to': NoParams
  'fairness.release.toTime': NoParams
  'fairness.release.draw': NoParams
  'fairness.release.drawTime': NoParams
  'fairness.release.announce': NoParams
  'fairness.release.new': NoParams
  'fairness.release.done': NoParams
  'fairness.release.state': NoParams
  'fairness.release.entries': NoParams
  'fairness.release.days': NoParams
  'fairness.release.drawAt': NoParams
  'fairness.release.stages.announced': NoParams
  'fairness.release.stages.open': NoParams
  'fairness.release.stages.closed': NoParams
  'fairness.release.stages.drawn': NoParams
  'fairness.release.stages.withdrawn': NoParams
  'fairness.release.withdraw': NoParams
  'fairness.release.withdrawWhy': NoParams
  'fairness.release.withdrawn': NoParams
  'fairness.release.withdrawText': NoParams
  'fairness.release.public': NoParams
  'fairness.release.check': NoParams
  'fairness.guard.title': NoParams
  'fairness.guard.lead': NoParams
  'fairness.guard.proof': NoParams
  'fairness.guard.proofHint': NoParams
  'fairness.guard.proofs.off': NoParams
  'fairness.guard.proofs.under-pressure': NoParams
  'fairness.guard.proofs.always': NoParams
  'fairness.guard.pressure': NoParams
  'fairness.guard.livePerPerson': NoParams
  'fairness.guard.livePerReach': NoParams
  'fairness.guard.dayPerPerson': NoParams
  'fairness.guard.dayPerReach': NoParams
  'fairness.guard.empty': NoParams
  'fairness.guard.save': NoParams
  'fairness.guard.saved': NoParams
  'fairness.guard.suggested': NoParams
  'fairness.codes.title': NoParams
  'fairness.codes.lead': NoParams
  'fairness.codes.concerns': NoParams
  'fairness.codes.count': NoParams
  'fairness.codes.validDays': NoParams
  'fairness.codes.issue': NoParams
  'fairness.codes.issued': { codes: TextValue; until: TextValue }
  'fairness.codes.once': NoParams
  'fairness.codes.csv': NoParams
  'fairness.codes.slip': NoParams
  'fairness.codes.slipText': { concern: TextValue; until: TextValue }
  'fairness.codes.none': NoParams
  'fairness.codes.batches': NoParams
  'fairness.codes.issuedAt': NoParams
  'fairness.codes.expiresAt': NoParams
  'fairness.codes.codes': NoParams
  'fairness.codes.used': NoParams
  'fairness.codes.revoked': NoParams
  'fairness.codes.revoke': NoParams
  'fairness.codes.revokedDone': { codes: TextValue }
  'fairness.codes.why': NoParams
  'fairness.refusals.name-missing': NoParams
  'fairness.refusals.days-wrong': NoParams
  'fairness.refusals.too-many-days': NoParams
  'fairness.refusals.entries-in-the-past': NoParams
  'fairness.refusals.entries-too-short': NoParams
  'fairness.refusals.draw-too-early': NoParams
  'fairness.refusals.days-before-draw': NoParams
  'fairness.refusals.nothing-set-aside': NoParams
  'fairness.refusals.opens-before-draw': NoParams
  'fairness.refusals.beyond-window': NoParams
  'fairness.refusals.no-concern': NoParams
  'fairness.refusals.unknown-concern': NoParams
  'fairness.refusals.concern-of-another-team': NoParams
  'fairness.refusals.two-units': NoParams
  'fairness.refusals.entries-exist': NoParams
  'fairness.refusals.already-over': NoParams
  'fairness.refusals.why-missing': NoParams
  'fairness.refusals.invalid': NoParams
  'fairness.refusals.date-wrong': NoParams
  'fairness.refusals.not-permitted': NoParams
  'fairness.refusals.other': NoParams
  'fees.own.pay': NoParams
  'fees.own.instead': { amount: TextValue }
  'fees.own.between': { from: TextValue; to: TextValue }
  'fees.own.depends': NoParams
  'fees.own.younger': { age: TextValue; amount: TextValue }
  'fees.own.proof': NoParams
  'fees.why.half': NoParams
  'fees.why.replace': NoParams
  'fees.why.free': NoParams
  'fees.why.free-act': NoParams
  'fees.why.limit': NoParams
  'fees.ask.title': NoParams
  'fees.ask.legend': NoParams
  'fees.ask.hint': NoParams
  'fees.ask.action': NoParams
  'fees.ask.discretion': NoParams
  'fees.fact.minor': NoParams
  'fees.fact.young': NoParams
  'fees.total': NoParams
  'fees.how': NoParams
  'fees.step.base': NoParams
  'fees.step.cause': NoParams
  'fees.step.range': NoParams
  'fees.step.share': NoParams
  'fees.step.replace': NoParams
  'fees.step.half': NoParams
  'fees.step.free': NoParams
  'fees.step.free-act': NoParams
  'fees.step.elsewhere': NoParams
  'fees.step.decision': NoParams
  'fees.step.limit': NoParams
  'fees.step.credited': NoParams
  'fees.credit': NoParams
  'fees.due': NoParams
  'figures.title': NoParams
  'figures.intro': NoParams
  'figures.stand': { at: TextValue }
  'figures.print': NoParams
  'figures.csv': NoParams
  'figures.csvOf': { title: TextValue }
  'figures.count': NoParams
  'figures.sum': NoParams
  'figures.total': NoParams
  'figures.show': NoParams
  'figures.showOf': { what: TextValue }
  'figures.period.label': NoParams
  'figures.period.30-days': NoParams
  'figures.period.this-month': NoParams
  'figures.period.last-month': NoParams
  'figures.period.this-quarter': NoParams
  'figures.period.this-year': NoParams
  'figures.period.last-year': NoParams
  'figures.period.own': NoParams
  'figures.period.from': NoParams
  'figures.period.to': NoParams
  'figures.period.hint': NoParams
  'figures.period.unit': NoParams
  'figures.period.auto': NoParams
  'figures.period.day': NoParams
  'figures.period.week': NoParams
  'figures.period.month': NoParams
  'figures.period.submit': NoParams
  'figures.period.badDay': NoParams
  'figures.period.order': NoParams
  'figures.period.tooLong': NoParams
  'figures.period.wrong': NoParams
  'figures.income.title': NoParams
  'figures.income.finding': { cents: TextValue; from: TextValue; to: TextValue }
  'figures.income.most': { cents: TextValue; when: TextValue }
  'figures.income.rule': NoParams
  'figures.income.none': NoParams
  'figures.income.noneText': NoParams
  'figures.income.chart': { unit: TextValue }
  'figures.income.frame': NoParams
  'figures.income.units.day': NoParams
  'figures.income.units.week': NoParams
  'figures.income.units.month': NoParams
  'figures.income.when.day': { what: TextValue }
  'figures.income.when.week': { what: TextValue }
  'figures.income.when.month': { what: TextValue }
  'figures.income.table': NoParams
  'figures.income.cash': NoParams
  'figures.income.card': NoParams
  'figures.income.transfer': NoParams
  'figures.income.byKind': NoParams
  'figures.income.kind': NoParams
  'figures.income.method': NoParams
  'figures.income.payments': NoParams
  'figures.income.bySection': NoParams
  'figures.income.sectionNote': NoParams
  'figures.income.section': NoParams
  'figures.income.over': NoParams
  'figures.income.share': NoParams
  'figures.owed.title': NoParams
  'figures.owed.finding': { cents: TextValue; count: number }
  'figures.owed.old': { cents: TextValue; claims: TextValue }
  'figures.owed.none': NoParams
  'figures.owed.age': NoParams
  'figures.owed.bands.not-due': NoParams
  'figures.owed.bands.to-30': NoParams
  'figures.owed.bands.to-90': NoParams
  'figures.owed.bands.to-365': NoParams
  'figures.owed.bands.over-365': NoParams
  'figures.owed.limitation': NoParams
  'figures.owed.limitationText': { section: TextValue }
  'figures.owed.unreviewed': NoParams
  'figures.owed.over': NoParams
  'figures.owed.endsThisYear': NoParams
  'figures.owed.noRule': NoParams
  'figures.owed.noneOld': NoParams
  'figures.owed.checks': NoParams
  'figures.owed.check.written-demand': NoParams
  'figures.owed.check.deferral': NoParams
  'figures.owed.check.security': NoParams
  'figures.owed.check.enforcement': NoParams
  'figures.owed.check.insolvency': NoParams
  'figures.owed.check.search-for-debtor': NoParams
  'figures.owed.check.abroad-or-unregistered': NoParams
  'figures.owed.check.force-majeure': NoParams
  'figures.differences.title': NoParams
  'figures.differences.finding': { from: TextValue; shortage: TextValue; surplus: TextValue; to: TextValue }
  'figures.differences.fine': { from: TextValue; to: TextValue }
  'figures.differences.months': NoParams
  'figures.differences.monthsNote': NoParams
  'figures.differences.month': NoParams
  'figures.differences.till': NoParams
  'figures.differences.surplus': NoParams
  'figures.differences.shortage': NoParams
  'figures.differences.counts': NoParams
  'figures.differences.byCount': NoParams
  'figures.differences.differing': NoParams
  'figures.differences.card': NoParams
  'figures.differences.open': NoParams
  'figures.differences.openNote': NoParams
  'figures.differences.what': NoParams
  'figures.differences.since': NoParams
  'figures.differences.unclear': { till: TextValue }
  'figures.differences.cardsTaken': { till: TextValue }
  'figures.differences.cardsLate': { cents: TextValue; days: TextValue }
  'figures.differences.waiting.none': NoParams
  'figures.differences.waiting.out': NoParams
  'figures.differences.nothing': NoParams
  'figures.differences.transfers': { till: TextValue }
  'figures.reasons.title': NoParams
  'figures.reasons.quarter': NoParams
  'figures.reasons.choose': NoParams
  'figures.reasons.name': { quarter: TextValue; year: TextValue }
  'figures.reasons.finding': { quarter: TextValue; year: TextValue }
  'figures.reasons.none': { quarter: TextValue; year: TextValue }
  'figures.reasons.rule': { least: TextValue }
  'figures.reasons.kind': NoParams
  'figures.reasons.reason': NoParams
  'figures.reasons.few': { least: TextValue }
  'figures.reasons.hidden': NoParams
  'figures.reasons.shownSum': NoParams
  'figures.reasons.unknown': NoParams
  'files.pages.label': NoParams
  'files.pages.list': NoParams
  'files.pages.tasks': NoParams
  'files.pages.calendar': NoParams
  'files.pages.letters': NoParams
  'files.pages.search': NoParams
  'files.pages.deputies': NoParams
  'files.state.open': NoParams
  'files.state.closed': NoParams
  'files.documentState.draft': NoParams
  'files.documentState.registered': NoParams
  'files.documentState.cancelled': NoParams
  'files.direction.incoming': NoParams
  'files.direction.outgoing': NoParams
  'files.direction.internal': NoParams
  'files.level.office': NoParams
  'files.level.team': NoParams
  'files.level.need-to-know': NoParams
  'files.medium.electronic': NoParams
  'files.medium.hybrid': NoParams
  'files.medium.paper': NoParams
  'files.fields.reference': NoParams
  'files.fields.person': NoParams
  'files.fields.subject': NoParams
  'files.fields.team': NoParams
  'files.fields.opened': NoParams
  'files.fields.closed': NoParams
  'files.fields.state': NoParams
  'files.fields.planUnit': NoParams
  'files.fields.level': NoParams
  'files.fields.medium': NoParams
  'files.fields.location': NoParams
  'files.fields.number': NoParams
  'files.fields.day': NoParams
  'files.fields.direction': NoParams
  'files.fields.fromTo': NoParams
  'files.fields.type': NoParams
  'files.fields.vorgang': NoParams
  'files.fields.letterDate': NoParams
  'files.fields.receivedOn': NoParams
  'files.fields.sentOn': NoParams
  'files.fields.sender': NoParams
  'files.fields.recipient': NoParams
  'files.fields.foreignReference': NoParams
  'files.fields.language': NoParams
  'files.fields.akte': NoParams
  'files.fields.document': NoParams
  'files.list.title': NoParams
  'files.list.new': NoParams
  'files.list.views': NoParams
  'files.list.view.newest': NoParams
  'files.list.view.team': NoParams
  'files.list.view.mine': NoParams
  'files.list.state': NoParams
  'files.list.team': NoParams
  'files.list.all': NoParams
  'files.list.filter': NoParams
  'files.list.reference': NoParams
  'files.list.open': NoParams
  'files.list.none': NoParams
  'files.list.noneHelp': NoParams
  'files.list.pages': NoParams
  'files.list.first': NoParams
  'files.list.more': NoParams
  'files.list.drafts': NoParams
  'files.glass.title': { count: number }
  'files.glass.closed': NoParams
  'files.glass.confirm': NoParams
  'files.glass.confirmOf': { name: TextValue; reference: TextValue }
  'files.glass.own': NoParams
  'files.new.title': NoParams
  'files.new.whose': NoParams
  'files.new.familyName': NoParams
  'files.new.year': NoParams
  'files.new.search': NoParams
  'files.new.found': NoParams
  'files.new.nobody': NoParams
  'files.new.without': NoParams
  'files.new.for': { birth: TextValue; name: TextValue }
  'files.new.forNobody': NoParams
  'files.new.another': NoParams
  'files.new.there': { count: number }
  'files.new.choose': NoParams
  'files.new.subjectHint': NoParams
  'files.new.levelHint': NoParams
  'files.new.levelOfPlan': NoParams
  'files.new.locationHint': NoParams
  'files.new.submit': NoParams
  'files.missing.title': NoParams
  'files.missing.text': NoParams
  'files.missing.way': NoParams
  'files.protected.title': NoParams
  'files.protected.is': { reference: TextValue }
  'files.protected.ask': NoParams
  'files.protected.need': NoParams
  'files.protected.consequence': NoParams
  'files.protected.reason': NoParams
  'files.protected.reasonHint': NoParams
  'files.protected.break': NoParams
  'files.akte.title': NoParams
  'files.akte.save': NoParams
  'files.akte.newVorgang': NoParams
  'files.akte.vorgaenge': NoParams
  'files.akte.done': NoParams
  'files.akte.end': NoParams
  'files.akte.endOf': { subject: TextValue }
  'files.akte.again': NoParams
  'files.akte.againOf': { subject: TextValue }
  'files.akte.rename': NoParams
  'files.akte.renameOf': { subject: TextValue }
  'files.akte.reopen': NoParams
  'files.akte.readOnly': NoParams
  'files.akte.empty': NoParams
  'files.sub.label': NoParams
  'files.sub.documents': NoParams
  'files.sub.letters': NoParams
  'files.sub.fees': NoParams
  'files.sub.inspection': NoParams
  'files.sub.retention': NoParams
  'files.tree.label': NoParams
  'files.tree.all': { count: number }
  'files.tree.filter': NoParams
  'files.tree.without': NoParams
  'files.tree.none': NoParams
  'files.tabs.label': NoParams
  'files.tabs.data': NoParams
  'files.tabs.marks': NoParams
  'files.tabs.course': NoParams
  'files.tabs.dates': NoParams
  'files.tabs.history': NoParams
  'files.tabs.access': NoParams
  'files.tabs.links': NoParams
  'files.tabs.akte': NoParams
  'files.viewer.label': { subject: TextValue }
  'files.viewer.image': { page: TextValue; subject: TextValue }
  'files.viewer.page': { page: TextValue }
  'files.viewer.pageOf': { page: TextValue; pages: TextValue }
  'files.viewer.before': NoParams
  'files.viewer.next': NoParams
  'files.viewer.documentBefore': NoParams
  'files.viewer.documentNext': NoParams
  'files.viewer.size': NoParams
  'files.viewer.smaller': NoParams
  'files.viewer.larger': NoParams
  'files.viewer.fit.width': NoParams
  'files.viewer.fit.page': NoParams
  'files.viewer.rotate': NoParams
  'files.viewer.print': NoParams
  'files.viewer.printing': NoParams
  'files.viewer.find': NoParams
  'files.viewer.noHits': { text: TextValue }
  'files.viewer.hits': { count: number }
  'files.viewer.nextHit': NoParams
  'files.viewer.signed': NoParams
  'files.viewer.attachments': { count: number }
  'files.problems.encrypted': NoParams
  'files.problems.damaged': NoParams
  'files.problems.empty': NoParams
  'files.problems.too-large': NoParams
  'files.problems.too-slow': NoParams
  'files.problems.crashed': NoParams
  'files.problems.no-such-page': NoParams
  'files.problems.no-pages': NoParams
  'files.problems.unknown-file': NoParams
  'files.problems.bytes-damaged': NoParams
  'files.problems.bytes-missing': NoParams
  'files.problems.bytes-unreachable': NoParams
  'files.problems.bytes-erased': NoParams
  'files.problems.xfa': NoParams
  'files.problems.other': NoParams
  'files.problems.wayOut': NoParams
  'files.problems.nothing': NoParams
  'files.document.save': NoParams
  'files.document.theirs': { value: TextValue }
  'files.document.newer': NoParams
  'files.document.asAkte': NoParams
  'files.document.noType': NoParams
  'files.document.why': NoParams
  'files.document.cancel': NoParams
  'files.document.restore': NoParams
  'files.document.isCancelled': NoParams
  'files.document.register': NoParams
  'files.document.drop': NoParams
  'files.document.dropOf': { subject: TextValue }
  'files.document.move': NoParams
  'files.document.moveTo': NoParams
  'files.document.gone': NoParams
  'files.versions.title': NoParams
  'files.versions.number': { number: TextValue }
  'files.versions.show': NoParams
  'files.versions.download': NoParams
  'files.versions.downloadOf': { name: TextValue }
  'files.versions.new': NoParams
  'files.versions.file': NoParams
  'files.versions.hint': NoParams
  'files.versions.send': NoParams
  'files.versions.role.original': NoParams
  'files.versions.role.pdfa': NoParams
  'files.versions.role.transfer-note': NoParams
  'files.versions.role.redacted': NoParams
  'files.versions.role.proof': NoParams
  'files.marks.title': { count: number }
  'files.marks.none': NoParams
  'files.marks.kind.note': NoParams
  'files.marks.kind.highlight': NoParams
  'files.marks.kind.stamp': NoParams
  'files.marks.add': { page: TextValue }
  'files.marks.what': NoParams
  'files.marks.words': NoParams
  'files.marks.draw': NoParams
  'files.marks.drawing': NoParams
  'files.marks.place': NoParams
  'files.marks.side.x': NoParams
  'files.marks.side.y': NoParams
  'files.marks.side.w': NoParams
  'files.marks.side.h': NoParams
  'files.marks.save': NoParams
  'files.marks.remove': NoParams
  'files.marks.removeOf': { words: TextValue }
  'files.course.title': NoParams
  'files.course.none': NoParams
  'files.course.new': NoParams
  'files.course.templates': NoParams
  'files.course.template.full': NoParams
  'files.course.template.sign': NoParams
  'files.course.template.both': NoParams
  'files.course.template.inform': NoParams
  'files.course.what': NoParams
  'files.course.documents': NoParams
  'files.course.route': NoParams
  'files.course.rowOf': { number: TextValue }
  'files.course.step': NoParams
  'files.course.kindOf': NoParams
  'files.course.who': NoParams
  'files.course.choose': NoParams
  'files.course.dueOf': NoParams
  'files.course.instruction': NoParams
  'files.course.openTo': NoParams
  'files.course.start': NoParams
  'files.course.begun': { name: TextValue; when: TextValue }
  'files.course.due': { day: TextValue }
  'files.course.deputyOf': { name: TextValue }
  'files.course.remark': NoParams
  'files.course.kind.draft': NoParams
  'files.course.kind.co-sign': NoParams
  'files.course.kind.final-sign': NoParams
  'files.course.kind.dispatch': NoParams
  'files.course.kind.resubmit': NoParams
  'files.course.kind.close': NoParams
  'files.course.kind.inform': NoParams
  'files.course.do.draft': NoParams
  'files.course.do.co-sign': NoParams
  'files.course.do.final-sign': NoParams
  'files.course.do.dispatch': NoParams
  'files.course.do.resubmit': NoParams
  'files.course.do.close': NoParams
  'files.course.do.inform': NoParams
  'files.course.point.future': NoParams
  'files.course.point.current': NoParams
  'files.course.point.done': NoParams
  'files.course.point.skipped': NoParams
  'files.course.point.returned': NoParams
  'files.course.state.running': NoParams
  'files.course.state.returned': NoParams
  'files.course.state.done': NoParams
  'files.course.state.withdrawn': NoParams
  'files.course.newer': NoParams
  'files.course.looked': NoParams
  'files.course.giveBack': NoParams
  'files.course.undo': NoParams
  'files.course.undoOf': { kind: TextValue }
  'files.course.resume': NoParams
  'files.course.withdraw': NoParams
  'files.course.changeRoute': NoParams
  'files.course.close': NoParams
  'files.course.closeWhat': NoParams
  'files.course.closeRemark': NoParams
  'files.course.closeSure': NoParams
  'files.dates.title': NoParams
  'files.dates.none': NoParams
  'files.dates.new': NoParams
  'files.dates.day': NoParams
  'files.dates.about': NoParams
  'files.dates.for': NoParams
  'files.dates.me': NoParams
  'files.dates.save': NoParams
  'files.dates.done': NoParams
  'files.dates.doneOf': { about: TextValue }
  'files.dates.doneOn': { when: TextValue }
  'files.dates.open': NoParams
  'files.dates.openOf': { about: TextValue }
  'files.dates.move': NoParams
  'files.dates.moveOf': { about: TextValue }
  'files.dates.newDay': { about: TextValue }
  'files.history.title': NoParams
  'files.history.old': NoParams
  'files.history.new': NoParams
  'files.history.action.opened': NoParams
  'files.history.action.changed': NoParams
  'files.history.action.closed': NoParams
  'files.history.action.reopened': NoParams
  'files.history.action.registered': NoParams
  'files.history.action.drafted': NoParams
  'files.history.action.version': NoParams
  'files.history.action.cancelled': NoParams
  'files.history.action.restored': NoParams
  'files.history.action.moved': NoParams
  'files.history.action.moved-away': NoParams
  'files.history.action.draft-dropped': NoParams
  'files.history.action.vorgang-opened': NoParams
  'files.history.action.vorgang-changed': NoParams
  'files.history.action.mark-note': NoParams
  'files.history.action.mark-highlight': NoParams
  'files.history.action.mark-stamp': NoParams
  'files.history.action.mark-removed': NoParams
  'files.history.action.linked': NoParams
  'files.history.action.unlinked': NoParams
  'files.history.action.access-given': NoParams
  'files.history.action.access-ended': NoParams
  'files.history.action.glass-broken': NoParams
  'files.history.action.resubmission': NoParams
  'files.history.action.resubmission-moved': NoParams
  'files.history.action.resubmission-done': NoParams
  'files.history.action.resubmission-open': NoParams
  'files.history.action.verfuegung-started': NoParams
  'files.history.action.verfuegung-done': NoParams
  'files.history.action.verfuegung-withdrawn': NoParams
  'files.history.action.verfuegung-resumed': NoParams
  'files.history.action.route-changed': NoParams
  'files.history.action.point-draft': NoParams
  'files.history.action.point-co-sign': NoParams
  'files.history.action.point-final-sign': NoParams
  'files.history.action.point-dispatch': NoParams
  'files.history.action.point-close': NoParams
  'files.history.action.point-inform': NoParams
  'files.history.action.point-returned': NoParams
  'files.history.action.dispatch-asked': NoParams
  'files.history.action.dispatch-withdrawn': NoParams
  'files.history.action.dispatch-found': NoParams
  'files.history.action.dispatch-lost': NoParams
  'files.history.action.posted': NoParams
  'files.history.action.printed-again': NoParams
  'files.history.action.notified-decided': NoParams
  'files.history.action.point-undone': NoParams
  'files.history.action.document-destroyed': NoParams
  'files.access.title': NoParams
  'files.access.level.office': NoParams
  'files.access.level.team': { team: TextValue }
  'files.access.level.need-to-know': NoParams
  'files.access.none': NoParams
  'files.access.read': NoParams
  'files.access.write': NoParams
  'files.access.glass': NoParams
  'files.access.over': NoParams
  'files.access.by': { name: TextValue }
  'files.access.give': NoParams
  'files.access.who': NoParams
  'files.access.right': NoParams
  'files.access.what': NoParams
  'files.access.whole': NoParams
  'files.access.until': NoParams
  'files.access.end': NoParams
  'files.access.endOf': { name: TextValue }
  'files.links.title': NoParams
  'files.links.none': NoParams
  'files.links.to': NoParams
  'files.links.about': NoParams
  'files.links.add': NoParams
  'files.links.removeOf': { reference: TextValue }
  'files.keys.open': NoParams
  'files.keys.title': NoParams
  'files.keys.fit': NoParams
  'files.keys.note': NoParams
  'files.keys.sign': NoParams
  'files.keys.tree': NoParams
  'files.keys.search': NoParams
  'files.keys.help': NoParams
  'files.keys.letters': NoParams
  'files.tasks.title': NoParams
  'files.tasks.own': { count: number }
  'files.tasks.team': { count: number }
  'files.tasks.due': { count: number }
  'files.tasks.told': { count: number }
  'files.tasks.running': { count: number }
  'files.tasks.none': NoParams
  'files.tasks.folder': NoParams
  'files.tasks.folderPlace': { count: number; place: TextValue }
  'files.tasks.folderNext': NoParams
  'files.tasks.folderLeave': NoParams
  'files.tasks.what': NoParams
  'files.tasks.dueDay': NoParams
  'files.tasks.late': NoParams
  'files.tasks.confirm': NoParams
  'files.tasks.confirmOne': NoParams
  'files.tasks.at': { name: TextValue }
  'files.tasks.toldOf.returned': NoParams
  'files.tasks.toldOf.done': NoParams
  'files.tasks.toldOf.undone': NoParams
  'files.tasks.toldOf.withdrawn': NoParams
  'files.tasks.toldOf.route-changed': NoParams
  'files.calendar.title': NoParams
  'files.calendar.span.week': NoParams
  'files.calendar.span.month': NoParams
  'files.calendar.spans': NoParams
  'files.calendar.before': NoParams
  'files.calendar.today': NoParams
  'files.calendar.next': NoParams
  'files.calendar.from': { from: TextValue; to: TextValue }
  'files.calendar.late': NoParams
  'files.calendar.none': NoParams
  'files.deputies.title': NoParams
  'files.deputies.mine': NoParams
  'files.deputies.mineOf': { name: TextValue }
  'files.deputies.others': NoParams
  'files.deputies.othersOf': { name: TextValue }
  'files.deputies.none': NoParams
  'files.deputies.fromTo': { from: TextValue; to: TextValue }
  'files.deputies.end': NoParams
  'files.deputies.endOf': { name: TextValue }
  'files.deputies.new': NoParams
  'files.deputies.for': NoParams
  'files.deputies.deputy': NoParams
  'files.deputies.from': NoParams
  'files.deputies.to': NoParams
  'files.deputies.what': NoParams
  'files.deputies.save': NoParams
  'files.told.open': NoParams
  'files.told.glass': NoParams
  'files.told.confirm': NoParams
  'files.told.dropDraft': NoParams
  'files.told.change': NoParams
  'files.told.cancel': NoParams
  'files.told.restore': NoParams
  'files.told.register': NoParams
  'files.told.drop': NoParams
  'files.told.move': NoParams
  'files.told.version': NoParams
  'files.told.mark': NoParams
  'files.told.unmark': NoParams
  'files.told.changeAkte': NoParams
  'files.told.openVorgang': NoParams
  'files.told.changeVorgang': NoParams
  'files.told.changeRoute': NoParams
  'files.told.reopen': NoParams
  'files.told.grant': NoParams
  'files.told.endGrant': NoParams
  'files.told.link': NoParams
  'files.told.unlink': NoParams
  'files.told.start': NoParams
  'files.told.complete': NoParams
  'files.told.folderEnd': NoParams
  'files.told.giveBack': NoParams
  'files.told.undo': NoParams
  'files.told.resume': NoParams
  'files.told.withdraw': NoParams
  'files.told.close': NoParams
  'files.told.resubmit': NoParams
  'files.told.moveDate': NoParams
  'files.told.dateDone': NoParams
  'files.told.dateOpen': NoParams
  'files.told.appoint': NoParams
  'files.told.endDeputy': NoParams
  'files.refusals.other': NoParams
  'files.refusals.not-permitted': NoParams
  'files.refusals.key-reused': NoParams
  'files.refusals.unknown-file': NoParams
  'files.refusals.read-only': NoParams
  'files.refusals.only-takes-part': NoParams
  'files.refusals.akte-closed': NoParams
  'files.refusals.subject-missing': NoParams
  'files.refusals.direction-wrong': NoParams
  'files.refusals.unknown-type': NoParams
  'files.refusals.unknown-vorgang': NoParams
  'files.refusals.too-long': NoParams
  'files.refusals.changed-meanwhile': NoParams
  'files.refusals.cancelled': NoParams
  'files.refusals.reason-missing': NoParams
  'files.refusals.glass-reason': NoParams
  'files.refusals.not-registered': NoParams
  'files.refusals.file-missing': NoParams
  'files.refusals.file-too-big': NoParams
  'files.refusals.file-cut': NoParams
  'files.refusals.not-cancelled': NoParams
  'files.refusals.no-draft': NoParams
  'files.refusals.akte-missing': NoParams
  'files.refusals.unknown-akte': NoParams
  'files.refusals.kind-wrong': NoParams
  'files.refusals.place-wrong': NoParams
  'files.refusals.words-missing': NoParams
  'files.refusals.unknown-version': NoParams
  'files.refusals.unknown-mark': NoParams
  'files.refusals.unknown-plan-unit': NoParams
  'files.refusals.unknown-person': NoParams
  'files.refusals.unknown-team': NoParams
  'files.refusals.level-wrong': NoParams
  'files.refusals.medium-wrong': NoParams
  'files.refusals.location-wrong': NoParams
  'files.refusals.not-closed': NoParams
  'files.refusals.drafts-left': { drafts: TextValue }
  'files.refusals.verfuegung-running': NoParams
  'files.refusals.not-sure': NoParams
  'files.refusals.unknown-grantee': NoParams
  'files.refusals.until-wrong': NoParams
  'files.refusals.unknown-document': NoParams
  'files.refusals.unknown-grant': NoParams
  'files.refusals.unknown-target': NoParams
  'files.refusals.same-target': NoParams
  'files.refusals.points-missing': NoParams
  'files.refusals.too-many-points': NoParams
  'files.refusals.step-wrong': NoParams
  'files.refusals.close-not-last': NoParams
  'files.refusals.sign-after-close': NoParams
  'files.refusals.unknown-assignee': NoParams
  'files.refusals.assignee-blind': NoParams
  'files.refusals.instruction-too-long': NoParams
  'files.refusals.unknown-verfuegung': NoParams
  'files.refusals.unknown-point': NoParams
  'files.refusals.not-current': NoParams
  'files.refusals.not-yours': NoParams
  'files.refusals.remark-too-long': NoParams
  'files.refusals.remark-missing': NoParams
  'files.refusals.nothing-to-sign': NoParams
  'files.refusals.signed-other-version': NoParams
  'files.refusals.not-final': NoParams
  'files.refusals.over': NoParams
  'files.refusals.too-late': NoParams
  'files.refusals.not-returned': NoParams
  'files.refusals.day-wrong': NoParams
  'files.refusals.due-wrong': NoParams
  'files.refusals.about-missing': NoParams
  'files.refusals.unknown-resubmission': NoParams
  'files.refusals.done-already': NoParams
  'files.refusals.open-already': NoParams
  'files.refusals.unknown-account': NoParams
  'files.refusals.same-account': NoParams
  'files.refusals.own-deputy': NoParams
  'files.refusals.days-wrong': NoParams
  'files.refusals.unknown-deputy': NoParams
  'finder.entry.title': NoParams
  'finder.entry.text': NoParams
  'finder.entry.action': NoParams
  'finder.start.title': NoParams
  'finder.start.lead': NoParams
  'finder.start.all': NoParams
  'finder.start.saved': NoParams
  'finder.unsure': NoParams
  'finder.unsureShort': NoParams
  'finder.unsureSafe': NoParams
  'finder.restart': NoParams
  'finder.answers.title': NoParams
  'finder.answers.change': NoParams
  'finder.documents.question': NoParams
  'finder.documents.skipAll': NoParams
  'finder.documents.open': NoParams
  'finder.documents.openAction': NoParams
  'finder.document.from': { issuer: TextValue }
  'finder.document.months': { count: number }
  'finder.document.days': { count: number }
  'finder.result.documents': NoParams
  'finder.result.fee': NoParams
  'finder.result.note': { day: TextValue }
  'finder.result.noteMore': NoParams
  'finder.result.several': NoParams
  'finder.result.title': NoParams
  'finder.result.forWhom': NoParams
  'finder.result.team': NoParams
  'finder.result.way': NoParams
  'finder.result.come.no': NoParams
  'finder.result.come.once': NoParams
  'finder.result.come.appointment': NoParams
  'finder.result.come.walk_in': NoParams
  'finder.result.come.talk': NoParams
  'finder.result.come.elsewhere': NoParams
  'finder.result.appointment': NoParams
  'finder.result.book': NoParams
  'finder.result.when.title': NoParams
  'finder.result.when.beforeExpiry': NoParams
  'finder.result.when.weeks': { count: number }
  'finder.result.when.immediately': NoParams
  'finder.result.when.afterEntry': NoParams
  'finder.result.when.beforeEvent': NoParams
  'finder.result.when.setByOffice': NoParams
  'finder.result.lawful': NoParams
  'finder.result.wrong': NoParams
  'finder.result.print': NoParams
  'finder.result.private': NoParams
  'finder.fees.less': NoParams
  'finder.fees.effect.free': NoParams
  'finder.fees.effect.replace': NoParams
  'finder.fees.effect.discretion': NoParams
  'finder.fees.effect.depends': NoParams
  'finder.fees.who.german_family_visa': NoParams
  'finder.fees.who.swiss': NoParams
  'finder.fees.who.protected_persons': NoParams
  'finder.fees.who.admission_23_2': NoParams
  'finder.fees.who.public_scholarship': NoParams
  'finder.fees.who.in_training_no_wage': NoParams
  'finder.fees.who.public_interest': NoParams
  'finder.fees.who.association_turkey': NoParams
  'finder.fees.who.benefits_recipient': NoParams
  'finder.fees.who.economic_hardship': NoParams
  'finder.fees.who.employment_condition': NoParams
  'finder.fees.who.chip_defect_not_own_fault': NoParams
  'finder.fees.who.processing_not_due': NoParams
  'finder.fees.who.intl_agreements': NoParams
  'finder.fees.who.naturalisation_hardship': NoParams
  'finder.urgent.ask': NoParams
  'finder.urgent.legend': NoParams
  'finder.urgent.hint': NoParams
  'finder.urgent.next': NoParams
  'finder.urgent.skip': NoParams
  'finder.urgent.wrong': NoParams
  'finder.urgent.noSuchDay': NoParams
  'finder.urgent.expired.title': { day: TextValue }
  'finder.urgent.today.title': NoParams
  'finder.urgent.soon.title': { count: number }
  'finder.urgent.weeks.title': { count: number }
  'finder.urgent.later.title': { day: TextValue }
  'finder.urgent.unknown.title': NoParams
  'finder.urgent.do.title': NoParams
  'finder.urgent.do.applyBy': { day: TextValue }
  'finder.urgent.do.apply': NoParams
  'finder.urgent.do.applyLate': NoParams
  'finder.urgent.do.proof': NoParams
  'finder.urgent.do.come': NoParams
  'finder.urgent.do.stay': NoParams
  'finder.urgent.do.book': NoParams
  'finder.urgent.do.early': NoParams
  'finder.urgent.law.title': NoParams
  'finder.urgent.law.text': NoParams
  'finder.urgent.law.late': NoParams
  'finder.urgent.law.not': NoParams
  'finder.urgent.law.person': NoParams
  'finder.urgent.help.title': NoParams
  'finder.urgent.help.text': { phone: TextValue }
  'finder.urgent.help.action': NoParams
  'finder.urgent.goOn': NoParams
  'finder.urgent.changeDate': NoParams
  'finder.person.reception.title': NoParams
  'finder.person.reception.text': NoParams
  'finder.person.bestin.title': NoParams
  'finder.person.bestin.text': NoParams
  'finder.person.employer.title': NoParams
  'finder.person.employer.text': NoParams
  'finder.person.how': NoParams
  'finder.person.come': NoParams
  'finder.person.bring': NoParams
  'finder.person.call': { phone: TextValue }
  'finder.person.write': { mail: TextValue }
  'finder.person.language': NoParams
  'finder.person.also': NoParams
  'finder.notice.none': NoParams
  'finder.notice.todo': NoParams
  'finder.notice.law': { paragraph: TextValue }
  'finder.notice.also': NoParams
  'finder.notice.person': NoParams
  'finder.notice.about.job_free.title': NoParams
  'finder.notice.about.job_free.text': NoParams
  'finder.notice.about.job_free.todo': NoParams
  'finder.notice.about.job_student.title': NoParams
  'finder.notice.about.job_student.text': NoParams
  'finder.notice.about.job_student.todo': NoParams
  'finder.notice.about.lost_free.title': NoParams
  'finder.notice.about.lost_free.text': NoParams
  'finder.notice.about.lost_free.todo': NoParams
  'finder.notice.about.eu_free.title': NoParams
  'finder.notice.about.eu_free.text': NoParams
  'finder.notice.about.eu_free.todo': NoParams
  'finder.notice.about.from_abroad.title': NoParams
  'finder.notice.about.from_abroad.text': NoParams
  'finder.notice.about.from_abroad.todo': NoParams
  'finder.notice.about.baby_german.title': NoParams
  'finder.notice.about.baby_german.text': NoParams
  'finder.notice.about.baby_german.todo': NoParams
  'finder.notice.about.passport_expires.title': NoParams
  'finder.notice.about.passport_expires.text': NoParams
  'finder.notice.about.passport_expires.todo': NoParams
  'finder.notice.about.card_wait.title': NoParams
  'finder.notice.about.card_wait.text': NoParams
  'finder.notice.about.card_wait.todo': NoParams
  'finder.notice.about.travel_short.title': NoParams
  'finder.notice.about.travel_short.text': NoParams
  'finder.notice.about.travel_short.todo': NoParams
  'finder.notice.about.ukraine_continues.title': NoParams
  'finder.notice.about.ukraine_continues.text': NoParams
  'finder.notice.about.ukraine_continues.todo': NoParams
  'finder.list.title': NoParams
  'finder.list.save.title': NoParams
  'finder.list.save.text': NoParams
  'finder.list.save.action': NoParams
  'finder.list.add.action': NoParams
  'finder.list.code': NoParams
  'finder.list.codeHint': NoParams
  'finder.list.keep': NoParams
  'finder.list.qr': { code: TextValue }
  'finder.list.until': { day: TextValue }
  'finder.list.have': NoParams
  'finder.list.count': { done: TextValue; total: TextValue }
  'finder.list.tick': NoParams
  'finder.list.ticked': NoParams
  'finder.list.answersChanged': NoParams
  'finder.list.new': NoParams
  'finder.list.addConcern': NoParams
  'finder.list.removeConcern': NoParams
  'finder.list.pdf': NoParams
  'finder.list.print': NoParams
  'finder.list.book': NoParams
  'finder.list.privacy': NoParams
  'finder.list.link': NoParams
  'finder.list.linkText': NoParams
  'finder.list.delete.action': NoParams
  'finder.list.delete.title': NoParams
  'finder.list.delete.text': NoParams
  'finder.list.delete.yes': NoParams
  'finder.list.delete.no': NoParams
  'finder.list.deleted': NoParams
  'finder.list.enter.title': NoParams
  'finder.list.enter.text': NoParams
  'finder.list.enter.label': NoParams
  'finder.list.enter.action': NoParams
  'finder.list.enter.missing': NoParams
  'finder.list.enter.unreadable': NoParams
  'finder.list.enter.unknown': NoParams
  'finder.list.refused.tooMany': NoParams
  'finder.list.refused.full': NoParams
  'finder.list.refused.any': NoParams
  'finder.pdf.title': NoParams
  'finder.picture.passport': NoParams
  'finder.picture.id_card': NoParams
  'finder.picture.residence_card': NoParams
  'finder.picture.visa': NoParams
  'finder.picture.folded_paper': NoParams
  'finder.picture.photo': NoParams
  'finder.picture.form': NoParams
  'finder.picture.authority': NoParams
  'finder.picture.letter': NoParams
  'finder.picture.registration': NoParams
  'finder.picture.rent': NoParams
  'finder.picture.insurance': NoParams
  'finder.picture.contract': NoParams
  'finder.picture.employer': NoParams
  'finder.picture.payslip': NoParams
  'finder.picture.bank': NoParams
  'finder.picture.degree': NoParams
  'finder.picture.school': NoParams
  'finder.picture.language': NoParams
  'finder.picture.marriage': NoParams
  'finder.picture.birth': NoParams
  'finder.picture.court': NoParams
  'finder.picture.decision': NoParams
  'finder.picture.benefits': NoParams
  'finder.picture.pension': NoParams
  'finder.picture.tax': NoParams
  'finder.picture.health': NoParams
  'finder.picture.police': NoParams
  'finder.refused.unknown-list.title': NoParams
  'finder.refused.unknown-list.text': NoParams
  'finder.refused.unknown-situation.title': NoParams
  'finder.refused.unknown-situation.text': NoParams
  'finder.situation.title_expires': NoParams
  'finder.situation.urgent': NoParams
  'finder.situation.new_job': NoParams
  'finder.situation.job_lost': NoParams
  'finder.situation.arrived': NoParams
  'finder.situation.study': NoParams
  'finder.situation.card': NoParams
  'finder.situation.passport': NoParams
  'finder.situation.moved': NoParams
  'finder.situation.family': NoParams
  'finder.situation.refuge': NoParams
  'finder.situation.stay': NoParams
  'finder.situation.travel': NoParams
  'finder.situation.eu': NoParams
  'finder.situation.letter': NoParams
  'finder.situation.small': NoParams
  'finder.situation.advice': NoParams
  'finder.situation.employer': NoParams
  'finder.question.title_kind.answer.permit': NoParams
  'finder.question.title_kind.answer.visa': NoParams
  'finder.question.title_kind.answer.fiktion': NoParams
  'finder.question.title_kind.answer.gestattung': NoParams
  'finder.question.title_kind.answer.duldung': NoParams
  'finder.question.title_kind.answer.permanent': NoParams
  'finder.question.title_kind.answer.travel_document': NoParams
  'finder.question.title_kind.title': NoParams
  'finder.question.purpose.answer.study': NoParams
  'finder.question.purpose.answer.training': NoParams
  'finder.question.purpose.answer.work': NoParams
  'finder.question.purpose.answer.own': NoParams
  'finder.question.purpose.answer.family': NoParams
  'finder.question.purpose.answer.search': NoParams
  'finder.question.purpose.answer.protection': NoParams
  'finder.question.purpose.answer.change': NoParams
  'finder.question.purpose.title': NoParams
  'finder.question.purpose.hint': NoParams
  'finder.question.purpose_new.answer.study': NoParams
  'finder.question.purpose_new.answer.school': NoParams
  'finder.question.purpose_new.answer.training': NoParams
  'finder.question.purpose_new.answer.place': NoParams
  'finder.question.purpose_new.answer.work': NoParams
  'finder.question.purpose_new.answer.own': NoParams
  'finder.question.purpose_new.answer.family': NoParams
  'finder.question.purpose_new.answer.search': NoParams
  'finder.question.purpose_new.title': NoParams
  'finder.question.study_now.answer.university': NoParams
  'finder.question.study_now.answer.school': NoParams
  'finder.question.study_now.answer.done': NoParams
  'finder.question.study_now.title': NoParams
  'finder.question.done_next.answer.yes': NoParams
  'finder.question.done_next.answer.no': NoParams
  'finder.question.done_next.title': NoParams
  'finder.question.work_kind.answer.blue_card': NoParams
  'finder.question.work_kind.answer.degree': NoParams
  'finder.question.work_kind.answer.trained': NoParams
  'finder.question.work_kind.answer.research': NoParams
  'finder.question.work_kind.answer.sent': NoParams
  'finder.question.work_kind.answer.recognition': NoParams
  'finder.question.work_kind.answer.youth': NoParams
  'finder.question.work_kind.answer.different': NoParams
  'finder.question.work_kind.title': NoParams
  'finder.question.youth.answer.au_pair': NoParams
  'finder.question.youth.answer.volunteer': NoParams
  'finder.question.youth.answer.holiday': NoParams
  'finder.question.youth.title': NoParams
  'finder.question.family_of.answer.german': NoParams
  'finder.question.family_of.answer.eu': NoParams
  'finder.question.family_of.answer.foreign': NoParams
  'finder.question.family_of.answer.ended': NoParams
  'finder.question.family_of.title': NoParams
  'finder.question.search_kind.answer.work': NoParams
  'finder.question.search_kind.answer.chance': NoParams
  'finder.question.search_kind.answer.place': NoParams
  'finder.question.search_kind.title': NoParams
  'finder.question.protect_kind.answer.refugee': NoParams
  'finder.question.protect_kind.answer.ban': NoParams
  'finder.question.protect_kind.answer.ukraine': NoParams
  'finder.question.protect_kind.answer.integrated': NoParams
  'finder.question.protect_kind.answer.hardship': NoParams
  'finder.question.protect_kind.title': NoParams
  'finder.question.protect_kind.hint': NoParams
  'finder.question.ukraine.answer.yes': NoParams
  'finder.question.ukraine.answer.no': NoParams
  'finder.question.ukraine.title': NoParams
  'finder.question.arrived_how.answer.visa': NoParams
  'finder.question.arrived_how.answer.no_visa': NoParams
  'finder.question.arrived_how.answer.eu': NoParams
  'finder.question.arrived_how.answer.fled': NoParams
  'finder.question.arrived_how.answer.visitor': NoParams
  'finder.question.arrived_how.title': NoParams
  'finder.question.job_paper.answer.work': NoParams
  'finder.question.job_paper.answer.student': NoParams
  'finder.question.job_paper.answer.free': NoParams
  'finder.question.job_paper.answer.search': NoParams
  'finder.question.job_paper.answer.duldung': NoParams
  'finder.question.job_paper.answer.eu': NoParams
  'finder.question.job_paper.answer.abroad': NoParams
  'finder.question.job_paper.title': NoParams
  'finder.question.job_card.answer.any': NoParams
  'finder.question.job_card.answer.named': NoParams
  'finder.question.job_card.answer.own': NoParams
  'finder.question.job_card.answer.not': NoParams
  'finder.question.job_card.title': NoParams
  'finder.question.job_student.answer.side': NoParams
  'finder.question.job_student.answer.more': NoParams
  'finder.question.job_student.answer.main': NoParams
  'finder.question.job_student.title': NoParams
  'finder.question.job_student.hint': NoParams
  'finder.question.lost_paper.answer.work': NoParams
  'finder.question.lost_paper.answer.free': NoParams
  'finder.question.lost_paper.answer.duldung': NoParams
  'finder.question.lost_paper.title': NoParams
  'finder.question.lost_next.answer.yes': NoParams
  'finder.question.lost_next.answer.no': NoParams
  'finder.question.lost_next.title': NoParams
  'finder.question.study_what.answer.begin': NoParams
  'finder.question.study_what.answer.continue': NoParams
  'finder.question.study_what.answer.school': NoParams
  'finder.question.study_what.answer.training': NoParams
  'finder.question.study_what.answer.place': NoParams
  'finder.question.study_what.answer.recognition': NoParams
  'finder.question.study_what.answer.done': NoParams
  'finder.question.study_what.title': NoParams
  'finder.question.training_paper.answer.title': NoParams
  'finder.question.training_paper.answer.duldung': NoParams
  'finder.question.training_paper.title': NoParams
  'finder.question.card_what.answer.ready': NoParams
  'finder.question.card_what.answer.waiting': NoParams
  'finder.question.card_what.answer.lost': NoParams
  'finder.question.card_what.answer.broken': NoParams
  'finder.question.card_what.answer.address': NoParams
  'finder.question.card_what.answer.pin': NoParams
  'finder.question.card_what.title': NoParams
  'finder.question.lost_step.answer.no': NoParams
  'finder.question.lost_step.answer.yes': NoParams
  'finder.question.lost_step.answer.found': NoParams
  'finder.question.lost_step.title': NoParams
  'finder.question.passport_what.answer.fresh': NoParams
  'finder.question.passport_what.answer.expires': NoParams
  'finder.question.passport_what.answer.lost': NoParams
  'finder.question.passport_what.answer.none': NoParams
  'finder.question.passport_what.title': NoParams
  'finder.question.new_passport.answer.yes': NoParams
  'finder.question.new_passport.answer.no': NoParams
  'finder.question.new_passport.title': NoParams
  'finder.question.no_passport.answer.refugee': NoParams
  'finder.question.no_passport.answer.stateless': NoParams
  'finder.question.no_passport.answer.title': NoParams
  'finder.question.no_passport.answer.substitute': NoParams
  'finder.question.no_passport.title': NoParams
  'finder.question.moved_what.answer.done': NoParams
  'finder.question.moved_what.answer.wish': NoParams
  'finder.question.moved_what.answer.rule': NoParams
  'finder.question.moved_what.title': NoParams
  'finder.question.family_what.answer.married': NoParams
  'finder.question.family_what.answer.baby': NoParams
  'finder.question.family_what.answer.abroad': NoParams
  'finder.question.family_what.answer.guest': NoParams
  'finder.question.family_what.answer.separated': NoParams
  'finder.question.family_what.answer.sixteen': NoParams
  'finder.question.family_what.title': NoParams
  'finder.question.baby.answer.yes': NoParams
  'finder.question.baby.answer.no': NoParams
  'finder.question.baby.title': NoParams
  'finder.question.separation.answer.violence': NoParams
  'finder.question.separation.answer.apart': NoParams
  'finder.question.separation.answer.after': NoParams
  'finder.question.separation.title': NoParams
  'finder.question.separation.hint': NoParams
  'finder.question.refuge_paper.answer.none': NoParams
  'finder.question.refuge_paper.answer.gestattung': NoParams
  'finder.question.refuge_paper.answer.positive': NoParams
  'finder.question.refuge_paper.answer.refused': NoParams
  'finder.question.refuge_paper.answer.duldung': NoParams
  'finder.question.refuge_paper.answer.ukraine': NoParams
  'finder.question.refuge_paper.answer.leave': NoParams
  'finder.question.refuge_paper.answer.ban': NoParams
  'finder.question.refuge_paper.title': NoParams
  'finder.question.bamf.answer.refugee': NoParams
  'finder.question.bamf.answer.ban': NoParams
  'finder.question.bamf.title': NoParams
  'finder.question.gestattung_want.answer.extend': NoParams
  'finder.question.gestattung_want.answer.work': NoParams
  'finder.question.gestattung_want.answer.training': NoParams
  'finder.question.gestattung_want.answer.move': NoParams
  'finder.question.gestattung_want.title': NoParams
  'finder.question.duldung_want.answer.extend': NoParams
  'finder.question.duldung_want.answer.work': NoParams
  'finder.question.duldung_want.answer.training': NoParams
  'finder.question.duldung_want.answer.worker': NoParams
  'finder.question.duldung_want.answer.integrated': NoParams
  'finder.question.duldung_want.answer.skilled': NoParams
  'finder.question.duldung_want.answer.cannot': NoParams
  'finder.question.duldung_want.answer.move': NoParams
  'finder.question.duldung_want.title': NoParams
  'finder.question.stay_what.answer.german': NoParams
  'finder.question.stay_what.answer.permanent': NoParams
  'finder.question.stay_what.answer.former': NoParams
  'finder.question.stay_what.answer.when': NoParams
  'finder.question.stay_what.title': NoParams
  'finder.question.stay_as.answer.skilled': NoParams
  'finder.question.stay_as.answer.german_family': NoParams
  'finder.question.stay_as.answer.protected': NoParams
  'finder.question.stay_as.answer.grown_up': NoParams
  'finder.question.stay_as.answer.five_years': NoParams
  'finder.question.stay_as.answer.eu_wide': NoParams
  'finder.question.stay_as.answer.divorced': NoParams
  'finder.question.stay_as.title': NoParams
  'finder.question.travel_what.answer.short': NoParams
  'finder.question.travel_what.answer.long': NoParams
  'finder.question.travel_what.answer.no_passport': NoParams
  'finder.question.travel_what.answer.fiktion': NoParams
  'finder.question.travel_what.title': NoParams
  'finder.question.eu_who.answer.citizen': NoParams
  'finder.question.eu_who.answer.family': NoParams
  'finder.question.eu_who.answer.swiss': NoParams
  'finder.question.eu_who.answer.uk_before': NoParams
  'finder.question.eu_who.answer.uk_since': NoParams
  'finder.question.eu_who.title': NoParams
  'finder.question.eu_years.answer.less': NoParams
  'finder.question.eu_years.answer.five': NoParams
  'finder.question.eu_years.title': NoParams
  'finder.question.letter_what.answer.ready': NoParams
  'finder.question.letter_what.answer.missing': NoParams
  'finder.question.letter_what.answer.pay': NoParams
  'finder.question.letter_what.answer.course': NoParams
  'finder.question.letter_what.answer.refused': NoParams
  'finder.question.letter_what.answer.appointment': NoParams
  'finder.question.letter_what.answer.unclear': NoParams
  'finder.question.letter_what.title': NoParams
  'finder.question.small_what.answer.certificate': NoParams
  'finder.question.small_what.answer.fiktion': NoParams
  'finder.question.small_what.answer.hand_in': NoParams
  'finder.question.small_what.answer.pay': NoParams
  'finder.question.small_what.answer.appointment': NoParams
  'finder.question.small_what.answer.question': NoParams
  'finder.question.small_what.title': NoParams
  'finder.question.advice_what.answer.course': NoParams
  'finder.question.advice_what.answer.job': NoParams
  'finder.question.advice_what.answer.worry': NoParams
  'finder.question.advice_what.answer.path': NoParams
  'finder.question.advice_what.answer.refused': NoParams
  'finder.question.advice_what.answer.violence': NoParams
  'finder.question.advice_what.answer.talk': NoParams
  'finder.question.advice_what.title': NoParams
  'finder.question.employer_what.answer.fast_track': NoParams
  'finder.question.employer_what.answer.hire': NoParams
  'finder.question.employer_what.answer.talk': NoParams
  'finder.question.employer_what.title': NoParams
  'finder.question.urgent_what.answer.paper': NoParams
  'finder.question.urgent_what.answer.benefits': NoParams
  'finder.question.urgent_what.answer.lost': NoParams
  'finder.question.urgent_what.answer.violence': NoParams
  'finder.question.urgent_what.answer.leave': NoParams
  'finder.question.urgent_what.title': NoParams
  'forecast.link': NoParams
  'forecast.page.title': NoParams
  'forecast.page.lead': NoParams
  'forecast.page.meaning': NoParams
  'forecast.page.meaningFirst': NoParams
  'forecast.page.meaningSecond': NoParams
  'forecast.page.meaningSooner': NoParams
  'forecast.page.made': NoParams
  'forecast.page.madeMinutes': NoParams
  'forecast.page.madeNow': NoParams
  'forecast.page.madeBooked': NoParams
  'forecast.page.madeDesks': NoParams
  'forecast.page.stands': NoParams
  'forecast.page.standsText': NoParams
  'forecast.page.turn': NoParams
  'forecast.page.sooner': { sooner: TextValue }
  'forecast.page.later': { last: TextValue }
  'forecast.page.narrower': NoParams
  'forecast.page.often': { stands: TextValue }
  'forecast.page.closing': NoParams
  'forecast.page.checked': NoParams
  'forecast.page.checkedText': { days: TextValue }
  'grievances.title': NoParams
  'grievances.intro': NoParams
  'grievances.mine.title': NoParams
  'grievances.mine.intro': NoParams
  'grievances.links.figures': NoParams
  'grievances.links.back': NoParams
  'grievances.links.form': NoParams
  'grievances.overdue': { count: number }
  'grievances.open': NoParams
  'grievances.settled': NoParams
  'grievances.none': NoParams
  'grievances.noneText': NoParams
  'grievances.columns.reference': NoParams
  'grievances.columns.topic': NoParams
  'grievances.columns.received': NoParams
  'grievances.columns.due': NoParams
  'grievances.columns.owner': NoParams
  'grievances.columns.reminded': NoParams
  'grievances.due.first': { day: TextValue }
  'grievances.due.final': { day: TextValue }
  'grievances.badge.overdue': NoParams
  'grievances.badge.again': NoParams
  'grievances.badge.reminded': { day: TextValue }
  'grievances.nobody': NoParams
  'grievances.topic.waiting': NoParams
  'grievances.topic.appointment': NoParams
  'grievances.topic.manner': NoParams
  'grievances.topic.advice': NoParams
  'grievances.topic.duration': NoParams
  'grievances.topic.fees': NoParams
  'grievances.topic.building': NoParams
  'grievances.topic.privacy': NoParams
  'grievances.topic.other': NoParams
  'grievances.one.title': { reference: TextValue }
  'grievances.one.what': NoParams
  'grievances.one.wish': NoParams
  'grievances.one.person': NoParams
  'grievances.one.anonymous': NoParams
  'grievances.one.reach': NoParams
  'grievances.one.noReach': NoParams
  'grievances.one.language': NoParams
  'grievances.one.received': NoParams
  'grievances.one.first': NoParams
  'grievances.one.final': NoParams
  'grievances.one.settledOn': NoParams
  'grievances.one.history': NoParams
  'grievances.one.noHistory': NoParams
  'grievances.one.more': NoParams
  'grievances.one.again': NoParams
  'grievances.one.interim': NoParams
  'grievances.one.finalAnswer': NoParams
  'grievances.one.secondLook': NoParams
  'grievances.assign.title': NoParams
  'grievances.assign.label': NoParams
  'grievances.assign.hint': NoParams
  'grievances.assign.nobody': NoParams
  'grievances.assign.save': NoParams
  'grievances.answer.title': NoParams
  'grievances.answer.label': NoParams
  'grievances.answer.hint': NoParams
  'grievances.answer.interim': NoParams
  'grievances.answer.final': NoParams
  'grievances.answer.finalHint': NoParams
  'grievances.reopen': NoParams
  'grievances.told.assigned': NoParams
  'grievances.told.interim': NoParams
  'grievances.told.final': NoParams
  'grievances.told.reopened': NoParams
  'grievances.wrong.words-missing': NoParams
  'grievances.wrong.words-too-long': NoParams
  'grievances.wrong.unknown-owner': NoParams
  'grievances.wrong.settled': NoParams
  'grievances.wrong.not-settled': NoParams
  'grievances.wrong.unknown-complaint': NoParams
  'grievances.wrong.any': NoParams
  'grievances.figures.title': NoParams
  'grievances.figures.intro': NoParams
  'grievances.figures.rule': NoParams
  'grievances.figures.empty': NoParams
  'grievances.figures.emptyText': NoParams
  'grievances.figures.chart': NoParams
  'grievances.figures.about': NoParams
  'grievances.figures.unit': NoParams
  'grievances.figures.inTime': NoParams
  'grievances.figures.topics': NoParams
  'grievances.figures.rest': NoParams
  'grievances.figures.quarter': NoParams
  'grievances.figures.n': NoParams
  'grievances.figures.answered': NoParams
  'grievances.figures.hits': NoParams
  'grievances.figures.share': NoParams
  'grievances.figures.low': NoParams
  'grievances.figures.high': NoParams
  'guidance.plan.title': NoParams
  'guidance.plan.lead': NoParams
  'guidance.plan.number': NoParams
  'guidance.plan.goals': NoParams
  'guidance.plan.steps': NoParams
  'guidance.plan.noSteps': NoParams
  'guidance.plan.noPlan': NoParams
  'guidance.plan.done': NoParams
  'guidance.plan.talks': NoParams
  'guidance.plan.notes': NoParams
  'guidance.plan.notesHint': NoParams
  'guidance.plan.until': { day: TextValue }
  'guidance.plan.change': NoParams
  'guidance.plan.print': NoParams
  'guidance.plan.markDone': NoParams
  'guidance.plan.markOpen': NoParams
  'guidance.plan.remind': NoParams
  'guidance.plan.newGoal': NoParams
  'guidance.plan.newGoalHint': NoParams
  'guidance.plan.addGoal': NoParams
  'guidance.plan.goalReached': NoParams
  'guidance.plan.goalDropped': NoParams
  'guidance.plan.interpreterAsked': { language: TextValue }
  'guidance.plan.interpreterConfirmed': { language: TextValue }
  'guidance.plan.joint': NoParams
  'guidance.plan.minutes': { count: number }
  'guidance.plan.calendar': NoParams
  'guidance.plan.calendarHint': NoParams
  'guidance.plan.cancelTalk': NoParams
  'guidance.plan.more': NoParams
  'guidance.plan.toFacts': NoParams
  'guidance.plan.toFactsText': NoParams
  'guidance.plan.toDocuments': NoParams
  'guidance.plan.toDocumentsText': NoParams
  'guidance.who.person': NoParams
  'guidance.who.counsellor': NoParams
  'guidance.who.partner': NoParams
  'guidance.who.other': NoParams
  'guidance.place.office': NoParams
  'guidance.place.phone': NoParams
  'guidance.place.video': NoParams
  'guidance.place.elsewhere': NoParams
  'guidance.talkState.planned': NoParams
  'guidance.talkState.held': NoParams
  'guidance.talkState.cancelled': NoParams
  'guidance.talkState.missed': NoParams
  'guidance.calendar.title': NoParams
  'guidance.facts.title': NoParams
  'guidance.facts.lead': NoParams
  'guidance.facts.purposeTitle': NoParams
  'guidance.facts.purpose.hints': NoParams
  'guidance.facts.purpose.talk': NoParams
  'guidance.facts.purposeShort.hints': NoParams
  'guidance.facts.purposeShort.talk': NoParams
  'guidance.facts.source.person': NoParams
  'guidance.facts.source.counsellor': NoParams
  'guidance.facts.said': { day: TextValue; purpose: TextValue; source: TextValue }
  'guidance.facts.before': NoParams
  'guidance.facts.none': NoParams
  'guidance.facts.count': { count: number }
  'guidance.facts.edit': NoParams
  'guidance.facts.save': NoParams
  'guidance.facts.saved': NoParams
  'guidance.facts.empty': NoParams
  'guidance.facts.yes': NoParams
  'guidance.facts.no': NoParams
  'guidance.facts.dateHint': NoParams
  'guidance.facts.countryHint': NoParams
  'guidance.facts.periodHint': NoParams
  'guidance.facts.numberHint': { least: TextValue; most: TextValue }
  'guidance.facts.clash.title': NoParams
  'guidance.facts.clash.text': NoParams
  'guidance.facts.fault.unknown-fact': NoParams
  'guidance.facts.fault.no-day': NoParams
  'guidance.facts.fault.no-such-day': NoParams
  'guidance.facts.fault.year-short': NoParams
  'guidance.facts.fault.no-number': NoParams
  'guidance.facts.fault.out-of-range': NoParams
  'guidance.facts.fault.not-an-option': NoParams
  'guidance.facts.fault.no-country': NoParams
  'guidance.facts.fault.no-period': NoParams
  'guidance.facts.fault.too-many': NoParams
  'guidance.groups.title': NoParams
  'guidance.groups.person': NoParams
  'guidance.groups.stay': NoParams
  'guidance.groups.protection': NoParams
  'guidance.groups.family': NoParams
  'guidance.groups.work': NoParams
  'guidance.groups.training': NoParams
  'guidance.groups.course': NoParams
  'guidance.groups.livelihood': NoParams
  'guidance.groups.travel': NoParams
  'guidance.groups.papers': NoParams
  'guidance.groups.plans': NoParams
  'guidance.documents.title': NoParams
  'guidance.documents.lead': NoParams
  'guidance.documents.none': NoParams
  'guidance.documents.file': NoParams
  'guidance.documents.fileHint': NoParams
  'guidance.documents.name': NoParams
  'guidance.documents.nameHint': NoParams
  'guidance.documents.add': NoParams
  'guidance.documents.added': NoParams
  'guidance.documents.removed': NoParams
  'guidance.documents.open': NoParams
  'guidance.documents.remove': NoParams
  'guidance.documents.removeSure': NoParams
  'guidance.documents.fromYou': NoParams
  'guidance.documents.fromCounsellor': NoParams
  'guidance.documents.line': { by: TextValue; day: TextValue; kind: TextValue; size: TextValue }
  'guidance.documents.notScanned': NoParams
  'guidance.toFile.title': NoParams
  'guidance.toFile.lead': NoParams
  'guidance.toFile.none': NoParams
  'guidance.toFile.reference': { reference: TextValue }
  'guidance.toFile.size': { kind: TextValue; size: TextValue }
  'guidance.toFile.kind.document': NoParams
  'guidance.toFile.kind.step': NoParams
  'guidance.toFile.kind.statement': NoParams
  'guidance.toFile.state.asked': NoParams
  'guidance.toFile.state.waiting': NoParams
  'guidance.toFile.state.delivered': NoParams
  'guidance.toFile.state.withdrawn': NoParams
  'guidance.toFile.state.not-given': NoParams
  'guidance.toFile.state.gone': NoParams
  'guidance.toFile.after': NoParams
  'guidance.toFile.consent.purpose': NoParams
  'guidance.toFile.consent.recipient': { office: TextValue; reference: TextValue }
  'guidance.toFile.consent.channel': NoParams
  'guidance.refusals.text-missing': NoParams
  'guidance.refusals.text-too-long': NoParams
  'guidance.refusals.purpose-missing': NoParams
  'guidance.refusals.facts-wrong': NoParams
  'guidance.refusals.changed-meanwhile': NoParams
  'guidance.refusals.nothing-changed': NoParams
  'guidance.refusals.case-closed': NoParams
  'guidance.refusals.unknown-entry': NoParams
  'guidance.refusals.unknown-document': NoParams
  'guidance.refusals.file-missing': NoParams
  'guidance.refusals.file-too-big': NoParams
  'guidance.refusals.file-kind': NoParams
  'guidance.refusals.file-cut': NoParams
  'guidance.refusals.infected': NoParams
  'guidance.refusals.too-many': NoParams
  'guidance.refusals.busy': NoParams
  'guidance.refusals.other': NoParams
  'guidance.own.state.open': NoParams
  'guidance.own.state.done': NoParams
  'guidance.own.state.reached': NoParams
  'guidance.own.state.dropped': NoParams
  'guidance.own.state.planned': NoParams
  'guidance.own.state.held': NoParams
  'guidance.own.state.cancelled': NoParams
  'guidance.own.state.missed': NoParams
  'guidance.own.state.asked': NoParams
  'guidance.own.state.confirmed': NoParams
  'guidance.own.state.waiting': NoParams
  'guidance.own.state.delivered': NoParams
  'guidance.own.state.withdrawn': NoParams
  'guidance.own.state.not-given': NoParams
  'guidance.own.state.gone': NoParams
  'guidance.own.who.person': NoParams
  'guidance.own.who.counsellor': NoParams
  'guidance.own.who.partner': NoParams
  'guidance.own.who.other': NoParams
  'guidance.own.kind.goal': NoParams
  'guidance.own.kind.step': NoParams
  'guidance.own.kind.note': NoParams
  'guidance.own.kind.own-note': NoParams
  'guidance.own.kind.follow-up': NoParams
  'guidance.own.kind.talk': NoParams
  'guidance.own.kind.interpreter': NoParams
  'guidance.own.kind.pdf': NoParams
  'guidance.own.kind.jpeg': NoParams
  'guidance.own.kind.png': NoParams
  'guidance.own.scan.clean': NoParams
  'guidance.own.scan.not-scanned': NoParams
  'guiding.source.person': NoParams
  'guiding.source.counsellor': NoParams
  'guiding.facts.title': NoParams
  'guiding.facts.lead': NoParams
  'guiding.facts.saved': NoParams
  'guiding.plan.title': NoParams
  'guiding.plan.print': NoParams
  'guiding.plan.printGerman': NoParams
  'guiding.plan.goals': NoParams
  'guiding.plan.noGoals': NoParams
  'guiding.plan.steps': NoParams
  'guiding.plan.noSteps': NoParams
  'guiding.plan.who': NoParams
  'guiding.plan.whos.person': NoParams
  'guiding.plan.whos.counsellor': NoParams
  'guiding.plan.whos.partner': NoParams
  'guiding.plan.whos.other': NoParams
  'guiding.plan.due': NoParams
  'guiding.plan.remind': NoParams
  'guiding.plan.remindShort': NoParams
  'guiding.plan.text': NoParams
  'guiding.plan.own': NoParams
  'guiding.plan.ownHint': NoParams
  'guiding.plan.addGoal': NoParams
  'guiding.plan.addStep': NoParams
  'guiding.plan.done': NoParams
  'guiding.plan.drop': NoParams
  'guiding.plan.reopen': NoParams
  'guiding.plan.reached': NoParams
  'guiding.plan.states.open': NoParams
  'guiding.plan.states.done': NoParams
  'guiding.plan.states.dropped': NoParams
  'guiding.plan.states.reached': NoParams
  'guiding.notes.title': NoParams
  'guiding.notes.lead': NoParams
  'guiding.notes.none': NoParams
  'guiding.notes.text': NoParams
  'guiding.notes.own': NoParams
  'guiding.notes.ownBadge': NoParams
  'guiding.notes.why': NoParams
  'guiding.notes.add': NoParams
  'guiding.notes.remove': NoParams
  'guiding.followUps.title': NoParams
  'guiding.followUps.lead': NoParams
  'guiding.followUps.none': NoParams
  'guiding.followUps.nothingDue': NoParams
  'guiding.followUps.due': NoParams
  'guiding.followUps.why': NoParams
  'guiding.followUps.add': NoParams
  'guiding.followUps.done': NoParams
  'guiding.followUps.overdue': NoParams
  'guiding.followUps.case': NoParams
  'guiding.talks.title': NoParams
  'guiding.talks.none': NoParams
  'guiding.talks.day': NoParams
  'guiding.talks.time': NoParams
  'guiding.talks.timeHint': NoParams
  'guiding.talks.minutes': NoParams
  'guiding.talks.place': NoParams
  'guiding.talks.places.office': NoParams
  'guiding.talks.places.phone': NoParams
  'guiding.talks.places.video': NoParams
  'guiding.talks.places.elsewhere': NoParams
  'guiding.talks.where': NoParams
  'guiding.talks.joint': NoParams
  'guiding.talks.protected': NoParams
  'guiding.talks.add': NoParams
  'guiding.talks.held': NoParams
  'guiding.talks.missed': NoParams
  'guiding.talks.cancel': NoParams
  'guiding.talks.calendar': NoParams
  'guiding.interpreter.title': NoParams
  'guiding.interpreter.first': NoParams
  'guiding.interpreter.none': NoParams
  'guiding.interpreter.for': NoParams
  'guiding.interpreter.language': NoParams
  'guiding.interpreter.who': NoParams
  'guiding.interpreter.add': NoParams
  'guiding.interpreter.confirm': NoParams
  'guiding.interpreter.cancel': NoParams
  'guiding.interpreter.states.asked': NoParams
  'guiding.interpreter.states.confirmed': NoParams
  'guiding.interpreter.states.cancelled': NoParams
  'guiding.interpreter.line': { language: TextValue; state: TextValue }
  'guiding.documents.title': NoParams
  'guiding.documents.lead': NoParams
  'guiding.documents.consentHint': NoParams
  'guiding.documents.signed': NoParams
  'guiding.documents.signedLead': NoParams
  'guiding.documents.consent': NoParams
  'guiding.documents.paper': NoParams
  'guiding.documents.items': NoParams
  'guiding.documents.note': NoParams
  'guiding.documents.noted': NoParams
  'guiding.documents.none': NoParams
  'guiding.toFile.title': NoParams
  'guiding.toFile.lead': NoParams
  'guiding.toFile.reference': NoParams
  'guiding.toFile.pick': NoParams
  'guiding.toFile.nothingToPick': NoParams
  'guiding.toFile.statementTitle': NoParams
  'guiding.toFile.statementHint': NoParams
  'guiding.toFile.statementText': NoParams
  'guiding.toFile.ask': NoParams
  'guiding.toFile.asked': NoParams
  'guiding.toFile.none': NoParams
  'guiding.toFile.columns.what': NoParams
  'guiding.toFile.columns.reference': NoParams
  'guiding.toFile.columns.state': NoParams
  'guiding.toFile.columns.day': NoParams
  'guiding.toFile.states.asked': NoParams
  'guiding.toFile.states.waiting': NoParams
  'guiding.toFile.states.delivered': NoParams
  'guiding.toFile.states.withdrawn': NoParams
  'guiding.toFile.states.not-given': NoParams
  'guiding.toFile.states.gone': NoParams
  'guiding.told.saved': NoParams
  'guiding.told.removed': NoParams
  'guiding.told.added': NoParams
  'guiding.told.signed': NoParams
  'guiding.told.to-file': NoParams
  'guiding.refusals.text-missing': NoParams
  'guiding.refusals.text-too-long': NoParams
  'guiding.refusals.who-missing': NoParams
  'guiding.refusals.remind-without-day': NoParams
  'guiding.refusals.day-missing': NoParams
  'guiding.refusals.day-wrong': NoParams
  'guiding.refusals.time-missing': NoParams
  'guiding.refusals.in-the-past': NoParams
  'guiding.refusals.minutes-wrong': NoParams
  'guiding.refusals.place-missing': NoParams
  'guiding.refusals.protected': NoParams
  'guiding.refusals.why-missing': NoParams
  'guiding.refusals.language-missing': NoParams
  'guiding.refusals.unknown-entry': NoParams
  'guiding.refusals.unknown-document': NoParams
  'guiding.refusals.signs-consent': NoParams
  'guiding.refusals.reference-missing': NoParams
  'guiding.refusals.items-missing': NoParams
  'guiding.refusals.already-answered': NoParams
  'guiding.refusals.expired': NoParams
  'guiding.refusals.unknown-consent': NoParams
  'guiding.refusals.case-closed': NoParams
  'guiding.refusals.too-many': NoParams
  'guiding.refusals.not-permitted': NoParams
  'guiding.refusals.other': NoParams
  'handed.subtitle': NoParams
  'handed.intro': NoParams
  'handed.receivedAt': NoParams
  'handed.way': NoParams
  'handed.ways.desk': NoParams
  'handed.ways.letterbox': NoParams
  'handed.list': NoParams
  'handed.line.seen': { count: number }
  'handed.line.copy': { count: number }
  'handed.line.kept': { count: number }
  'handed.proves': NoParams
  'handed.unchecked': NoParams
  'handed.notDecided': NoParams
  'handed.keep': NoParams
  'handed.validLimit': NoParams
  'handed.saved': NoParams
  'handed.validFileLimit': NoParams
  'handed.slip.certificateTitle': NoParams
  'handed.slip.certificate': { day: TextValue; from: TextValue; name: TextValue; office: TextValue; until: TextValue }
  'handed.slip.certificateBirth': { birth: TextValue }
  'handed.slip.certificateFor': NoParams
  'handed.slip.certificateLimit': NoParams
  'handed.slip.signature': NoParams
  'handed.slip.informationTitle': NoParams
  'handed.slip.topic': NoParams
  'handed.slip.referral': NoParams
  'handed.slip.noAdvice': NoParams
  'handed.slip.madeAt': { when: TextValue }
  'handin.title': NoParams
  'handin.intro': NoParams
  'handin.who.byNumber': NoParams
  'handin.who.number': NoParams
  'handin.who.numberHint': NoParams
  'handin.who.startNumber': NoParams
  'handin.who.byName': NoParams
  'handin.who.family': NoParams
  'handin.who.given': NoParams
  'handin.who.birth': NoParams
  'handin.who.birthHint': NoParams
  'handin.who.find': NoParams
  'handin.who.found': NoParams
  'handin.who.useThis': NoParams
  'handin.who.none': NoParams
  'handin.who.fresh': NoParams
  'handin.who.mail': NoParams
  'handin.who.language': NoParams
  'handin.who.notAsked': NoParams
  'handin.who.byLetter': NoParams
  'handin.who.sender': NoParams
  'handin.who.startLetter': NoParams
  'handin.who.nameLater': NoParams
  'handin.who.saveName': NoParams
  'handin.who.change': NoParams
  'handin.today.title': NoParams
  'handin.today.none': NoParams
  'handin.today.time': NoParams
  'handin.today.who': NoParams
  'handin.today.documents': NoParams
  'handin.today.state': NoParams
  'handin.today.open': NoParams
  'handin.today.received': NoParams
  'handin.today.count': { count: number }
  'handin.today.unnamed': NoParams
  'handin.today.goOn': NoParams
  'handin.today.show': NoParams
  'handin.draft.title': { name: TextValue }
  'handin.draft.titleUnnamed': NoParams
  'handin.draft.number': NoParams
  'handin.draft.language': NoParams
  'handin.draft.birth': NoParams
  'handin.draft.sender': NoParams
  'handin.draft.add': NoParams
  'handin.draft.type': NoParams
  'handin.draft.typeEmpty': NoParams
  'handin.draft.own': NoParams
  'handin.draft.ownHint': NoParams
  'handin.draft.form': NoParams
  'handin.draft.forms.seen': NoParams
  'handin.draft.forms.copy': NoParams
  'handin.draft.forms.kept': NoParams
  'handin.draft.pages': NoParams
  'handin.draft.put': NoParams
  'handin.draft.list': NoParams
  'handin.draft.empty': NoParams
  'handin.draft.pageCount': { count: number }
  'handin.draft.remove': NoParams
  'handin.draft.removeLabel': { title: TextValue }
  'handin.draft.photo': NoParams
  'handin.draft.file': NoParams
  'handin.draft.drop': NoParams
  'handin.draft.upload': NoParams
  'handin.draft.noFile': NoParams
  'handin.draft.again': NoParams
  'handin.draft.notScanned': NoParams
  'handin.draft.password': NoParams
  'handin.draft.cameraData': NoParams
  'handin.draft.same': { title: TextValue; when: TextValue }
  'handin.draft.sameAgain': NoParams
  'handin.draft.sending': NoParams
  'handin.draft.finish': NoParams
  'handin.draft.receiptMail': NoParams
  'handin.draft.receiptMailHint': NoParams
  'handin.draft.receive': NoParams
  'handin.draft.receiveLetter': NoParams
  'handin.draft.drop2': NoParams
  'handin.draft.dropText': NoParams
  'handin.draft.dropSure': NoParams
  'handin.draft.limits': NoParams
  'handin.done.title': NoParams
  'handin.done.when': { when: TextValue }
  'handin.done.receipt': NoParams
  'handin.done.print': NoParams
  'handin.done.code': NoParams
  'handin.done.page': NoParams
  'handin.done.sendMail': NoParams
  'handin.done.noReceipt': NoParams
  'handin.done.next': NoParams
  'handin.done.original': NoParams
  'handin.done.preview': { name: TextValue }
  'handin.inbox.title': NoParams
  'handin.inbox.titleOf': { name: TextValue }
  'handin.inbox.intro': NoParams
  'handin.inbox.none': NoParams
  'handin.inbox.all': NoParams
  'handin.inbox.byVisit': { number: TextValue; when: TextValue }
  'handin.inbox.withoutVisit': { when: TextValue }
  'handin.inbox.letter': { when: TextValue }
  'handin.inbox.new': NoParams
  'handin.inbox.seen': NoParams
  'handin.inbox.filed': NoParams
  'handin.inbox.markSeen': NoParams
  'handin.inbox.markFiled': NoParams
  'handin.inbox.back': NoParams
  'handin.inbox.atDesk': { count: number }
  'handin.inbox.open': NoParams
  'handin.letters.title': NoParams
  'handin.letters.intro': NoParams
  'handin.letters.day': NoParams
  'handin.letters.dayHint': NoParams
  'handin.letters.sender': NoParams
  'handin.letters.about': NoParams
  'handin.letters.team': NoParams
  'handin.letters.teamEmpty': NoParams
  'handin.letters.attention': NoParams
  'handin.letters.deadline': NoParams
  'handin.letters.deadlineHint': NoParams
  'handin.letters.note': NoParams
  'handin.letters.search': NoParams
  'handin.letters.searchHint': NoParams
  'handin.letters.find': NoParams
  'handin.letters.showDay': NoParams
  'handin.letters.list': { day: TextValue }
  'handin.letters.found': NoParams
  'handin.letters.none': NoParams
  'handin.letters.number': NoParams
  'handin.letters.state': NoParams
  'handin.letters.new': NoParams
  'handin.letters.passed-on': NoParams
  'handin.letters.passOn': NoParams
  'handin.letters.takeBack': NoParams
  'handin.letters.scan': NoParams
  'handin.letters.scanned': NoParams
  'handin.letters.print': NoParams
  'handin.letters.stamp': { stamp: TextValue }
  'handin.letters.count': { count: number }
  'handin.letters.label': { stamp: TextValue }
  'handin.short.title': NoParams
  'handin.short.intro': NoParams
  'handin.short.certificate': NoParams
  'handin.short.form': NoParams
  'handin.short.information': NoParams
  'handin.short.certificateText': NoParams
  'handin.short.formText': NoParams
  'handin.short.informationText': NoParams
  'handin.short.handIn': NoParams
  'handin.short.handInText': NoParams
  'handin.short.number': NoParams
  'handin.short.numberHint': NoParams
  'handin.short.concern': NoParams
  'handin.short.minutes': NoParams
  'handin.short.language': NoParams
  'handin.short.name': NoParams
  'handin.short.birth': NoParams
  'handin.short.birthHint': NoParams
  'handin.short.from': NoParams
  'handin.short.until': NoParams
  'handin.short.time': NoParams
  'handin.short.forms': NoParams
  'handin.short.copies': NoParams
  'handin.short.topic': NoParams
  'handin.short.topicEmpty': NoParams
  'handin.short.referral': NoParams
  'handin.short.referralHint': NoParams
  'handin.short.done': NoParams
  'handin.short.toldDone': { number: TextValue }
  'handin.short.toldUndone': NoParams
  'handin.short.print': NoParams
  'handin.short.undo': NoParams
  'handin.short.undoHint': NoParams
  'handin.short.todayTitle': NoParams
  'handin.short.none': NoParams
  'handin.short.undone': NoParams
  'handin.short.total': { count: number }
  'handin.short.when': NoParams
  'handin.short.what': NoParams
  'handin.short.label': { time: TextValue; what: TextValue }
  'handin.told.file': NoParams
  'handin.told.document': NoParams
  'handin.told.named': NoParams
  'handin.told.removed': NoParams
  'handin.told.received': NoParams
  'handin.told.receivedLetter': NoParams
  'handin.told.mailed': NoParams
  'handin.told.dropped': NoParams
  'handin.told.marked': NoParams
  'handin.told.letter': NoParams
  'handin.refusals.other': NoParams
  'handin.refusals.not-permitted': NoParams
  'handin.refusals.foreign': NoParams
  'handin.refusals.busy': NoParams
  'handin.refusals.key-reused': NoParams
  'handin.refusals.unknown-number': NoParams
  'handin.refusals.unknown-person': NoParams
  'handin.refusals.sender-too-long': NoParams
  'handin.refusals.unknown-hand-in': NoParams
  'handin.refusals.already-received': NoParams
  'handin.refusals.unknown-type': NoParams
  'handin.refusals.title-missing': NoParams
  'handin.refusals.form-missing': NoParams
  'handin.refusals.pages-wrong': NoParams
  'handin.refusals.too-many-documents': NoParams
  'handin.refusals.unknown-document': NoParams
  'handin.refusals.file-missing': NoParams
  'handin.refusals.file-empty': NoParams
  'handin.refusals.file-too-big': NoParams
  'handin.refusals.file-kind': NoParams
  'handin.refusals.file-cut': NoParams
  'handin.refusals.image-too-large': NoParams
  'handin.refusals.too-many-files': NoParams
  'handin.refusals.hand-in-too-big': NoParams
  'handin.refusals.unknown-file': NoParams
  'handin.refusals.unreachable': NoParams
  'handin.refusals.no-documents': NoParams
  'handin.refusals.person-missing': NoParams
  'handin.refusals.not-received': NoParams
  'handin.refusals.mail-invalid': NoParams
  'handin.refusals.no-receipt': NoParams
  'handin.refusals.letter-empty': NoParams
  'handin.refusals.text-too-long': NoParams
  'handin.refusals.date-not-yet': NoParams
  'handin.refusals.deadline-implausible': NoParams
  'handin.refusals.date-wrong': NoParams
  'handin.refusals.unknown-letter': NoParams
  'handin.refusals.unknown-visit': NoParams
  'handin.refusals.minutes-wrong': NoParams
  'handin.refusals.name-missing': NoParams
  'handin.refusals.times-wrong': NoParams
  'handin.refusals.no-forms': NoParams
  'handin.refusals.unknown-case': NoParams
  'handin.refusals.too-late-to-undo': NoParams
  'handin.refusals.not-waiting': NoParams
  'handin.refusals.numbers-used-up': NoParams
  'handin.refusals.no-concern': NoParams
  'handin.refusals.unknown-concern': NoParams
  'handin.refusals.concern-outside-dates': NoParams
  'handin.refusals.names': NoParams
  'inspection.title': NoParams
  'inspection.intro': NoParams
  'inspection.none': NoParams
  'inspection.list.party': NoParams
  'inspection.list.asked': NoParams
  'inspection.list.state': NoParams
  'inspection.list.pages': NoParams
  'inspection.audience.label': NoParams
  'inspection.audience.party': NoParams
  'inspection.audience.court': NoParams
  'inspection.new.title': NoParams
  'inspection.new.party': NoParams
  'inspection.new.representative': NoParams
  'inspection.new.reason': NoParams
  'inspection.new.scope': NoParams
  'inspection.new.do': NoParams
  'inspection.state.open': NoParams
  'inspection.state.submitted': NoParams
  'inspection.state.released': NoParams
  'inspection.state.given': NoParams
  'inspection.state.withdrawn': NoParams
  'inspection.facts.reason': NoParams
  'inspection.facts.scope': NoParams
  'inspection.facts.representative': NoParams
  'inspection.facts.opened': NoParams
  'inspection.facts.submitted': NoParams
  'inspection.facts.released': NoParams
  'inspection.facts.given': NoParams
  'inspection.facts.by': { day: TextValue; name: TextValue }
  'inspection.facts.givenTo': { day: TextValue; name: TextValue; to: TextValue; way: TextValue }
  'inspection.facts.returned': NoParams
  'inspection.items.title': NoParams
  'inspection.items.number': NoParams
  'inspection.items.subject': NoParams
  'inspection.items.choice': NoParams
  'inspection.items.marks': NoParams
  'inspection.items.draft': NoParams
  'inspection.items.given': NoParams
  'inspection.items.part': { pages: TextValue }
  'inspection.items.excluded': { ground: TextValue }
  'inspection.choose.title': NoParams
  'inspection.choose.given': NoParams
  'inspection.choose.excluded': NoParams
  'inspection.choose.pages': NoParams
  'inspection.choose.ground': NoParams
  'inspection.choose.noGround': NoParams
  'inspection.choose.remark': NoParams
  'inspection.choose.do': NoParams
  'inspection.mark.title': NoParams
  'inspection.mark.intro': NoParams
  'inspection.mark.page': { page: TextValue; pages: TextValue }
  'inspection.mark.previous': NoParams
  'inspection.mark.next': NoParams
  'inspection.mark.image': { page: TextValue }
  'inspection.mark.places': NoParams
  'inspection.mark.place': { ground: TextValue; number: TextValue }
  'inspection.mark.remove': { number: TextValue }
  'inspection.mark.again': NoParams
  'inspection.mark.none': NoParams
  'inspection.mark.noPages': NoParams
  'inspection.mark.ground': NoParams
  'inspection.mark.word': NoParams
  'inspection.mark.doWord': NoParams
  'inspection.mark.doPlace': NoParams
  'inspection.mark.left': NoParams
  'inspection.mark.top': NoParams
  'inspection.mark.width': NoParams
  'inspection.mark.height': NoParams
  'inspection.submit.title': NoParams
  'inspection.submit.intro': NoParams
  'inspection.submit.working': NoParams
  'inspection.submit.failed': NoParams
  'inspection.submit.do': NoParams
  'inspection.release.title': NoParams
  'inspection.release.ready': NoParams
  'inspection.release.intro': NoParams
  'inspection.release.file': { pages: TextValue }
  'inspection.release.keep': NoParams
  'inspection.release.do': NoParams
  'inspection.release.why': NoParams
  'inspection.release.return': NoParams
  'inspection.give.title': NoParams
  'inspection.give.way.label': NoParams
  'inspection.give.way.handed-over': NoParams
  'inspection.give.way.screen': NoParams
  'inspection.give.way.sent': NoParams
  'inspection.give.to': NoParams
  'inspection.give.do': NoParams
  'inspection.withdraw.do': NoParams
  'inspection.told.open': NoParams
  'inspection.told.choose': NoParams
  'inspection.told.word': { count: number }
  'inspection.told.wordless': { count: number }
  'inspection.told.mark': NoParams
  'inspection.told.unmark': NoParams
  'inspection.told.submit': NoParams
  'inspection.told.working': NoParams
  'inspection.told.release': NoParams
  'inspection.told.return': NoParams
  'inspection.told.give': NoParams
  'inspection.told.withdraw': NoParams
  'inspection.refusals.not-permitted': NoParams
  'inspection.refusals.read-only': NoParams
  'inspection.refusals.wrong-state': NoParams
  'inspection.refusals.changed-meanwhile': NoParams
  'inspection.refusals.party-missing': NoParams
  'inspection.refusals.representative-too-long': NoParams
  'inspection.refusals.reason-missing': NoParams
  'inspection.refusals.scope-too-long': NoParams
  'inspection.refusals.audience-unknown': NoParams
  'inspection.refusals.nothing-to-inspect': NoParams
  'inspection.refusals.ground-missing': NoParams
  'inspection.refusals.pages-wrong': NoParams
  'inspection.refusals.remark-too-long': NoParams
  'inspection.refusals.word-too-short': NoParams
  'inspection.refusals.word-not-found': NoParams
  'inspection.refusals.too-many-areas': NoParams
  'inspection.refusals.area-wrong': NoParams
  'inspection.refusals.nothing-given': NoParams
  'inspection.refusals.no-pages': { subject: TextValue }
  'inspection.refusals.document-unreadable': { subject: TextValue }
  'inspection.refusals.file-unreadable': { subject: TextValue }
  'inspection.refusals.too-many-pages': NoParams
  'inspection.refusals.not-redacted': { subject: TextValue }
  'inspection.refusals.second-person-needed': NoParams
  'inspection.refusals.hidden-document': NoParams
  'inspection.refusals.why-missing': NoParams
  'inspection.refusals.way-missing': NoParams
  'inspection.refusals.to-missing': NoParams
  'inspection.refusals.other': NoParams
  'intake.title': NoParams
  'intake.intro': NoParams
  'intake.lists.open': NoParams
  'intake.lists.filed': NoParams
  'intake.lists.over': NoParams
  'intake.count': { count: number }
  'intake.search': NoParams
  'intake.find': NoParams
  'intake.none': NoParams
  'intake.noneHint': NoParams
  'intake.noneFound': NoParams
  'intake.separator': NoParams
  'intake.person': NoParams
  'intake.received': NoParams
  'intake.subject': NoParams
  'intake.sender': NoParams
  'intake.state': NoParams
  'intake.way': NoParams
  'intake.pages': NoParams
  'intake.open': NoParams
  'intake.pageCount': { count: number }
  'intake.readOf': { pages: TextValue; read: TextValue }
  'intake.states.working': NoParams
  'intake.states.waiting': NoParams
  'intake.states.held': NoParams
  'intake.states.ready': NoParams
  'intake.states.parted': NoParams
  'intake.states.filed': NoParams
  'intake.states.returned': NoParams
  'intake.states.quarantined': NoParams
  'intake.states.destroyed': NoParams
  'intake.ways.upload': NoParams
  'intake.ways.folder': NoParams
  'intake.ways.mail': NoParams
  'intake.ways.interface': NoParams
  'intake.ways.hand-in': NoParams
  'intake.ways.cut': NoParams
  'intake.steps.check': NoParams
  'intake.steps.virus': NoParams
  'intake.steps.cut': NoParams
  'intake.steps.text': NoParams
  'intake.steps.lasting': NoParams
  'intake.steps.note': NoParams
  'intake.stepStates.open': NoParams
  'intake.stepStates.running': NoParams
  'intake.stepStates.done': NoParams
  'intake.stepStates.skipped': NoParams
  'intake.stepStates.waiting': NoParams
  'intake.stepStates.failed': NoParams
  'intake.stepStates.unscanned': NoParams
  'intake.stepTries': { count: number; problem: TextValue }
  'intake.waitsFor.clamd': NoParams
  'intake.waitsFor.tesseract': NoParams
  'intake.problems.empty': NoParams
  'intake.problems.encrypted': NoParams
  'intake.problems.damaged': NoParams
  'intake.problems.too-large': NoParams
  'intake.problems.too-many-pages': NoParams
  'intake.problems.bomb': NoParams
  'intake.problems.kind-unknown': NoParams
  'intake.problems.active-content': NoParams
  'intake.problems.xfa': NoParams
  'intake.problems.infected': { detail: TextValue }
  'intake.problems.scan-limit': NoParams
  'intake.problems.halves-differ': { detail: TextValue }
  'intake.problems.given-up': NoParams
  'intake.notes.garbage-before': NoParams
  'intake.notes.extension-differs': NoParams
  'intake.notes.duplicate': { detail: TextValue }
  'intake.notes.signed': NoParams
  'intake.notes.xfa': NoParams
  'intake.notes.encrypted': NoParams
  'intake.notes.damaged': NoParams
  'intake.notes.large-pages': NoParams
  'intake.notes.no-text': NoParams
  'intake.notes.not-scanned': NoParams
  'intake.notes.sheets-taken-out': NoParams
  'intake.notes.blank-pages': NoParams
  'intake.notes.turned-pages': NoParams
  'intake.notes.poorly-read': NoParams
  'intake.notes.no-lasting-form': NoParams
  'intake.notes.drawn-lasting-form': NoParams
  'intake.notes.mail-broken': NoParams
  'intake.notes.halves': NoParams
  'intake.upload.title': NoParams
  'intake.upload.choose': NoParams
  'intake.upload.drop': NoParams
  'intake.upload.scan': NoParams
  'intake.upload.send': NoParams
  'intake.upload.sending': { percent: TextValue }
  'intake.upload.done': NoParams
  'intake.upload.again': NoParams
  'intake.upload.stopped': { percent: TextValue }
  'intake.item.back': NoParams
  'intake.item.unnamed': NoParams
  'intake.item.from': { sender: TextValue }
  'intake.item.files': NoParams
  'intake.item.download': NoParams
  'intake.item.notYet': NoParams
  'intake.item.steps': NoParams
  'intake.item.retry': NoParams
  'intake.item.pages': NoParams
  'intake.item.page': { page: TextValue }
  'intake.item.noPages': NoParams
  'intake.item.left': NoParams
  'intake.item.right': NoParams
  'intake.item.place': NoParams
  'intake.item.turn': NoParams
  'intake.item.leaveOut': NoParams
  'intake.item.leftOut': NoParams
  'intake.item.cutHere': NoParams
  'intake.item.blank': NoParams
  'intake.item.arrange': NoParams
  'intake.item.cut': NoParams
  'intake.item.arrangeHint': NoParams
  'intake.item.text': NoParams
  'intake.item.noText': NoParams
  'intake.item.change': NoParams
  'intake.item.foreign': NoParams
  'intake.item.letterDate': NoParams
  'intake.item.check': NoParams
  'intake.item.checkNote': NoParams
  'intake.item.checked': { at: TextValue }
  'intake.item.parts': NoParams
  'intake.item.inAkte': { at: TextValue }
  'intake.item.openDocument': NoParams
  'intake.item.return': NoParams
  'intake.item.returnReason': NoParams
  'intake.item.returnHint': NoParams
  'intake.item.returned': { reason: TextValue }
  'intake.file.title': NoParams
  'intake.file.suggested': NoParams
  'intake.file.because.reference': NoParams
  'intake.file.because.person': NoParams
  'intake.file.because.text': NoParams
  'intake.file.because.name': NoParams
  'intake.file.none': NoParams
  'intake.file.reference': NoParams
  'intake.file.vorgang': NoParams
  'intake.file.noVorgang': NoParams
  'intake.file.here': NoParams
  'intake.file.byReference': NoParams
  'intake.file.atOnce': NoParams
  'intake.file.atOnceHint': NoParams
  'intake.file.namePerson': NoParams
  'intake.file.familyName': NoParams
  'intake.file.birth': NoParams
  'intake.file.findPerson': NoParams
  'intake.merge.title': NoParams
  'intake.merge.plain': NoParams
  'intake.merge.halves': NoParams
  'intake.merge.select': { subject: TextValue }
  'intake.told.taken': NoParams
  'intake.told.version-waits': NoParams
  'intake.told.filed': NoParams
  'intake.told.saved': NoParams
  'intake.told.again': NoParams
  'intake.told.parted': NoParams
  'intake.told.merged': NoParams
  'intake.told.returned': NoParams
  'intake.told.checked': NoParams
  'intake.told.released': NoParams
  'intake.told.destroyed': NoParams
  'intake.refusals.unknown-item': NoParams
  'intake.refusals.not-open': NoParams
  'intake.refusals.not-checked': NoParams
  'intake.refusals.already-filed': NoParams
  'intake.refusals.is-quarantined': NoParams
  'intake.refusals.not-quarantined': NoParams
  'intake.refusals.unknown-file': NoParams
  'intake.refusals.read-only': NoParams
  'intake.refusals.akte-closed': NoParams
  'intake.refusals.subject-missing': NoParams
  'intake.refusals.no-single-akte': NoParams
  'intake.refusals.unknown-person': NoParams
  'intake.refusals.unknown-vorgang': NoParams
  'intake.refusals.reason-missing': NoParams
  'intake.refusals.date-wrong': NoParams
  'intake.refusals.too-long': NoParams
  'intake.refusals.pages-differ': NoParams
  'intake.refusals.halves-differ': NoParams
  'intake.refusals.no-pages': NoParams
  'intake.refusals.file-missing': NoParams
  'intake.refusals.file-too-big': NoParams
  'intake.refusals.file-cut': NoParams
  'intake.refusals.piece-wrong': NoParams
  'intake.refusals.incomplete': NoParams
  'intake.refusals.unknown-upload': NoParams
  'intake.refusals.store-full': NoParams
  'intake.refusals.store-away': NoParams
  'intake.refusals.busy': NoParams
  'intake.refusals.not-permitted': NoParams
  'intake.refusals.unreachable': NoParams
  'intake.refusals.other': NoParams
  'intake.health.title': NoParams
  'intake.health.intro': NoParams
  'intake.health.parts.tesseract': NoParams
  'intake.health.parts.ghostscript': NoParams
  'intake.health.parts.clamd-service': NoParams
  'intake.health.partStates.there': NoParams
  'intake.health.partStates.missing': NoParams
  'intake.health.partStates.asleep': NoParams
  'intake.health.withoutGhostscript': NoParams
  'intake.health.mend': NoParams
  'intake.health.mendOr': NoParams
  'intake.health.waits': { count: number }
  'intake.health.noSignatures': NoParams
  'intake.health.virus.required': NoParams
  'intake.health.virus.when-there': NoParams
  'intake.health.virus.elsewhere': NoParams
  'intake.health.inbox': NoParams
  'intake.health.store': NoParams
  'intake.health.storeAway': { problem: TextValue }
  'intake.health.storePlace': NoParams
  'intake.health.storeObjects': { count: number }
  'intake.health.storeDamaged': NoParams
  'intake.health.storeMissing': NoParams
  'intake.health.storeOk': NoParams
  'intake.health.queues': NoParams
  'intake.health.queue': NoParams
  'intake.health.queued': NoParams
  'intake.health.active': NoParams
  'intake.health.failed': NoParams
  'intake.health.noQueues': NoParams
  'intake.health.quarantine': NoParams
  'intake.health.noQuarantine': NoParams
  'intake.health.finding': NoParams
  'intake.health.reason': NoParams
  'intake.health.release': NoParams
  'intake.health.destroy': NoParams
  'kpis.title': NoParams
  'kpis.lead': NoParams
  'kpis.empty': NoParams
  'kpis.year': NoParams
  'kpis.months': { from: TextValue; to: TextValue }
  'kpis.interval': NoParams
  'kpis.range': { high: TextValue; low: TextValue }
  'kpis.counted': NoParams
  'kpis.before': NoParams
  'kpis.noBefore': NoParams
  'kpis.rule': NoParams
  'kpis.unit.share': NoParams
  'kpis.unit.minutes': NoParams
  'kpis.unit.days': NoParams
  'kpis.name.lead-time': NoParams
  'kpis.name.reception-share': NoParams
  'kpis.name.wait-booked': NoParams
  'kpis.name.wait-walk-in': NoParams
  'kpis.name.within-half-hour': NoParams
  'kpis.name.no-show-share': NoParams
  'kpis.name.turnaround': NoParams
  'kpis.name.survey-friendliness': NoParams
  'kpis.name.survey-understanding': NoParams
  'kpis.name.survey-waiting': NoParams
  'kpis.name.complaints-in-time': NoParams
  'kpis.about.lead-time': NoParams
  'kpis.about.reception-share': NoParams
  'kpis.about.wait-booked': NoParams
  'kpis.about.wait-walk-in': NoParams
  'kpis.about.within-half-hour': NoParams
  'kpis.about.no-show-share': NoParams
  'kpis.about.turnaround': NoParams
  'kpis.about.survey-friendliness': NoParams
  'kpis.about.survey-understanding': NoParams
  'kpis.about.survey-waiting': NoParams
  'kpis.about.complaints-in-time': NoParams
  'letters.pageOf': { page: TextValue; pages: TextValue }
  'letters.madeAt': { when: TextValue }
  'letters.download': NoParams
  'letters.appointment.title': NoParams
  'letters.appointment.codeLabel': NoParams
  'letters.appointment.codeHint': NoParams
  'letters.appointment.codeAlt': { code: TextValue }
  'letters.appointment.documents': NoParams
  'letters.appointment.changeTitle': NoParams
  'letters.appointment.change': NoParams
  'letters.appointment.phone': { phone: TextValue }
  'letters.sheet.title': NoParams
  'letters.sheet.note': NoParams
  'letters.mail.subject': NoParams
  'letters.mail.greeting': NoParams
  'letters.mail.body': NoParams
  'letters.mail.answer': NoParams
  'load.title': NoParams
  'load.lead': NoParams
  'load.pages.label': NoParams
  'load.pages.overview': NoParams
  'load.pages.episodes': NoParams
  'load.pages.thresholds': NoParams
  'load.pages.incidents': NoParams
  'load.pages.notices': NoParams
  'load.pages.measures': NoParams
  'load.site': { site: TextValue }
  'load.week.title': { day: TextValue }
  'load.week.before': NoParams
  'load.week.after': NoParams
  'load.week.now': NoParams
  'load.week.chart': NoParams
  'load.week.about': NoParams
  'load.week.x': NoParams
  'load.week.y': NoParams
  'load.week.limit': { points: TextValue }
  'load.week.table': { unit: TextValue }
  'load.week.time': NoParams
  'load.week.none': NoParams
  'load.week.closed': NoParams
  'load.weeks.title': NoParams
  'load.weeks.about': NoParams
  'load.weeks.unit': NoParams
  'load.weeks.one': { day: TextValue }
  'load.units.label': NoParams
  'load.units.together': { areas: TextValue }
  'load.units.untold': { areas: TextValue }
  'load.level.green': NoParams
  'load.level.amber': NoParams
  'load.level.red': NoParams
  'load.part.queue': NoParams
  'load.part.waits': NoParams
  'load.part.walkOffs': NoParams
  'load.part.incidents': NoParams
  'load.part.taps': NoParams
  'load.step.0': NoParams
  'load.step.1': NoParams
  'load.step.2': NoParams
  'load.step.null': NoParams
  'load.breaks.title': NoParams
  'load.breaks.text': NoParams
  'load.breaks.none': NoParams
  'load.breaks.week': NoParams
  'load.breaks.unit': NoParams
  'load.breaks.kept': NoParams
  'load.breaks.share.few': NoParams
  'load.breaks.share.half': NoParams
  'load.breaks.share.most': NoParams
  'load.empty.title': NoParams
  'load.empty.text': NoParams
  'load.empty.link': NoParams
  'load.open.title': NoParams
  'load.open.episodes': { count: number }
  'load.open.fresh': { count: number }
  'load.open.notices': { count: number }
  'load.open.overdue': { count: number }
  'load.open.incidents': { count: number }
  'load.open.measures': { count: number }
  'load.open.nothing': NoParams
  'load.episodes.title': NoParams
  'load.episodes.lead': { days: TextValue }
  'load.episodes.none': NoParams
  'load.episodes.caption': NoParams
  'load.episodes.when': NoParams
  'load.episodes.unit': NoParams
  'load.episodes.worst': NoParams
  'load.episodes.state': NoParams
  'load.episodes.choose': NoParams
  'load.episodes.chooseNamed': { unit: TextValue; when: TextValue }
  'load.episodes.several': NoParams
  'load.episodes.from': { day: TextValue; from: TextValue; until: TextValue }
  'load.episodes.reminded': { day: TextValue }
  'load.standing.open': NoParams
  'load.standing.late': NoParams
  'load.standing.running': NoParams
  'load.standing.due': NoParams
  'load.standing.done': NoParams
  'load.standing.check': NoParams
  'load.standing.again': NoParams
  'load.standing.over': NoParams
  'load.episode.title': { unit: TextValue }
  'load.episode.halves': NoParams
  'load.episode.decisions': NoParams
  'load.episode.measure': NoParams
  'load.episode.none': NoParams
  'load.episode.owner': NoParams
  'load.episode.due': NoParams
  'load.episode.checkOn': NoParams
  'load.episode.decided': NoParams
  'load.episode.done': NoParams
  'load.episode.effect': NoParams
  'load.episode.finish': NoParams
  'load.episode.finishWords': NoParams
  'load.episode.check': NoParams
  'load.episode.checkWords': NoParams
  'load.episode.compare': { after: TextValue; afterN: TextValue; before: TextValue; beforeN: TextValue }
  'load.episode.decideTitle': NoParams
  'load.episode.again': NoParams
  'load.decide.kind': NoParams
  'load.decide.measure': NoParams
  'load.decide.measureHint': NoParams
  'load.decide.none': NoParams
  'load.decide.words': NoParams
  'load.decide.wordsHint': NoParams
  'load.decide.owner': NoParams
  'load.decide.ownerEmpty': NoParams
  'load.decide.due': NoParams
  'load.decide.checkOn': NoParams
  'load.decide.dayHint': NoParams
  'load.decide.yes': NoParams
  'load.effect.better': NoParams
  'load.effect.same': NoParams
  'load.effect.worse': NoParams
  'load.thresholds.title': NoParams
  'load.thresholds.lead': NoParams
  'load.thresholds.area': NoParams
  'load.thresholds.current': { day: TextValue }
  'load.thresholds.coming': { day: TextValue }
  'load.thresholds.ended': { day: TextValue }
  'load.thresholds.never': NoParams
  'load.thresholds.history': NoParams
  'load.thresholds.queueAmber': NoParams
  'load.thresholds.queueRed': NoParams
  'load.thresholds.waitMinutes': NoParams
  'load.thresholds.lateAmber': NoParams
  'load.thresholds.lateRed': NoParams
  'load.thresholds.leftAmber': NoParams
  'load.thresholds.leftRed': NoParams
  'load.thresholds.amberPoints': NoParams
  'load.thresholds.redPoints': NoParams
  'load.thresholds.agreed': NoParams
  'load.thresholds.agreedHint': NoParams
  'load.thresholds.from': NoParams
  'load.thresholds.fromHint': NoParams
  'load.thresholds.yes': NoParams
  'load.thresholds.faults.not-a-number': NoParams
  'load.thresholds.faults.out-of-range': { least: TextValue; most: TextValue }
  'load.thresholds.faults.red-below-amber': NoParams
  'load.incidents.title': NoParams
  'load.incidents.lead': NoParams
  'load.incidents.none': NoParams
  'load.incidents.helped': { words: TextValue }
  'load.incidents.contact': { name: TextValue }
  'load.incidents.settle': NoParams
  'load.incidents.settleNamed': { when: TextValue }
  'load.incidents.settled': { day: TextValue; words: TextValue }
  'load.incidents.yes': NoParams
  'load.incidents.report': NoParams
  'load.incidents.reportLead': NoParams
  'load.incidents.area': NoParams
  'load.incidents.day': NoParams
  'load.incidents.time': NoParams
  'load.incidents.timeHint': NoParams
  'load.incidents.level': NoParams
  'load.incidents.levels.0': NoParams
  'load.incidents.levels.1': NoParams
  'load.incidents.levels.2': NoParams
  'load.incidents.levels.3': NoParams
  'load.incidents.grades.0': NoParams
  'load.incidents.grades.1': NoParams
  'load.incidents.grades.2': NoParams
  'load.incidents.grades.3': NoParams
  'load.incidents.kind': NoParams
  'load.incidents.kinds.words': NoParams
  'load.incidents.kinds.threat': NoParams
  'load.incidents.kinds.violence': NoParams
  'load.incidents.kinds.damage': NoParams
  'load.incidents.kinds.emergency': NoParams
  'load.incidents.kinds.technology': NoParams
  'load.incidents.kinds.other': NoParams
  'load.incidents.whatHappened': NoParams
  'load.incidents.helpedLabel': NoParams
  'load.incidents.wantsContact': NoParams
  'load.incidents.wantsContactHint': NoParams
  'load.incidents.send': NoParams
  'load.notices.title': NoParams
  'load.notices.lead': NoParams
  'load.notices.none': NoParams
  'load.notices.who': NoParams
  'load.notices.when': NoParams
  'load.notices.state': NoParams
  'load.notices.by': NoParams
  'load.notices.openNamed': { day: TextValue }
  'load.notices.overdue.acknowledge': NoParams
  'load.notices.overdue.answer': NoParams
  'load.notices.states.submitted': NoParams
  'load.notices.states.acknowledged': NoParams
  'load.notices.states.answered': NoParams
  'load.notices.states.objected': NoParams
  'load.notices.states.settled': NoParams
  'load.notices.states.withdrawn': NoParams
  'load.notices.acts.submit': NoParams
  'load.notices.acts.acknowledge': NoParams
  'load.notices.acts.answer': NoParams
  'load.notices.acts.accept': NoParams
  'load.notices.acts.object': NoParams
  'load.notices.acts.withdraw': NoParams
  'load.notices.acts.close': NoParams
  'load.notices.answers.measures': NoParams
  'load.notices.answers.partly': NoParams
  'load.notices.answers.refused': NoParams
  'load.notices.reasons.people': NoParams
  'load.notices.reasons.amount': NoParams
  'load.notices.reasons.interruptions': NoParams
  'load.notices.reasons.conflict': NoParams
  'load.notices.reasons.technology': NoParams
  'load.notices.reasons.rooms': NoParams
  'load.notices.reasons.knowledge': NoParams
  'load.notices.reasons.health': NoParams
  'load.notice.title': { day: TextValue }
  'load.notice.new': NoParams
  'load.notice.newLead': NoParams
  'load.notice.area': NoParams
  'load.notice.since': NoParams
  'load.notice.sinceHint': NoParams
  'load.notice.reasons': NoParams
  'load.notice.what': NoParams
  'load.notice.risk': NoParams
  'load.notice.riskHint': NoParams
  'load.notice.tried': NoParams
  'load.notice.wish': NoParams
  'load.notice.council': NoParams
  'load.notice.send': NoParams
  'load.notice.steps': NoParams
  'load.notice.by': { day: TextValue }
  'load.notice.acknowledgeBy': { day: TextValue }
  'load.notice.acknowledge': NoParams
  'load.notice.answer': NoParams
  'load.notice.answerKind': NoParams
  'load.notice.answerWords': NoParams
  'load.notice.answerWordsHint': NoParams
  'load.notice.owner': NoParams
  'load.notice.due': NoParams
  'load.notice.checkOn': NoParams
  'load.notice.reply': NoParams
  'load.notice.accept': NoParams
  'load.notice.object': NoParams
  'load.notice.replyWords': NoParams
  'load.notice.replyWordsHint': NoParams
  'load.notice.replySend': NoParams
  'load.notice.withdraw': NoParams
  'load.notice.close': NoParams
  'load.notice.as.author': NoParams
  'load.notice.as.head': NoParams
  'load.notice.as.council': NoParams
  'load.notice.from': { name: TextValue }
  'load.measures.title': NoParams
  'load.measures.lead': NoParams
  'load.measures.none': NoParams
  'load.measures.what': NoParams
  'load.measures.owner': NoParams
  'load.measures.due': NoParams
  'load.measures.state': NoParams
  'load.measures.kind': NoParams
  'load.measures.kinds.screen': NoParams
  'load.measures.kinds.noise': NoParams
  'load.measures.kinds.furniture': NoParams
  'load.measures.kinds.light': NoParams
  'load.measures.kinds.climate': NoParams
  'load.measures.kinds.safety': NoParams
  'load.measures.kinds.other': NoParams
  'load.measures.place': NoParams
  'load.measures.placeHint': NoParams
  'load.measures.whatLabel': NoParams
  'load.measures.why': NoParams
  'load.measures.before': NoParams
  'load.measures.beforeHint': NoParams
  'load.measures.after': NoParams
  'load.measures.new': NoParams
  'load.measures.plan': NoParams
  'load.measures.end': NoParams
  'load.measures.endKind': NoParams
  'load.measures.done': NoParams
  'load.measures.dropped': NoParams
  'load.measures.words': NoParams
  'load.measures.wordsHint': NoParams
  'load.measures.check': NoParams
  'load.measures.follow': { what: TextValue }
  'load.measures.noise': { after: TextValue; before: TextValue }
  'load.measures.noiseBefore': { before: TextValue }
  'load.measures.standing.open': NoParams
  'load.measures.standing.due': NoParams
  'load.measures.standing.done': NoParams
  'load.measures.standing.check': NoParams
  'load.measures.standing.over': NoParams
  'load.own.title': NoParams
  'load.own.lead': NoParams
  'load.own.tap': NoParams
  'load.own.tapText': { until: TextValue }
  'load.own.tooMuch': NoParams
  'load.own.fine': NoParams
  'load.own.tapped': { until: TextValue }
  'load.own.breaks': NoParams
  'load.own.breaksText': NoParams
  'load.own.breakKept': NoParams
  'load.own.breakMissed': NoParams
  'load.own.breaksTapped': NoParams
  'load.own.noArea': NoParams
  'load.own.area': NoParams
  'load.own.incident': NoParams
  'load.own.incidentText': NoParams
  'load.own.notice': NoParams
  'load.own.noticeText': NoParams
  'load.own.mine': NoParams
  'load.own.council': NoParams
  'load.told.decided': NoParams
  'load.told.done': NoParams
  'load.told.checked': NoParams
  'load.told.threshold': NoParams
  'load.told.settled': NoParams
  'load.told.reported': NoParams
  'load.told.tapped': NoParams
  'load.told.submitted': NoParams
  'load.told.acknowledged': NoParams
  'load.told.answered': NoParams
  'load.told.replied': NoParams
  'load.told.withdrawn': NoParams
  'load.told.closed': NoParams
  'load.told.planned': NoParams
  'load.told.ended': NoParams
  'load.refusals.not-permitted': NoParams
  'load.refusals.key-reused': NoParams
  'load.refusals.unknown': NoParams
  'load.refusals.figures-wrong': NoParams
  'load.refusals.agreed-missing': NoParams
  'load.refusals.agreed-too-long': NoParams
  'load.refusals.from-past': NoParams
  'load.refusals.from-taken': NoParams
  'load.refusals.from-wrong': NoParams
  'load.refusals.unknown-area': NoParams
  'load.refusals.nothing-chosen': NoParams
  'load.refusals.already-over': NoParams
  'load.refusals.not-decided': NoParams
  'load.refusals.not-done': NoParams
  'load.refusals.kind-missing': NoParams
  'load.refusals.words-missing': NoParams
  'load.refusals.reason-missing': NoParams
  'load.refusals.answer-words-missing': NoParams
  'load.refusals.words-too-long': NoParams
  'load.refusals.owner-missing': NoParams
  'load.refusals.due-missing': NoParams
  'load.refusals.due-past': NoParams
  'load.refusals.due-far': NoParams
  'load.refusals.check-missing': NoParams
  'load.refusals.check-before-due': NoParams
  'load.refusals.effect-missing': NoParams
  'load.refusals.already-tapped': NoParams
  'load.refusals.no-area': NoParams
  'load.refusals.choose-area': NoParams
  'load.refusals.evaluation-off': NoParams
  'load.refusals.level-missing': NoParams
  'load.refusals.at-missing': NoParams
  'load.refusals.at-ahead': NoParams
  'load.refusals.at-long-ago': NoParams
  'load.refusals.what-missing': NoParams
  'load.refusals.what-too-long': NoParams
  'load.refusals.since-missing': NoParams
  'load.refusals.since-ahead': NoParams
  'load.refusals.reasons-missing': NoParams
  'load.refusals.risk-missing': NoParams
  'load.refusals.not-now': NoParams
  'load.refusals.answer-missing': NoParams
  'load.refusals.changed-meanwhile': NoParams
  'load.refusals.not-silent-yet': NoParams
  'load.refusals.place-missing': NoParams
  'load.refusals.noise-wrong': NoParams
  'load.refusals.end-missing': NoParams
  'mailbox.messages.title': NoParams
  'mailbox.messages.intro': NoParams
  'mailbox.messages.counted': NoParams
  'mailbox.messages.filter.label': NoParams
  'mailbox.messages.filter.troubled': NoParams
  'mailbox.messages.filter.waiting': NoParams
  'mailbox.messages.filter.unreachable': NoParams
  'mailbox.messages.filter.bounced': NoParams
  'mailbox.messages.filter.sent': NoParams
  'mailbox.messages.filter.all': NoParams
  'mailbox.messages.none': NoParams
  'mailbox.messages.noneText': NoParams
  'mailbox.messages.more': NoParams
  'mailbox.messages.when': NoParams
  'mailbox.messages.who': NoParams
  'mailbox.messages.what': NoParams
  'mailbox.messages.channel': NoParams
  'mailbox.messages.state': NoParams
  'mailbox.messages.acts': NoParams
  'mailbox.messages.nameless': NoParams
  'mailbox.messages.technical': NoParams
  'mailbox.messages.attempts': { count: number }
  'mailbox.messages.waitsUntil': { when: TextValue }
  'mailbox.messages.again': NoParams
  'mailbox.messages.againOf': { name: TextValue; what: TextValue }
  'mailbox.messages.correct': NoParams
  'mailbox.messages.mail': NoParams
  'mailbox.messages.phone': NoParams
  'mailbox.messages.correctSubmit': NoParams
  'mailbox.messages.called': NoParams
  'mailbox.messages.calledOf': { name: TextValue }
  'mailbox.messages.letter': NoParams
  'mailbox.messages.letterOf': { name: TextValue }
  'mailbox.messages.ofVisit': NoParams
  'mailbox.messages.noneOfVisit': NoParams
  'mailbox.messages.told.again': NoParams
  'mailbox.messages.told.correct': NoParams
  'mailbox.messages.told.byHand': NoParams
  'mailbox.kind.booked': NoParams
  'mailbox.kind.moved': NoParams
  'mailbox.kind.cancelled': NoParams
  'mailbox.kind.reminder': NoParams
  'mailbox.kind.reminder-tomorrow': NoParams
  'mailbox.kind.replanned': NoParams
  'mailbox.kind.offer': NoParams
  'mailbox.kind.offer-expired': NoParams
  'mailbox.kind.waiting-joined': NoParams
  'mailbox.kind.draw-entered': NoParams
  'mailbox.kind.draw-won': NoParams
  'mailbox.kind.draw-lost': NoParams
  'mailbox.kind.receipt': NoParams
  'mailbox.kind.handed-in': NoParams
  'mailbox.kind.pickup-ready': NoParams
  'mailbox.kind.pickup-reminder': NoParams
  'mailbox.kind.how-to-book': NoParams
  'mailbox.channel.mail': NoParams
  'mailbox.channel.sms': NoParams
  'mailbox.channel.none': NoParams
  'mailbox.state.waiting': NoParams
  'mailbox.state.sent': NoParams
  'mailbox.state.delivered': NoParams
  'mailbox.state.failed': NoParams
  'mailbox.state.undelivered': NoParams
  'mailbox.state.bounced': NoParams
  'mailbox.state.skipped': NoParams
  'mailbox.state.unreachable': NoParams
  'mailbox.state.by-hand': NoParams
  'mailbox.reason.noReach': NoParams
  'mailbox.reason.noGateway': NoParams
  'mailbox.reason.noServer': NoParams
  'mailbox.reason.away': NoParams
  'mailbox.reason.busy': NoParams
  'mailbox.reason.settings': NoParams
  'mailbox.reason.unknownAddress': NoParams
  'mailbox.reason.full': NoParams
  'mailbox.reason.rejected': NoParams
  'mailbox.reason.phone': NoParams
  'mailbox.reason.expired': NoParams
  'mailbox.reason.moved': NoParams
  'mailbox.reason.cancelled': NoParams
  'mailbox.reason.over': NoParams
  'mailbox.reason.other': NoParams
  'mailbox.refusals.unknown-notice': NoParams
  'mailbox.refusals.already-sent': NoParams
  'mailbox.refusals.no-way-to-reach': NoParams
  'mailbox.refusals.mail-invalid': NoParams
  'mailbox.refusals.phone-invalid': NoParams
  'mailbox.refusals.not-permitted': NoParams
  'mailbox.refusals.unknown-mail': NoParams
  'mailbox.refusals.nothing-to-answer': NoParams
  'mailbox.refusals.forgotten': NoParams
  'mailbox.refusals.other': NoParams
  'mailbox.inbox.title': NoParams
  'mailbox.inbox.intro': NoParams
  'mailbox.inbox.off': NoParams
  'mailbox.inbox.offText': NoParams
  'mailbox.inbox.demoText': NoParams
  'mailbox.inbox.away': { since: TextValue }
  'mailbox.inbox.awayText': { error: TextValue }
  'mailbox.inbox.warning': { error: TextValue }
  'mailbox.inbox.readAt': { when: TextValue }
  'mailbox.inbox.figures.title': NoParams
  'mailbox.inbox.figures.text': NoParams
  'mailbox.inbox.figures.few': NoParams
  'mailbox.inbox.figures.atLeast': { count: number }
  'mailbox.inbox.figures.week': NoParams
  'mailbox.inbox.figures.wishes': NoParams
  'mailbox.inbox.figures.answered': NoParams
  'mailbox.inbox.figures.handed': NoParams
  'mailbox.inbox.figures.others': NoParams
  'mailbox.inbox.figures.change': { before: TextValue; last: TextValue }
  'mailbox.inbox.filter.open': NoParams
  'mailbox.inbox.filter.wish': NoParams
  'mailbox.inbox.filter.other': NoParams
  'mailbox.inbox.filter.automatic': NoParams
  'mailbox.inbox.filter.all': NoParams
  'mailbox.inbox.list': NoParams
  'mailbox.inbox.none': NoParams
  'mailbox.inbox.noneText': NoParams
  'mailbox.inbox.more': NoParams
  'mailbox.inbox.noSubject': NoParams
  'mailbox.inbox.noSender': NoParams
  'mailbox.inbox.sms': NoParams
  'mailbox.inbox.forgotten': NoParams
  'mailbox.inbox.from': NoParams
  'mailbox.inbox.received': NoParams
  'mailbox.inbox.kind.wish': NoParams
  'mailbox.inbox.kind.other': NoParams
  'mailbox.inbox.kind.bounce': NoParams
  'mailbox.inbox.kind.automatic': NoParams
  'mailbox.inbox.byPerson': NoParams
  'mailbox.inbox.urgent': NoParams
  'mailbox.inbox.language': { language: TextValue }
  'mailbox.inbox.languageUnknown': NoParams
  'mailbox.inbox.why': NoParams
  'mailbox.inbox.points': { points: TextValue; word: TextValue }
  'mailbox.inbox.sum': { enough: TextValue; score: TextValue }
  'mailbox.inbox.answeredAt': { when: TextValue }
  'mailbox.inbox.unanswered.other': NoParams
  'mailbox.inbox.unanswered.too-old': NoParams
  'mailbox.inbox.unanswered.answered-often': NoParams
  'mailbox.inbox.unanswered.no-sender': NoParams
  'mailbox.inbox.unanswered.sms': NoParams
  'mailbox.inbox.unanswered.no-reply-address': NoParams
  'mailbox.inbox.unanswered.machine': NoParams
  'mailbox.inbox.answer': NoParams
  'mailbox.inbox.answerAgain': NoParams
  'mailbox.inbox.finish': NoParams
  'mailbox.inbox.reopen': NoParams
  'mailbox.inbox.asWish': NoParams
  'mailbox.inbox.asOther': NoParams
  'mailbox.inbox.told.finish': NoParams
  'mailbox.inbox.told.reopen': NoParams
  'mailbox.inbox.told.reclassify': NoParams
  'mailbox.inbox.told.answer': NoParams
  'myway.title': NoParams
  'myway.lead': NoParams
  'myway.staysTitle': NoParams
  'myway.stays': NoParams
  'myway.noAdvice': NoParams
  'myway.waits': NoParams
  'myway.noScript.title': NoParams
  'myway.noScript.why': NoParams
  'myway.noScript.instead': NoParams
  'myway.noScript.bestin': NoParams
  'myway.noScript.finder': NoParams
  'myway.noScript.others': NoParams
  'myway.entry': NoParams
  'myway.exit': NoParams
  'myway.clear': NoParams
  'myway.print': NoParams
  'myway.skip': NoParams
  'myway.nothingHere': NoParams
  'myway.morePaper': NoParams
  'myway.unknown': NoParams
  'myway.remove': NoParams
  'myway.parts.label': NoParams
  'myway.parts.paper': NoParams
  'myway.parts.you': NoParams
  'myway.parts.work': NoParams
  'myway.parts.study': NoParams
  'myway.parts.german': NoParams
  'myway.parts.living': NoParams
  'myway.parts.family': NoParams
  'myway.parts.abroad': NoParams
  'myway.parts.letters': NoParams
  'myway.parts.goals': NoParams
  'myway.parts.result': NoParams
  'myway.hint.day': NoParams
  'myway.hint.title-section': NoParams
  'myway.hint.employment-grossYear': NoParams
  'myway.hint.work-weeks': NoParams
  'myway.fault.day': NoParams
  'myway.fault.year': NoParams
  'myway.fault.number': NoParams
  'myway.fault.range': NoParams
  'myway.fault.country': NoParams
  'myway.periods.from': NoParams
  'myway.periods.to': NoParams
  'myway.periods.add': NoParams
  'myway.weeks.monday': { number: TextValue }
  'myway.weeks.noLectures': NoParams
  'myway.weeks.hours': NoParams
  'myway.weeks.add': NoParams
  'myway.result.hints': NoParams
  'myway.result.chances': NoParams
  'myway.result.noHints': NoParams
  'myway.result.noChances': NoParams
  'myway.result.date': NoParams
  'myway.result.from': NoParams
  'myway.result.about': { day: TextValue }
  'myway.result.step': NoParams
  'myway.result.contact': NoParams
  'myway.result.because': NoParams
  'myway.result.law': NoParams
  'myway.result.lawState': NoParams
  'myway.result.person': NoParams
  'myway.result.unreviewed': { day: TextValue }
  'myway.result.unsure': NoParams
  'myway.result.entered': NoParams
  'myway.result.contradiction': NoParams
  'myway.result.lacking': { number: TextValue }
  'myway.result.outside': NoParams
  'myway.result.basis': { day: TextValue }
  'notices.subject.booked': { when: TextValue }
  'notices.subject.moved': { when: TextValue }
  'notices.subject.cancelled': { when: TextValue }
  'notices.subject.reminder': { when: TextValue }
  'notices.subject.reminder-tomorrow': { when: TextValue }
  'notices.subject.replanned': NoParams
  'notices.subject.offer': { when: TextValue }
  'notices.subject.offer-expired': NoParams
  'notices.subject.waiting-joined': NoParams
  'notices.subject.draw-entered': NoParams
  'notices.subject.draw-won': { when: TextValue }
  'notices.subject.draw-lost': NoParams
  'notices.subject.receipt': NoParams
  'notices.subject.handed-in': NoParams
  'notices.subject.how-to-book': NoParams
  'notices.subject.pickup-ready': NoParams
  'notices.subject.pickup-reminder': NoParams
  'notices.greeting': NoParams
  'notices.lead.booked': NoParams
  'notices.lead.moved': NoParams
  'notices.lead.cancelled': NoParams
  'notices.lead.reminder': NoParams
  'notices.lead.reminder-tomorrow': NoParams
  'notices.lead.replanned': NoParams
  'notices.lead.offer': NoParams
  'notices.lead.offer-expired': NoParams
  'notices.lead.waiting-joined': NoParams
  'notices.lead.draw-entered': NoParams
  'notices.lead.draw-won': NoParams
  'notices.lead.draw-lost': NoParams
  'notices.lead.receipt': NoParams
  'notices.lead.handed-in': NoParams
  'notices.lead.how-to-book': NoParams
  'notices.lead.pickup-ready': NoParams
  'notices.lead.pickup-reminder': NoParams
  'notices.when': NoParams
  'notices.where': NoParams
  'notices.code': NoParams
  'notices.until': NoParams
  'notices.oldWhen': NoParams
  'notices.newWhen': NoParams
  'notices.drawAt': NoParams
  'notices.phone': NoParams
  'notices.bring': NoParams
  'notices.application': NoParams
  'notices.move': NoParams
  'notices.cancel': NoParams
  'notices.again': NoParams
  'notices.choose': NoParams
  'notices.accept': NoParams
  'notices.offerRule': NoParams
  'notices.waiting': NoParams
  'notices.draw': NoParams
  'notices.confirm': NoParams
  'notices.drawLost': NoParams
  'notices.receipt': NoParams
  'notices.bookHere': NoParams
  'notices.noPlace': NoParams
  'notices.otherMatter': NoParams
  'notices.calendar': NoParams
  'notices.calendarCancelled': NoParams
  'notices.secret': NoParams
  'notices.automatic': NoParams
  'notices.fetchUntil': NoParams
  'notices.fetch': NoParams
  'notices.fetchBring': NoParams
  'notices.sms.booked': { office: TextValue; when: TextValue }
  'notices.sms.moved': { office: TextValue; when: TextValue }
  'notices.sms.cancelled': { when: TextValue }
  'notices.sms.reminder': { office: TextValue; when: TextValue }
  'notices.sms.reminder-tomorrow': { office: TextValue; when: TextValue }
  'notices.sms.replanned': NoParams
  'notices.sms.offer': { code: TextValue; until: TextValue; when: TextValue }
  'notices.sms.offer-expired': NoParams
  'notices.sms.waiting-joined': NoParams
  'notices.sms.draw-entered': NoParams
  'notices.sms.draw-won': { until: TextValue; when: TextValue }
  'notices.sms.draw-lost': NoParams
  'notices.sms.receipt': NoParams
  'notices.sms.handed-in': NoParams
  'notices.sms.how-to-book': NoParams
  'notices.sms.pickup-ready': { code: TextValue; office: TextValue; until: TextValue }
  'notices.sms.pickup-reminder': { code: TextValue; office: TextValue; until: TextValue }
  'notices.sms.short': NoParams
  'notices.event.title': { office: TextValue }
  'notices.event.details': { code: TextValue; link: TextValue }
  'observed.title': NoParams
  'observed.intro': NoParams
  'observed.rule': NoParams
  'observed.toldUntil': { day: TextValue }
  'observed.print': NoParams
  'observed.csv': { title: TextValue }
  'observed.empty.title': NoParams
  'observed.empty.text': NoParams
  'observed.empty.import': NoParams
  'observed.filter.period': NoParams
  'observed.filter.area': NoParams
  'observed.filter.allAreas': NoParams
  'observed.filter.site': NoParams
  'observed.filter.submit': NoParams
  'observed.filter.twelve': NoParams
  'observed.filter.all': NoParams
  'observed.filter.quarter': NoParams
  'observed.weekday.1': NoParams
  'observed.weekday.2': NoParams
  'observed.weekday.3': NoParams
  'observed.weekday.4': NoParams
  'observed.weekday.5': NoParams
  'observed.weekday.6': NoParams
  'observed.weekday.7': NoParams
  'observed.origin.booked': NoParams
  'observed.origin.walkIn': NoParams
  'observed.few': NoParams
  'observed.atLeast': { count: number }
  'observed.notTold': NoParams
  'observed.allConcerns': NoParams
  'observed.areaOf': { name: TextValue }
  'observed.column.weekday': NoParams
  'observed.column.from': NoParams
  'observed.column.perDay': NoParams
  'observed.column.booked': NoParams
  'observed.column.walkIn': NoParams
  'observed.column.sd': NoParams
  'observed.column.n': NoParams
  'observed.column.openDays': NoParams
  'observed.column.area': NoParams
  'observed.column.origin': NoParams
  'observed.column.mean': NoParams
  'observed.column.p50': NoParams
  'observed.column.p90': NoParams
  'observed.column.withinHalfHour': NoParams
  'observed.column.concern': NoParams
  'observed.column.low': NoParams
  'observed.column.high': NoParams
  'observed.column.outliers': NoParams
  'observed.column.lead': NoParams
  'observed.column.missed': NoParams
  'observed.column.window': NoParams
  'observed.column.share': NoParams
  'observed.column.left': NoParams
  'observed.column.patience': NoParams
  'observed.column.subject': NoParams
  'observed.column.lastYear': NoParams
  'observed.column.forecast': NoParams
  'observed.column.growth': NoParams
  'observed.column.typicalError': NoParams
  'observed.column.months': NoParams
  'observed.column.note': NoParams
  'observed.column.month': NoParams
  'observed.column.cases': NoParams
  'observed.lead.same': NoParams
  'observed.lead.between': { from: TextValue; to: TextValue }
  'observed.lead.more': { from: TextValue }
  'observed.arrivals.title': NoParams
  'observed.arrivals.chart': NoParams
  'observed.arrivals.about': NoParams
  'observed.arrivals.x': NoParams
  'observed.arrivals.y': NoParams
  'observed.arrivals.week': NoParams
  'observed.arrivals.table': NoParams
  'observed.arrivals.spread': NoParams
  'observed.waits.title': NoParams
  'observed.waits.chart': NoParams
  'observed.waits.about': NoParams
  'observed.waits.y': NoParams
  'observed.waits.table': NoParams
  'observed.waits.p90Rule': NoParams
  'observed.minutes.title': NoParams
  'observed.minutes.chart': NoParams
  'observed.minutes.about': NoParams
  'observed.minutes.unit': NoParams
  'observed.minutes.table': NoParams
  'observed.minutes.small': { areas: TextValue }
  'observed.minutes.smallTogether': { high: TextValue; low: TextValue; mean: TextValue; n: TextValue }
  'observed.minutes.outliers': NoParams
  'observed.missed.title': NoParams
  'observed.missed.chart': NoParams
  'observed.missed.about': NoParams
  'observed.missed.unit': NoParams
  'observed.missed.table': NoParams
  'observed.missed.windows': NoParams
  'observed.missed.windowsNote': NoParams
  'observed.missed.none': NoParams
  'observed.walkOffs.title': NoParams
  'observed.walkOffs.patience': NoParams
  'observed.forecast.title': { year: TextValue }
  'observed.forecast.chart': NoParams
  'observed.forecast.about': NoParams
  'observed.forecast.x': NoParams
  'observed.forecast.y': NoParams
  'observed.forecast.seen': NoParams
  'observed.forecast.expected': NoParams
  'observed.forecast.table': NoParams
  'observed.forecast.how': NoParams
  'observed.forecast.sum': { high: TextValue; low: TextValue; value: TextValue }
  'observed.forecast.none': { why: TextValue }
  'observed.forecast.withoutCalendar': { years: TextValue }
  'observed.why.too-little-data': NoParams
  'observed.why.no-cases': NoParams
  'observed.shock.above': NoParams
  'observed.shock.below': NoParams
  'observed.missingMonths': { months: TextValue }
  'observed.quality.title': NoParams
  'observed.quality.days': { count: number }
  'observed.quality.without': { days: TextValue }
  'observed.quality.noneWithout': NoParams
  'observed.quality.corrections': NoParams
  'observed.imports.title': NoParams
  'observed.imports.none': NoParams
  'observed.imports.add': NoParams
  'observed.imports.one': { from: TextValue; name: TextValue; rows: TextValue; to: TextValue; when: TextValue }
  'observed.imports.invented': NoParams
  'observed.imports.inventedNote': NoParams
  'observed.imports.remove': NoParams
  'observed.imports.removeOf': { name: TextValue }
  'observed.imports.formTitle': NoParams
  'observed.imports.intro': NoParams
  'observed.imports.example': NoParams
  'observed.imports.exampleLabel': NoParams
  'observed.imports.name': NoParams
  'observed.imports.nameHint': NoParams
  'observed.imports.pasted': NoParams
  'observed.imports.file': NoParams
  'observed.imports.text': NoParams
  'observed.imports.submit': NoParams
  'observed.imports.faultsTitle': { faulty: TextValue; rows: TextValue }
  'observed.imports.faultsFirst': { count: number }
  'observed.imports.line': NoParams
  'observed.imports.column': NoParams
  'observed.imports.value': NoParams
  'observed.imports.reason': NoParams
  'observed.columns.month': NoParams
  'observed.columns.subject': NoParams
  'observed.columns.cases': NoParams
  'observed.fault.no-month': NoParams
  'observed.fault.month-ahead': NoParams
  'observed.fault.unknown-subject': NoParams
  'observed.fault.ambiguous-subject': NoParams
  'observed.fault.no-number': NoParams
  'observed.fault.too-many-cases': NoParams
  'observed.fault.twice': NoParams
  'observed.fault.already-there': NoParams
  'observed.refusal.table-empty': NoParams
  'observed.refusal.columns-missing': { found: TextValue; missing: TextValue }
  'observed.refusal.too-many-rows': NoParams
  'observed.refusal.rows-faulty': NoParams
  'observed.refusal.name-missing': NoParams
  'observed.refusal.unknown-import': NoParams
  'observed.refusal.too-large': NoParams
  'observed.refusal.key-reused': NoParams
  'observed.refusal.not-permitted': NoParams
  'observed.told.imported': { rows: TextValue }
  'observed.told.removed': { name: TextValue }
  'outage.terminal.title': NoParams
  'outage.terminal.notice': NoParams
  'outage.terminal.chooseLanguage': NoParams
  'outage.terminal.lead': NoParams
  'outage.terminal.appointment': NoParams
  'outage.terminal.walkIn': NoParams
  'outage.terminal.help': NoParams
  'outage.terminal.restart': NoParams
  'outage.terminal.code.title': NoParams
  'outage.terminal.code.scan': NoParams
  'outage.terminal.code.label': NoParams
  'outage.terminal.code.submit': NoParams
  'outage.terminal.code.unreadable': NoParams
  'outage.terminal.concern.title': NoParams
  'outage.terminal.concern.other': NoParams
  'outage.terminal.given.title': NoParams
  'outage.terminal.given.provisional': NoParams
  'outage.terminal.given.text': NoParams
  'outage.terminal.given.wait': NoParams
  'outage.terminal.given.listen': NoParams
  'outage.terminal.given.again': NoParams
  'outage.terminal.given.phone': NoParams
  'outage.terminal.given.qr': NoParams
  'outage.terminal.given.noPaper': NoParams
  'outage.terminal.given.done': NoParams
  'outage.terminal.reception.title': NoParams
  'outage.terminal.reception.text': NoParams
  'outage.terminal.reception.unknownCode': NoParams
  'outage.terminal.reception.tooLate': NoParams
  'outage.terminal.reception.noNumbers': NoParams
  'outage.terminal.reception.out': NoParams
  'outage.display.listen': NoParams
  'partner.mail.subject': { number: TextValue }
  'partner.mail.body': { number: TextValue }
  'partner.mail.code': NoParams
  'partner.mail.changed': { number: TextValue }
  'partner.mail.noAnswer': NoParams
  'partner.page.title': { number: TextValue }
  'partner.page.office': NoParams
  'partner.page.leadCode': NoParams
  'partner.page.code': NoParams
  'partner.page.codeHint': NoParams
  'partner.page.open': NoParams
  'partner.page.codeMissing': NoParams
  'partner.page.wrong': { count: number }
  'partner.page.bindHint': NoParams
  'partner.page.lockedTitle': NoParams
  'partner.page.locked': NoParams
  'partner.page.elsewhereTitle': NoParams
  'partner.page.elsewhere': NoParams
  'partner.page.expiredTitle': NoParams
  'partner.page.expired': NoParams
  'partner.page.withdrawnTitle': NoParams
  'partner.page.withdrawn': NoParams
  'partner.page.deleted': NoParams
  'partner.page.deletedDone': { day: TextValue }
  'partner.page.unknownTitle': NoParams
  'partner.page.unknown': NoParams
  'partner.page.shown': NoParams
  'partner.page.purpose': NoParams
  'partner.page.recipient': NoParams
  'partner.page.until': NoParams
  'partner.page.only': NoParams
  'partner.page.protected': NoParams
  'partner.page.answerTitle': NoParams
  'partner.page.answerKind': NoParams
  'partner.page.text': NoParams
  'partner.page.textHint': NoParams
  'partner.page.day': NoParams
  'partner.page.dayHint': NoParams
  'partner.page.time': NoParams
  'partner.page.timeHint': NoParams
  'partner.page.place': NoParams
  'partner.page.send': NoParams
  'partner.page.questionHint': NoParams
  'partner.page.told.answered': NoParams
  'partner.page.told.ended': NoParams
  'partner.page.told.deleted': NoParams
  'partner.page.earlier': NoParams
  'partner.page.handoverTitle': NoParams
  'partner.page.when': NoParams
  'partner.page.where': NoParams
  'partner.page.with': NoParams
  'partner.page.interpreter': NoParams
  'partner.page.note': NoParams
  'partner.page.state': NoParams
  'partner.page.outcomeTitle': NoParams
  'partner.page.outcomeHint': NoParams
  'partner.page.outcomeSend': NoParams
  'partner.page.outcomeIs': NoParams
  'partner.page.language': NoParams
  'partner.answer.accepted': NoParams
  'partner.answer.declined': NoParams
  'partner.answer.question': NoParams
  'partner.answer.appointment': NoParams
  'partner.outcome.helped': NoParams
  'partner.outcome.partly': NoParams
  'partner.outcome.not-suitable': NoParams
  'partner.outcome.no-contact': NoParams
  'partner.outcome.own-wish': NoParams
  'partner.companion.nobody': NoParams
  'partner.companion.counsellor': NoParams
  'partner.companion.interpreter': NoParams
  'partner.companion.trusted': NoParams
  'partner.companion.family': NoParams
  'partner.handoverState.proposed': NoParams
  'partner.handoverState.agreed': NoParams
  'partner.handoverState.cancelled': NoParams
  'partner.refusals.answer-missing': NoParams
  'partner.refusals.text-missing': NoParams
  'partner.refusals.text-too-long': NoParams
  'partner.refusals.start-missing': NoParams
  'partner.refusals.start-past': NoParams
  'partner.refusals.place-missing': NoParams
  'partner.refusals.too-long': NoParams
  'partner.refusals.outcome-missing': NoParams
  'partner.refusals.closed': NoParams
  'partner.refusals.other': NoParams
  'partner.field.name': NoParams
  'partner.field.callName': NoParams
  'partner.field.phone': NoParams
  'partner.field.mail': NoParams
  'partner.field.language': NoParams
  'partner.field.interpreter': NoParams
  'partner.field.reach': NoParams
  'partner.field.birthYear': NoParams
  'partner.field.household': NoParams
  'partner.field.title': NoParams
  'partner.field.titleUntil': NoParams
  'partner.field.course': NoParams
  'partner.field.situation': NoParams
  'partner.field.wish': NoParams
  'partner.field.deadline': NoParams
  'payment.title': NoParams
  'payment.slip.title': NoParams
  'payment.slip.intro': NoParams
  'payment.slip.noName': NoParams
  'payment.slip.action': NoParams
  'payment.facts.amount': NoParams
  'payment.facts.total': NoParams
  'payment.facts.paid': NoParams
  'payment.facts.kassenzeichen': NoParams
  'payment.facts.due': NoParams
  'payment.facts.for': NoParams
  'payment.facts.state': NoParams
  'payment.state.open': NoParams
  'payment.state.partly': NoParams
  'payment.state.paid': NoParams
  'payment.state.cancelled': NoParams
  'payment.state.waived': NoParams
  'payment.state.lapsed': NoParams
  'payment.receipts': { receipt: TextValue }
  'payment.receipt.title': { no: TextValue }
  'payment.receipt.received': NoParams
  'payment.receipt.at': NoParams
  'payment.receipt.reversed': NoParams
  'payment.overpaid': { amount: TextValue }
  'payment.ways.title': NoParams
  'payment.ways.kiosk': NoParams
  'payment.ways.counter': NoParams
  'payment.ways.bank': { reference: TextValue }
  'payment.ways.account': NoParams
  'payment.code.label': NoParams
  'payment.code.alt': { kassenzeichen: TextValue }
  'payment.code.bars': { kassenzeichen: TextValue }
  'payment.code.bankLabel': NoParams
  'payment.code.bankAlt': NoParams
  'payment.code.bankHint': NoParams
  'payment.help': NoParams
  'personalrat.pages.label': NoParams
  'personalrat.pages.overview': NoParams
  'personalrat.pages.evaluations': NoParams
  'personalrat.overview.title': NoParams
  'personalrat.overview.lead': NoParams
  'personalrat.overview.evaluations': NoParams
  'plan.title': NoParams
  'plan.intro': NoParams
  'plan.none': NoParams
  'plan.seed': NoParams
  'plan.seeded': NoParams
  'plan.saved': NoParams
  'plan.code': NoParams
  'plan.codeHint': NoParams
  'plan.unitTitle': NoParams
  'plan.parent': NoParams
  'plan.top': NoParams
  'plan.level': NoParams
  'plan.levels.office': NoParams
  'plan.levels.team': NoParams
  'plan.levels.need-to-know': NoParams
  'plan.disposal': NoParams
  'plan.disposals.A': NoParams
  'plan.disposals.B': NoParams
  'plan.disposals.V': NoParams
  'plan.validTo': NoParams
  'plan.validToHint': NoParams
  'plan.change': NoParams
  'plan.changeOf': { name: TextValue }
  'plan.new': NoParams
  'plan.changing': { code: TextValue }
  'plan.save': NoParams
  'plan.cancel': NoParams
  'plan.pattern.title': NoParams
  'plan.pattern.label': { site: TextValue }
  'plan.pattern.hint': NoParams
  'plan.pattern.example': { example: TextValue }
  'plan.pattern.save': NoParams
  'plan.wrong.code-wrong': NoParams
  'plan.wrong.title-missing': NoParams
  'plan.wrong.unknown-parent': NoParams
  'plan.wrong.level-wrong': NoParams
  'plan.wrong.disposal-wrong': NoParams
  'plan.wrong.day-wrong': NoParams
  'plan.wrong.number-missing': NoParams
  'plan.wrong.unknown-part': NoParams
  'plan.wrong.too-long': NoParams
  'plan.wrong.key-reused': NoParams
  'plan.wrong.other': NoParams
  'planning.pages.label': NoParams
  'planning.pages.overview': NoParams
  'planning.pages.staffing': NoParams
  'planning.pages.counters': NoParams
  'planning.pages.simulator': NoParams
  'planning.pages.figures': NoParams
  'planning.pages.rota': NoParams
  'planning.pages.training': NoParams
  'planning.pages.procedures': NoParams
  'planning.pages.load': NoParams
  'planning.pages.stages': NoParams
  'planning.pages.costs': NoParams
  'planning.pages.surveys': NoParams
  'planning.pages.complaints': NoParams
  'planning.pages.review': NoParams
  'planning.pages.evaluations': NoParams
  'planning.overview.title': NoParams
  'planning.overview.lead': NoParams
  'planning.overview.staffing': NoParams
  'planning.overview.counters': NoParams
  'planning.overview.simulator': NoParams
  'planning.overview.figures': NoParams
  'planning.overview.rota': NoParams
  'planning.overview.training': NoParams
  'planning.overview.procedures': NoParams
  'planning.overview.load': NoParams
  'planning.overview.stages': NoParams
  'planning.overview.costs': NoParams
  'planning.overview.surveys': NoParams
  'planning.overview.complaints': NoParams
  'planning.overview.review': NoParams
  'planning.overview.evaluations': NoParams
  'planning.overview.pressing.complaints': { count: number }
  'planning.overview.pressing.title': NoParams
  'planning.overview.pressing.episodes': { count: number }
  'planning.overview.pressing.decide': NoParams
  'planning.overview.pressing.notices': { count: number }
  'planning.overview.pressing.answer': NoParams
  'planning.overview.groups.posts': NoParams
  'planning.overview.groups.people': NoParams
  'planning.overview.groups.change': NoParams
  'planning.overview.groups.judging': NoParams
  'point.start.title': NoParams
  'point.start.back': NoParams
  'point.start.print': NoParams
  'point.start.office': NoParams
  'point.what.title': NoParams
  'point.what.card': NoParams
  'point.what.appointment': NoParams
  'point.what.book': NoParams
  'point.what.paper': NoParams
  'point.what.letter': NoParams
  'point.what.pay': NoParams
  'point.what.question': NoParams
  'point.what.urgent': NoParams
  'point.say.title': NoParams
  'point.say.yes': NoParams
  'point.say.no': NoParams
  'point.say.wait': NoParams
  'point.say.come': NoParams
  'point.say.number': NoParams
  'point.say.time': NoParams
  'point.say.interpreter': NoParams
  'point.say.help': NoParams
  'point.say.show': NoParams
  'point.say.thanks': NoParams
  'point.chosen.title': NoParams
  'point.chosen.staff': NoParams
  'point.chosen.walkIn': NoParams
  'point.chosen.checkIn': NoParams
  'point.chosen.cards': NoParams
  'point.chosen.back': NoParams
  'point.chosen.book': NoParams
  'point.overload.title': NoParams
  'point.overload.windows': NoParams
  'point.overload.stop': NoParams
  'point.window.title': NoParams
  'point.window.time': { range: TextValue }
  'point.window.come': NoParams
  'point.window.keep': NoParams
  'point.window.number': { number: TextValue }
  'point.receipt.title': NoParams
  'point.receipt.got': NoParams
  'point.receipt.checked': NoParams
  'point.receipt.kind.eat': NoParams
  'point.receipt.kind.travel_document': NoParams
  'point.receipt.kind.passport': NoParams
  'point.receipt.kind.other': NoParams
  'point.receipt.number': NoParams
  'point.receipt.day': NoParams
  'point.receipt.signature': NoParams
  'point.receipt.pin': NoParams
  'point.receipt.old': NoParams
  'printing.title': NoParams
  'printing.intro': NoParams
  'printing.none': NoParams
  'printing.saved': NoParams
  'printing.tested': NoParams
  'printing.notTested': { state: TextValue }
  'printing.new': NoParams
  'printing.change': NoParams
  'printing.changeOf': { name: TextValue }
  'printing.test': NoParams
  'printing.testOf': { name: TextValue }
  'printing.save': NoParams
  'printing.cancel': NoParams
  'printing.name': NoParams
  'printing.nameHint': NoParams
  'printing.place': NoParams
  'printing.placeHint': NoParams
  'printing.host': NoParams
  'printing.hostHint': NoParams
  'printing.port': NoParams
  'printing.portHint': NoParams
  'printing.dots': NoParams
  'printing.width.384': NoParams
  'printing.width.576': NoParams
  'printing.stands': NoParams
  'printing.at.terminal': NoParams
  'printing.at.reception': NoParams
  'printing.device': NoParams
  'printing.anyDevice': NoParams
  'printing.active': NoParams
  'printing.inactive': NoParams
  'printing.acts': NoParams
  'printing.stateTitle': NoParams
  'printing.asked': { when: TextValue }
  'printing.neverAsked': NoParams
  'printing.state.ready': NoParams
  'printing.state.paper-low': NoParams
  'printing.state.paper-out': NoParams
  'printing.state.cover-open': NoParams
  'printing.state.offline': NoParams
  'printing.state.silent': NoParams
  'printing.state.unreachable': NoParams
  'printing.state.broken-off': NoParams
  'printing.todo.paper-low': NoParams
  'printing.todo.paper-out': NoParams
  'printing.todo.cover-open': NoParams
  'printing.todo.offline': NoParams
  'printing.todo.silent': NoParams
  'printing.todo.unreachable': NoParams
  'printing.todo.broken-off': NoParams
  'printing.ways.title': NoParams
  'printing.ways.intro': NoParams
  'printing.ways.area': NoParams
  'printing.ways.arrow': NoParams
  'printing.ways.arrowOf': { letter: TextValue }
  'printing.ways.floor': NoParams
  'printing.ways.floorOf': { letter: TextValue }
  'printing.ways.floorHint': NoParams
  'printing.ways.none': NoParams
  'printing.ways.up': NoParams
  'printing.ways.right': NoParams
  'printing.ways.down': NoParams
  'printing.ways.left': NoParams
  'printing.ways.save': NoParams
  'printing.wrong.not-permitted': NoParams
  'printing.wrong.name-missing': NoParams
  'printing.wrong.name-too-long': NoParams
  'printing.wrong.name-taken': NoParams
  'printing.wrong.place-too-long': NoParams
  'printing.wrong.host-missing': NoParams
  'printing.wrong.host-is-a-name': NoParams
  'printing.wrong.host-outside-house': NoParams
  'printing.wrong.port-not-of-a-printer': NoParams
  'printing.wrong.dots-unknown': NoParams
  'printing.wrong.stands-unknown': NoParams
  'printing.wrong.unknown-printer': NoParams
  'printing.wrong.floor-unknown': NoParams
  'printing.wrong.other': NoParams
  'printing.notes.title': NoParams
  'printing.notes.nothing': NoParams
  'printing.notes.printer': { name: TextValue; state: TextValue }
  'printing.notes.help': { name: TextValue }
  'printing.notes.speaks': { language: TextValue }
  'printing.notes.unnamed': NoParams
  'printing.notes.going': NoParams
  'printing.notes.silent': { name: TextValue }
  'printing.notes.heard': { time: TextValue }
  'printing.notes.muted': { name: TextValue; time: TextValue }
  'printing.notes.displays': NoParams
  'printing.notes.displaysText': NoParams
  'printing.notes.display': NoParams
  'printing.notes.sign': NoParams
  'printing.notes.sound': NoParams
  'printing.notes.never': NoParams
  'printing.notes.missed': NoParams
  'printing.notes.mute': { minutes: TextValue }
  'printing.notes.muteOf': { minutes: TextValue; name: TextValue }
  'printing.notes.until': { time: TextValue }
  'printing.notes.unmute': NoParams
  'printing.notes.unmuteOf': { name: TextValue }
  'procedures.title': NoParams
  'procedures.list.lead': NoParams
  'procedures.list.search': NoParams
  'procedures.list.find': NoParams
  'procedures.list.none': NoParams
  'procedures.list.caption': NoParams
  'procedures.list.concern': NoParams
  'procedures.list.group': NoParams
  'procedures.list.steps': NoParams
  'procedures.list.state': NoParams
  'procedures.list.fromCatalogue': NoParams
  'procedures.list.version': { day: TextValue; version: TextValue }
  'procedures.list.drift': NoParams
  'procedures.list.sites': NoParams
  'procedures.list.site': { site: TextValue }
  'procedures.kind.check': NoParams
  'procedures.kind.document': NoParams
  'procedures.kind.deadline': NoParams
  'procedures.kind.fee': NoParams
  'procedures.kind.note': NoParams
  'procedures.kind.after': NoParams
  'procedures.edit.lead': NoParams
  'procedures.edit.read': NoParams
  'procedures.edit.step': { number: TextValue }
  'procedures.edit.newStep': NoParams
  'procedures.edit.position': NoParams
  'procedures.edit.kind': NoParams
  'procedures.edit.words': NoParams
  'procedures.edit.norm': NoParams
  'procedures.edit.link': NoParams
  'procedures.edit.gone': NoParams
  'procedures.edit.own': NoParams
  'procedures.edit.why': NoParams
  'procedures.edit.whyHint': NoParams
  'procedures.edit.save': NoParams
  'procedures.edit.reset': NoParams
  'procedures.edit.resetText': NoParams
  'procedures.drift.title': NoParams
  'procedures.drift.text': NoParams
  'procedures.drift.take': NoParams
  'procedures.drift.kept': { steps: TextValue }
  'procedures.change.added': NoParams
  'procedures.change.removed': NoParams
  'procedures.change.changed': NoParams
  'procedures.change.moved': NoParams
  'procedures.change.was': { before: TextValue }
  'procedures.change.none': NoParams
  'procedures.change.what': NoParams
  'procedures.change.step': NoParams
  'procedures.versions.title': NoParams
  'procedures.versions.compare': NoParams
  'procedures.versions.from': NoParams
  'procedures.versions.to': NoParams
  'procedures.versions.show': NoParams
  'procedures.versions.caption': { from: TextValue; to: TextValue }
  'procedures.versions.catalogue': NoParams
  'procedures.versions.basis': NoParams
  'procedures.versions.version': { version: TextValue }
  'procedures.versions.when': NoParams
  'procedures.versions.act': NoParams
  'procedures.versions.why': NoParams
  'procedures.versions.changes': NoParams
  'procedures.versions.count': { count: number }
  'procedures.versions.restore': NoParams
  'procedures.versions.restoreOf': { version: TextValue }
  'procedures.versions.none': NoParams
  'procedures.versions.acts.procedures.save': NoParams
  'procedures.versions.acts.procedures.restore': NoParams
  'procedures.versions.acts.procedures.take-over': NoParams
  'procedures.read.lead': NoParams
  'procedures.read.print': NoParams
  'procedures.read.version': { day: TextValue; version: TextValue }
  'procedures.read.fromCatalogue': { day: TextValue }
  'procedures.read.edit': NoParams
  'procedures.read.latest': NoParams
  'procedures.read.link': NoParams
  'procedures.read.opens': { host: TextValue }
  'procedures.desk.title': { concern: TextValue }
  'procedures.desk.whole': NoParams
  'procedures.told.saved': { version: TextValue }
  'procedures.told.same': NoParams
  'procedures.told.restored': { version: TextValue }
  'procedures.told.taken': { version: TextValue }
  'procedures.refusals.missing': { number: TextValue }
  'procedures.refusals.too-long': { most: TextValue; number: TextValue }
  'procedures.refusals.no-kind': { number: TextValue }
  'procedures.refusals.no-link': { number: TextValue }
  'procedures.refusals.key-twice': { number: TextValue }
  'procedures.refusals.no-position': { number: TextValue }
  'procedures.refusals.no-steps': NoParams
  'procedures.refusals.too-many-steps': { most: TextValue }
  'procedures.refusals.why-too-long': { most: TextValue }
  'procedures.refusals.changed-meanwhile': { version: TextValue }
  'procedures.refusals.unknown-concern': NoParams
  'procedures.refusals.unknown-version': NoParams
  'procedures.refusals.not-permitted': NoParams
  'procedures.refusals.key-reused': NoParams
  'procedures.refusals.other': NoParams
  'public.start.title': NoParams
  'public.start.lead': NoParams
  'public.start.book.title': NoParams
  'public.start.book.text': NoParams
  'public.start.book.action': NoParams
  'public.start.change.title': NoParams
  'public.start.change.text': NoParams
  'public.start.change.label': NoParams
  'public.start.change.hint': NoParams
  'public.start.change.action': NoParams
  'public.start.hours.title': NoParams
  'public.start.hours.closed': NoParams
  'public.start.hours.walkIn': NoParams
  'public.start.bring.title': NoParams
  'public.start.bring.passport': NoParams
  'public.start.bring.permit': NoParams
  'public.start.bring.confirmation': NoParams
  'public.start.bring.list': NoParams
  'public.start.address': NoParams
  'public.start.ticket.title': NoParams
  'public.start.ticket.text': NoParams
  'public.start.ticket.action': NoParams
  'public.start.walkIn.title': NoParams
  'public.start.walkIn.text': NoParams
  'public.start.more': NoParams
  'public.topic.title': NoParams
  'public.topic.lead': NoParams
  'public.topic.unsure.title': NoParams
  'public.topic.unsure.short': NoParams
  'public.topic.unsure.text': NoParams
  'public.topic.unsure.come': NoParams
  'public.topic.unsure.bring': NoParams
  'public.topic.unsure.call': { phone: TextValue }
  'public.topic.unsure.urgent': NoParams
  'public.topic.choose': NoParams
  'public.topic.withoutAppointment': NoParams
  'public.topic.notNow': NoParams
  'public.concern.questions': NoParams
  'public.concern.questionsHint': NoParams
  'public.concern.persons': NoParams
  'public.concern.personsHint': NoParams
  'public.concern.personsWrong': NoParams
  'public.concern.needs': NoParams
  'public.concern.need.step_free': NoParams
  'public.concern.need.interpreter': NoParams
  'public.concern.need.interpreterHint': NoParams
  'public.concern.skip': NoParams
  'public.concern.next': NoParams
  'public.concern.notBookable': NoParams
  'public.concern.otherPlace': NoParams
  'public.concern.channel.reception': NoParams
  'public.concern.channel.online': NoParams
  'public.concern.channel.kiosk': NoParams
  'public.concern.channel.bestin': NoParams
  'public.concern.channel.employer_service': NoParams
  'public.concern.channel.zsef': NoParams
  'public.concern.channel.post': NoParams
  'public.concern.channel.dropbox': NoParams
  'public.concern.channel.same_day_slot': NoParams
  'public.concern.outside.title': NoParams
  'public.concern.outside.text': NoParams
  'public.concern.outside.from': { day: TextValue }
  'public.concern.outside.until': { day: TextValue }
  'public.documents.title': NoParams
  'public.documents.lead': NoParams
  'public.documents.perPerson': NoParams
  'public.documents.need.required': NoParams
  'public.documents.need.depends': NoParams
  'public.documents.need.ifAvailable': NoParams
  'public.documents.need.ifAsked': NoParams
  'public.documents.need.voluntary': NoParams
  'public.documents.form.original_and_copy': NoParams
  'public.documents.form.original': NoParams
  'public.documents.form.copy': NoParams
  'public.documents.form.digital': NoParams
  'public.documents.form.form': NoParams
  'public.documents.maxAge': { count: number }
  'public.documents.pieces': { number: TextValue }
  'public.documents.level': { level: TextValue }
  'public.documents.translated': NoParams
  'public.documents.why': { reason: TextValue }
  'public.documents.none': NoParams
  'public.documents.print': NoParams
  'public.documents.changeAnswers': NoParams
  'public.documents.next': NoParams
  'public.fees.title': NoParams
  'public.fees.free': NoParams
  'public.fees.one': NoParams
  'public.fees.mayChange': NoParams
  'public.fees.unknown': NoParams
  'public.fees.range': { from: TextValue; to: TextValue }
  'public.fees.minor': { amount: TextValue }
  'public.fees.depends': NoParams
  'public.about.title': NoParams
  'public.about.duration': NoParams
  'public.about.minutes': { count: number }
  'public.about.team': NoParams
  'public.about.persons': NoParams
  'public.about.concern': NoParams
  'public.about.day': NoParams
  'public.about.time': NoParams
  'public.about.place': NoParams
  'public.about.wishes': NoParams
  'public.times.title': NoParams
  'public.times.legend': NoParams
  'public.times.hint': NoParams
  'public.times.daytime': NoParams
  'public.times.all': NoParams
  'public.times.morning': NoParams
  'public.times.afternoon': NoParams
  'public.times.firstDays': NoParams
  'public.times.choose': NoParams
  'public.times.missing': NoParams
  'public.times.unreadable': NoParams
  'public.times.taken': { when: TextValue }
  'public.times.outside': { when: TextValue }
  'public.times.alternatives': NoParams
  'public.times.kept': NoParams
  'public.times.noneHere': NoParams
  'public.times.showAll': NoParams
  'public.times.none.title': NoParams
  'public.times.none.text': NoParams
  'public.times.none.again': NoParams
  'public.times.none.reception': NoParams
  'public.times.none.write': { mail: TextValue }
  'public.times.tooLong': { phone: TextValue }
  'public.times.now': { when: TextValue }
  'public.times.moveTitle': NoParams
  'public.times.move': NoParams
  'public.contact.title': NoParams
  'public.contact.held': { time: TextValue }
  'public.contact.extend': NoParams
  'public.contact.familyName': NoParams
  'public.contact.familyNameHint': NoParams
  'public.contact.givenNames': NoParams
  'public.contact.birth': NoParams
  'public.contact.birthHint': NoParams
  'public.contact.reach': NoParams
  'public.contact.reachHint': NoParams
  'public.contact.mail': NoParams
  'public.contact.phone': NoParams
  'public.contact.privacy': NoParams
  'public.contact.privacyMore': NoParams
  'public.contact.next': NoParams
  'public.contact.otherTime': NoParams
  'public.contact.wrong.name-missing': NoParams
  'public.contact.wrong.no-letter': NoParams
  'public.contact.wrong.characters-not-allowed': { characters: TextValue }
  'public.contact.wrong.name-too-long': NoParams
  'public.contact.wrong.birth-date-incomplete': NoParams
  'public.contact.wrong.birth-year-unknown': NoParams
  'public.contact.wrong.birth-month-missing': NoParams
  'public.contact.wrong.no-such-date': NoParams
  'public.contact.wrong.birth-date-in-future': NoParams
  'public.contact.wrong.birth-date-too-long-ago': NoParams
  'public.contact.wrong.mail-invalid': NoParams
  'public.contact.wrong.phone-invalid': NoParams
  'public.contact.wrong.any': NoParams
  'public.contact.gone.title': NoParams
  'public.contact.gone.text': NoParams
  'public.contact.gone.again': NoParams
  'public.check.title': NoParams
  'public.check.notYet': NoParams
  'public.check.person': NoParams
  'public.check.name': NoParams
  'public.check.reach': NoParams
  'public.check.none': NoParams
  'public.check.fixed': NoParams
  'public.check.book': NoParams
  'public.confirmed.title': NoParams
  'public.confirmed.moved': NoParams
  'public.confirmed.code': NoParams
  'public.confirmed.aloud': { letters: TextValue }
  'public.confirmed.keep': NoParams
  'public.confirmed.qr': { code: TextValue }
  'public.confirmed.qrText': NoParams
  'public.confirmed.proof': { day: TextValue }
  'public.confirmed.next.title': NoParams
  'public.confirmed.next.documents': NoParams
  'public.confirmed.next.arrive': NoParams
  'public.confirmed.next.wait': NoParams
  'public.confirmed.next.cannot': NoParams
  'public.confirmed.calendar': NoParams
  'public.confirmed.change': NoParams
  'public.confirmed.cancel': NoParams
  'public.confirmed.print': NoParams
  'public.mine.title': NoParams
  'public.mine.enter': NoParams
  'public.mine.unreadable': NoParams
  'public.mine.unknown': NoParams
  'public.mine.missing': NoParams
  'public.mine.lost': { phone: TextValue }
  'public.mine.otherCode': NoParams
  'public.mine.state.booked': NoParams
  'public.mine.state.cancelled': NoParams
  'public.mine.state.expired': NoParams
  'public.mine.state.past': NoParams
  'public.mine.state.arrived': { number: TextValue }
  'public.mine.toTicket': NoParams
  'public.mine.again': NoParams
  'public.mine.details': NoParams
  'public.cancel.title': NoParams
  'public.cancel.text': NoParams
  'public.cancel.yes': NoParams
  'public.cancel.no': NoParams
  'public.cancel.done': NoParams
  'public.refusals.in-the-past': NoParams
  'public.refusals.already-cancelled': NoParams
  'public.refusals.already-arrived': NoParams
  'public.refusals.not-yet-booked': NoParams
  'public.refusals.concern-outside-dates': NoParams
  'public.refusals.hold-too-long': NoParams
  'public.refusals.already-has-booking': NoParams
  'public.refusals.unknown-office-code': NoParams
  'public.refusals.office-code-used': NoParams
  'public.refusals.office-code-expired': NoParams
  'public.refusals.office-code-elsewhere': NoParams
  'public.refusals.too-many-places': NoParams
  'public.refusals.any': NoParams
  'public.refused.unknown-code.title': NoParams
  'public.refused.unknown-code.text': NoParams
  'public.refused.too-many-attempts.title': NoParams
  'public.refused.too-many-attempts.text': NoParams
  'public.refused.unknown-concern.title': NoParams
  'public.refused.unknown-concern.text': NoParams
  'public.refused.toTopics': NoParams
  'public.refused.toCode': NoParams
  'public.ticket.title': NoParams
  'public.ticket.enter': NoParams
  'public.ticket.yours': NoParams
  'public.ticket.state.booked': NoParams
  'public.ticket.state.waiting': NoParams
  'public.ticket.state.called': NoParams
  'public.ticket.state.serving': NoParams
  'public.ticket.state.parked': NoParams
  'public.ticket.state.finished': NoParams
  'public.ticket.state.no_show': NoParams
  'public.ticket.state.left': NoParams
  'public.ticket.state.cancelled': NoParams
  'public.ticket.room': { room: TextValue }
  'public.ticket.ahead': { number: TextValue }
  'public.ticket.nobodyAhead': NoParams
  'public.ticket.minutes': { range: TextValue }
  'public.ticket.soon': NoParams
  'public.ticket.afterClosing': NoParams
  'public.ticket.due': { when: TextValue }
  'public.ticket.asOf': { time: TextValue }
  'public.ticket.byItself': NoParams
  'public.ticket.pause': NoParams
  'public.ticket.reload': NoParams
  'public.ticket.stay': NoParams
  'public.accessibility.title': NoParams
  'public.accessibility.lead': { office: TextValue }
  'public.accessibility.conform.title': NoParams
  'public.accessibility.conform.text': NoParams
  'public.accessibility.gaps.title': NoParams
  'public.accessibility.gaps.tested': NoParams
  'public.accessibility.gaps.leicht': NoParams
  'public.accessibility.gaps.german': NoParams
  'public.accessibility.feedback.title': NoParams
  'public.accessibility.feedback.text': NoParams
  'public.accessibility.enforcement.title': NoParams
  'public.accessibility.enforcement.text': NoParams
  'public.accessibility.date': { day: TextValue }
  'public.privacy.title': NoParams
  'public.privacy.lead': NoParams
  'public.privacy.who.title': NoParams
  'public.privacy.who.text': { authority: TextValue; office: TextValue }
  'public.privacy.what.title': NoParams
  'public.privacy.what.booking': NoParams
  'public.privacy.what.answers': NoParams
  'public.privacy.what.log': NoParams
  'public.privacy.cookie.title': NoParams
  'public.privacy.cookie.text': NoParams
  'public.privacy.rights.title': NoParams
  'public.privacy.rights.text': NoParams
  'public.privacy.demo': NoParams
  'public.imprint.title': NoParams
  'public.imprint.publisher': NoParams
  'public.imprint.address': NoParams
  'public.imprint.phone': NoParams
  'public.imprint.mail': NoParams
  'public.imprint.software': NoParams
  'public.imprint.demo': NoParams
  'receipts.title': NoParams
  'receipts.subtitle': NoParams
  'receipts.intro.booking': NoParams
  'receipts.intro.waitlist': NoParams
  'receipts.intro.draw': NoParams
  'receipts.intro.declaration': NoParams
  'receipts.facts.title': NoParams
  'receipts.facts.name': NoParams
  'receipts.facts.birth': NoParams
  'receipts.facts.concern': NoParams
  'receipts.facts.askedAt': NoParams
  'receipts.facts.channel': NoParams
  'receipts.facts.appointment': NoParams
  'receipts.facts.titleExpires': NoParams
  'receipts.facts.titleExpiresOwn': { day: TextValue }
  'receipts.facts.code': NoParams
  'receipts.facts.issuedAt': NoParams
  'receipts.facts.initials': NoParams
  'receipts.facts.office': NoParams
  'receipts.channels.internet': NoParams
  'receipts.channels.phone': NoParams
  'receipts.channels.office': NoParams
  'receipts.channels.mail': NoParams
  'receipts.proves.title': NoParams
  'receipts.proves.wish': NoParams
  'receipts.proves.unchecked': NoParams
  'receipts.not.title': NoParams
  'receipts.not.application': NoParams
  'receipts.not.appointment': NoParams
  'receipts.not.fiction': NoParams
  'receipts.not.stay': NoParams
  'receipts.todo.title': NoParams
  'receipts.todo.apply': NoParams
  'receipts.todo.how': NoParams
  'receipts.todo.soon': { phone: TextValue }
  'receipts.todo.keep': NoParams
  'receipts.todo.advice': NoParams
  'receipts.verify.title': NoParams
  'receipts.verify.text': NoParams
  'receipts.verify.codeLabel': NoParams
  'receipts.verify.codeAlt': { code: TextValue }
  'receipts.verify.codeHint': NoParams
  'receipts.binding': NoParams
  'receipts.translation.title': NoParams
  'receipts.translation.note': NoParams
  'receipts.link.title': NoParams
  'receipts.link.text': NoParams
  'receipts.link.open': NoParams
  'receipts.link.pdf': NoParams
  'receipts.page.saved': NoParams
  'receipts.page.keep': NoParams
  'receipts.page.pdf': NoParams
  'receipts.page.pdfNote': NoParams
  'receipts.page.deleted': { day: TextValue }
  'receipts.page.check': NoParams
  'receipts.page.places': NoParams
  'receipts.declare.title': NoParams
  'receipts.declare.lead': NoParams
  'receipts.declare.isNot': NoParams
  'receipts.declare.isNotText': NoParams
  'receipts.declare.concern': NoParams
  'receipts.declare.concernEmpty': NoParams
  'receipts.declare.concernMissing': NoParams
  'receipts.declare.titleExpires': NoParams
  'receipts.declare.titleExpiresHint': NoParams
  'receipts.declare.titleWrong': NoParams
  'receipts.declare.titleImplausible': NoParams
  'receipts.declare.mailHint': NoParams
  'receipts.declare.privacy': NoParams
  'receipts.declare.submit': NoParams
  'receipts.declare.sentBefore': NoParams
  'receipts.declare.tooMany': { phone: TextValue }
  'receipts.declare.link': NoParams
  'receipts.check.title': NoParams
  'receipts.check.lead': NoParams
  'receipts.check.byCode': NoParams
  'receipts.check.codeHint': NoParams
  'receipts.check.birth': NoParams
  'receipts.check.birthHint': NoParams
  'receipts.check.submitCode': NoParams
  'receipts.check.byFile': NoParams
  'receipts.check.file': NoParams
  'receipts.check.fileHint': NoParams
  'receipts.check.submitFile': NoParams
  'receipts.check.codeMissing': NoParams
  'receipts.check.codeUnreadable': NoParams
  'receipts.check.unknown': NoParams
  'receipts.check.fileMissing': NoParams
  'receipts.check.fileTooLarge': NoParams
  'receipts.check.compare': NoParams
  'receipts.check.result.valid': NoParams
  'receipts.check.result.validText': NoParams
  'receipts.check.result.validPdfText': NoParams
  'receipts.check.result.validLimit': NoParams
  'receipts.check.result.altered': NoParams
  'receipts.check.result.alteredText': NoParams
  'receipts.check.result.key-revoked': NoParams
  'receipts.check.result.key-revokedText': { phone: TextValue }
  'receipts.check.result.foreign': NoParams
  'receipts.check.result.foreignText': NoParams
  'receipts.check.result.unsigned': NoParams
  'receipts.check.result.unsignedText': NoParams
  'receipts.check.result.not-a-pdf': NoParams
  'receipts.check.result.not-a-pdfText': NoParams
  'receipts.check.result.empty': NoParams
  'receipts.check.result.emptyText': NoParams
  'receipts.check.result.not-a-receipt': NoParams
  'receipts.check.result.not-a-receiptText': NoParams
  'receipts.check.signedAt': NoParams
  'reception.title': NoParams
  'reception.pages.label': NoParams
  'reception.pages.today': NoParams
  'reception.pages.appointments': NoParams
  'reception.pages.incoming': NoParams
  'reception.pages.calls': { count: number }
  'reception.pages.hall': NoParams
  'reception.pages.desks': NoParams
  'reception.pages.day': NoParams
  'reception.pages.walkIn': NoParams
  'reception.pages.handIn': NoParams
  'reception.pages.short': NoParams
  'reception.pages.catchUp': NoParams
  'reception.pages.outage': NoParams
  'reception.pages.booking': NoParams
  'reception.pages.book': NoParams
  'reception.pages.replan': NoParams
  'reception.pages.waitingList': NoParams
  'reception.pages.feedback': NoParams
  'reception.pages.survey': NoParams
  'reception.pages.messages': NoParams
  'reception.pages.mailbox': NoParams
  'reception.pages.letterbox': NoParams
  'reception.pages.caller': NoParams
  'reception.pages.cards': NoParams
  'reception.pages.overload': NoParams
  'reception.pages.point': NoParams
  'reception.site': NoParams
  'reception.arrive.label': NoParams
  'reception.arrive.submit': NoParams
  'reception.arrive.byName': NoParams
  'reception.told.arrived': { area: TextValue; number: TextValue }
  'reception.told.again': { area: TextValue; number: TextValue }
  'reception.told.ticket': { area: TextValue; number: TextValue }
  'reception.told.admitted': { area: TextValue; number: TextValue }
  'reception.told.priority': { number: TextValue }
  'reception.told.transferred': { area: TextValue; number: TextValue }
  'reception.told.left': { number: TextValue }
  'reception.told.missed': NoParams
  'reception.told.show': NoParams
  'reception.told.window': { area: TextValue; number: TextValue }
  'reception.late.title': { due: TextValue }
  'reception.late.text': NoParams
  'reception.late.why': NoParams
  'reception.late.submit': NoParams
  'reception.late.short': NoParams
  'reception.hall.title': NoParams
  'reception.hall.waiting': { count: number }
  'reception.hall.nobody': NoParams
  'reception.hall.atDesks': NoParams
  'reception.hall.nobodyAtDesks': NoParams
  'reception.hall.parked': NoParams
  'reception.hall.stillToCome': { count: number }
  'reception.hall.place': NoParams
  'reception.hall.number': NoParams
  'reception.hall.name': NoParams
  'reception.hall.nameless': NoParams
  'reception.hall.nameLater': NoParams
  'reception.hall.why': NoParams
  'reception.hall.since': NoParams
  'reception.hall.concern': NoParams
  'reception.hall.notes': NoParams
  'reception.hall.forecast': NoParams
  'reception.hall.room': NoParams
  'reception.hall.state': NoParams
  'reception.hall.acts': NoParams
  'reception.hall.actsOf': { number: TextValue }
  'reception.hall.persons': { count: number }
  'reception.hall.newer': NoParams
  'reception.hall.called': { count: number }
  'reception.hall.serving': NoParams
  'reception.forecast.now': NoParams
  'reception.forecast.range': { range: TextValue }
  'reception.forecast.after-closing': NoParams
  'reception.forecast.unknown': NoParams
  'reception.forecast.atMost': { minutes: TextValue }
  'reception.mark.early': NoParams
  'reception.mark.on-time': NoParams
  'reception.mark.late-kept': NoParams
  'reception.mark.late': NoParams
  'reception.panel.title': { number: TextValue }
  'reception.panel.close': NoParams
  'reception.panel.priority': NoParams
  'reception.panel.priority0': NoParams
  'reception.panel.priority1': NoParams
  'reception.panel.priority2': NoParams
  'reception.panel.why': NoParams
  'reception.panel.savePriority': NoParams
  'reception.panel.team': NoParams
  'reception.panel.transfer': NoParams
  'reception.panel.leave': NoParams
  'reception.panel.leaveText': NoParams
  'reception.panel.leaveSure': NoParams
  'reception.panel.gone': NoParams
  'reception.panel.whyHint': NoParams
  'reception.panel.noReason': NoParams
  'reception.panel.transferWhy': NoParams
  'reception.day.title': { day: TextValue }
  'reception.day.intro': NoParams
  'reception.day.print': NoParams
  'reception.day.printHint': NoParams
  'reception.day.search': NoParams
  'reception.day.family': NoParams
  'reception.day.birth': NoParams
  'reception.day.find': NoParams
  'reception.day.all': NoParams
  'reception.day.found': { count: number }
  'reception.day.foundNone': NoParams
  'reception.day.none': NoParams
  'reception.day.open': NoParams
  'reception.day.time': NoParams
  'reception.day.name': NoParams
  'reception.day.birthDate': NoParams
  'reception.day.concern': NoParams
  'reception.day.number': NoParams
  'reception.day.state': NoParams
  'reception.day.acts': NoParams
  'reception.day.arrive': NoParams
  'reception.day.arriveOf': { name: TextValue }
  'reception.day.missed': NoParams
  'reception.day.missedOf': { name: TextValue }
  'reception.day.overdue': NoParams
  'reception.day.printed': { when: TextValue }
  'reception.state.booked': NoParams
  'reception.state.waiting': NoParams
  'reception.state.called': NoParams
  'reception.state.serving': NoParams
  'reception.state.parked': NoParams
  'reception.state.finished': NoParams
  'reception.state.no_show': NoParams
  'reception.state.left': NoParams
  'reception.state.cancelled': NoParams
  'reception.walkIn.title': NoParams
  'reception.walkIn.concerns': NoParams
  'reception.walkIn.another': NoParams
  'reception.walkIn.none': NoParams
  'reception.walkIn.persons': NoParams
  'reception.walkIn.language': NoParams
  'reception.walkIn.languageHint': NoParams
  'reception.walkIn.given': NoParams
  'reception.walkIn.family': NoParams
  'reception.walkIn.nameHint': NoParams
  'reception.walkIn.why': NoParams
  'reception.walkIn.whyHint': NoParams
  'reception.walkIn.submit': NoParams
  'reception.booking.title': NoParams
  'reception.booking.intro': NoParams
  'reception.booking.code': NoParams
  'reception.booking.find': NoParams
  'reception.booking.name': NoParams
  'reception.booking.birth': NoParams
  'reception.booking.when': NoParams
  'reception.booking.concern': NoParams
  'reception.booking.state': NoParams
  'reception.booking.move': NoParams
  'reception.booking.cancel': NoParams
  'reception.booking.open': NoParams
  'reception.booking.new': NoParams
  'reception.booking.newText': NoParams
  'reception.refusals.missing': NoParams
  'reception.refusals.other': NoParams
  'reception.refusals.unreachable': NoParams
  'reception.refusals.not-permitted': NoParams
  'reception.refusals.key-reused': NoParams
  'reception.refusals.unknown-code': NoParams
  'reception.refusals.another-day': { when: TextValue }
  'reception.refusals.another-site': NoParams
  'reception.refusals.appointment-cancelled': NoParams
  'reception.refusals.visit-over': NoParams
  'reception.refusals.not-booked': NoParams
  'reception.refusals.too-late': { due: TextValue }
  'reception.refusals.numbers-used-up': NoParams
  'reception.refusals.unknown-visit': NoParams
  'reception.refusals.not-waiting': NoParams
  'reception.refusals.reason-missing': NoParams
  'reception.refusals.unknown-priority': NoParams
  'reception.refusals.unknown-team': NoParams
  'reception.refusals.already-here': NoParams
  'reception.refusals.not-yet-missed': { when: TextValue }
  'reception.refusals.no-concern': NoParams
  'reception.refusals.unknown-concern': NoParams
  'reception.refusals.concern-outside-dates': NoParams
  'reception.refusals.appointment-needed': NoParams
  'reception.refusals.closed': NoParams
  'reception.refusals.no-longer-today': NoParams
  'reception.refusals.name-not-allowed': NoParams
  'reception.refusals.too-many-persons': NoParams
  'reception.refusals.birth-date': NoParams
  'reception.refusals.same-team': NoParams
  'reception.refusals.walk-ins-stopped': NoParams
  'reception.refusals.windows-full': NoParams
  'reception.refusals.window-not-yet': { when: TextValue }
  'reception.refusals.window-missed': NoParams
  'reception.priority.protection': NoParams
  'reception.priority.deadline': NoParams
  'reception.priority.emergency': NoParams
  'reception.priority.connection': NoParams
  'reception.priority.our-mistake': NoParams
  'reception.transfer.responsible': NoParams
  'reception.transfer.known': NoParams
  'reception.transfer.language': NoParams
  'reception.transfer.relief': NoParams
  'referrals.passedOn': NoParams
  'referrals.until': NoParams
  'referrals.number': NoParams
  'referrals.openedNever': NoParams
  'referrals.opened': { count: number; day: TextValue }
  'referrals.replies': NoParams
  'referrals.handover': NoParams
  'referrals.handoverAt': NoParams
  'referrals.handoverWhere': NoParams
  'referrals.handoverWith': NoParams
  'referrals.handoverInterpreter': NoParams
  'referrals.withdrawHint': NoParams
  'referrals.deletedNoted': { day: TextValue }
  'referrals.deletedWaiting': NoParams
  'referrals.state.asked': NoParams
  'referrals.state.sent': NoParams
  'referrals.state.opened': NoParams
  'referrals.state.locked': NoParams
  'referrals.state.accepted': NoParams
  'referrals.state.declined': NoParams
  'referrals.state.question': NoParams
  'referrals.state.appointment': NoParams
  'referrals.state.withdrawn': NoParams
  'referrals.state.taken-back': NoParams
  'referrals.state.expired': NoParams
  'referrals.state.ended': NoParams
  'referrals.handoverState.proposed': NoParams
  'referrals.handoverState.agreed': NoParams
  'referrals.handoverState.cancelled': NoParams
  'referrals.companion.nobody': NoParams
  'referrals.companion.counsellor': NoParams
  'referrals.companion.interpreter': NoParams
  'referrals.companion.trusted': NoParams
  'referrals.companion.family': NoParams
  'referrals.answer.accepted': NoParams
  'referrals.answer.declined': NoParams
  'referrals.answer.question': NoParams
  'referrals.answer.appointment': NoParams
  'referrals.outcome.helped': NoParams
  'referrals.outcome.partly': NoParams
  'referrals.outcome.not-suitable': NoParams
  'referrals.outcome.no-contact': NoParams
  'referrals.outcome.own-wish': NoParams
  'referrals.purpose.advice': NoParams
  'referrals.purpose.course': NoParams
  'referrals.purpose.work': NoParams
  'referrals.purpose.training': NoParams
  'referrals.purpose.money': NoParams
  'referrals.purpose.housing': NoParams
  'referrals.purpose.family': NoParams
  'referrals.purpose.health': NoParams
  'referrals.purpose.law': NoParams
  'referrals.purpose.protection': NoParams
  'referrals.purpose.papers': NoParams
  'referrals.channel.mail': NoParams
  'referrals.channel.handed': NoParams
  'referrals.field.name': NoParams
  'referrals.field.callName': NoParams
  'referrals.field.phone': NoParams
  'referrals.field.mail': NoParams
  'referrals.field.language': NoParams
  'referrals.field.interpreter': NoParams
  'referrals.field.reach': NoParams
  'referrals.field.birthYear': NoParams
  'referrals.field.household': NoParams
  'referrals.field.title': NoParams
  'referrals.field.titleUntil': NoParams
  'referrals.field.course': NoParams
  'referrals.field.situation': NoParams
  'referrals.field.wish': NoParams
  'referrals.field.deadline': NoParams
  'referrals.became': NoParams
  'release.list.title': NoParams
  'release.list.lead': NoParams
  'release.list.open': NoParams
  'release.list.coming': NoParams
  'release.list.past': NoParams
  'release.list.none': NoParams
  'release.list.noneText': NoParams
  'release.list.book': NoParams
  'release.list.have': NoParams
  'release.list.code': NoParams
  'release.list.codeHint': NoParams
  'release.list.show': NoParams
  'release.list.unknown': NoParams
  'release.list.unreadable': NoParams
  'release.list.missing': NoParams
  'release.one.days': NoParams
  'release.one.for': NoParams
  'release.one.entries': NoParams
  'release.one.draw': NoParams
  'release.one.drewAt': NoParams
  'release.one.entered': NoParams
  'release.one.won': NoParams
  'release.one.announced': NoParams
  'release.one.open': NoParams
  'release.one.openText': NoParams
  'release.one.closed': NoParams
  'release.one.drawn': NoParams
  'release.one.withdrawn': NoParams
  'release.one.enter': NoParams
  'release.one.check': NoParams
  'release.one.how.title': NoParams
  'release.one.how.enter': NoParams
  'release.one.how.once': NoParams
  'release.one.how.draw': NoParams
  'release.one.how.place': NoParams
  'release.one.how.told': NoParams
  'release.one.other': { phone: TextValue }
  'release.form.title': NoParams
  'release.form.concerns': NoParams
  'release.form.concernsMissing': NoParams
  'release.form.persons': NoParams
  'release.form.personsHint': NoParams
  'release.form.needs': NoParams
  'release.form.wishes': NoParams
  'release.form.days': NoParams
  'release.form.daysHint': NoParams
  'release.form.daytime': NoParams
  'release.form.all': NoParams
  'release.form.morning': NoParams
  'release.form.afternoon': NoParams
  'release.form.who': NoParams
  'release.form.privacy': NoParams
  'release.form.submit': NoParams
  'release.form.notOpen': NoParams
  'release.proof.working': NoParams
  'release.proof.why': NoParams
  'release.proof.wait.title': { seconds: TextValue }
  'release.proof.wait.text': NoParams
  'release.status.title': NoParams
  'release.status.code': NoParams
  'release.status.keep': NoParams
  'release.status.number': NoParams
  'release.status.receipt': NoParams
  'release.status.receiptHint': NoParams
  'release.status.salt': NoParams
  'release.status.entered.title': NoParams
  'release.status.entered.text': { when: TextValue }
  'release.status.won.title': NoParams
  'release.status.won.text': NoParams
  'release.status.won.action': NoParams
  'release.status.not-drawn.title': NoParams
  'release.status.not-drawn.text': NoParams
  'release.status.not-drawn.wait': NoParams
  'release.status.not-drawn.waitAction': NoParams
  'release.status.not-drawn.next': NoParams
  'release.status.not-drawn.open': NoParams
  'release.status.not-drawn.call': { phone: TextValue }
  'release.status.has-booking.title': NoParams
  'release.status.has-booking.text': NoParams
  'release.status.withdrawn.title': NoParams
  'release.status.withdrawn.text': NoParams
  'release.status.wishes': NoParams
  'release.status.leave': NoParams
  'release.status.leaveText': NoParams
  'release.status.paper': NoParams
  'release.status.paperHint': NoParams
  'release.check.title': NoParams
  'release.check.lead': NoParams
  'release.check.fits': NoParams
  'release.check.fault': { what: TextValue }
  'release.check.faults.seed-does-not-fit': NoParams
  'release.check.faults.head-does-not-fit': NoParams
  'release.check.faults.numbers-have-gaps': NoParams
  'release.check.faults.not-everybody-has-a-result': NoParams
  'release.check.faults.passed-over': NoParams
  'release.check.before': NoParams
  'release.check.commitment': NoParams
  'release.check.head': NoParams
  'release.check.seed': NoParams
  'release.check.later': NoParams
  'release.check.how': NoParams
  'release.check.step1': NoParams
  'release.check.step2': NoParams
  'release.check.step3': NoParams
  'release.check.step4': NoParams
  'release.check.limit': NoParams
  'release.check.self': NoParams
  'release.check.selfText': NoParams
  'release.check.data': NoParams
  'release.check.result': NoParams
  'release.check.rank': NoParams
  'release.check.numberOf': NoParams
  'release.check.receiptOf': NoParams
  'release.check.outcomeOf': NoParams
  'release.check.first': { all: TextValue; shown: TextValue }
  'release.check.outcome.won': NoParams
  'release.check.outcome.not-drawn': NoParams
  'release.check.outcome.has-booking': NoParams
  'release.check.outcome.withdrawn': NoParams
  'release.check.outcome.entered': NoParams
  'release.refusals.not-open-yet': NoParams
  'release.refusals.entries-closed': NoParams
  'release.refusals.release-withdrawn': NoParams
  'release.refusals.already-entered': NoParams
  'release.refusals.day-not-in-release': NoParams
  'release.refusals.concern-not-in-release': NoParams
  'release.refusals.too-long': NoParams
  'release.refusals.two-units': NoParams
  'release.refusals.too-many-for-person': NoParams
  'release.refusals.too-many-for-reach': NoParams
  'release.refusals.proof-missing': NoParams
  'release.refusals.proof-expired': NoParams
  'release.refusals.proof-used': NoParams
  'release.refusals.proof-too-early': NoParams
  'release.refusals.too-many-waiting': NoParams
  'release.refusals.already-over': NoParams
  'release.refusals.any': NoParams
  'release.refusals.unknown-office-code': NoParams
  'release.refusals.office-code-used': NoParams
  'release.refusals.office-code-expired': NoParams
  'release.refusals.office-code-elsewhere': NoParams
  'release.refusals.too-many-attempts': NoParams
  'release.feed.title': NoParams
  'release.feed.author': NoParams
  'release.feed.none': NoParams
  'release.feed.atLeast': { places: TextValue }
  'release.feed.link': NoParams
  'release.code.title': NoParams
  'release.code.text': NoParams
  'release.code.label': NoParams
  'release.code.hint': NoParams
  'release.code.action': NoParams
  'release.code.active': NoParams
  'release.code.drop': NoParams
  'release.code.missing': NoParams
  'reminders.title': NoParams
  'reminders.lead': NoParams
  'reminders.dueTitle': NoParams
  'reminders.due.title': { day: TextValue }
  'reminders.due.naturalisation': { day: TextValue }
  'reminders.due.course': NoParams
  'reminders.nowTitle': NoParams
  'reminders.none': NoParams
  'reminders.line.on': { day: TextValue; from: TextValue; kind: TextValue }
  'reminders.line.about': { day: TextValue; from: TextValue; kind: TextValue }
  'reminders.line.now': { kind: TextValue }
  'reminders.line.unknown': { kind: TextValue }
  'reminders.unsigned': NoParams
  'reminders.chooseTitle': NoParams
  'reminders.kinds': NoParams
  'reminders.kind.title': NoParams
  'reminders.kind.naturalisation': NoParams
  'reminders.kind.course': NoParams
  'reminders.kindHint.title': NoParams
  'reminders.kindHint.naturalisation': NoParams
  'reminders.kindHint.course': NoParams
  'reminders.daysBefore': NoParams
  'reminders.days': { count: number }
  'reminders.channelName': NoParams
  'reminders.channel.shown': NoParams
  'reminders.channel.mail': NoParams
  'reminders.channel.sms': NoParams
  'reminders.channelHint.shown': NoParams
  'reminders.channelHint.mail': NoParams
  'reminders.channelHint.sms': NoParams
  'reminders.protected': NoParams
  'reminders.address': NoParams
  'reminders.addressHint': NoParams
  'reminders.code': NoParams
  'reminders.codeHint': NoParams
  'reminders.save': NoParams
  'reminders.saved': NoParams
  'reminders.stop': NoParams
  'reminders.stopped': NoParams
  'reminders.stopTitle': NoParams
  'reminders.stopLead': NoParams
  'reminders.stopNow': NoParams
  'reminders.stopDone': NoParams
  'reminders.stopUnknown': NoParams
  'reminders.consent.purpose': NoParams
  'reminders.consent.title': NoParams
  'reminders.consent.naturalisation': NoParams
  'reminders.consent.course': NoParams
  'reminders.consent.neutral': NoParams
  'reminders.mail.subject': NoParams
  'reminders.mail.neutralSubject': NoParams
  'reminders.mail.title': { day: TextValue }
  'reminders.mail.titleAbout': { day: TextValue }
  'reminders.mail.naturalisation': { day: TextValue }
  'reminders.mail.course': NoParams
  'reminders.mail.neutral': { day: TextValue }
  'reminders.mail.neutralNow': NoParams
  'reminders.mail.stop': NoParams
  'reminders.mail.stopShort': NoParams
  'reminders.refusals.kinds-missing': NoParams
  'reminders.refusals.channel-missing': NoParams
  'reminders.refusals.days-missing': NoParams
  'reminders.refusals.mail-wrong': NoParams
  'reminders.refusals.mobile-wrong': NoParams
  'reminders.refusals.wrong-code': NoParams
  'reminders.refusals.case-closed': NoParams
  'reminders.refusals.other': NoParams
  'reminders.hints.title': NoParams
  'reminders.hints.lead': NoParams
  'reminders.hints.none': NoParams
  'reminders.hints.noFacts': NoParams
  'reminders.hints.toFacts': NoParams
  'reminders.hints.risk': NoParams
  'reminders.hints.chance': NoParams
  'reminders.hints.guard': NoParams
  'reminders.hints.info': NoParams
  'reminders.hints.date': { day: TextValue }
  'reminders.hints.dateAbout': { day: TextValue }
  'reminders.hints.chanceDate': { day: TextValue }
  'reminders.hints.chanceDateAbout': { day: TextValue }
  'reminders.hints.noDate': NoParams
  'reminders.hints.step': NoParams
  'reminders.hints.contact': NoParams
  'reminders.hints.moreContacts': NoParams
  'reminders.hints.moreSteps': NoParams
  'reminders.hints.why': NoParams
  'reminders.hints.from': NoParams
  'reminders.hints.law': NoParams
  'reminders.hints.lawState': { state: TextValue }
  'reminders.hints.unreviewed': { day: TextValue }
  'reminders.hints.unsure': { text: TextValue }
  'reminders.hints.unsureOwn': NoParams
  'reminders.hints.needsPerson': NoParams
  'reminders.hints.met': NoParams
  'reminders.hints.open': NoParams
  'reminders.hints.accept': NoParams
  'reminders.hints.plan': NoParams
  'reminders.hints.dismiss': NoParams
  'reminders.hints.dismissWhy': NoParams
  'reminders.hints.dismissWhyHint': NoParams
  'reminders.hints.reopen': NoParams
  'reminders.hints.decided.accepted': { day: TextValue }
  'reminders.hints.decided.dismissed': { day: TextValue }
  'reminders.hints.decided.planned': { day: TextValue }
  'reminders.hints.by.person': NoParams
  'reminders.hints.by.counsellor': NoParams
  'reminders.hints.again.facts': NoParams
  'reminders.hints.again.rule': NoParams
  'reminders.hints.openTitle': NoParams
  'reminders.hints.decidedTitle': NoParams
  'reminders.hints.clashTitle': NoParams
  'reminders.hints.clashLead': NoParams
  'reminders.hints.notLookedTitle': NoParams
  'reminders.hints.missing': { facts: TextValue }
  'reminders.hints.validity': { from: TextValue; to: TextValue }
  'reminders.hints.validityOpen': { from: TextValue }
  'reminders.hints.told.accepted': NoParams
  'reminders.hints.told.dismissed': NoParams
  'reminders.hints.told.planned': NoParams
  'reminders.hints.told.open': NoParams
  'reminders.hints.refusals.why-missing': NoParams
  'reminders.hints.refusals.text-too-long': NoParams
  'reminders.hints.refusals.changed-meanwhile': NoParams
  'reminders.hints.refusals.already-planned': NoParams
  'reminders.hints.refusals.unknown-hint': NoParams
  'reminders.hints.refusals.case-closed': NoParams
  'reminders.hints.refusals.other': NoParams
  'reminders.ownState.accepted': NoParams
  'reminders.ownState.dismissed': NoParams
  'reminders.ownState.planned': NoParams
  'reminders.ownState.open': NoParams
  'retention.title': NoParams
  'retention.pages.label': NoParams
  'retention.pages.due': NoParams
  'retention.pages.lists': NoParams
  'retention.pages.disposals': NoParams
  'retention.pages.arrivals': NoParams
  'retention.due.intro': NoParams
  'retention.due.today': NoParams
  'retention.due.none': NoParams
  'retention.due.choose': NoParams
  'retention.due.chooseRow': { reference: TextValue }
  'retention.due.reference': NoParams
  'retention.due.what': NoParams
  'retention.due.akte': NoParams
  'retention.due.document': NoParams
  'retention.due.until': NoParams
  'retention.due.rule': NoParams
  'retention.due.state': NoParams
  'retention.due.months': NoParams
  'retention.due.month': NoParams
  'retention.due.files': NoParams
  'retention.due.documents': NoParams
  'retention.due.noMonths': NoParams
  'retention.due.remark': NoParams
  'retention.due.draw': NoParams
  'retention.due.offer': NoParams
  'retention.due.archive': NoParams
  'retention.due.version': NoParams
  'retention.due.may': NoParams
  'retention.obstacles.not-due': NoParams
  'retention.obstacles.on-hold': NoParams
  'retention.obstacles.not-closed': NoParams
  'retention.obstacles.not-offered': NoParams
  'retention.obstacles.not-appraised': NoParams
  'retention.obstacles.not-transferred': NoParams
  'retention.obstacles.hidden': NoParams
  'retention.obstacles.listed': NoParams
  'retention.lists.intro': NoParams
  'retention.lists.none': NoParams
  'retention.lists.heading': { day: TextValue }
  'retention.lists.by': { name: TextValue }
  'retention.lists.count': { count: number }
  'retention.lists.position': NoParams
  'retention.lists.fate': NoParams
  'retention.lists.fateA': NoParams
  'retention.lists.fateV': NoParams
  'retention.lists.execute': NoParams
  'retention.lists.sure': NoParams
  'retention.lists.ownList': NoParams
  'retention.lists.drop': NoParams
  'retention.lists.executed': { day: TextValue; name: TextValue; objects: TextValue }
  'retention.lists.dropped': { day: TextValue }
  'retention.lists.proof': NoParams
  'retention.lists.gone': NoParams
  'retention.lists.objects': NoParams
  'retention.lists.digest': NoParams
  'retention.disposals.intro': NoParams
  'retention.disposals.none': NoParams
  'retention.disposals.heading': { archive: TextValue; day: TextValue }
  'retention.disposals.version': { version: TextValue }
  'retention.disposals.open': NoParams
  'retention.disposals.done': NoParams
  'retention.disposals.offer': NoParams
  'retention.disposals.transfer': NoParams
  'retention.disposals.reply': NoParams
  'retention.disposals.replyHint': NoParams
  'retention.disposals.take': NoParams
  'retention.disposals.fate': NoParams
  'retention.disposals.fateA': NoParams
  'retention.disposals.fateV': NoParams
  'retention.disposals.fateOpen': NoParams
  'retention.disposals.imported': NoParams
  'retention.disposals.notImported': NoParams
  'retention.disposals.sent': NoParams
  'retention.disposals.archiveId': NoParams
  'retention.disposals.gone': NoParams
  'retention.disposals.enter': NoParams
  'retention.disposals.why': NoParams
  'retention.disposals.messages': NoParams
  'retention.disposals.in': NoParams
  'retention.disposals.out': NoParams
  'retention.arrivals.intro': NoParams
  'retention.arrivals.none': NoParams
  'retention.arrivals.file': NoParams
  'retention.arrivals.fileHint': NoParams
  'retention.arrivals.receive': NoParams
  'retention.arrivals.from': { sender: TextValue }
  'retention.arrivals.came': { when: TextValue }
  'retention.arrivals.content': { documents: TextValue; vorgaenge: TextValue }
  'retention.arrivals.files': { files: TextValue; verified: TextValue }
  'retention.arrivals.unlisted': { names: TextValue }
  'retention.arrivals.leftOver': { names: TextValue }
  'retention.arrivals.planUnit': NoParams
  'retention.arrivals.team': NoParams
  'retention.arrivals.take': NoParams
  'retention.arrivals.why': NoParams
  'retention.arrivals.refuse': NoParams
  'retention.arrivals.waiting': NoParams
  'retention.arrivals.taken': NoParams
  'retention.arrivals.refused': NoParams
  'retention.file.title': { reference: TextValue }
  'retention.file.end': NoParams
  'retention.file.until': { day: TextValue }
  'retention.file.due': NoParams
  'retention.file.noEnd': NoParams
  'retention.file.ban-open': NoParams
  'retention.file.birth-unknown': NoParams
  'retention.file.unreviewed': NoParams
  'retention.file.shorter': { day: TextValue }
  'retention.file.shorten': NoParams
  'retention.file.partial': NoParams
  'retention.file.events': NoParams
  'retention.file.noEvents': NoParams
  'retention.file.kind': NoParams
  'retention.file.on': NoParams
  'retention.file.takenOver': NoParams
  'retention.file.takenOverField': NoParams
  'retention.file.source': NoParams
  'retention.file.document': NoParams
  'retention.file.wholeAkte': NoParams
  'retention.file.note': NoParams
  'retention.file.revoked': { why: TextValue }
  'retention.file.revoke': NoParams
  'retention.file.why': NoParams
  'retention.file.holds': NoParams
  'retention.file.noHolds': NoParams
  'retention.file.holdKind': NoParams
  'retention.file.holdReason': NoParams
  'retention.file.holdUntil': NoParams
  'retention.file.hold': NoParams
  'retention.file.holdStands': NoParams
  'retention.file.holdOver': NoParams
  'retention.file.endHold': NoParams
  'retention.file.archive': NoParams
  'retention.file.archiveV': NoParams
  'retention.file.archiveNone': NoParams
  'retention.file.handOver': NoParams
  'retention.file.handOverHint': NoParams
  'retention.file.office': NoParams
  'retention.file.handOverLoad': NoParams
  'retention.file.handedOver': { day: TextValue; office: TextValue }
  'retention.file.confirmed': NoParams
  'retention.file.failed': { fault: TextValue }
  'retention.file.waiting': NoParams
  'retention.events.moved-away': NoParams
  'retention.events.died': NoParams
  'retention.events.naturalised': NoParams
  'retention.events.returned': NoParams
  'retention.events.measure': NoParams
  'retention.events.ban-ended': NoParams
  'retention.events.ban-unlimited': NoParams
  'retention.events.consent-ended': NoParams
  'retention.events.entered': NoParams
  'retention.events.card-handed-over': NoParams
  'retention.events.found-irrelevant': NoParams
  'retention.events.identified': NoParams
  'retention.events.identity-settled': NoParams
  'retention.events.return-aid': NoParams
  'retention.holdKinds.litigation': NoParams
  'retention.holdKinds.criminal': NoParams
  'retention.holdKinds.archive': NoParams
  'retention.holdKinds.other': NoParams
  'retention.told.event': NoParams
  'retention.told.revoked': NoParams
  'retention.told.shortened': NoParams
  'retention.told.hold': NoParams
  'retention.told.holdEnded': NoParams
  'retention.told.drawn': NoParams
  'retention.told.offered': NoParams
  'retention.told.executed': NoParams
  'retention.told.dropped': NoParams
  'retention.told.appraised': NoParams
  'retention.told.reply': NoParams
  'retention.told.arrived': NoParams
  'retention.told.taken': NoParams
  'retention.told.refused': NoParams
  'retention.refusals.other': NoParams
  'retention.refusals.not-permitted': NoParams
  'retention.refusals.unknown-file': NoParams
  'retention.refusals.unknown-item': NoParams
  'retention.refusals.read-only': NoParams
  'retention.refusals.unknown-kind': NoParams
  'retention.refusals.day-missing': NoParams
  'retention.refusals.day-ahead': NoParams
  'retention.refusals.day-wrong': NoParams
  'retention.refusals.taken-over-wrong': NoParams
  'retention.refusals.source-missing': NoParams
  'retention.refusals.reason-missing': NoParams
  'retention.refusals.until-wrong': NoParams
  'retention.refusals.nothing-to-shorten': NoParams
  'retention.refusals.unknown-document': NoParams
  'retention.refusals.unknown-event': NoParams
  'retention.refusals.unknown-hold': NoParams
  'retention.refusals.nothing-chosen': NoParams
  'retention.refusals.too-many': { limit: TextValue }
  'retention.refusals.obstacle': { obstacle: TextValue; reference: TextValue }
  'retention.refusals.already-listed': NoParams
  'retention.refusals.already-offered': { reference: TextValue }
  'retention.refusals.same-person': NoParams
  'retention.refusals.sure-missing': NoParams
  'retention.refusals.settled': NoParams
  'retention.refusals.unknown-list': NoParams
  'retention.refusals.archive-missing': NoParams
  'retention.refusals.unknown-process': NoParams
  'retention.refusals.not-appraised': NoParams
  'retention.refusals.nothing-to-transfer': NoParams
  'retention.refusals.hidden-documents': NoParams
  'retention.refusals.drafts-left': NoParams
  'retention.refusals.message-not-valid': { why: TextValue }
  'retention.refusals.office-missing': NoParams
  'retention.refusals.fate-wrong': NoParams
  'retention.refusals.file-missing': NoParams
  'retention.refusals.file-cut': NoParams
  'retention.refusals.file-too-big': NoParams
  'retention.refusals.busy': NoParams
  'retention.refusals.message-refused': { why: TextValue }
  'retention.refusals.not-a-reply': NoParams
  'retention.refusals.other-objects': NoParams
  'retention.refusals.not-sent-yet': NoParams
  'retention.refusals.no-files-in-it': NoParams
  'retention.refusals.infected': { why: TextValue }
  'retention.refusals.scanner-away': NoParams
  'retention.refusals.came-before': NoParams
  'retention.refusals.unknown-arrival': NoParams
  'retention.refusals.already-here': NoParams
  'retention.refusals.cannot-take': NoParams
  'retention.refusals.unknown-plan-unit': NoParams
  'retention.refusals.unknown-team': NoParams
  'retention.why.not-a-zip': NoParams
  'retention.why.too-many-entries': NoParams
  'retention.why.too-large': { name: TextValue }
  'retention.why.bomb': { name: TextValue }
  'retention.why.outside-path': { name: TextValue }
  'retention.why.folder': { name: TextValue }
  'retention.why.link': { name: TextValue }
  'retention.why.duplicate-name': { name: TextValue }
  'retention.why.encrypted': { name: TextValue }
  'retention.why.unreadable-name': NoParams
  'retention.why.unknown-compression': { name: TextValue }
  'retention.why.damaged': { name: TextValue }
  'retention.why.overlapping': NoParams
  'retention.why.no-message': NoParams
  'retention.why.several-messages': NoParams
  'retention.why.other-process': NoParams
  'retention.why.missing-files': { names: TextValue }
  'retention.why.hash-differs': { name: TextValue }
  'retention.why.not-a-uuid': NoParams
  'retention.why.same-uuid-twice': NoParams
  'retention.why.not-text': NoParams
  'retention.why.has-dtd': NoParams
  'retention.why.not-xml': { line: TextValue }
  'retention.why.unknown-version': NoParams
  'retention.why.unknown-kind': NoParams
  'retention.why.not-valid': { line: TextValue; text: TextValue }
  'retention.why.infected': { name: TextValue }
  'retention.why.scanner-away': { name: TextValue }
  'retention.why.unwritable-text': { character: TextValue; path: TextValue }
  'retention.why.other': NoParams
  'review.title': NoParams
  'review.lead': NoParams
  'review.sites': NoParams
  'review.site': { site: TextValue }
  'review.points': NoParams
  'review.span': { high: TextValue; low: TextValue }
  'review.dayHint': NoParams
  'review.save': NoParams
  'review.cancel': NoParams
  'review.edit': NoParams
  'review.editOf': { name: TextValue }
  'review.remove': NoParams
  'review.reckon': NoParams
  'review.xlsx': NoParams
  'review.csv': NoParams
  'review.print': NoParams
  'review.rule': NoParams
  'review.frameWords': { after: TextValue; baseline: TextValue; change: TextValue }
  'review.frameChange': NoParams
  'review.frameSet': NoParams
  'review.noFrame': NoParams
  'review.counts': { better: TextValue; unclear: TextValue; worse: TextValue }
  'review.gapCount': { count: number }
  'review.pages.label': NoParams
  'review.pages.overview': NoParams
  'review.pages.frame': NoParams
  'review.pages.import': NoParams
  'review.pages.findings': NoParams
  'review.pages.shocks': NoParams
  'review.pages.hypotheses': NoParams
  'review.pages.criteria': NoParams
  'review.pages.public': NoParams
  'review.pages.reports': NoParams
  'review.without': { count: number }
  'review.empty.title': NoParams
  'review.empty.text': NoParams
  'review.group.access': NoParams
  'review.group.flow': NoParams
  'review.group.casework': NoParams
  'review.group.people': NoParams
  'review.group.economy': NoParams
  'review.group.voice': NoParams
  'review.column.name': NoParams
  'review.column.latest': NoParams
  'review.column.before': NoParams
  'review.column.after': NoParams
  'review.column.difference': NoParams
  'review.column.target': NoParams
  'review.column.verdict': NoParams
  'review.verdict.better': NoParams
  'review.verdict.worse': NoParams
  'review.verdict.changed': NoParams
  'review.verdict.unclear': NoParams
  'review.verdict.unknown': NoParams
  'review.target.before': { when: TextValue }
  'review.target.late': { when: TextValue }
  'review.target.met': NoParams
  'review.target.missed': NoParams
  'review.told.reckoned': { count: number }
  'review.told.typed': NoParams
  'review.told.target': NoParams
  'review.told.back': NoParams
  'review.told.frame': NoParams
  'review.told.imported': { count: number }
  'review.told.importBack': NoParams
  'review.told.saved': NoParams
  'review.told.removed': NoParams
  'review.told.published': NoParams
  'review.told.frozen': NoParams
  'review.grain.month': NoParams
  'review.grain.quarter': NoParams
  'review.grain.year': NoParams
  'review.unit.share': NoParams
  'review.unit.minutes': NoParams
  'review.unit.days': NoParams
  'review.unit.hours': NoParams
  'review.unit.count': NoParams
  'review.unit.euro': NoParams
  'review.origin.reckoned': { at: TextValue }
  'review.origin.typed': { at: TextValue }
  'review.origin.imported': { at: TextValue }
  'review.side.above': NoParams
  'review.side.below': NoParams
  'review.signal.outside': { from: TextValue; side: TextValue }
  'review.signal.shift': { from: TextValue; side: TextValue; to: TextValue }
  'review.signal.trend': { from: TextValue; side: TextValue; to: TextValue }
  'review.chart.title': NoParams
  'review.chart.about': NoParams
  'review.chart.aboutShort': { count: number }
  'review.chart.centre': NoParams
  'review.chart.limits': NoParams
  'review.chart.target': NoParams
  'review.chart.change': NoParams
  'review.kpi.definition': NoParams
  'review.kpi.formula': NoParams
  'review.kpi.source': NoParams
  'review.kpi.grain': NoParams
  'review.kpi.comparison': NoParams
  'review.kpi.pair': { after: TextValue; before: TextValue; difference: TextValue }
  'review.kpi.within': { span: TextValue }
  'review.kpi.pairs': { count: number }
  'review.kpi.notWhole': NoParams
  'review.kpi.gaps': { periods: TextValue }
  'review.kpi.missing': { periods: TextValue }
  'review.kpi.shocks': NoParams
  'review.kpi.values': NoParams
  'review.kpi.noValues': NoParams
  'review.kpi.period': NoParams
  'review.kpi.periodHint': NoParams
  'review.kpi.value': NoParams
  'review.kpi.n': NoParams
  'review.kpi.nHint': NoParams
  'review.kpi.interval': NoParams
  'review.kpi.from': NoParams
  'review.kpi.sourceHint': NoParams
  'review.kpi.acts': NoParams
  'review.kpi.signal': NoParams
  'review.kpi.version': { version: TextValue }
  'review.kpi.versions': { period: TextValue }
  'review.kpi.gone': NoParams
  'review.kpi.back': NoParams
  'review.kpi.backOf': { period: TextValue }
  'review.kpi.type': NoParams
  'review.kpi.save': NoParams
  'review.kpi.target': NoParams
  'review.kpi.targetLead': NoParams
  'review.kpi.targetValue': NoParams
  'review.kpi.why': NoParams
  'review.kpi.register': NoParams
  'review.kpi.targets': NoParams
  'review.method.paired': NoParams
  'review.method.newcombe': NoParams
  'review.method.mean': NoParams
  'review.method.meanShares': NoParams
  'review.method.pooled': NoParams
  'review.method.none': NoParams
  'review.why.no-pairs': NoParams
  'review.why.too-few-pairs': NoParams
  'review.why.no-frame': NoParams
  'review.frame.title': NoParams
  'review.frame.lead': NoParams
  'review.frame.changeDay': NoParams
  'review.frame.changeHint': NoParams
  'review.frame.monthHint': NoParams
  'review.frame.baselineFrom': NoParams
  'review.frame.baselineTo': NoParams
  'review.frame.afterFrom': NoParams
  'review.frame.afterTo': NoParams
  'review.frame.save': NoParams
  'review.import.title': NoParams
  'review.import.lead': NoParams
  'review.import.faults': { faulty: TextValue; rows: TextValue }
  'review.import.line': NoParams
  'review.import.column': NoParams
  'review.import.found': NoParams
  'review.import.reason': NoParams
  'review.import.example': NoParams
  'review.import.file': { kilobytes: TextValue }
  'review.import.submit': NoParams
  'review.import.before': NoParams
  'review.import.one': { at: TextValue; count: number; source: TextValue }
  'review.import.back': NoParams
  'review.import.names': NoParams
  'review.import.key': NoParams
  'review.import.unit': NoParams
  'review.columns.kpi': NoParams
  'review.columns.period': NoParams
  'review.columns.value': NoParams
  'review.columns.n': NoParams
  'review.columns.source': NoParams
  'review.findings.title': NoParams
  'review.findings.lead': NoParams
  'review.findings.empty': NoParams
  'review.findings.new': NoParams
  'review.findings.edit': NoParams
  'review.findings.name': NoParams
  'review.findings.kpis': NoParams
  'review.findings.choose': NoParams
  'review.findings.evidence': NoParams
  'review.findings.evidenceHint': NoParams
  'review.findings.cause': NoParams
  'review.findings.causeHint': NoParams
  'review.findings.change': NoParams
  'review.findings.changeHint': NoParams
  'review.findings.owner': NoParams
  'review.findings.ownerHint': NoParams
  'review.findings.due': NoParams
  'review.findings.checkDay': NoParams
  'review.findings.effect': NoParams
  'review.findings.effectDay': NoParams
  'review.findings.effectWords': NoParams
  'review.findings.isDone': NoParams
  'review.findings.done': NoParams
  'review.findings.open': NoParams
  'review.findings.late': NoParams
  'review.findings.toCheck': NoParams
  'review.findings.result.none': NoParams
  'review.findings.result.helped': NoParams
  'review.findings.result.no-effect': NoParams
  'review.findings.result.unclear': NoParams
  'review.shocks.title': NoParams
  'review.shocks.lead': NoParams
  'review.shocks.empty': NoParams
  'review.shocks.new': NoParams
  'review.shocks.edit': NoParams
  'review.shocks.name': NoParams
  'review.shocks.from': NoParams
  'review.shocks.until': NoParams
  'review.shocks.untilHint': NoParams
  'review.shocks.what': NoParams
  'review.shocks.whatHint': NoParams
  'review.shocks.source': NoParams
  'review.shocks.sourceHint': NoParams
  'review.hypotheses.title': NoParams
  'review.hypotheses.lead': NoParams
  'review.hypotheses.empty': NoParams
  'review.hypotheses.new': NoParams
  'review.hypotheses.edit': NoParams
  'review.hypotheses.claim': NoParams
  'review.hypotheses.claimHint': NoParams
  'review.hypotheses.kpi': NoParams
  'review.hypotheses.direction': NoParams
  'review.hypotheses.expected.up': NoParams
  'review.hypotheses.expected.down': NoParams
  'review.hypotheses.verdict': NoParams
  'review.hypotheses.verdicts.open': NoParams
  'review.hypotheses.verdicts.supported': NoParams
  'review.hypotheses.verdicts.rejected': NoParams
  'review.hypotheses.why': NoParams
  'review.hypotheses.whyHint': NoParams
  'review.hypotheses.begun': { when: TextValue }
  'review.criteria.title': NoParams
  'review.criteria.lead': NoParams
  'review.criteria.name': NoParams
  'review.criteria.stateLabel': NoParams
  'review.criteria.words': NoParams
  'review.criteria.wordsHint': NoParams
  'review.criteria.link': NoParams
  'review.criteria.linkHint': NoParams
  'review.criteria.shownBy': { what: TextValue }
  'review.criteria.follow': NoParams
  'review.criteria.at': { when: TextValue }
  'review.criteria.state.met': NoParams
  'review.criteria.state.partly': NoParams
  'review.criteria.state.open': NoParams
  'review.criteria.state.elsewhere': NoParams
  'review.criteria.state.none': NoParams
  'review.public.title': NoParams
  'review.public.lead': NoParams
  'review.public.look': NoParams
  'review.public.legend': NoParams
  'review.public.off': { names: TextValue }
  'review.public.save': NoParams
  'review.reports.title': NoParams
  'review.reports.lead': NoParams
  'review.reports.empty': NoParams
  'review.reports.new': NoParams
  'review.reports.name': NoParams
  'review.reports.nameHint': NoParams
  'review.reports.freeze': NoParams
  'review.reports.noFrame': NoParams
  'review.reports.frozenAt': { when: TextValue }
  'review.reports.pdf': NoParams
  'review.reports.closed': { names: TextValue }
  'review.reports.off': { names: TextValue }
  'review.reports.counts': { criteria: TextValue; findings: TextValue; met: TextValue; rejected: TextValue }
  'review.figure.title': { number: TextValue }
  'review.figure.in': { name: TextValue; when: TextValue }
  'review.figure.now': NoParams
  'review.figure.what': NoParams
  'review.figure.kind.before': NoParams
  'review.figure.kind.after': NoParams
  'review.figure.kind.difference': NoParams
  'review.figure.period': NoParams
  'review.figure.numerator': NoParams
  'review.figure.denominator': NoParams
  'review.figure.pairs': NoParams
  'review.figure.method': NoParams
  'review.figure.rows': NoParams
  'review.figure.side': NoParams
  'review.figure.offTitle': NoParams
  'review.refusal.other': NoParams
  'review.refusal.not-permitted': NoParams
  'review.refusal.key-reused': NoParams
  'review.refusal.missing': NoParams
  'review.refusal.missing-title': NoParams
  'review.refusal.missing-kpis': NoParams
  'review.refusal.missing-evidence': NoParams
  'review.refusal.missing-cause': NoParams
  'review.refusal.missing-change': NoParams
  'review.refusal.missing-owner': NoParams
  'review.refusal.missing-effect': NoParams
  'review.refusal.missing-what': NoParams
  'review.refusal.missing-source': NoParams
  'review.refusal.missing-claim': NoParams
  'review.refusal.missing-why': NoParams
  'review.refusal.missing-words': NoParams
  'review.refusal.not-a-number': { typed: TextValue }
  'review.refusal.no-period': NoParams
  'review.refusal.no-number': NoParams
  'review.refusal.two-ways': NoParams
  'review.refusal.is-a-date': NoParams
  'review.refusal.formula-error': NoParams
  'review.refusal.negative': NoParams
  'review.refusal.absurd': NoParams
  'review.refusal.no-month': NoParams
  'review.refusal.no-quarter': NoParams
  'review.refusal.no-year': NoParams
  'review.refusal.not-a-day': NoParams
  'review.refusal.wrong-order': NoParams
  'review.refusal.wrong-order-checkDay': NoParams
  'review.refusal.wrong-order-until': NoParams
  'review.refusal.period-ahead': NoParams
  'review.refusal.out-of-bounds': { least: TextValue; most: TextValue }
  'review.refusal.cases-missing': NoParams
  'review.refusal.too-few': NoParams
  'review.refusal.not-whole': NoParams
  'review.refusal.source-missing': NoParams
  'review.refusal.too-long': NoParams
  'review.refusal.why-missing': NoParams
  'review.refusal.name-missing': NoParams
  'review.refusal.unknown-kpi': NoParams
  'review.refusal.unknown-criterion': NoParams
  'review.refusal.not-public': NoParams
  'review.refusal.not-a-link': NoParams
  'review.refusal.reckoned-already': NoParams
  'review.refusal.twice': NoParams
  'review.refusal.unknown-value': NoParams
  'review.refusal.unknown-import': NoParams
  'review.refusal.unknown-entry': NoParams
  'review.refusal.changed-meanwhile': NoParams
  'review.refusal.baseline-empty': NoParams
  'review.refusal.after-empty': NoParams
  'review.refusal.baseline-after-change': NoParams
  'review.refusal.after-before-change': NoParams
  'review.refusal.frame-missing': NoParams
  'review.refusal.no-values': NoParams
  'review.refusal.file-missing': NoParams
  'review.refusal.rows-faulty': NoParams
  'review.refusal.no-rows': NoParams
  'review.refusal.no-header': { needed: TextValue }
  'review.refusal.missing-columns': { found: TextValue; missing: TextValue }
  'review.refusal.column-twice': { columns: TextValue }
  'review.refusal.empty': NoParams
  'review.refusal.too-large': NoParams
  'review.refusal.too-many-rows': { limit: TextValue }
  'review.refusal.unpacks-too-large': NoParams
  'review.refusal.old-or-locked': NoParams
  'review.refusal.other-document': NoParams
  'review.refusal.damaged': NoParams
  'review.refusal.takes-too-long': NoParams
  'review.refusal.too-many-columns': { limit: TextValue }
  'review.refusal.cell-too-long': NoParams
  'review.refusal.not-a-table': NoParams
  'risks.rules.title_expiring.title': NoParams
  'risks.rules.title_expiring.why': NoParams
  'risks.rules.title_expiring.step': NoParams
  'risks.rules.application_after_expiry.title': NoParams
  'risks.rules.application_after_expiry.why': NoParams
  'risks.rules.application_after_expiry.step': NoParams
  'risks.rules.fiktion_expiring.title': NoParams
  'risks.rules.fiktion_expiring.why': NoParams
  'risks.rules.fiktion_expiring.step': NoParams
  'risks.rules.c104_expiring.title': NoParams
  'risks.rules.c104_expiring.why': NoParams
  'risks.rules.c104_expiring.step': NoParams
  'risks.rules.visa_free_90.title': NoParams
  'risks.rules.visa_free_90.why': NoParams
  'risks.rules.visa_free_90.step': NoParams
  'risks.rules.child_born.title': NoParams
  'risks.rules.child_born.why': NoParams
  'risks.rules.child_born.step': NoParams
  'risks.rules.appointment_not_available.title': NoParams
  'risks.rules.appointment_not_available.why': NoParams
  'risks.rules.appointment_not_available.step': NoParams
  'risks.rules.eat_not_collected.title': NoParams
  'risks.rules.eat_not_collected.why': NoParams
  'risks.rules.eat_not_collected.step': NoParams
  'risks.rules.passport_expiring.title': NoParams
  'risks.rules.passport_expiring.why': NoParams
  'risks.rules.passport_expiring.step': NoParams
  'risks.rules.passport_lost.title': NoParams
  'risks.rules.passport_lost.why': NoParams
  'risks.rules.passport_lost.step': NoParams
  'risks.rules.identity_unclear.title': NoParams
  'risks.rules.identity_unclear.why': NoParams
  'risks.rules.identity_unclear.step': NoParams
  'risks.rules.home_travel_protected.title': NoParams
  'risks.rules.home_travel_protected.why': NoParams
  'risks.rules.home_travel_protected.step': NoParams
  'risks.rules.multiple_passports.title': NoParams
  'risks.rules.multiple_passports.why': NoParams
  'risks.rules.multiple_passports.step': NoParams
  'risks.rules.absence_6m.title': NoParams
  'risks.rules.absence_6m.why': NoParams
  'risks.rules.absence_6m.step': NoParams
  'risks.rules.absence_da_eu.title': NoParams
  'risks.rules.absence_da_eu.why': NoParams
  'risks.rules.absence_da_eu.step': NoParams
  'risks.rules.naturalisation_absence.title': NoParams
  'risks.rules.naturalisation_absence.why': NoParams
  'risks.rules.naturalisation_absence.step': NoParams
  'risks.rules.asylum_after_humanitarian_title.title': NoParams
  'risks.rules.asylum_after_humanitarian_title.why': NoParams
  'risks.rules.asylum_after_humanitarian_title.step': NoParams
  'risks.rules.course_not_registered.title': NoParams
  'risks.rules.course_not_registered.why': NoParams
  'risks.rules.course_not_registered.step': NoParams
  'risks.rules.course_entitlement_lapses.title': NoParams
  'risks.rules.course_entitlement_lapses.why': NoParams
  'risks.rules.course_entitlement_lapses.step': NoParams
  'risks.rules.course_absences.title': NoParams
  'risks.rules.course_absences.why': NoParams
  'risks.rules.course_absences.step': NoParams
  'risks.rules.course_not_passed.title': NoParams
  'risks.rules.course_not_passed.why': NoParams
  'risks.rules.course_not_passed.step': NoParams
  'risks.rules.course_cost_refund.title': NoParams
  'risks.rules.course_cost_refund.why': NoParams
  'risks.rules.course_cost_refund.step': NoParams
  'risks.rules.benefits_claim.title': NoParams
  'risks.rules.benefits_claim.why': NoParams
  'risks.rules.benefits_claim.step': NoParams
  'risks.rules.job_lost.title': NoParams
  'risks.rules.job_lost.why': NoParams
  'risks.rules.job_lost.step': NoParams
  'risks.rules.job_change_permission.title': NoParams
  'risks.rules.job_change_permission.why': NoParams
  'risks.rules.job_change_permission.step': NoParams
  'risks.rules.contract_fixed_term_end.title': NoParams
  'risks.rules.contract_fixed_term_end.why': NoParams
  'risks.rules.contract_fixed_term_end.step': NoParams
  'risks.rules.bluecard_salary.title': NoParams
  'risks.rules.bluecard_salary.why': NoParams
  'risks.rules.bluecard_salary.step': NoParams
  'risks.rules.health_insurance_gap.title': NoParams
  'risks.rules.health_insurance_gap.why': NoParams
  'risks.rules.health_insurance_gap.step': NoParams
  'risks.rules.housing_insufficient.title': NoParams
  'risks.rules.housing_insufficient.why': NoParams
  'risks.rules.housing_insufficient.step': NoParams
  'risks.rules.debts_selfreported.title': NoParams
  'risks.rules.debts_selfreported.why': NoParams
  'risks.rules.debts_selfreported.step': NoParams
  'risks.rules.student_workdays.title': NoParams
  'risks.rules.student_workdays.why': NoParams
  'risks.rules.student_workdays.step': NoParams
  'risks.rules.student_progress.title': NoParams
  'risks.rules.student_progress.why': NoParams
  'risks.rules.student_progress.step': NoParams
  'risks.rules.student_financing.title': NoParams
  'risks.rules.student_financing.why': NoParams
  'risks.rules.student_financing.step': NoParams
  'risks.rules.student_graduated.title': NoParams
  'risks.rules.student_graduated.why': NoParams
  'risks.rules.student_graduated.step': NoParams
  'risks.rules.jobseeker_18m.title': NoParams
  'risks.rules.jobseeker_18m.why': NoParams
  'risks.rules.jobseeker_18m.step': NoParams
  'risks.rules.training_dropped.title': NoParams
  'risks.rules.training_dropped.why': NoParams
  'risks.rules.training_dropped.step': NoParams
  'risks.rules.recognition_max.title': NoParams
  'risks.rules.recognition_max.why': NoParams
  'risks.rules.recognition_max.step': NoParams
  'risks.rules.ict_max.title': NoParams
  'risks.rules.ict_max.why': NoParams
  'risks.rules.ict_max.step': NoParams
  'risks.rules.self_employed_3y.title': NoParams
  'risks.rules.self_employed_3y.why': NoParams
  'risks.rules.self_employed_3y.step': NoParams
  'risks.rules.separation.title': NoParams
  'risks.rules.separation.why': NoParams
  'risks.rules.separation.step': NoParams
  'risks.rules.eu_family_divorce.title': NoParams
  'risks.rules.eu_family_divorce.why': NoParams
  'risks.rules.eu_family_divorce.step': NoParams
  'risks.rules.sponsor_title_ends.title': NoParams
  'risks.rules.sponsor_title_ends.why': NoParams
  'risks.rules.sponsor_title_ends.step': NoParams
  'risks.rules.child_turns_16_18.title': NoParams
  'risks.rules.child_turns_16_18.why': NoParams
  'risks.rules.child_turns_16_18.step': NoParams
  'risks.rules.german_child_turns_18.title': NoParams
  'risks.rules.german_child_turns_18.why': NoParams
  'risks.rules.german_child_turns_18.step': NoParams
  'risks.rules.family_reunion_3m.title': NoParams
  'risks.rules.family_reunion_3m.why': NoParams
  'risks.rules.family_reunion_3m.step': NoParams
  'risks.rules.family_reunion_subsidiary_suspended.title': NoParams
  'risks.rules.family_reunion_subsidiary_suspended.why': NoParams
  'risks.rules.family_reunion_subsidiary_suspended.step': NoParams
  'risks.rules.gestattung_expiring.title': NoParams
  'risks.rules.gestattung_expiring.why': NoParams
  'risks.rules.gestattung_expiring.step': NoParams
  'risks.rules.duldung_expiring.title': NoParams
  'risks.rules.duldung_expiring.why': NoParams
  'risks.rules.duldung_expiring.step': NoParams
  'risks.rules.duldung_light.title': NoParams
  'risks.rules.duldung_light.why': NoParams
  'risks.rules.duldung_light.step': NoParams
  'risks.rules.path_60c_16g.title': NoParams
  'risks.rules.path_60c_16g.why': NoParams
  'risks.rules.path_60c_16g.step': NoParams
  'risks.rules.path_60d.title': NoParams
  'risks.rules.path_60d.why': NoParams
  'risks.rules.path_60d.step': NoParams
  'risks.rules.path_25a.title': NoParams
  'risks.rules.path_25a.why': NoParams
  'risks.rules.path_25a.step': NoParams
  'risks.rules.path_25b.title': NoParams
  'risks.rules.path_25b.why': NoParams
  'risks.rules.path_25b.step': NoParams
  'risks.rules.path_19d.title': NoParams
  'risks.rules.path_19d.why': NoParams
  'risks.rules.path_19d.step': NoParams
  'risks.rules.path_25_5.title': NoParams
  'risks.rules.path_25_5.why': NoParams
  'risks.rules.path_25_5.step': NoParams
  'risks.rules.residence_rule_12a.title': NoParams
  'risks.rules.residence_rule_12a.why': NoParams
  'risks.rules.residence_rule_12a.step': NoParams
  'risks.rules.ukraine_24.title': NoParams
  'risks.rules.ukraine_24.why': NoParams
  'risks.rules.ukraine_24.step': NoParams
  'risks.rules.bamf_revocation.title': NoParams
  'risks.rules.bamf_revocation.why': NoParams
  'risks.rules.bamf_revocation.step': NoParams
  'risks.rules.criminal_proceedings.title': NoParams
  'risks.rules.criminal_proceedings.why': NoParams
  'risks.rules.criminal_proceedings.step': NoParams
  'risks.rules.false_statements.title': NoParams
  'risks.rules.false_statements.why': NoParams
  'risks.rules.false_statements.step': NoParams
  'risks.rules.cooperation_deadline.title': NoParams
  'risks.rules.cooperation_deadline.why': NoParams
  'risks.rules.cooperation_deadline.step': NoParams
  'risks.rules.refusal_received.title': NoParams
  'risks.rules.refusal_received.why': NoParams
  'risks.rules.refusal_received.step': NoParams
  'risks.rules.contact_lost.title': NoParams
  'risks.rules.contact_lost.why': NoParams
  'risks.rules.contact_lost.step': NoParams
  'risks.rules.exploitation.title': NoParams
  'risks.rules.exploitation.why': NoParams
  'risks.rules.exploitation.step': NoParams
  'risks.rules.eu_worker_status.title': NoParams
  'risks.rules.eu_worker_status.why': NoParams
  'risks.rules.eu_worker_status.step': NoParams
  'risks.rules.eu_card_expiring.title': NoParams
  'risks.rules.eu_card_expiring.why': NoParams
  'risks.rules.eu_card_expiring.step': NoParams
  'risks.rules.opp_ne_9.title': NoParams
  'risks.rules.opp_ne_9.why': NoParams
  'risks.rules.opp_ne_9.step': NoParams
  'risks.rules.opp_ne_18c.title': NoParams
  'risks.rules.opp_ne_18c.why': NoParams
  'risks.rules.opp_ne_18c.step': NoParams
  'risks.rules.opp_ne_9_3a.title': NoParams
  'risks.rules.opp_ne_9_3a.why': NoParams
  'risks.rules.opp_ne_9_3a.step': NoParams
  'risks.rules.opp_ne_28.title': NoParams
  'risks.rules.opp_ne_28.why': NoParams
  'risks.rules.opp_ne_28.step': NoParams
  'risks.rules.opp_ne_26_3.title': NoParams
  'risks.rules.opp_ne_26_3.why': NoParams
  'risks.rules.opp_ne_26_3.step': NoParams
  'risks.rules.opp_ne_21.title': NoParams
  'risks.rules.opp_ne_21.why': NoParams
  'risks.rules.opp_ne_21.step': NoParams
  'risks.rules.opp_da_eu.title': NoParams
  'risks.rules.opp_da_eu.why': NoParams
  'risks.rules.opp_da_eu.step': NoParams
  'risks.rules.opp_naturalisation.title': NoParams
  'risks.rules.opp_naturalisation.why': NoParams
  'risks.rules.opp_naturalisation.step': NoParams
  'risks.rules.former_german.title': NoParams
  'risks.rules.former_german.why': NoParams
  'risks.rules.former_german.step': NoParams
  'risks.contacts.jmd.name': NoParams
  'risks.contacts.jmd.for': NoParams
  'risks.contacts.mbe.name': NoParams
  'risks.contacts.mbe.for': NoParams
  'risks.contacts.fib.name': NoParams
  'risks.contacts.fib.for': NoParams
  'risks.contacts.afa.name': NoParams
  'risks.contacts.afa.for': NoParams
  'risks.contacts.jobcenter.name': NoParams
  'risks.contacts.jobcenter.for': NoParams
  'risks.contacts.bamf.name': NoParams
  'risks.contacts.bamf.for': NoParams
  'risks.contacts.kurstraeger.name': NoParams
  'risks.contacts.kurstraeger.for': NoParams
  'risks.contacts.iq.name': NoParams
  'risks.contacts.iq.for': NoParams
  'risks.contacts.fair.name': NoParams
  'risks.contacts.fair.for': NoParams
  'risks.contacts.frauen.name': NoParams
  'risks.contacts.frauen.for': NoParams
  'risks.contacts.schuldner.name': NoParams
  'risks.contacts.schuldner.for': NoParams
  'risks.contacts.wohnen.name': NoParams
  'risks.contacts.wohnen.for': NoParams
  'risks.contacts.uni_io.name': NoParams
  'risks.contacts.uni_io.for': NoParams
  'risks.contacts.studwerk.name': NoParams
  'risks.contacts.studwerk.for': NoParams
  'risks.contacts.kammer.name': NoParams
  'risks.contacts.kammer.for': NoParams
  'risks.contacts.anwalt.name': NoParams
  'risks.contacts.anwalt.for': NoParams
  'risks.contacts.asylberatung.name': NoParams
  'risks.contacts.asylberatung.for': NoParams
  'risks.contacts.rueckkehr.name': NoParams
  'risks.contacts.rueckkehr.for': NoParams
  'risks.contacts.jugendamt.name': NoParams
  'risks.contacts.jugendamt.for': NoParams
  'risks.contacts.familie.name': NoParams
  'risks.contacts.familie.for': NoParams
  'risks.contacts.schwangere.name': NoParams
  'risks.contacts.schwangere.for': NoParams
  'risks.contacts.sucht.name': NoParams
  'risks.contacts.sucht.for': NoParams
  'risks.contacts.sozialamt.name': NoParams
  'risks.contacts.sozialamt.for': NoParams
  'risks.contacts.kk.name': NoParams
  'risks.contacts.kk.for': NoParams
  'risks.contacts.rv.name': NoParams
  'risks.contacts.rv.for': NoParams
  'risks.contacts.betrieb.name': NoParams
  'risks.contacts.betrieb.for': NoParams
  'risks.contacts.zsef.name': NoParams
  'risks.contacts.zsef.for': NoParams
  'risks.contacts.einbuergerung.name': NoParams
  'risks.contacts.einbuergerung.for': NoParams
  'risks.contacts.standesamt.name': NoParams
  'risks.contacts.standesamt.for': NoParams
  'risks.contacts.konsulat.name': NoParams
  'risks.contacts.konsulat.for': NoParams
  'risks.contacts.haertefall.name': NoParams
  'risks.contacts.haertefall.for': NoParams
  'risks.contacts.opfer.name': NoParams
  'risks.contacts.opfer.for': NoParams
  'risks.facts.title.type.label': NoParams
  'risks.facts.title.type.question': NoParams
  'risks.facts.title.type.options.residence-permit': NoParams
  'risks.facts.title.type.options.blue-card': NoParams
  'risks.facts.title.type.options.ict-card': NoParams
  'risks.facts.title.type.options.national-visa': NoParams
  'risks.facts.title.type.options.settlement-permit': NoParams
  'risks.facts.title.type.options.eu-long-term': NoParams
  'risks.facts.title.type.options.eu-family-card': NoParams
  'risks.facts.title.type.options.eu-permanent-card': NoParams
  'risks.facts.title.type.options.gb-document': NoParams
  'risks.facts.title.type.options.eu-citizen': NoParams
  'risks.facts.title.type.options.asylum-permission': NoParams
  'risks.facts.title.type.options.toleration': NoParams
  'risks.facts.title.type.options.none': NoParams
  'risks.facts.title.section.label': NoParams
  'risks.facts.title.section.question': NoParams
  'risks.facts.title.validUntil.label': NoParams
  'risks.facts.title.validUntil.question': NoParams
  'risks.facts.title.firstIssue.label': NoParams
  'risks.facts.title.firstIssue.question': NoParams
  'risks.facts.title.heldSince.label': NoParams
  'risks.facts.title.heldSince.question': NoParams
  'risks.facts.title.namesEmployer.label': NoParams
  'risks.facts.title.namesEmployer.question': NoParams
  'risks.facts.title.validOnFeb2026.label': NoParams
  'risks.facts.title.validOnFeb2026.question': NoParams
  'risks.facts.document.validUntil.label': NoParams
  'risks.facts.document.validUntil.question': NoParams
  'risks.facts.duldung.type.label': NoParams
  'risks.facts.duldung.type.question': NoParams
  'risks.facts.duldung.type.options.60a': NoParams
  'risks.facts.duldung.type.options.60b': NoParams
  'risks.facts.duldung.type.options.60c': NoParams
  'risks.facts.duldung.type.options.60d': NoParams
  'risks.facts.duldung.since.label': NoParams
  'risks.facts.duldung.since.question': NoParams
  'risks.facts.application.submittedAt.label': NoParams
  'risks.facts.application.submittedAt.question': NoParams
  'risks.facts.application.status.label': NoParams
  'risks.facts.application.status.question': NoParams
  'risks.facts.application.status.options.none': NoParams
  'risks.facts.application.status.options.pending': NoParams
  'risks.facts.application.status.options.granted': NoParams
  'risks.facts.application.status.options.refused': NoParams
  'risks.facts.appointment.firstFree.label': NoParams
  'risks.facts.appointment.firstFree.question': NoParams
  'risks.facts.fiktion.validUntil.label': NoParams
  'risks.facts.fiktion.validUntil.question': NoParams
  'risks.facts.card.readyAt.label': NoParams
  'risks.facts.card.readyAt.question': NoParams
  'risks.facts.card.handedOverAt.label': NoParams
  'risks.facts.card.handedOverAt.question': NoParams
  'risks.facts.card.validUntil.label': NoParams
  'risks.facts.card.validUntil.question': NoParams
  'risks.facts.passport.validUntil.label': NoParams
  'risks.facts.passport.validUntil.question': NoParams
  'risks.facts.documents.count.label': NoParams
  'risks.facts.documents.count.question': NoParams
  'risks.facts.documents.missing.label': NoParams
  'risks.facts.documents.missing.question': NoParams
  'risks.facts.loss.reportedAt.label': NoParams
  'risks.facts.loss.reportedAt.question': NoParams
  'risks.facts.loss.suspected.label': NoParams
  'risks.facts.loss.suspected.question': NoParams
  'risks.facts.person.birthDate.label': NoParams
  'risks.facts.person.birthDate.question': NoParams
  'risks.facts.nationality.label': NoParams
  'risks.facts.nationality.question': NoParams
  'risks.facts.nationality.lostKnownAt.label': NoParams
  'risks.facts.nationality.lostKnownAt.question': NoParams
  'risks.facts.entry.date.label': NoParams
  'risks.facts.entry.date.question': NoParams
  'risks.facts.entry.forWork.label': NoParams
  'risks.facts.entry.forWork.question': NoParams
  'risks.facts.stay.since.label': NoParams
  'risks.facts.stay.since.question': NoParams
  'risks.facts.stay.lawfulSince.label': NoParams
  'risks.facts.stay.lawfulSince.question': NoParams
  'risks.facts.stay.studyMonths.label': NoParams
  'risks.facts.stay.studyMonths.question': NoParams
  'risks.facts.identity.clarified.label': NoParams
  'risks.facts.identity.clarified.question': NoParams
  'risks.facts.protection.status.label': NoParams
  'risks.facts.protection.status.question': NoParams
  'risks.facts.protection.status.options.none': NoParams
  'risks.facts.protection.status.options.asylum': NoParams
  'risks.facts.protection.status.options.refugee': NoParams
  'risks.facts.protection.status.options.subsidiary': NoParams
  'risks.facts.protection.status.options.removal-ban': NoParams
  'risks.facts.protection.finalAt.label': NoParams
  'risks.facts.protection.finalAt.question': NoParams
  'risks.facts.protection.travelDocumentValid.label': NoParams
  'risks.facts.protection.travelDocumentValid.question': NoParams
  'risks.facts.asylum.pending.label': NoParams
  'risks.facts.asylum.pending.question': NoParams
  'risks.facts.asylum.rejected.label': NoParams
  'risks.facts.asylum.rejected.question': NoParams
  'risks.facts.asylum.appliedAt.label': NoParams
  'risks.facts.asylum.appliedAt.question': NoParams
  'risks.facts.bamf.revocationStarted.label': NoParams
  'risks.facts.bamf.revocationStarted.question': NoParams
  'risks.facts.recognition.date.label': NoParams
  'risks.facts.recognition.date.question': NoParams
  'risks.facts.recognition.paragraph.label': NoParams
  'risks.facts.recognition.paragraph.question': NoParams
  'risks.facts.recognition.paragraph.options.1': NoParams
  'risks.facts.recognition.paragraph.options.3': NoParams
  'risks.facts.recognition.paragraph.options.4': NoParams
  'risks.facts.recognition.paragraph.options.6': NoParams
  'risks.facts.move.otherLand.label': NoParams
  'risks.facts.move.otherLand.question': NoParams
  'risks.facts.absence.start.label': NoParams
  'risks.facts.absence.start.question': NoParams
  'risks.facts.absence.plannedReturn.label': NoParams
  'risks.facts.absence.plannedReturn.question': NoParams
  'risks.facts.absence.longerPeriod.label': NoParams
  'risks.facts.absence.longerPeriod.question': NoParams
  'risks.facts.absence.outsideEuStart.label': NoParams
  'risks.facts.absence.outsideEuStart.question': NoParams
  'risks.facts.absence.outsideGermanyStart.label': NoParams
  'risks.facts.absence.outsideGermanyStart.question': NoParams
  'risks.facts.absences.label': NoParams
  'risks.facts.absences.question': NoParams
  'risks.facts.formerBlueCard.label': NoParams
  'risks.facts.formerBlueCard.question': NoParams
  'risks.facts.family.ofBlueCard.label': NoParams
  'risks.facts.family.ofBlueCard.question': NoParams
  'risks.facts.family.reunionPlanned.label': NoParams
  'risks.facts.family.reunionPlanned.question': NoParams
  'risks.facts.family.hasMinorChild.label': NoParams
  'risks.facts.family.hasMinorChild.question': NoParams
  'risks.facts.family.cohabiting.label': NoParams
  'risks.facts.family.cohabiting.question': NoParams
  'risks.facts.family.requestAt.label': NoParams
  'risks.facts.family.requestAt.question': NoParams
  'risks.facts.spouse.german.label': NoParams
  'risks.facts.spouse.german.question': NoParams
  'risks.facts.spouse.ne18c.label': NoParams
  'risks.facts.spouse.ne18c.question': NoParams
  'risks.facts.naturalisation.planned.label': NoParams
  'risks.facts.naturalisation.planned.question': NoParams
  'risks.facts.naturalisation.test.label': NoParams
  'risks.facts.naturalisation.test.question': NoParams
  'risks.facts.course.obligation.label': NoParams
  'risks.facts.course.obligation.question': NoParams
  'risks.facts.course.obligation.options.none': NoParams
  'risks.facts.course.obligation.options.entitled': NoParams
  'risks.facts.course.obligation.options.obliged': NoParams
  'risks.facts.course.obligedSince.label': NoParams
  'risks.facts.course.obligedSince.question': NoParams
  'risks.facts.course.registeredAt.label': NoParams
  'risks.facts.course.registeredAt.question': NoParams
  'risks.facts.course.entitledUntil.label': NoParams
  'risks.facts.course.entitledUntil.question': NoParams
  'risks.facts.course.reportedAbsences.label': NoParams
  'risks.facts.course.reportedAbsences.question': NoParams
  'risks.facts.course.testLanguage.label': NoParams
  'risks.facts.course.testLanguage.question': NoParams
  'risks.facts.course.testLanguage.options.below-a2': NoParams
  'risks.facts.course.testLanguage.options.a2': NoParams
  'risks.facts.course.testLanguage.options.b1': NoParams
  'risks.facts.course.testLid.label': NoParams
  'risks.facts.course.testLid.question': NoParams
  'risks.facts.course.testLid.options.passed': NoParams
  'risks.facts.course.testLid.options.failed': NoParams
  'risks.facts.course.certificateAt.label': NoParams
  'risks.facts.course.certificateAt.question': NoParams
  'risks.facts.course.firstEntitlementAt.label': NoParams
  'risks.facts.course.firstEntitlementAt.question': NoParams
  'risks.facts.course.special.label': NoParams
  'risks.facts.course.special.question': NoParams
  'risks.facts.german.level.label': NoParams
  'risks.facts.german.level.question': NoParams
  'risks.facts.german.level.options.none': NoParams
  'risks.facts.german.level.options.a1': NoParams
  'risks.facts.german.level.options.a2': NoParams
  'risks.facts.german.level.options.b1': NoParams
  'risks.facts.german.level.options.b2': NoParams
  'risks.facts.german.level.options.c1': NoParams
  'risks.facts.german.level.options.c2': NoParams
  'risks.facts.german.oral.label': NoParams
  'risks.facts.german.oral.question': NoParams
  'risks.facts.german.oral.options.none': NoParams
  'risks.facts.german.oral.options.a1': NoParams
  'risks.facts.german.oral.options.a2': NoParams
  'risks.facts.german.oral.options.b1': NoParams
  'risks.facts.german.oral.options.b2': NoParams
  'risks.facts.german.oral.options.c1': NoParams
  'risks.facts.german.oral.options.c2': NoParams
  'risks.facts.lid.passed.label': NoParams
  'risks.facts.lid.passed.question': NoParams
  'risks.facts.livelihood.level.label': NoParams
  'risks.facts.livelihood.level.question': NoParams
  'risks.facts.livelihood.level.options.none': NoParams
  'risks.facts.livelihood.level.options.partly': NoParams
  'risks.facts.livelihood.level.options.mostly': NoParams
  'risks.facts.livelihood.level.options.by-far': NoParams
  'risks.facts.livelihood.level.options.full': NoParams
  'risks.facts.benefits.type.label': NoParams
  'risks.facts.benefits.type.question': NoParams
  'risks.facts.benefits.type.options.none': NoParams
  'risks.facts.benefits.type.options.harmless': NoParams
  'risks.facts.benefits.type.options.sgb2': NoParams
  'risks.facts.benefits.type.options.sgb12': NoParams
  'risks.facts.benefits.since.label': NoParams
  'risks.facts.benefits.since.question': NoParams
  'risks.facts.pension.months.label': NoParams
  'risks.facts.pension.months.question': NoParams
  'risks.facts.employment.start.label': NoParams
  'risks.facts.employment.start.question': NoParams
  'risks.facts.employment.end.label': NoParams
  'risks.facts.employment.end.question': NoParams
  'risks.facts.employment.endedEarly.label': NoParams
  'risks.facts.employment.endedEarly.question': NoParams
  'risks.facts.employment.knownAt.label': NoParams
  'risks.facts.employment.knownAt.question': NoParams
  'risks.facts.employment.involuntary.label': NoParams
  'risks.facts.employment.involuntary.question': NoParams
  'risks.facts.employment.newEmployer.label': NoParams
  'risks.facts.employment.newEmployer.question': NoParams
  'risks.facts.employment.monthsWithTitle.label': NoParams
  'risks.facts.employment.monthsWithTitle.question': NoParams
  'risks.facts.employment.fixedUntil.label': NoParams
  'risks.facts.employment.fixedUntil.question': NoParams
  'risks.facts.employment.grossYear.label': NoParams
  'risks.facts.employment.grossYear.question': NoParams
  'risks.facts.employment.weeklyHours.label': NoParams
  'risks.facts.employment.weeklyHours.question': NoParams
  'risks.facts.employment.months.label': NoParams
  'risks.facts.employment.months.question': NoParams
  'risks.facts.employment.qualifiedMonths.label': NoParams
  'risks.facts.employment.qualifiedMonths.question': NoParams
  'risks.facts.notice.sentAt.label': NoParams
  'risks.facts.notice.sentAt.question': NoParams
  'risks.facts.bluecard.category.label': NoParams
  'risks.facts.bluecard.category.question': NoParams
  'risks.facts.bluecard.category.options.standard': NoParams
  'risks.facts.bluecard.category.options.shortage': NoParams
  'risks.facts.degree.german.label': NoParams
  'risks.facts.degree.german.question': NoParams
  'risks.facts.qualification.label': NoParams
  'risks.facts.qualification.question': NoParams
  'risks.facts.qualification.options.none': NoParams
  'risks.facts.qualification.options.german': NoParams
  'risks.facts.qualification.options.recognised': NoParams
  'risks.facts.job.offer.label': NoParams
  'risks.facts.job.offer.question': NoParams
  'risks.facts.business.success.label': NoParams
  'risks.facts.business.success.question': NoParams
  'risks.facts.insurance.type.label': NoParams
  'risks.facts.insurance.type.question': NoParams
  'risks.facts.insurance.type.options.none': NoParams
  'risks.facts.insurance.type.options.travel': NoParams
  'risks.facts.insurance.type.options.public': NoParams
  'risks.facts.insurance.type.options.private': NoParams
  'risks.facts.insurance.validUntil.label': NoParams
  'risks.facts.insurance.validUntil.question': NoParams
  'risks.facts.housing.sqm.label': NoParams
  'risks.facts.housing.sqm.question': NoParams
  'risks.facts.housing.sqmNeeded.label': NoParams
  'risks.facts.housing.sqmNeeded.question': NoParams
  'risks.facts.housing.sufficient.label': NoParams
  'risks.facts.housing.sufficient.question': NoParams
  'risks.facts.settlement.planned.label': NoParams
  'risks.facts.settlement.planned.question': NoParams
  'risks.facts.work.weeks.label': NoParams
  'risks.facts.work.weeks.question': NoParams
  'risks.facts.study.semester.label': NoParams
  'risks.facts.study.semester.question': NoParams
  'risks.facts.study.averageDuration.label': NoParams
  'risks.facts.study.averageDuration.question': NoParams
  'risks.facts.study.completedAt.label': NoParams
  'risks.facts.study.completedAt.question': NoParams
  'risks.facts.funding.until.label': NoParams
  'risks.facts.funding.until.question': NoParams
  'risks.facts.funding.monthly.label': NoParams
  'risks.facts.funding.monthly.question': NoParams
  'risks.facts.training.endedEarly.label': NoParams
  'risks.facts.training.endedEarly.question': NoParams
  'risks.facts.training.endDate.label': NoParams
  'risks.facts.training.endDate.question': NoParams
  'risks.facts.training.startDate.label': NoParams
  'risks.facts.training.startDate.question': NoParams
  'risks.facts.ict.role.label': NoParams
  'risks.facts.ict.role.question': NoParams
  'risks.facts.ict.role.options.manager': NoParams
  'risks.facts.ict.role.options.specialist': NoParams
  'risks.facts.ict.role.options.trainee': NoParams
  'risks.facts.marriage.start.label': NoParams
  'risks.facts.marriage.start.question': NoParams
  'risks.facts.marriage.cohabitationStart.label': NoParams
  'risks.facts.marriage.cohabitationStart.question': NoParams
  'risks.facts.marriage.separationDate.label': NoParams
  'risks.facts.marriage.separationDate.question': NoParams
  'risks.facts.divorce.filedAt.label': NoParams
  'risks.facts.divorce.filedAt.question': NoParams
  'risks.facts.eu.personStatus.label': NoParams
  'risks.facts.eu.personStatus.question': NoParams
  'risks.facts.eu.personStatus.options.here': NoParams
  'risks.facts.eu.personStatus.options.left': NoParams
  'risks.facts.eu.personStatus.options.died': NoParams
  'risks.facts.sponsor.titleValidUntil.label': NoParams
  'risks.facts.sponsor.titleValidUntil.question': NoParams
  'risks.facts.child.birthDate.label': NoParams
  'risks.facts.child.birthDate.question': NoParams
  'risks.facts.child.bornInGermany.label': NoParams
  'risks.facts.child.bornInGermany.question': NoParams
  'risks.facts.child.german.label': NoParams
  'risks.facts.child.german.question': NoParams
  'risks.facts.child.hasTitle.label': NoParams
  'risks.facts.child.hasTitle.question': NoParams
  'risks.facts.child.applied.label': NoParams
  'risks.facts.child.applied.question': NoParams
  'risks.facts.school.years.label': NoParams
  'risks.facts.school.years.question': NoParams
  'risks.facts.school.degree.label': NoParams
  'risks.facts.school.degree.question': NoParams
  'risks.facts.departure.blameless.label': NoParams
  'risks.facts.departure.blameless.question': NoParams
  'risks.facts.form.aboutToSend.label': NoParams
  'risks.facts.form.aboutToSend.question': NoParams
  'risks.facts.request.deadline.label': NoParams
  'risks.facts.request.deadline.question': NoParams
  'risks.facts.decision.servedAt.label': NoParams
  'risks.facts.decision.servedAt.question': NoParams
  'risks.facts.decision.type.label': NoParams
  'risks.facts.decision.type.question': NoParams
  'risks.facts.decision.type.options.none': NoParams
  'risks.facts.decision.type.options.refusal': NoParams
  'risks.facts.decision.type.options.revocation': NoParams
  'risks.facts.decision.type.options.shortened': NoParams
  'risks.facts.decision.expulsion.label': NoParams
  'risks.facts.decision.expulsion.question': NoParams
  'risks.facts.decision.actionFiledAt.label': NoParams
  'risks.facts.decision.actionFiledAt.question': NoParams
  'risks.facts.mail.returned.label': NoParams
  'risks.facts.mail.returned.question': NoParams
  'risks.facts.register.departure.label': NoParams
  'risks.facts.register.departure.question': NoParams
  'risks.facts.topic.open.label': NoParams
  'risks.facts.topic.open.question': NoParams
  'risks.facts.topic.open.options.home-travel': NoParams
  'risks.facts.topic.open.options.asylum-claim': NoParams
  'risks.facts.topic.open.options.debts': NoParams
  'risks.facts.topic.open.options.criminal': NoParams
  'risks.facts.topic.open.options.exploitation': NoParams
  'risks.contradictions.ended-before-it-began': NoParams
  'risks.contradictions.older-than-parent': NoParams
  'risks.contradictions.before-birth': NoParams
  'risks.contradictions.in-the-future': NoParams
  'risks.contradictions.does-not-go-together': NoParams
  'risks.contradictions.unreadable': NoParams
  'risks.notLooked.outside-validity': NoParams
  'risks.notLooked.facts-missing': NoParams
  'risks.notLooked.switched-off': NoParams
  'risks.notLooked.contradiction': NoParams
  'risks.levels.info': NoParams
  'risks.levels.watch': NoParams
  'risks.levels.warn': NoParams
  'risks.levels.critical': NoParams
  'risks.levels.breach': NoParams
  'risks.levels.lapsed': NoParams
  'rota.titleOf': { from: TextValue; to: TextValue }
  'rota.lead': NoParams
  'rota.pages.label': NoParams
  'rota.pages.week': NoParams
  'rota.pages.capacity': NoParams
  'rota.pages.absences': NoParams
  'rota.pages.rules': NoParams
  'rota.pages.breaks': NoParams
  'rota.site': { site: TextValue }
  'rota.weekNav': NoParams
  'rota.earlier': NoParams
  'rota.later': NoParams
  'rota.now': NoParams
  'rota.byPeople': NoParams
  'rota.byDesks': NoParams
  'rota.print': NoParams
  'rota.person': NoParams
  'rota.desk': NoParams
  'rota.open': NoParams
  'rota.gone': { name: TextValue }
  'rota.back': NoParams
  'rota.break': NoParams
  'rota.away': NoParams
  'rota.state.none': NoParams
  'rota.state.draft': NoParams
  'rota.state.published': { at: TextValue }
  'rota.state.changed': { at: TextValue }
  'rota.state.fallen': { count: number }
  'rota.state.fallenLine': { day: TextValue; name: TextValue; room: TextValue }
  'rota.state.capacityOpen': NoParams
  'rota.state.capacityLink': NoParams
  'rota.table.people': NoParams
  'rota.table.desks': NoParams
  'rota.table.add': { day: TextValue; name: TextValue }
  'rota.table.edit': { block: TextValue; day: TextValue; name: TextValue }
  'rota.table.refused': NoParams
  'rota.table.keys': NoParams
  'rota.refused.title': { count: number }
  'rota.refused.none': NoParams
  'rota.refused.unqualified': { day: TextValue; name: TextValue; place: TextValue; tasks: TextValue; time: TextValue }
  'rota.refused.expired': { day: TextValue; name: TextValue; place: TextValue; tasks: TextValue; time: TextValue }
  'rota.refused.absent': { day: TextValue; name: TextValue; place: TextValue; time: TextValue }
  'rota.refused.gone': { day: TextValue; name: TextValue; place: TextValue; time: TextValue }
  'rota.refused.two-places': { blocks: TextValue; day: TextValue; name: TextValue }
  'rota.refused.desk-twice': { blocks: TextValue; day: TextValue; place: TextValue }
  'rota.refused.desk-closed': { day: TextValue; time: TextValue }
  'rota.refused.no-rest': { bound: TextValue; day: TextValue; name: TextValue; planned: TextValue }
  'rota.refused.no-rest-in-a-row': { day: TextValue; hours: TextValue; name: TextValue }
  'rota.refused.day-too-long': { day: TextValue; hours: TextValue; name: TextValue }
  'rota.refused.desk-too-long': { bound: TextValue; day: TextValue; name: TextValue; planned: TextValue }
  'rota.refused.night-too-short': { day: TextValue; hours: TextValue; name: TextValue }
  'rota.warned.title': { count: number }
  'rota.warned.open': { day: TextValue; place: TextValue; time: TextValue }
  'rota.warned.holiday': { day: TextValue }
  'rota.warned.same-desk': { bound: TextValue; name: TextValue; place: TextValue; planned: TextValue }
  'rota.warned.hangs-on-one': { day: TextValue; place: TextValue }
  'rota.warned.no-relief': { bound: TextValue; day: TextValue; place: TextValue; time: TextValue }
  'rota.instead.title': NoParams
  'rota.instead.nobody': NoParams
  'rota.instead.fromBack': NoParams
  'rota.instead.putFor': { name: TextValue; what: TextValue }
  'rota.instead.put': { name: TextValue }
  'rota.form.title': NoParams
  'rota.form.titleEdit': NoParams
  'rota.form.days': NoParams
  'rota.form.day': NoParams
  'rota.form.from': NoParams
  'rota.form.until': NoParams
  'rota.form.timeHint': NoParams
  'rota.form.place': NoParams
  'rota.form.placeDesk': { room: TextValue; team: TextValue }
  'rota.form.placeBack': NoParams
  'rota.form.placeBreak': NoParams
  'rota.form.account': NoParams
  'rota.form.nobody': NoParams
  'rota.form.add': NoParams
  'rota.form.save': NoParams
  'rota.form.remove': NoParams
  'rota.acts.publish': NoParams
  'rota.acts.publishAgain': NoParams
  'rota.acts.notYet': NoParams
  'rota.acts.unpublish': NoParams
  'rota.acts.undo': NoParams
  'rota.acts.copy': NoParams
  'rota.acts.copyFrom': NoParams
  'rota.acts.copyDo': NoParams
  'rota.acts.copyNote': NoParams
  'rota.unpublish.title': NoParams
  'rota.unpublish.text': NoParams
  'rota.unpublish.yes': NoParams
  'rota.unpublish.no': NoParams
  'rota.told.planned': NoParams
  'rota.told.changed': NoParams
  'rota.told.removed': NoParams
  'rota.told.put': NoParams
  'rota.told.undone': NoParams
  'rota.told.copied': NoParams
  'rota.told.published': NoParams
  'rota.told.unpublished': NoParams
  'rota.told.absent': NoParams
  'rota.told.there': NoParams
  'rota.told.agreed': NoParams
  'rota.told.tasks': NoParams
  'rota.told.applied': NoParams
  'rota.told.takenBack': NoParams
  'rota.told.tapped': NoParams
  'rota.refusals.not-permitted': NoParams
  'rota.refusals.changed-meanwhile': NoParams
  'rota.refusals.unknown-week': NoParams
  'rota.refusals.unknown-site': NoParams
  'rota.refusals.unknown-block': NoParams
  'rota.refusals.unknown-account': NoParams
  'rota.refusals.no-day': NoParams
  'rota.refusals.day-outside-week': NoParams
  'rota.refusals.time-wrong': NoParams
  'rota.refusals.until-before-from': NoParams
  'rota.refusals.desk-missing': NoParams
  'rota.refusals.break-of-nobody': NoParams
  'rota.refusals.too-many-blocks': NoParams
  'rota.refusals.nothing-before': NoParams
  'rota.refusals.nothing-to-copy': NoParams
  'rota.refusals.nothing-planned': NoParams
  'rota.refusals.week-refused': NoParams
  'rota.refusals.planned-elsewhere': NoParams
  'rota.refusals.law-unknown': NoParams
  'rota.refusals.not-published': NoParams
  'rota.refusals.day-wrong': NoParams
  'rota.refusals.last-before-first': NoParams
  'rota.refusals.unknown-absence': NoParams
  'rota.refusals.out-of-bounds': { from: TextValue; to: TextValue }
  'rota.refusals.text-too-long': NoParams
  'rota.refusals.unknown-desk': NoParams
  'rota.refusals.unknown-task': NoParams
  'rota.refusals.touched-meanwhile': NoParams
  'rota.refusals.nothing-to-fit': NoParams
  'rota.refusals.already-tapped': NoParams
  'rota.refusals.no-area': NoParams
  'rota.refusals.choose-area': NoParams
  'rota.refusals.other': NoParams
  'rota.capacity.title': NoParams
  'rota.capacity.lead': NoParams
  'rota.capacity.notPublished': NoParams
  'rota.capacity.nothing': NoParams
  'rota.capacity.inForce': NoParams
  'rota.capacity.caption': NoParams
  'rota.capacity.day': NoParams
  'rota.capacity.lane': NoParams
  'rota.capacity.before': NoParams
  'rota.capacity.after': NoParams
  'rota.capacity.closed': NoParams
  'rota.capacity.touched': NoParams
  'rota.capacity.touchedNone': NoParams
  'rota.capacity.replan': NoParams
  'rota.capacity.replanFor': { day: TextValue; lane: TextValue }
  'rota.capacity.sum': { count: number }
  'rota.capacity.sumNone': NoParams
  'rota.capacity.apply': NoParams
  'rota.capacity.takeBack': NoParams
  'rota.capacity.why': { day: TextValue }
  'rota.absences.title': NoParams
  'rota.absences.lead': NoParams
  'rota.absences.account': NoParams
  'rota.absences.choose': NoParams
  'rota.absences.first': NoParams
  'rota.absences.last': NoParams
  'rota.absences.dayHint': NoParams
  'rota.absences.add': NoParams
  'rota.absences.caption': { day: TextValue }
  'rota.absences.none': NoParams
  'rota.absences.remove': NoParams
  'rota.absences.removeOf': { day: TextValue; name: TextValue }
  'rota.rules.title': NoParams
  'rota.rules.lead': NoParams
  'rota.rules.since': { day: TextValue; where: TextValue }
  'rota.rules.sinceNothing': NoParams
  'rota.rules.noPlace': NoParams
  'rota.rules.from': NoParams
  'rota.rules.deskInARow': NoParams
  'rota.rules.apart': NoParams
  'rota.rules.shortPerHour': NoParams
  'rota.rules.sameDeskDays': NoParams
  'rota.rules.agreedIn': NoParams
  'rota.rules.save': NoParams
  'rota.rules.desks': NoParams
  'rota.rules.desksLead': NoParams
  'rota.rules.all': NoParams
  'rota.rules.noTasks': NoParams
  'rota.rules.desk': { room: TextValue; team: TextValue }
  'rota.rules.own': NoParams
  'rota.rules.saveDesk': { room: TextValue }
  'rota.breaks.title': NoParams
  'rota.breaks.lead': NoParams
  'rota.breaks.caption': NoParams
  'rota.breaks.week': NoParams
  'rota.breaks.area': NoParams
  'rota.breaks.kept': NoParams
  'rota.breaks.most': NoParams
  'rota.breaks.half': NoParams
  'rota.breaks.few': NoParams
  'rota.breaks.none': NoParams
  'rota.breaks.planned': NoParams
  'rota.breaks.agreed': { days: TextValue; desk: TextValue; short: TextValue }
  'rota.breaks.noRest': { count: number }
  'rota.breaks.deskTooLong': { count: number }
  'rota.breaks.noRelief': { count: number }
  'rota.breaks.sameDesk': { count: number }
  'rota.own.title': NoParams
  'rota.own.lead': NoParams
  'rota.own.none': NoParams
  'rota.own.siteToo': { room: TextValue; site: TextValue }
  'rota.own.now': NoParams
  'rota.own.breaksTitle': NoParams
  'rota.own.breaksLead': NoParams
  'rota.own.kept': NoParams
  'rota.own.missed': NoParams
  'rota.own.tapped': NoParams
  'rota.own.off': NoParams
  'rota.own.area': NoParams
  'rota.own.mine': NoParams
  'rota.own.mineLead': NoParams
  'rota.own.mineKept': NoParams
  'rota.own.mineMissed': NoParams
  'rota.own.forget': NoParams
  'rules.title': NoParams
  'rules.intro': NoParams
  'rules.site': { site: TextValue }
  'rules.version': { version: TextValue }
  'rules.shipped': NoParams
  'rules.saved': NoParams
  'rules.older': { version: TextValue }
  'rules.minutes': { least: TextValue; most: TextValue }
  'rules.groups.order': NoParams
  'rules.groups.advantages': NoParams
  'rules.groups.arrival': NoParams
  'rules.groups.teams': NoParams
  'rules.groups.alarm': NoParams
  'rules.advantagesText': { minutes: TextValue }
  'rules.fields.walkInDueMinutes': NoParams
  'rules.fields.keepMinutes': NoParams
  'rules.fields.deferMinutes': NoParams
  'rules.fields.holdMinutes': NoParams
  'rules.fields.languageMinutes': NoParams
  'rules.fields.knownMinutes': NoParams
  'rules.fields.overtakeMinutes': NoParams
  'rules.fields.earlyMinutes': NoParams
  'rules.fields.lateMinutes': NoParams
  'rules.fields.missedMinutes': NoParams
  'rules.fields.doorsMinutes': NoParams
  'rules.fields.walkInTeams': NoParams
  'rules.fields.sortingTeam': NoParams
  'rules.fields.alarmTo': NoParams
  'rules.alarmHint': NoParams
  'rules.preview.title': NoParams
  'rules.preview.text': NoParams
  'rules.preview.day': NoParams
  'rules.preview.show': NoParams
  'rules.preview.of': { count: number; day: TextValue }
  'rules.preview.now': NoParams
  'rules.preview.then': NoParams
  'rules.preview.meanAppointments': NoParams
  'rules.preview.p90Appointments': NoParams
  'rules.preview.meanWalkIns': NoParams
  'rules.preview.p90WalkIns': NoParams
  'rules.preview.mostPassed': NoParams
  'rules.preview.moved': { count: number; visits: TextValue }
  'rules.preview.movedUnknown': NoParams
  'rules.preview.few': NoParams
  'rules.preview.min': { count: number }
  'rules.preview.limits': NoParams
  'rules.why': NoParams
  'rules.whyHint': NoParams
  'rules.save': NoParams
  'rules.history.title': NoParams
  'rules.history.none': NoParams
  'rules.history.version': NoParams
  'rules.history.since': NoParams
  'rules.history.why': NoParams
  'rules.history.open': NoParams
  'rules.history.openNumber': { version: TextValue }
  'rules.faults.not-a-number': NoParams
  'rules.faults.out-of-bounds': { least: TextValue; most: TextValue }
  'rules.faults.before-keep': { least: TextValue }
  'rules.faults.before-late': { least: TextValue }
  'rules.faults.unknown-team': NoParams
  'rules.faults.unknown-account': NoParams
  'rules.faults.too-many': { most: TextValue }
  'rules.refusals.reason-missing': NoParams
  'rules.refusals.reason-too-long': NoParams
  'rules.refusals.changed-meanwhile': NoParams
  'rules.refusals.day-not-past': NoParams
  'rules.refusals.no-such-day': NoParams
  'rules.refusals.not-a-day': NoParams
  'rules.refusals.not-permitted': NoParams
  'rules.refusals.other': NoParams
  'search.title': NoParams
  'search.titleFor': { text: TextValue }
  'search.field': NoParams
  'search.hint': NoParams
  'search.submit': NoParams
  'search.quick': NoParams
  'search.quickLabel': NoParams
  'search.help.title': NoParams
  'search.help.words': NoParams
  'search.help.phrase': NoParams
  'search.help.not': NoParams
  'search.help.or': NoParams
  'search.help.prefix': NoParams
  'search.help.names': NoParams
  'search.help.keys': NoParams
  'search.filters.title': NoParams
  'search.filters.count': { count: number }
  'search.filters.kind': NoParams
  'search.filters.kindAll': NoParams
  'search.filters.kindAkte': NoParams
  'search.filters.kindDocument': NoParams
  'search.filters.type': NoParams
  'search.filters.direction': NoParams
  'search.filters.team': NoParams
  'search.filters.state': NoParams
  'search.filters.from': NoParams
  'search.filters.to': NoParams
  'search.filters.wrongDate': NoParams
  'search.filters.reversed': NoParams
  'search.filters.all': NoParams
  'search.filters.drop': NoParams
  'search.direction.incoming': NoParams
  'search.direction.outgoing': NoParams
  'search.direction.internal': NoParams
  'search.state.open': NoParams
  'search.state.closed': NoParams
  'search.state.draft': NoParams
  'search.state.registered': NoParams
  'search.state.cancelled': NoParams
  'search.results': NoParams
  'search.found': { count: number }
  'search.foundMany': NoParams
  'search.foundNewest': { count: number }
  'search.foundSoFar': { day: TextValue }
  'search.alike': NoParams
  'search.none': NoParams
  'search.noneHelp': NoParams
  'search.start': NoParams
  'search.didYouMean': NoParams
  'search.more': NoParams
  'search.first': NoParams
  'search.akte': NoParams
  'search.document': NoParams
  'search.page': { page: TextValue }
  'search.printed': { text: TextValue; when: TextValue }
  'simulator.title': NoParams
  'simulator.intro': NoParams
  'simulator.site': { name: TextValue }
  'simulator.new.link': NoParams
  'simulator.new.title': NoParams
  'simulator.new.copyTitle': { name: TextValue }
  'simulator.new.intro': NoParams
  'simulator.new.readBefore': NoParams
  'simulator.new.copyIntro': NoParams
  'simulator.new.none': NoParams
  'simulator.new.noneText': NoParams
  'simulator.new.what': NoParams
  'simulator.new.name': NoParams
  'simulator.new.nameHint': NoParams
  'simulator.new.kind': NoParams
  'simulator.new.kinds.day': NoParams
  'simulator.new.kinds.period': NoParams
  'simulator.new.kindHints.day': NoParams
  'simulator.new.kindHints.period': { most: TextValue }
  'simulator.new.firstDay': NoParams
  'simulator.new.firstDayHint': NoParams
  'simulator.new.days': NoParams
  'simulator.new.daysHint': NoParams
  'simulator.new.repeats': NoParams
  'simulator.new.repeatsHint': { few: TextValue; most: TextValue }
  'simulator.new.seed': NoParams
  'simulator.new.seedHint': NoParams
  'simulator.new.twin': NoParams
  'simulator.new.twinYes': NoParams
  'simulator.new.twinHint': NoParams
  'simulator.new.twinName': { name: TextValue }
  'simulator.new.begin': NoParams
  'simulator.new.areas': NoParams
  'simulator.new.areasHint': NoParams
  'simulator.new.area': NoParams
  'simulator.new.hours': NoParams
  'simulator.new.hoursHint': NoParams
  'simulator.new.office': NoParams
  'simulator.dials.desks': NoParams
  'simulator.dials.away': NoParams
  'simulator.dials.walkIns': NoParams
  'simulator.dials.hours': { day: TextValue }
  'simulator.dials.breakMinutes': NoParams
  'simulator.dials.windowDays': NoParams
  'simulator.dials.overbookPercent': NoParams
  'simulator.dials.walkInDueMinutes': NoParams
  'simulator.dials.keepMinutes': NoParams
  'simulator.dials.kiosk': NoParams
  'simulator.dials.demandPercent': NoParams
  'simulator.dials.noShowPercent': NoParams
  'simulator.bounds': { least: TextValue; most: TextValue }
  'simulator.ofArea': { dial: TextValue; name: TextValue }
  'simulator.yes': NoParams
  'simulator.no': NoParams
  'simulator.closed': NoParams
  'simulator.weekdays.1': NoParams
  'simulator.weekdays.2': NoParams
  'simulator.weekdays.3': NoParams
  'simulator.weekdays.4': NoParams
  'simulator.weekdays.5': NoParams
  'simulator.weekdays.6': NoParams
  'simulator.weekdays.7': NoParams
  'simulator.faultAt': { fault: TextValue; name: TextValue }
  'simulator.faults.not-a-number': NoParams
  'simulator.faults.not-whole': NoParams
  'simulator.faults.out-of-bounds': { least: TextValue; most: TextValue }
  'simulator.faults.away-more': { most: TextValue }
  'simulator.faults.nobody-serves': NoParams
  'simulator.faults.hours-unreadable': NoParams
  'simulator.faults.closes-before-opens': NoParams
  'simulator.faults.hours-overlap': NoParams
  'simulator.faults.hours-too-many': NoParams
  'simulator.faults.never-open': NoParams
  'simulator.faults.too-many-changes': { count: number; most: TextValue }
  'simulator.faults.name-missing': NoParams
  'simulator.faults.name-too-long': { most: TextValue }
  'simulator.faults.no-calendar': { firstYear: TextValue; lastYear: TextValue }
  'simulator.faults.no-day': NoParams
  'simulator.faults.too-much': { most: TextValue }
  'simulator.refusals.evaluation-off': NoParams
  'simulator.refusals.unknown-run': NoParams
  'simulator.refusals.no-figures': NoParams
  'simulator.refusals.base-changed': NoParams
  'simulator.refusals.unplayable': { field: TextValue }
  'simulator.refusals.never-open': NoParams
  'simulator.refusals.too-many-open': { most: TextValue; open: TextValue }
  'simulator.refusals.too-many-kept': { kept: TextValue; most: TextValue }
  'simulator.refusals.ended-already': NoParams
  'simulator.refusals.under-way': NoParams
  'simulator.refusals.not-permitted': NoParams
  'simulator.refusals.key-reused': NoParams
  'simulator.refusals.not-done': NoParams
  'simulator.refusals.not-paired': NoParams
  'simulator.refusals.same-run': NoParams
  'simulator.refusals.other': NoParams
  'simulator.state.queued': NoParams
  'simulator.state.running': NoParams
  'simulator.state.done': NoParams
  'simulator.state.cancelled': NoParams
  'simulator.state.failed': NoParams
  'simulator.why.broken-off': NoParams
  'simulator.why.mistake': NoParams
  'simulator.why.too-large': NoParams
  'simulator.why.other': NoParams
  'simulator.list.title': NoParams
  'simulator.list.none': NoParams
  'simulator.list.noneText': NoParams
  'simulator.list.name': NoParams
  'simulator.list.changed': NoParams
  'simulator.list.unchanged': NoParams
  'simulator.list.days': NoParams
  'simulator.list.seed': NoParams
  'simulator.list.begun': NoParams
  'simulator.list.state': NoParams
  'simulator.list.times': { count: number; repeats: TextValue }
  'simulator.list.compare': NoParams
  'simulator.list.compareText': NoParams
  'simulator.list.before': NoParams
  'simulator.list.after': NoParams
  'simulator.list.show': NoParams
  'simulator.run.told.started': NoParams
  'simulator.run.told.cancelled': NoParams
  'simulator.run.told.renamed': NoParams
  'simulator.run.told.deleted': NoParams
  'simulator.run.progress': NoParams
  'simulator.run.progressOf': { all: TextValue; played: TextValue }
  'simulator.run.queued': NoParams
  'simulator.run.refresh': NoParams
  'simulator.run.cancel': NoParams
  'simulator.run.cancelText': NoParams
  'simulator.run.copy': NoParams
  'simulator.run.csv': NoParams
  'simulator.run.more': NoParams
  'simulator.run.rename': NoParams
  'simulator.run.delete': NoParams
  'simulator.run.deleteText': { seed: TextValue }
  'simulator.run.deleteYes': NoParams
  'simulator.run.about': NoParams
  'simulator.run.period': NoParams
  'simulator.run.periodOf': { count: number; from: TextValue; times: TextValue }
  'simulator.run.dayOf': { from: TextValue; times: TextValue }
  'simulator.run.seed': NoParams
  'simulator.run.begun': NoParams
  'simulator.run.ended': NoParams
  'simulator.run.changes': NoParams
  'simulator.run.changedTo': { from: TextValue; to: TextValue }
  'simulator.run.compareWith': NoParams
  'simulator.run.noDays': NoParams
  'simulator.figures.title': NoParams
  'simulator.figures.of': { count: number }
  'simulator.figures.name': NoParams
  'simulator.figures.mean': NoParams
  'simulator.figures.range': NoParams
  'simulator.figures.days': NoParams
  'simulator.figures.rangeOf': { high: TextValue; low: TextValue }
  'simulator.measures.meanWait': NoParams
  'simulator.measures.p90Wait': NoParams
  'simulator.measures.servedShare': NoParams
  'simulator.measures.walkOffs': NoParams
  'simulator.measures.noPlace': NoParams
  'simulator.measures.turnedAway': NoParams
  'simulator.measures.overtime': NoParams
  'simulator.measures.idle': NoParams
  'simulator.measures.noShows': NoParams
  'simulator.measures.leadDays': NoParams
  'simulator.measures.owed': NoParams
  'simulator.units.minutes': { value: TextValue }
  'simulator.units.deskMinutes': { value: TextValue }
  'simulator.units.percent': { value: TextValue }
  'simulator.units.points': { value: TextValue }
  'simulator.units.people': { value: TextValue }
  'simulator.units.days': { value: TextValue }
  'simulator.units.euro': { value: TextValue }
  'simulator.areas.title': NoParams
  'simulator.areas.text': { least: TextValue }
  'simulator.areas.came': NoParams
  'simulator.areas.served': NoParams
  'simulator.areas.walkOffs': NoParams
  'simulator.areas.meanWait': NoParams
  'simulator.areas.p90Wait': NoParams
  'simulator.areas.few': NoParams
  'simulator.course.title': NoParams
  'simulator.course.clock': NoParams
  'simulator.course.queue': NoParams
  'simulator.course.queueAbout': NoParams
  'simulator.course.people': NoParams
  'simulator.course.waits': NoParams
  'simulator.course.waitsAbout': { least: TextValue }
  'simulator.course.minutes': NoParams
  'simulator.course.mean': NoParams
  'simulator.course.p90': NoParams
  'simulator.course.desks': NoParams
  'simulator.course.desksAbout': NoParams
  'simulator.course.count': NoParams
  'simulator.course.open': NoParams
  'simulator.course.busy': NoParams
  'simulator.compare.title': NoParams
  'simulator.compare.titleOf': { after: TextValue; before: TextValue }
  'simulator.compare.intro': { count: number; seed: TextValue }
  'simulator.compare.otherBase': NoParams
  'simulator.compare.before': NoParams
  'simulator.compare.after': NoParams
  'simulator.compare.difference': NoParams
  'simulator.compare.range': NoParams
  'simulator.compare.days': NoParams
  'simulator.compare.says': NoParams
  'simulator.compare.verdict.better': NoParams
  'simulator.compare.verdict.worse': NoParams
  'simulator.compare.verdict.more': NoParams
  'simulator.compare.verdict.less': NoParams
  'simulator.compare.verdict.unclear': NoParams
  'simulator.compare.verdict.same': NoParams
  'simulator.compare.verdict.few': NoParams
  'simulator.compare.swap': NoParams
  'simulator.compare.caution': NoParams
  'simulator.setting.title': NoParams
  'simulator.setting.text': NoParams
  'simulator.setting.measured': { n: TextValue }
  'simulator.setting.measuredFew': NoParams
  'simulator.setting.catalogue': NoParams
  'simulator.setting.assumed': NoParams
  'simulator.setting.what': NoParams
  'simulator.setting.from': NoParams
  'simulator.sources.demand.bookings': NoParams
  'simulator.sources.demand.walkIns': NoParams
  'simulator.sources.demand.days': NoParams
  'simulator.sources.demand.leadDays': NoParams
  'simulator.sources.demand.cancelShare': NoParams
  'simulator.sources.demand.noShow': NoParams
  'simulator.sources.demand.noShowAll': NoParams
  'simulator.sources.demand.punctuality': NoParams
  'simulator.sources.demand.patienceMeasured': NoParams
  'simulator.sources.demand.patience': NoParams
  'simulator.sources.concerns.measured': NoParams
  'simulator.sources.concerns.planned': NoParams
  'simulator.sources.habits.unheard': NoParams
  'simulator.sources.habits.breaks': NoParams
  'simulator.sources.habits.desks': NoParams
  'simulator.sources.habits.park': NoParams
  'simulator.sources.payment': NoParams
  'simulator.unknown.title': NoParams
  'simulator.unknown.latent': NoParams
  'simulator.unknown.behaviour': NoParams
  'simulator.unknown.back': NoParams
  'simulator.unknown.people': NoParams
  'simulator.unknown.days': NoParams
  'simulator.unknown.sequence': NoParams
  'simulator.demo.name': NoParams
  'simulator.csv.day': NoParams
  'simulator.csv.repeat': NoParams
  'simulator.csv.booked': NoParams
  'simulator.csv.walkIns': NoParams
  'simulator.csv.came': NoParams
  'simulator.csv.served': NoParams
  'simulator.csv.noShows': NoParams
  'simulator.csv.walkOffs': NoParams
  'simulator.csv.noPlace': NoParams
  'simulator.csv.turnedAway': NoParams
  'simulator.csv.meanWait': NoParams
  'simulator.csv.p90Wait': NoParams
  'simulator.csv.overtime': NoParams
  'simulator.csv.busy': NoParams
  'simulator.csv.idle': NoParams
  'simulator.csv.owed': NoParams
  'simulator.csv.paid': NoParams
  'simulator.csv.low': NoParams
  'simulator.csv.high': NoParams
  'simulator.csv.units.minutes': NoParams
  'simulator.csv.units.deskMinutes': NoParams
  'simulator.csv.units.percent': NoParams
  'simulator.csv.units.people': NoParams
  'simulator.csv.units.days': NoParams
  'simulator.csv.units.euro': NoParams
  'staff.faces.reception': NoParams
  'staff.faces.desk': NoParams
  'staff.faces.cashier': NoParams
  'staff.faces.files': NoParams
  'staff.faces.intake': NoParams
  'staff.faces.retention': NoParams
  'staff.faces.planning': NoParams
  'staff.faces.council': NoParams
  'staff.faces.admin': NoParams
  'staff.faces.work': NoParams
  'staff.officeTime': { time: TextValue }
  'staff.off.title': NoParams
  'staff.off.text': NoParams
  'staff.signIn.title': NoParams
  'staff.signIn.intro': NoParams
  'staff.signIn.login': NoParams
  'staff.signIn.password': NoParams
  'staff.signIn.submit': NoParams
  'staff.signIn.loginMissing': NoParams
  'staff.signIn.passwordMissing': NoParams
  'staff.signIn.wrong': NoParams
  'staff.signIn.tooMany': { time: TextValue }
  'staff.signIn.signedOut': NoParams
  'staff.signIn.needed': NoParams
  'staff.signIn.already': { name: TextValue }
  'staff.signIn.goOn': NoParams
  'staff.signIn.noFace': NoParams
  'staff.signIn.setUp': NoParams
  'staff.signIn.device': NoParams
  'staff.setUp.title': NoParams
  'staff.setUp.intro': NoParams
  'staff.setUp.token': NoParams
  'staff.setUp.name': NoParams
  'staff.setUp.login': NoParams
  'staff.setUp.loginHint': NoParams
  'staff.setUp.password': NoParams
  'staff.setUp.passwordHint': NoParams
  'staff.setUp.submit': NoParams
  'staff.setUp.done': NoParams
  'staff.setUp.refusals.wrong-token': NoParams
  'staff.setUp.refusals.too-many-attempts': { time: TextValue }
  'staff.setUp.refusals.login-invalid': NoParams
  'staff.setUp.refusals.login-taken': NoParams
  'staff.setUp.refusals.name-missing': NoParams
  'staff.setUp.refusals.password-too-short': NoParams
  'staff.setUp.refusals.password-too-long': NoParams
  'staff.setUp.refusals.password-too-easy': NoParams
  'staff.setUp.refusals.other': NoParams
  'staff.device.title': NoParams
  'staff.device.intro': NoParams
  'staff.device.key': NoParams
  'staff.device.keyHint': NoParams
  'staff.device.submit': NoParams
  'staff.device.missing': NoParams
  'staff.device.wrong': NoParams
  'staff.device.known': { role: TextValue }
  'staff.device.roles.display': NoParams
  'staff.device.roles.terminal': NoParams
  'staff.device.open': NoParams
  'staff.device.signOff': NoParams
  'staff.alarm.title': NoParams
  'staff.alarm.noRoom': NoParams
  'staff.alarm.since': { time: TextValue }
  'staff.alarm.answer': NoParams
  'staff.alarm.answered': { name: TextValue }
  'staff.alarm.end': NoParams
  'staff.alarm.sent': NoParams
  'staff.alarm.taken': NoParams
  'staff.alarm.unsent': NoParams
  'staff.alarm.close': NoParams
  'staff.alarm.page': NoParams
  'staff.alarm.intro': NoParams
  'staff.alarm.raise': NoParams
  'staff.alarm.none': NoParams
  'staff.alarm.refusals.alarm-over': NoParams
  'staff.alarm.refusals.already-answered': NoParams
  'staff.alarm.refusals.not-yours': NoParams
  'staff.alarm.refusals.not-permitted': NoParams
  'staff.alarm.refusals.other': NoParams
  'staffing.list.title': NoParams
  'staffing.list.lead': NoParams
  'staffing.list.caption': NoParams
  'staffing.list.name': NoParams
  'staffing.list.year': NoParams
  'staffing.list.convention': NoParams
  'staffing.list.needed': NoParams
  'staffing.list.there': NoParams
  'staffing.list.gap': NoParams
  'staffing.list.state': NoParams
  'staffing.list.acts': NoParams
  'staffing.list.copy': NoParams
  'staffing.list.copyOf': { name: TextValue }
  'staffing.list.remove': NoParams
  'staffing.list.removeOf': { name: TextValue }
  'staffing.list.new': NoParams
  'staffing.list.empty': NoParams
  'staffing.list.begin': NoParams
  'staffing.list.begin1': NoParams
  'staffing.list.begin2': NoParams
  'staffing.list.begin3': NoParams
  'staffing.list.compare': NoParams
  'staffing.list.choose': { name: TextValue }
  'staffing.list.chooseHint': NoParams
  'staffing.list.notReckoned': NoParams
  'staffing.list.site': { site: TextValue }
  'staffing.list.basedOn': { name: TextValue }
  'staffing.list.sites': NoParams
  'staffing.list.copyShort': NoParams
  'staffing.state.draft': NoParams
  'staffing.state.adopted': NoParams
  'staffing.unit.posts': NoParams
  'staffing.unit.postsLong': NoParams
  'staffing.unit.minutes': NoParams
  'staffing.new.title': NoParams
  'staffing.new.lead': NoParams
  'staffing.new.copyTitle': { name: TextValue }
  'staffing.new.copyLead': { name: TextValue }
  'staffing.new.name': NoParams
  'staffing.new.nameHint': NoParams
  'staffing.new.year': NoParams
  'staffing.new.yearHint': NoParams
  'staffing.new.convention': NoParams
  'staffing.new.conventionHint': NoParams
  'staffing.new.create': NoParams
  'staffing.new.copy': NoParams
  'staffing.sits.deducted': { percent: TextValue }
  'staffing.sits.surcharge': { percent: TextValue }
  'staffing.sits.superseded': NoParams
  'staffing.plan.pages': NoParams
  'staffing.plan.overview': NoParams
  'staffing.plan.hours': NoParams
  'staffing.plan.convention': NoParams
  'staffing.plan.sensitivity': NoParams
  'staffing.plan.changes': NoParams
  'staffing.plan.measured': NoParams
  'staffing.plan.expected': NoParams
  'staffing.plan.import': NoParams
  'staffing.plan.report': NoParams
  'staffing.plan.review': NoParams
  'staffing.plan.print': NoParams
  'staffing.plan.back': NoParams
  'staffing.plan.about': { convention: TextValue; state: TextValue; year: TextValue }
  'staffing.plan.adopted': NoParams
  'staffing.plan.rename': NoParams
  'staffing.plan.acts': NoParams
  'staffing.result.title': NoParams
  'staffing.result.needed': NoParams
  'staffing.result.posts': { posts: TextValue }
  'staffing.result.interval': { high: TextValue; low: TextValue }
  'staffing.result.noInterval': NoParams
  'staffing.result.policy': NoParams
  'staffing.result.policyHint': NoParams
  'staffing.result.there': NoParams
  'staffing.result.thereHint': { minutes: TextValue; share: TextValue }
  'staffing.result.missing': NoParams
  'staffing.result.spare': NoParams
  'staffing.result.even': NoParams
  'staffing.result.how': NoParams
  'staffing.result.formula': { net: TextValue; posts: TextValue; work: TextValue }
  'staffing.result.incomplete': NoParams
  'staffing.result.none': NoParams
  'staffing.result.noneText': NoParams
  'staffing.result.workMinutes': NoParams
  'staffing.marks.faults': NoParams
  'staffing.marks.warnings': NoParams
  'staffing.marks.here': NoParams
  'staffing.marks.inTask': { name: TextValue }
  'staffing.marks.year-without-data': { year: TextValue }
  'staffing.marks.not-a-number': NoParams
  'staffing.marks.negative': NoParams
  'staffing.marks.zero-minutes': NoParams
  'staffing.marks.absurd': NoParams
  'staffing.marks.setup-twice': NoParams
  'staffing.marks.groups-without-people': NoParams
  'staffing.marks.no-groups': NoParams
  'staffing.marks.no-tasks': NoParams
  'staffing.marks.interval-reversed': NoParams
  'staffing.marks.duplicate-key': NoParams
  'staffing.marks.unusual-minutes': NoParams
  'staffing.marks.no-cases': NoParams
  'staffing.marks.months-missing': { months: TextValue }
  'staffing.marks.sample-small': NoParams
  'staffing.marks.verteilzeit-included': NoParams
  'staffing.marks.verteilzeit-mixed': NoParams
  'staffing.marks.convention-superseded': { convention: TextValue }
  'staffing.marks.data-unreviewed': { convention: TextValue; reviewedUntil: TextValue; year: TextValue }
  'staffing.marks.group-without-people': NoParams
  'staffing.marks.annual-minutes-unusual': { published: TextValue }
  'staffing.marks.other': { code: TextValue }
  'staffing.tasks.title': NoParams
  'staffing.tasks.caption': { area: TextValue }
  'staffing.tasks.name': NoParams
  'staffing.tasks.cases': NoParams
  'staffing.tasks.minutes': NoParams
  'staffing.tasks.setup': NoParams
  'staffing.tasks.factor': NoParams
  'staffing.tasks.work': NoParams
  'staffing.tasks.posts': NoParams
  'staffing.tasks.sum': { area: TextValue }
  'staffing.tasks.total': NoParams
  'staffing.tasks.add': NoParams
  'staffing.tasks.edit': { name: TextValue }
  'staffing.tasks.none': NoParams
  'staffing.tasks.noneText': NoParams
  'staffing.tasks.fault': NoParams
  'staffing.tasks.includes': NoParams
  'staffing.from.typed': NoParams
  'staffing.from.imported': NoParams
  'staffing.from.measured': NoParams
  'staffing.from.forecast': NoParams
  'staffing.from.n': { n: TextValue }
  'staffing.from.span': { high: TextValue; low: TextValue }
  'staffing.task.newTitle': NoParams
  'staffing.task.title': NoParams
  'staffing.task.area': NoParams
  'staffing.task.areaHint': NoParams
  'staffing.task.name': NoParams
  'staffing.task.concern': NoParams
  'staffing.task.concernHint': NoParams
  'staffing.task.concernNone': NoParams
  'staffing.task.cases': NoParams
  'staffing.task.casesSource': NoParams
  'staffing.task.minutes': NoParams
  'staffing.task.minutesHint': NoParams
  'staffing.task.minutesSource': NoParams
  'staffing.task.sourceHint': NoParams
  'staffing.task.setup': NoParams
  'staffing.task.setupHint': NoParams
  'staffing.task.includes': NoParams
  'staffing.task.includesHint': NoParams
  'staffing.task.note': NoParams
  'staffing.task.save': NoParams
  'staffing.task.remove': NoParams
  'staffing.task.removeText': NoParams
  'staffing.task.keeps': { from: TextValue; source: TextValue }
  'staffing.field.missing': NoParams
  'staffing.field.notNumber': { typed: TextValue }
  'staffing.field.negative': NoParams
  'staffing.field.range': { least: TextValue; most: TextValue }
  'staffing.field.zero': NoParams
  'staffing.field.text': NoParams
  'staffing.field.tooLong': NoParams
  'staffing.field.source': NoParams
  'staffing.field.year': { least: TextValue; most: TextValue }
  'staffing.hours.title': NoParams
  'staffing.hours.lead': NoParams
  'staffing.hours.groups': NoParams
  'staffing.hours.groupsCaption': NoParams
  'staffing.hours.group': NoParams
  'staffing.hours.groupNumber': { number: TextValue }
  'staffing.hours.key': NoParams
  'staffing.hours.name': NoParams
  'staffing.hours.weekly': NoParams
  'staffing.hours.share': NoParams
  'staffing.hours.shareHint': NoParams
  'staffing.hours.annual': NoParams
  'staffing.hours.source': NoParams
  'staffing.hours.weight': NoParams
  'staffing.hours.net': NoParams
  'staffing.hours.capacity': NoParams
  'staffing.hours.mixed': { annual: TextValue; net: TextValue }
  'staffing.hours.saveGroups': NoParams
  'staffing.hours.another': NoParams
  'staffing.hours.removeHint': NoParams
  'staffing.hours.build': NoParams
  'staffing.hours.buildLead': NoParams
  'staffing.hours.buildCaption': { hours: TextValue; year: TextValue }
  'staffing.hours.line': NoParams
  'staffing.hours.days': NoParams
  'staffing.hours.minutes': NoParams
  'staffing.hours.beside': NoParams
  'staffing.hours.difference': NoParams
  'staffing.hours.leave': NoParams
  'staffing.hours.sick': NoParams
  'staffing.hours.sickHint': NoParams
  'staffing.hours.training': NoParams
  'staffing.hours.special': NoParams
  'staffing.hours.eves': NoParams
  'staffing.hours.assumption': NoParams
  'staffing.hours.show': NoParams
  'staffing.hours.use': NoParams
  'staffing.hours.usePublished': NoParams
  'staffing.hours.free': NoParams
  'staffing.hours.onboardingOpen': NoParams
  'staffing.hours.fromOnboarding': NoParams
  'staffing.hours.productivity': NoParams
  'staffing.hours.productivityHint': NoParams
  'staffing.hours.publishedLine': { name: TextValue }
  'staffing.hours.unpublished': NoParams
  'staffing.hours.lines.year': NoParams
  'staffing.hours.lines.weekends': NoParams
  'staffing.hours.lines.holidays': NoParams
  'staffing.hours.lines.eves': NoParams
  'staffing.hours.lines.leave': NoParams
  'staffing.hours.lines.sick': NoParams
  'staffing.hours.lines.training': NoParams
  'staffing.hours.lines.special': NoParams
  'staffing.hours.lines.left': NoParams
  'staffing.hours.builtSource': { year: TextValue }
  'staffing.convention.title': NoParams
  'staffing.convention.lead': NoParams
  'staffing.convention.caption': NoParams
  'staffing.convention.name': NoParams
  'staffing.convention.rule': NoParams
  'staffing.convention.edition': { section: TextValue; year: TextValue }
  'staffing.convention.posts': NoParams
  'staffing.convention.policy': NoParams
  'staffing.convention.difference': NoParams
  'staffing.convention.chosen': NoParams
  'staffing.convention.notComparable': NoParams
  'staffing.convention.notComparableText': NoParams
  'staffing.convention.choose': NoParams
  'staffing.convention.save': NoParams
  'staffing.convention.setup': NoParams
  'staffing.convention.setupCase': NoParams
  'staffing.convention.setupVerteilzeit': NoParams
  'staffing.convention.setupHint': NoParams
  'staffing.convention.source': { source: TextValue }
  'staffing.convention.outside': { year: TextValue }
  'staffing.sensitivity.title': NoParams
  'staffing.sensitivity.lead': NoParams
  'staffing.sensitivity.chart': NoParams
  'staffing.sensitivity.about': NoParams
  'staffing.sensitivity.cases': { name: TextValue }
  'staffing.sensitivity.minutes': { name: TextValue }
  'staffing.sensitivity.caption': NoParams
  'staffing.sensitivity.number': NoParams
  'staffing.sensitivity.value': NoParams
  'staffing.sensitivity.low': NoParams
  'staffing.sensitivity.high': NoParams
  'staffing.sensitivity.effect': NoParams
  'staffing.sensitivity.variance': NoParams
  'staffing.sensitivity.none': NoParams
  'staffing.sensitivity.interval': { high: TextValue; low: TextValue }
  'staffing.sensitivity.noInterval': NoParams
  'staffing.changes.title': NoParams
  'staffing.changes.against': NoParams
  'staffing.changes.againstRevision': { version: TextValue; when: TextValue }
  'staffing.changes.againstBasis': { name: TextValue }
  'staffing.changes.againstPlan': { name: TextValue; year: TextValue }
  'staffing.changes.show': NoParams
  'staffing.changes.before': { posts: TextValue }
  'staffing.changes.after': { posts: TextValue }
  'staffing.changes.change': { change: TextValue }
  'staffing.changes.result': { after: TextValue; before: TextValue; change: TextValue }
  'staffing.changes.caption': NoParams
  'staffing.changes.what': NoParams
  'staffing.changes.from': NoParams
  'staffing.changes.to': NoParams
  'staffing.changes.effect': NoParams
  'staffing.changes.sum': NoParams
  'staffing.changes.sumText': NoParams
  'staffing.changes.none': NoParams
  'staffing.changes.nothing': NoParams
  'staffing.changes.history': NoParams
  'staffing.changes.historyCaption': NoParams
  'staffing.changes.version': NoParams
  'staffing.changes.when': NoParams
  'staffing.changes.by': NoParams
  'staffing.changes.act': NoParams
  'staffing.changes.posts': NoParams
  'staffing.changes.restore': NoParams
  'staffing.changes.restoreOf': { version: TextValue }
  'staffing.changes.compareOf': { version: TextValue }
  'staffing.changes.compare': NoParams
  'staffing.changes.now': NoParams
  'staffing.changes.restoreHint': NoParams
  'staffing.changes.yes': NoParams
  'staffing.changes.no': NoParams
  'staffing.changes.there': NoParams
  'staffing.changes.notReckonable': NoParams
  'staffing.changes.all': { count: number }
  'staffing.changes.parts.added': NoParams
  'staffing.changes.parts.removed': NoParams
  'staffing.changes.parts.cases': NoParams
  'staffing.changes.parts.minutes': NoParams
  'staffing.changes.parts.setupMinutes': NoParams
  'staffing.changes.parts.includesVerteilzeit': NoParams
  'staffing.changes.parts.convention': NoParams
  'staffing.changes.parts.setupIn': NoParams
  'staffing.changes.parts.annualMinutes': NoParams
  'staffing.changes.parts.mix': NoParams
  'staffing.changes.parts.area': NoParams
  'staffing.changes.parts.name': NoParams
  'staffing.changes.parts.concern': NoParams
  'staffing.changes.parts.note': NoParams
  'staffing.changes.parts.weeklyHours': NoParams
  'staffing.changes.parts.share': NoParams
  'staffing.changes.parts.source': NoParams
  'staffing.changes.parts.year': NoParams
  'staffing.changes.parts.annual': NoParams
  'staffing.changes.parts.productivity': NoParams
  'staffing.changes.parts.casesSource': NoParams
  'staffing.changes.parts.minutesSource': NoParams
  'staffing.changes.fromTo': { about: TextValue; from: TextValue; to: TextValue }
  'staffing.changes.undo': NoParams
  'staffing.changes.acts.create': NoParams
  'staffing.changes.acts.copy': NoParams
  'staffing.changes.acts.rename': NoParams
  'staffing.changes.acts.save-task': NoParams
  'staffing.changes.acts.save-tasks': NoParams
  'staffing.changes.acts.import': NoParams
  'staffing.changes.acts.remove-task': NoParams
  'staffing.changes.acts.save-groups': NoParams
  'staffing.changes.acts.choose-convention': NoParams
  'staffing.changes.acts.take-figures': NoParams
  'staffing.changes.acts.take-forecast': NoParams
  'staffing.changes.acts.take-onboarding': NoParams
  'staffing.changes.acts.restore-revision': NoParams
  'staffing.changes.acts.adopt': NoParams
  'staffing.measured.title': NoParams
  'staffing.measured.lead': NoParams
  'staffing.measured.from': NoParams
  'staffing.measured.to': NoParams
  'staffing.measured.show': NoParams
  'staffing.measured.caption': NoParams
  'staffing.measured.task': NoParams
  'staffing.measured.cases': NoParams
  'staffing.measured.minutes': NoParams
  'staffing.measured.n': { n: TextValue }
  'staffing.measured.interval': { high: TextValue; low: TextValue }
  'staffing.measured.take': NoParams
  'staffing.measured.takeChosen': NoParams
  'staffing.measured.choose': { name: TextValue }
  'staffing.measured.none': NoParams
  'staffing.measured.noneText': NoParams
  'staffing.measured.few': NoParams
  'staffing.measured.nothingChosen': NoParams
  'staffing.measured.casesNow': NoParams
  'staffing.measured.casesSeen': NoParams
  'staffing.measured.minutesNow': NoParams
  'staffing.measured.minutesSeen': NoParams
  'staffing.measured.what': NoParams
  'staffing.measured.nothingToTake': NoParams
  'staffing.measured.missing': NoParams
  'staffing.measured.missingText': NoParams
  'staffing.expected.title': NoParams
  'staffing.expected.lead': { year: TextValue }
  'staffing.expected.how': NoParams
  'staffing.expected.caption': NoParams
  'staffing.expected.cases': { year: TextValue }
  'staffing.expected.from': NoParams
  'staffing.expected.months': { months: TextValue }
  'staffing.expected.missing': { missing: TextValue }
  'staffing.expected.little': { months: TextValue }
  'staffing.expected.none': NoParams
  'staffing.adopt.title': NoParams
  'staffing.adopt.text': { name: TextValue }
  'staffing.adopt.result': { convention: TextValue; posts: TextValue }
  'staffing.adopt.confirm': NoParams
  'staffing.adopt.faults': NoParams
  'staffing.adopt.check': NoParams
  'staffing.adopt.sure': NoParams
  'staffing.adopt.cancel': NoParams
  'staffing.remove.title': NoParams
  'staffing.remove.textForever': { name: TextValue }
  'staffing.remove.confirm': NoParams
  'staffing.remove.cancel': NoParams
  'staffing.review.title': NoParams
  'staffing.review.lead': NoParams
  'staffing.review.caption': { year: TextValue }
  'staffing.review.task': NoParams
  'staffing.review.expectedCases': NoParams
  'staffing.review.seenCases': NoParams
  'staffing.review.expectedMinutes': NoParams
  'staffing.review.seenMinutes': NoParams
  'staffing.review.effect': NoParams
  'staffing.review.sum': { error: TextValue; planned: TextValue; seen: TextValue }
  'staffing.review.none': { year: TextValue }
  'staffing.review.notYet': { until: TextValue; year: TextValue }
  'staffing.review.unknown': NoParams
  'staffing.review.within': NoParams
  'staffing.review.outside': NoParams
  'staffing.review.checked': { share: TextValue }
  'staffing.review.interval': { high: TextValue; low: TextValue }
  'staffing.review.nothing': NoParams
  'staffing.review.rule': NoParams
  'staffing.compare.title': NoParams
  'staffing.compare.caption': NoParams
  'staffing.compare.row': NoParams
  'staffing.compare.too': NoParams
  'staffing.compare.difference': { name: TextValue }
  'staffing.compare.notComparable': NoParams
  'staffing.compare.work': NoParams
  'staffing.compare.net': NoParams
  'staffing.compare.interval': NoParams
  'staffing.compare.policy': NoParams
  'staffing.compare.why': { first: TextValue; name: TextValue }
  'staffing.compare.area': { area: TextValue }
  'staffing.compare.result': { after: TextValue; before: TextValue; change: TextValue; first: TextValue; name: TextValue }
  'staffing.print.made': { when: TextValue }
  'staffing.print.note': NoParams
  'staffing.told.created': NoParams
  'staffing.told.copied': NoParams
  'staffing.told.task': NoParams
  'staffing.told.taskRemoved': NoParams
  'staffing.told.groups': NoParams
  'staffing.told.annual': NoParams
  'staffing.told.convention': NoParams
  'staffing.told.restored': NoParams
  'staffing.told.figures': NoParams
  'staffing.told.adopted': NoParams
  'staffing.told.removed': NoParams
  'staffing.told.renamed': NoParams
  'staffing.told.imported': NoParams
  'staffing.told.undone': NoParams
  'staffing.refusals.evaluation-off': NoParams
  'staffing.refusals.not-permitted': NoParams
  'staffing.refusals.outside-validity': { known: TextValue; year: TextValue }
  'staffing.refusals.other': NoParams
  'staffing.refusals.unknown-plan': NoParams
  'staffing.refusals.plan-adopted': NoParams
  'staffing.refusals.changed-meanwhile': NoParams
  'staffing.refusals.knownFrom': { first: TextValue }
  'staffing.refusals.knownSpan': { first: TextValue; last: TextValue }
  'staffing.refusals.name-missing': NoParams
  'staffing.refusals.area-missing': NoParams
  'staffing.refusals.source-missing': NoParams
  'staffing.refusals.text-too-long': { most: TextValue }
  'staffing.refusals.not-a-number': NoParams
  'staffing.refusals.negative': NoParams
  'staffing.refusals.absurd': NoParams
  'staffing.refusals.interval-reversed': NoParams
  'staffing.refusals.year-invalid': { least: TextValue; most: TextValue }
  'staffing.refusals.too-many-tasks': { most: TextValue }
  'staffing.refusals.too-many-groups': { most: TextValue }
  'staffing.refusals.duplicate-key': NoParams
  'staffing.refusals.unknown-task': NoParams
  'staffing.refusals.unknown-convention': NoParams
  'staffing.refusals.unknown-revision': NoParams
  'staffing.refusals.plan-faulty': NoParams
  'staffing.refusals.key-reused': NoParams
  'staffing.refusals.too-many-plans': NoParams
  'staffing.refusals.period-invalid': NoParams
  'staffing.refusals.nothing-observed': NoParams
  'staffing.refusals.not-reckonable': NoParams
  'staffing.newer.title': NoParams
  'staffing.newer.look': NoParams
  'staffing.build.holidays-unknown': { year: TextValue }
  'staffing.build.not-a-number': NoParams
  'staffing.build.negative': NoParams
  'staffing.build.nothing-left': NoParams
  'staffingfiles.import.title': NoParams
  'staffingfiles.import.lead': NoParams
  'staffingfiles.import.file': NoParams
  'staffingfiles.import.fileHint': { size: TextValue }
  'staffingfiles.import.removeAbsent': NoParams
  'staffingfiles.import.removeAbsentHint': NoParams
  'staffingfiles.import.show': NoParams
  'staffingfiles.import.template': NoParams
  'staffingfiles.import.templateLead': NoParams
  'staffingfiles.import.templateXlsx': NoParams
  'staffingfiles.import.templateCsv': NoParams
  'staffingfiles.import.columns': NoParams
  'staffingfiles.import.column': NoParams
  'staffingfiles.import.alsoCalled': NoParams
  'staffingfiles.import.rules': NoParams
  'staffingfiles.import.rule1': NoParams
  'staffingfiles.import.rule2': NoParams
  'staffingfiles.import.rule3': NoParams
  'staffingfiles.import.rule4': NoParams
  'staffingfiles.import.adopted': NoParams
  'staffingfiles.import.tooLarge': { size: TextValue }
  'staffingfiles.preview.title': NoParams
  'staffingfiles.preview.of': { name: TextValue }
  'staffingfiles.preview.counts': { added: TextValue; changed: TextValue; removed: TextValue; same: TextValue }
  'staffingfiles.preview.result': { after: TextValue; before: TextValue }
  'staffingfiles.preview.resultUnknown': NoParams
  'staffingfiles.preview.nothing': NoParams
  'staffingfiles.preview.caption': NoParams
  'staffingfiles.preview.fate': NoParams
  'staffingfiles.preview.task': NoParams
  'staffingfiles.preview.cases': NoParams
  'staffingfiles.preview.minutes': NoParams
  'staffingfiles.preview.more': NoParams
  'staffingfiles.preview.was': { from: TextValue }
  'staffingfiles.preview.partWas': { from: TextValue; part: TextValue; to: TextValue }
  'staffingfiles.preview.partIs': { part: TextValue; to: TextValue }
  'staffingfiles.preview.nothingThere': NoParams
  'staffingfiles.preview.new': NoParams
  'staffingfiles.preview.changed': NoParams
  'staffingfiles.preview.removed': NoParams
  'staffingfiles.preview.others': NoParams
  'staffingfiles.preview.absent': { count: number }
  'staffingfiles.preview.absentGone': { count: number }
  'staffingfiles.preview.unknown': { columns: TextValue }
  'staffingfiles.preview.notes': NoParams
  'staffingfiles.preview.guessed': { cell: TextValue; shown: TextValue; value: TextValue }
  'staffingfiles.preview.sumRow': { row: TextValue; shown: TextValue }
  'staffingfiles.preview.take': NoParams
  'staffingfiles.preview.other': NoParams
  'staffingfiles.preview.undo': NoParams
  'staffingfiles.preview.faultsTitle': NoParams
  'staffingfiles.preview.faultsLead': { count: number }
  'staffingfiles.preview.faultsMore': { shown: TextValue }
  'staffingfiles.preview.where': NoParams
  'staffingfiles.preview.row': { row: TextValue }
  'staffingfiles.preview.column': NoParams
  'staffingfiles.preview.stands': NoParams
  'staffingfiles.preview.why': NoParams
  'staffingfiles.preview.empty': NoParams
  'staffingfiles.fault.missing': NoParams
  'staffingfiles.fault.not-a-number': NoParams
  'staffingfiles.fault.is-a-date': NoParams
  'staffingfiles.fault.formula-error': NoParams
  'staffingfiles.fault.two-ways': NoParams
  'staffingfiles.fault.negative': NoParams
  'staffingfiles.fault.zero': NoParams
  'staffingfiles.fault.absurd': { least: TextValue; most: TextValue }
  'staffingfiles.fault.not-whole': NoParams
  'staffingfiles.fault.not-yes-or-no': NoParams
  'staffingfiles.fault.too-long': NoParams
  'staffingfiles.fault.unknown-concern': NoParams
  'staffingfiles.fault.sample-incomplete': NoParams
  'staffingfiles.fault.area-missing': NoParams
  'staffingfiles.fault.minutes-missing': NoParams
  'staffingfiles.fault.row-twice': NoParams
  'staffingfiles.fault.row-twice-above': { above: TextValue }
  'staffingfiles.refusals.no-file': NoParams
  'staffingfiles.refusals.empty': NoParams
  'staffingfiles.refusals.too-large': { size: TextValue }
  'staffingfiles.refusals.unpacks-too-large': NoParams
  'staffingfiles.refusals.old-or-locked': NoParams
  'staffingfiles.refusals.other-document': NoParams
  'staffingfiles.refusals.not-a-table': NoParams
  'staffingfiles.refusals.damaged': NoParams
  'staffingfiles.refusals.takes-too-long': NoParams
  'staffingfiles.refusals.too-many-rows': { limit: TextValue; tasks: TextValue }
  'staffingfiles.refusals.too-many-columns': { limit: TextValue; row: TextValue }
  'staffingfiles.refusals.cell-too-long': { limit: TextValue; row: TextValue }
  'staffingfiles.refusals.no-header': { needed: TextValue }
  'staffingfiles.refusals.missing-columns': { found: TextValue; missing: TextValue; row: TextValue }
  'staffingfiles.refusals.column-twice': { columns: TextValue }
  'staffingfiles.refusals.wrong-unit': { column: TextValue; header: TextValue }
  'staffingfiles.refusals.no-rows': { row: TextValue }
  'staffingfiles.refusals.no-plan-file': NoParams
  'staffingfiles.refusals.later-edition': NoParams
  'staffingfiles.refusals.plan-file-wrong': { at: TextValue }
  'staffingfiles.refusals.cells-faulty': NoParams
  'staffingfiles.refusals.plan-refused': NoParams
  'staffingfiles.refusals.not-as-shown': NoParams
  'staffingfiles.refusals.changed-meanwhile': NoParams
  'staffingfiles.refusals.lost': NoParams
  'staffingfiles.report.title': NoParams
  'staffingfiles.report.lead': NoParams
  'staffingfiles.report.draft': NoParams
  'staffingfiles.report.pdf': NoParams
  'staffingfiles.report.pdfText': NoParams
  'staffingfiles.report.xlsx': NoParams
  'staffingfiles.report.xlsxText': NoParams
  'staffingfiles.report.csv': NoParams
  'staffingfiles.report.csvText': NoParams
  'staffingfiles.report.json': NoParams
  'staffingfiles.report.jsonText': NoParams
  'stages.title': NoParams
  'stages.intro': NoParams
  'stages.off.title': NoParams
  'stages.off.text': { name: TextValue }
  'stages.off.filesText': NoParams
  'stages.off.who': NoParams
  'stages.off.back': NoParams
  'stages.now.title': NoParams
  'stages.now.none': NoParams
  'stages.now.stage': { name: TextValue }
  'stages.now.offList': { names: TextValue }
  'stages.now.allOn': NoParams
  'stages.now.groups': { names: TextValue }
  'stages.now.everybody': NoParams
  'stages.now.restricted': NoParams
  'stages.now.restrictedLinks': NoParams
  'stages.now.previewing': { name: TextValue }
  'stages.now.endPreview': NoParams
  'stages.list.title': NoParams
  'stages.list.caption': NoParams
  'stages.list.none': NoParams
  'stages.list.noneText': NoParams
  'stages.list.new': NoParams
  'stages.list.name': NoParams
  'stages.list.functions': NoParams
  'stages.list.count': { all: TextValue; on: TextValue }
  'stages.list.groups': NoParams
  'stages.list.everybody': NoParams
  'stages.list.day': NoParams
  'stages.list.byHand': NoParams
  'stages.list.dayUsed': { day: TextValue }
  'stages.list.held': NoParams
  'stages.list.ready': NoParams
  'stages.list.readyCount': { all: TextValue; done: TextValue }
  'stages.list.noTasks': NoParams
  'stages.list.inForce': NoParams
  'stages.list.acts': NoParams
  'stages.list.preview': NoParams
  'stages.list.previewNamed': { name: TextValue }
  'stages.list.switch': NoParams
  'stages.list.switchNamed': { name: TextValue }
  'stages.list.earlier': NoParams
  'stages.list.earlierNamed': { name: TextValue }
  'stages.list.later': NoParams
  'stages.list.laterNamed': { name: TextValue }
  'stages.form.newTitle': NoParams
  'stages.form.changeTitle': NoParams
  'stages.form.name': NoParams
  'stages.form.functions': NoParams
  'stages.form.functionsHint': NoParams
  'stages.form.needs': { names: TextValue }
  'stages.form.groups': NoParams
  'stages.form.groupsHint': NoParams
  'stages.form.day': NoParams
  'stages.form.dayHint': NoParams
  'stages.form.save': NoParams
  'stages.form.cancel': NoParams
  'stages.form.remove': NoParams
  'stages.form.removeHint': NoParams
  'stages.form.inForceHint': NoParams
  'stages.tasks.title': NoParams
  'stages.tasks.intro': NoParams
  'stages.tasks.caption': NoParams
  'stages.tasks.kind': NoParams
  'stages.tasks.kinds.building': NoParams
  'stages.tasks.kinds.training': NoParams
  'stages.tasks.kinds.work': NoParams
  'stages.tasks.what': NoParams
  'stages.tasks.owner': NoParams
  'stages.tasks.due': NoParams
  'stages.tasks.overdue': NoParams
  'stages.tasks.state': NoParams
  'stages.tasks.done': NoParams
  'stages.tasks.open': NoParams
  'stages.tasks.settle': NoParams
  'stages.tasks.settleNamed': { name: TextValue }
  'stages.tasks.reopen': NoParams
  'stages.tasks.reopenNamed': { name: TextValue }
  'stages.tasks.remove': NoParams
  'stages.tasks.removeNamed': { name: TextValue }
  'stages.tasks.add': NoParams
  'stages.tasks.none': NoParams
  'stages.switch.title': { name: TextValue }
  'stages.switch.noneTitle': NoParams
  'stages.switch.backTitle': { name: TextValue }
  'stages.switch.changes': NoParams
  'stages.switch.on': NoParams
  'stages.switch.off': NoParams
  'stages.switch.nothing': NoParams
  'stages.switch.groupsBefore': { names: TextValue }
  'stages.switch.groupsAfter': { names: TextValue }
  'stages.switch.lost': NoParams
  'stages.switch.lostText': NoParams
  'stages.switch.begun': NoParams
  'stages.switch.begunNone': NoParams
  'stages.switch.begunOf': { count: number; name: TextValue; what: TextValue }
  'stages.switch.open': { count: number }
  'stages.switch.anyway': NoParams
  'stages.switch.why': NoParams
  'stages.switch.whyHint': NoParams
  'stages.switch.yes': NoParams
  'stages.switch.no': NoParams
  'stages.switch.moment': NoParams
  'stages.begun.appointments': NoParams
  'stages.begun.online-booking': NoParams
  'stages.begun.terminal': NoParams
  'stages.begun.waiting-list': NoParams
  'stages.begun.tickets': NoParams
  'stages.begun.hand-in': NoParams
  'stages.begun.files': NoParams
  'stages.history.title': NoParams
  'stages.history.caption': NoParams
  'stages.history.none': NoParams
  'stages.history.at': NoParams
  'stages.history.stage': NoParams
  'stages.history.noStage': NoParams
  'stages.history.how': NoParams
  'stages.history.hows.by-hand': NoParams
  'stages.history.hows.on-day': NoParams
  'stages.history.hows.back': NoParams
  'stages.history.open': { count: number }
  'stages.history.why': NoParams
  'stages.history.back': NoParams
  'stages.history.backNamed': { name: TextValue }
  'stages.history.toNone': NoParams
  'stages.told.created': NoParams
  'stages.told.changed': NoParams
  'stages.told.removed': NoParams
  'stages.told.moved': NoParams
  'stages.told.switched': NoParams
  'stages.told.preview-ended': NoParams
  'stages.told.task-added': NoParams
  'stages.told.task-settled': NoParams
  'stages.told.task-removed': NoParams
  'stages.refusals.not-permitted': NoParams
  'stages.refusals.key-reused': NoParams
  'stages.refusals.switched-off': NoParams
  'stages.refusals.name-missing': NoParams
  'stages.refusals.name-too-long': NoParams
  'stages.refusals.unknown-function': NoParams
  'stages.refusals.function-lacks': { name: TextValue; needs: TextValue }
  'stages.refusals.unknown-group': NoParams
  'stages.refusals.no-group': NoParams
  'stages.refusals.day-wrong': NoParams
  'stages.refusals.unknown-stage': NoParams
  'stages.refusals.changed-meanwhile': NoParams
  'stages.refusals.in-force': NoParams
  'stages.refusals.was-in-force': NoParams
  'stages.refusals.in-force-already': NoParams
  'stages.refusals.why-missing': NoParams
  'stages.refusals.why-too-long': NoParams
  'stages.refusals.not-ready': { open: TextValue }
  'stages.refusals.unknown-task': NoParams
  'stages.refusals.unknown-kind': NoParams
  'stages.refusals.what-missing': NoParams
  'stages.refusals.what-too-long': NoParams
  'stages.refusals.owner-too-long': NoParams
  'stagesoff.title': NoParams
  'stagesoff.lead': NoParams
  'stagesoff.kept': NoParams
  'stagesoff.instead': NoParams
  'stagesoff.home': NoParams
  'stagesoff.phone': { phone: TextValue }
  'stagesoff.badge': NoParams
  'stagesoff.later.title': NoParams
  'stagesoff.later.text': NoParams
  'stagesoff.enter': NoParams
  'stagesoff.ways.finder': NoParams
  'stagesoff.ways.online-booking': NoParams
  'stagesoff.ways.waiting-list': NoParams
  'stagesoff.ways.draws': NoParams
  'stagesoff.ways.declarations': NoParams
  'stagesoff.ways.self-check': NoParams
  'stagesoff.ways.counselling': NoParams
  'stagesoff.ways.tickets': NoParams
  'stagesoff.ways.terminal': NoParams
  'stagesoff.ways.payment-machine': NoParams
  'stagesoff.ways.other': NoParams
  'stagesoff.preview.title': NoParams
  'stagesoff.preview.text': { name: TextValue }
  'stagesoff.preview.end': NoParams
  'stagesoff.preview.notSent': NoParams
  'survey.entry.title': NoParams
  'survey.entry.text': NoParams
  'survey.entry.action': NoParams
  'survey.title': NoParams
  'survey.lead': NoParams
  'survey.optional': NoParams
  'survey.anonymous': NoParams
  'survey.code.title': NoParams
  'survey.code.text': NoParams
  'survey.code.poster': NoParams
  'survey.code.action': NoParams
  'survey.code.missing': NoParams
  'survey.code.unreadable': NoParams
  'survey.code.unknown': NoParams
  'survey.code.spent': NoParams
  'survey.code.late': NoParams
  'survey.scale.v5': NoParams
  'survey.scale.v4': NoParams
  'survey.scale.v3': NoParams
  'survey.scale.v2': NoParams
  'survey.scale.v1': NoParams
  'survey.scale.none': NoParams
  'survey.questions.hours': NoParams
  'survey.questions.appointment': NoParams
  'survey.questions.friendliness': NoParams
  'survey.questions.advice': NoParams
  'survey.questions.waiting': NoParams
  'survey.questions.orientation': NoParams
  'survey.questions.reachability': NoParams
  'survey.questions.ontime': NoParams
  'survey.questions.area': NoParams
  'survey.questions.understanding': NoParams
  'survey.words.label': NoParams
  'survey.words.hint': NoParams
  'survey.send': NoParams
  'survey.wrong.nothing-answered': NoParams
  'survey.wrong.answer-unknown': NoParams
  'survey.wrong.words-too-long': NoParams
  'survey.wrong.too-many-answers': NoParams
  'survey.wrong.any': NoParams
  'survey.done.title': NoParams
  'survey.done.text': NoParams
  'survey.done.complaint': NoParams
  'survey.done.link': NoParams
  'survey.done.back': NoParams
  'survey.terminal.entry': NoParams
  'survey.terminal.hint': NoParams
  'survey.terminal.progress': { number: TextValue; total: TextValue }
  'survey.terminal.skip': NoParams
  'survey.terminal.pause': NoParams
  'survey.terminal.check': NoParams
  'surveys.title': NoParams
  'surveys.intro': NoParams
  'surveys.rule': { month: TextValue }
  'surveys.links.words': NoParams
  'surveys.links.poster': NoParams
  'surveys.links.paper': NoParams
  'surveys.links.back': NoParams
  'surveys.links.print': NoParams
  'surveys.filter.label': NoParams
  'surveys.filter.year': NoParams
  'surveys.filter.before': NoParams
  'surveys.filter.all': NoParams
  'surveys.filter.show': NoParams
  'surveys.empty.title': NoParams
  'surveys.empty.text': NoParams
  'surveys.bound.title': NoParams
  'surveys.bound.text': NoParams
  'surveys.bound.chart': NoParams
  'surveys.bound.about': NoParams
  'surveys.poster.title': NoParams
  'surveys.poster.text': NoParams
  'surveys.poster.flood': { count: number; days: TextValue }
  'surveys.columns.question': NoParams
  'surveys.columns.group': NoParams
  'surveys.columns.n': NoParams
  'surveys.columns.share': NoParams
  'surveys.columns.low': NoParams
  'surveys.columns.high': NoParams
  'surveys.columns.month': NoParams
  'surveys.groups.languages': NoParams
  'surveys.groups.channels': NoParams
  'surveys.groups.months': NoParams
  'surveys.groups.rule': NoParams
  'surveys.groups.rest': NoParams
  'surveys.groups.none': NoParams
  'surveys.channel.code': NoParams
  'surveys.channel.terminal': NoParams
  'surveys.channel.paper': NoParams
  'surveys.channel.poster': NoParams
  'surveys.question.hours': NoParams
  'surveys.question.appointment': NoParams
  'surveys.question.friendliness': NoParams
  'surveys.question.advice': NoParams
  'surveys.question.waiting': NoParams
  'surveys.question.orientation': NoParams
  'surveys.question.reachability': NoParams
  'surveys.question.ontime': NoParams
  'surveys.question.area': NoParams
  'surveys.question.understanding': NoParams
  'surveys.words.title': NoParams
  'surveys.words.intro': NoParams
  'surveys.words.none': NoParams
  'surveys.words.noneText': NoParams
  'surveys.words.told': { day: TextValue }
  'surveys.posterPage.title': NoParams
  'surveys.posterPage.intro': NoParams
  'surveys.posterPage.none': NoParams
  'surveys.posterPage.make': NoParams
  'surveys.posterPage.renew': NoParams
  'surveys.posterPage.renewText': NoParams
  'surveys.posterPage.sure': NoParams
  'surveys.posterPage.sureMissing': NoParams
  'surveys.posterPage.made': NoParams
  'surveys.posterPage.qr': NoParams
  'surveys.paper.title': NoParams
  'surveys.paper.intro': NoParams
  'surveys.paper.empty': NoParams
  'surveys.paper.counted': NoParams
  'surveys.paper.countedHint': NoParams
  'surveys.paper.open': NoParams
  'surveys.paper.list': NoParams
  'surveys.paper.none': NoParams
  'surveys.paper.one': { day: TextValue; sheets: TextValue; typed: TextValue }
  'surveys.paper.go': NoParams
  'surveys.paper.bundle': { sheets: TextValue }
  'surveys.paper.progress': { sheets: TextValue; typed: TextValue }
  'surveys.paper.language': NoParams
  'surveys.paper.unticked': NoParams
  'surveys.paper.words': NoParams
  'surveys.paper.save': NoParams
  'surveys.paper.takeBack': NoParams
  'surveys.paper.close': NoParams
  'surveys.paper.closeText': NoParams
  'surveys.paper.drop': NoParams
  'surveys.paper.dropText': NoParams
  'surveys.paper.dropSure': NoParams
  'surveys.paper.told.typed': NoParams
  'surveys.paper.told.back': NoParams
  'surveys.paper.told.closed': NoParams
  'surveys.paper.told.dropped': NoParams
  'surveys.paper.wrong.count-invalid': NoParams
  'surveys.paper.wrong.nothing-answered': NoParams
  'surveys.paper.wrong.answer-unknown': NoParams
  'surveys.paper.wrong.words-too-long': NoParams
  'surveys.paper.wrong.language-unknown': NoParams
  'surveys.paper.wrong.bundle-full': NoParams
  'surveys.paper.wrong.nothing-typed': NoParams
  'surveys.paper.wrong.sheets-missing': NoParams
  'surveys.paper.wrong.unknown-bundle': NoParams
  'surveys.paper.wrong.not-sure': NoParams
  'surveys.paper.wrong.any': NoParams
  'terminal.title': NoParams
  'terminal.language': NoParams
  'terminal.welcome': NoParams
  'terminal.restart': NoParams
  'terminal.start.title': NoParams
  'terminal.start.lead': NoParams
  'terminal.start.appointment': NoParams
  'terminal.start.appointmentHint': NoParams
  'terminal.start.walkIn': NoParams
  'terminal.start.walkInHint': NoParams
  'terminal.start.help': NoParams
  'terminal.start.helpHint': NoParams
  'terminal.code.title': NoParams
  'terminal.code.scan': NoParams
  'terminal.code.label': NoParams
  'terminal.code.hint': NoParams
  'terminal.code.submit': NoParams
  'terminal.code.byName': NoParams
  'terminal.code.missing': NoParams
  'terminal.code.unreadable': NoParams
  'terminal.code.camera': NoParams
  'terminal.code.cameraTitle': NoParams
  'terminal.code.cameraText': NoParams
  'terminal.code.cameraStop': NoParams
  'terminal.code.cameraNone': NoParams
  'terminal.name.title': NoParams
  'terminal.name.lead': NoParams
  'terminal.name.family': NoParams
  'terminal.name.birth': NoParams
  'terminal.name.birthHint': NoParams
  'terminal.name.submit': NoParams
  'terminal.name.wrong.name-missing': NoParams
  'terminal.name.wrong.name-too-short': NoParams
  'terminal.name.wrong.characters-not-allowed': NoParams
  'terminal.name.wrong.no-letter': NoParams
  'terminal.name.wrong.name-too-long': NoParams
  'terminal.name.wrong.birth-date-incomplete': NoParams
  'terminal.name.wrong.birth-year-unknown': NoParams
  'terminal.name.wrong.birth-month-missing': NoParams
  'terminal.name.wrong.no-such-date': NoParams
  'terminal.name.wrong.birth-date-in-future': NoParams
  'terminal.name.wrong.birth-date-too-long-ago': NoParams
  'terminal.walkIn.title': NoParams
  'terminal.walkIn.lead': NoParams
  'terminal.walkIn.short': NoParams
  'terminal.walkIn.shortHint': NoParams
  'terminal.walkIn.stay': NoParams
  'terminal.walkIn.stayHint': NoParams
  'terminal.walkIn.urgent': NoParams
  'terminal.walkIn.urgentHint': NoParams
  'terminal.walkIn.elsewhere': NoParams
  'terminal.walkIn.elsewhereHint': NoParams
  'terminal.walkIn.stayLead': NoParams
  'terminal.walkIn.concernLead': NoParams
  'terminal.walkIn.notSure': NoParams
  'terminal.walkIn.notSureHint': NoParams
  'terminal.walkIn.choose': NoParams
  'terminal.booking.title': NoParams
  'terminal.booking.phone': NoParams
  'terminal.booking.desk': NoParams
  'terminal.booking.urgent': NoParams
  'terminal.booking.qr': NoParams
  'terminal.help.title': NoParams
  'terminal.help.text': NoParams
  'terminal.help.bring': NoParams
  'terminal.help.call': NoParams
  'terminal.help.called': NoParams
  'terminal.help.calledText': NoParams
  'terminal.help.failed': NoParams
  'terminal.ticket.title': NoParams
  'terminal.ticket.again': NoParams
  'terminal.ticket.area': { letter: TextValue }
  'terminal.ticket.team': { name: TextValue }
  'terminal.ticket.due': { time: TextValue }
  'terminal.ticket.wait': NoParams
  'terminal.ticket.now': NoParams
  'terminal.ticket.range': { range: TextValue }
  'terminal.ticket.afterClosing': NoParams
  'terminal.ticket.unknown': NoParams
  'terminal.ticket.call': NoParams
  'terminal.ticket.phone': NoParams
  'terminal.ticket.qr': NoParams
  'terminal.ticket.print': NoParams
  'terminal.ticket.done': NoParams
  'terminal.ticket.printed': { when: TextValue }
  'terminal.ticket.called': { room: TextValue }
  'terminal.ticket.parked': NoParams
  'terminal.ticket.over': NoParams
  'terminal.ticket.notBefore': NoParams
  'terminal.ticket.atMost': { minutes: TextValue }
  'terminal.ticket.window': { time: TextValue }
  'terminal.ticket.windowNote': NoParams
  'terminal.ticket.floor': { floor: TextValue }
  'terminal.ticket.groundFloor': NoParams
  'terminal.ticket.way.up': NoParams
  'terminal.ticket.way.right': NoParams
  'terminal.ticket.way.down': NoParams
  'terminal.ticket.way.left': NoParams
  'terminal.ticket.printing': NoParams
  'terminal.ticket.onPaper': NoParams
  'terminal.ticket.notPrinted': NoParams
  'terminal.ticket.notPrintedText': NoParams
  'terminal.ticket.noPrinter': NoParams
  'terminal.ticket.noPrinterText': NoParams
  'terminal.stop.again': NoParams
  'terminal.stop.desk': NoParams
  'terminal.stop.too-late.title': NoParams
  'terminal.stop.too-late.text': NoParams
  'terminal.stop.another-day.title': NoParams
  'terminal.stop.another-day.text': { when: TextValue }
  'terminal.stop.appointment-cancelled.title': NoParams
  'terminal.stop.appointment-cancelled.text': NoParams
  'terminal.stop.not-booked.title': NoParams
  'terminal.stop.not-booked.text': NoParams
  'terminal.stop.visit-over.title': NoParams
  'terminal.stop.visit-over.text': NoParams
  'terminal.stop.another-site.title': NoParams
  'terminal.stop.another-site.text': NoParams
  'terminal.stop.unknown-code.title': NoParams
  'terminal.stop.unknown-code.text': NoParams
  'terminal.stop.not-found.title': NoParams
  'terminal.stop.not-found.text': NoParams
  'terminal.stop.several.title': NoParams
  'terminal.stop.several.text': NoParams
  'terminal.stop.numbers-used-up.title': NoParams
  'terminal.stop.numbers-used-up.text': NoParams
  'terminal.stop.closed.title': NoParams
  'terminal.stop.closed.text': NoParams
  'terminal.stop.closed-until.title': { time: TextValue }
  'terminal.stop.closed-until.text': NoParams
  'terminal.stop.no-longer-today.title': NoParams
  'terminal.stop.no-longer-today.text': NoParams
  'terminal.stop.too-many.title': NoParams
  'terminal.stop.too-many.text': NoParams
  'terminal.stop.other.title': NoParams
  'terminal.stop.other.text': NoParams
  'terminal.stop.foreign-code.title': NoParams
  'terminal.stop.foreign-code.text': NoParams
  'terminal.stop.window-not-yet.title': NoParams
  'terminal.stop.window-not-yet.text': { time: TextValue }
  'terminal.stop.window-missed.title': NoParams
  'terminal.stop.window-missed.text': NoParams
  'terminal.stop.walk-ins-stopped.title': NoParams
  'terminal.stop.walk-ins-stopped.text': NoParams
  'terminal.stop.windows-full.title': NoParams
  'terminal.stop.windows-full.text': NoParams
  'terminal.idle.title': NoParams
  'terminal.idle.text': { seconds: TextValue }
  'terminal.idle.more': NoParams
  'terminal.idle.end': NoParams
  'terminal.keys.title': NoParams
  'terminal.keys.delete': NoParams
  'terminal.keys.space': NoParams
  'terminal.answer.here.title': NoParams
  'terminal.answer.here.text': NoParams
  'terminal.answer.wait.title': NoParams
  'terminal.answer.wait.text': NoParams
  'terminal.answer.elsewhere.title': NoParams
  'terminal.answer.waitAbout': { range: TextValue }
  'terminal.answer.waitAtMost': { minutes: TextValue }
  'terminal.answer.waitNone': NoParams
  'terminal.answer.windows': NoParams
  'terminal.answer.draw': NoParams
  'terminal.answer.today': { time: TextValue }
  'terminal.answer.next': { when: TextValue }
  'terminal.answer.noneFree': NoParams
  'terminal.answer.documents': NoParams
  'terminal.elsewhere.title': NoParams
  'terminal.elsewhere.lead': NoParams
  'terminal.elsewhere.address': NoParams
  'terminal.elsewhere.way': NoParams
  'terminal.elsewhere.phone': NoParams
  'terminal.elsewhere.none': NoParams
  'terminal.elsewhere.office.registration.what': NoParams
  'terminal.elsewhere.office.registration.name': NoParams
  'terminal.elsewhere.office.driving.what': NoParams
  'terminal.elsewhere.office.driving.name': NoParams
  'terminal.elsewhere.office.money.what': NoParams
  'terminal.elsewhere.office.money.name': NoParams
  'terminal.elsewhere.office.work.what': NoParams
  'terminal.elsewhere.office.work.name': NoParams
  'terminal.elsewhere.office.child.what': NoParams
  'terminal.elsewhere.office.child.name': NoParams
  'terminal.elsewhere.office.registry.what': NoParams
  'terminal.elsewhere.office.registry.name': NoParams
  'terminal.elsewhere.office.asylum.what': NoParams
  'terminal.elsewhere.office.asylum.name': NoParams
  'terminal.elsewhere.office.tax.what': NoParams
  'terminal.elsewhere.office.tax.name': NoParams
  'terminal.elsewhere.office.employer.what': NoParams
  'terminal.elsewhere.office.employer.name': NoParams
  'terminal.tools.contrast': NoParams
  'terminal.tools.contrastOff': NoParams
  'terminal.tools.speak': NoParams
  'terminal.tools.speakStop': NoParams
  'terminal.tools.label': NoParams
  'ticket.place.between': { range: TextValue }
  'ticket.place.many': { number: TextValue }
  'ticket.place.next': NoParams
  'ticket.live.title': NoParams
  'ticket.live.text': NoParams
  'ticket.live.action': NoParams
  'ticket.live.on': NoParams
  'ticket.live.sleep': NoParams
  'ticket.live.updated': NoParams
  'ticket.live.lost': NoParams
  'ticket.live.heard': NoParams
  'ticket.live.turn': NoParams
  'ticket.later.title': NoParams
  'ticket.later.text': NoParams
  'ticket.later.choose': NoParams
  'ticket.later.minutes': { minutes: TextValue }
  'ticket.later.left': { minutes: TextValue }
  'ticket.later.action': NoParams
  'ticket.later.noMore': NoParams
  'ticket.later.missing': NoParams
  'ticket.later.away': { time: TextValue }
  'ticket.later.beBack': { time: TextValue }
  'ticket.later.back': NoParams
  'ticket.later.refusals.not-waiting': NoParams
  'ticket.later.refusals.minutes-not-allowed': NoParams
  'ticket.later.refusals.too-long-away': NoParams
  'ticket.leave.link': NoParams
  'ticket.leave.title': NoParams
  'ticket.leave.text': NoParams
  'ticket.leave.yes': NoParams
  'ticket.leave.no': NoParams
  'ticket.refusals.other': NoParams
  'ticket.window.title': NoParams
  'ticket.window.when': { range: TextValue }
  'ticket.window.how': NoParams
  'training.title': NoParams
  'training.lead': NoParams
  'training.pages.label': NoParams
  'training.pages.matrix': NoParams
  'training.pages.tasks': NoParams
  'training.pages.offers': NoParams
  'training.pages.onboarding': NoParams
  'training.pages.instructions': NoParams
  'training.pages.effect': NoParams
  'training.site': { site: TextValue }
  'training.levels.0': NoParams
  'training.levels.1': NoParams
  'training.levels.2': NoParams
  'training.levels.3': NoParams
  'training.legend': NoParams
  'training.matrix.caption': NoParams
  'training.matrix.person': NoParams
  'training.matrix.day': NoParams
  'training.matrix.dayHint': NoParams
  'training.matrix.show': NoParams
  'training.matrix.until': { day: TextValue }
  'training.matrix.expired': { day: TextValue }
  'training.matrix.judge': { name: TextValue }
  'training.matrix.none': NoParams
  'training.matrix.noneText': NoParams
  'training.matrix.cut': NoParams
  'training.matrix.nobody': NoParams
  'training.weak.title': NoParams
  'training.weak.none': NoParams
  'training.weak.caption': NoParams
  'training.weak.task': NoParams
  'training.weak.state': NoParams
  'training.weak.who': NoParams
  'training.weak.least': NoParams
  'training.weak.nobody': NoParams
  'training.weak.one': NoParams
  'training.weak.few': NoParams
  'training.weak.soonTitle': NoParams
  'training.weak.next': NoParams
  'training.proposals.title': NoParams
  'training.proposals.lead': NoParams
  'training.proposals.caption': NoParams
  'training.proposals.choose': { name: TextValue; task: TextValue }
  'training.proposals.take': NoParams
  'training.proposals.decline': NoParams
  'training.proposals.person': NoParams
  'training.proposals.task': NoParams
  'training.proposals.level': NoParams
  'training.proposals.offer': NoParams
  'training.proposals.pick': NoParams
  'training.left.title': NoParams
  'training.left.lead': NoParams
  'training.left.erase': NoParams
  'training.left.eraseNamed': { name: TextValue }
  'training.left.sureTitle': { name: TextValue }
  'training.left.sure': NoParams
  'training.left.yes': NoParams
  'training.left.no': NoParams
  'training.person.title': { name: TextValue }
  'training.person.lead': { name: TextValue }
  'training.person.caption': NoParams
  'training.person.task': NoParams
  'training.person.level': NoParams
  'training.person.until': NoParams
  'training.person.untilHint': NoParams
  'training.person.note': NoParams
  'training.person.source': NoParams
  'training.person.judged': { day: TextValue }
  'training.person.attendance': { day: TextValue }
  'training.person.nothing': NoParams
  'training.person.levelOf': { task: TextValue }
  'training.person.untilOf': { task: TextValue }
  'training.person.noteOf': { task: TextValue }
  'training.person.save': NoParams
  'training.tasks.title': NoParams
  'training.tasks.lead': NoParams
  'training.tasks.caption': NoParams
  'training.tasks.name': NoParams
  'training.tasks.concerns': NoParams
  'training.tasks.least': NoParams
  'training.tasks.count': { count: number }
  'training.tasks.new': NoParams
  'training.tasks.edit': NoParams
  'training.tasks.editNamed': { name: TextValue }
  'training.tasks.retire': NoParams
  'training.tasks.retired': NoParams
  'training.tasks.restore': NoParams
  'training.tasks.restoreNamed': { name: TextValue }
  'training.tasks.without': NoParams
  'training.tasks.withoutText': NoParams
  'training.tasks.nameLabel': NoParams
  'training.tasks.leastLabel': NoParams
  'training.tasks.leastHint': NoParams
  'training.tasks.concernsLabel': NoParams
  'training.tasks.elsewhere': { task: TextValue }
  'training.tasks.save': NoParams
  'training.offers.title': NoParams
  'training.offers.lead': NoParams
  'training.offers.caption': NoParams
  'training.offers.ahead': NoParams
  'training.offers.past': NoParams
  'training.offers.new': NoParams
  'training.offers.none': NoParams
  'training.offers.noneText': NoParams
  'training.offers.name': NoParams
  'training.offers.day': NoParams
  'training.offers.seats': NoParams
  'training.offers.taken': { seats: TextValue; taken: TextValue }
  'training.offers.came': { count: number }
  'training.offers.open': NoParams
  'training.offers.held': NoParams
  'training.offers.cancelled': NoParams
  'training.offers.toNote': NoParams
  'training.offers.duty': NoParams
  'training.offers.state': NoParams
  'training.offer.newTitle': NoParams
  'training.offer.title': NoParams
  'training.offer.about': NoParams
  'training.offer.provider': NoParams
  'training.offer.place': NoParams
  'training.offer.day': NoParams
  'training.offer.starts': NoParams
  'training.offer.ends': NoParams
  'training.offer.timeHint': NoParams
  'training.offer.seats': NoParams
  'training.offer.tasks': NoParams
  'training.offer.level': NoParams
  'training.offer.levelHint': NoParams
  'training.offer.validMonths': NoParams
  'training.offer.validHint': NoParams
  'training.offer.instruction': NoParams
  'training.offer.noInstruction': NoParams
  'training.offer.isDuty': NoParams
  'training.offer.save': NoParams
  'training.offer.change': NoParams
  'training.offer.cancel': NoParams
  'training.offer.seatsTitle': NoParams
  'training.offer.give': NoParams
  'training.offer.who': NoParams
  'training.offer.takeAway': NoParams
  'training.offer.takeAwayNamed': { name: TextValue }
  'training.offer.nobody': NoParams
  'training.offer.attendanceTitle': NoParams
  'training.offer.attendance': NoParams
  'training.offer.attendanceLead': NoParams
  'training.offer.noteAttendance': NoParams
  'training.offer.gone': NoParams
  'training.offer.states.taken': NoParams
  'training.offer.states.given_back': NoParams
  'training.offer.states.attended': NoParams
  'training.offer.states.missed': NoParams
  'training.onboarding.title': NoParams
  'training.onboarding.lead': NoParams
  'training.onboarding.none': NoParams
  'training.onboarding.planOf': { months: TextValue; name: TextValue }
  'training.onboarding.from': { from: TextValue; to: TextValue }
  'training.onboarding.begins': { from: TextValue; to: TextValue }
  'training.onboarding.share': { share: TextValue }
  'training.onboarding.steps': NoParams
  'training.onboarding.step': { count: number; share: TextValue }
  'training.onboarding.mentor': { name: TextValue }
  'training.onboarding.noMentor': NoParams
  'training.onboarding.due': { day: TextValue }
  'training.onboarding.done': { day: TextValue }
  'training.onboarding.late': { day: TextValue }
  'training.onboarding.tick': NoParams
  'training.onboarding.tickNamed': { title: TextValue }
  'training.onboarding.untick': NoParams
  'training.onboarding.untickNamed': { title: TextValue }
  'training.onboarding.removeNamed': { title: TextValue }
  'training.onboarding.remove': NoParams
  'training.onboarding.addTitle': NoParams
  'training.onboarding.addDue': NoParams
  'training.onboarding.add': NoParams
  'training.onboarding.endLabel': NoParams
  'training.onboarding.endHint': NoParams
  'training.onboarding.end': NoParams
  'training.onboarding.beginTitle': NoParams
  'training.onboarding.person': NoParams
  'training.onboarding.choose': NoParams
  'training.onboarding.startsOn': NoParams
  'training.onboarding.months': NoParams
  'training.onboarding.monthsOption': { months: TextValue; steps: TextValue }
  'training.onboarding.shareOption': { months: TextValue; share: TextValue }
  'training.onboarding.own': NoParams
  'training.onboarding.ownHint': NoParams
  'training.onboarding.posts': NoParams
  'training.onboarding.postsHint': NoParams
  'training.onboarding.weeklyHours': NoParams
  'training.onboarding.weeklyHint': NoParams
  'training.onboarding.mentorLabel': NoParams
  'training.onboarding.begin': NoParams
  'training.onboarding.capacity': NoParams
  'training.onboarding.capacityCaption': NoParams
  'training.onboarding.year': NoParams
  'training.onboarding.group': NoParams
  'training.onboarding.taught': NoParams
  'training.onboarding.missing': NoParams
  'training.onboarding.capacityNone': NoParams
  'training.onboarding.capacityText': NoParams
  'training.due.title': NoParams
  'training.due.lead': NoParams
  'training.due.caption': NoParams
  'training.due.person': NoParams
  'training.due.kind': NoParams
  'training.due.last': NoParams
  'training.due.dueOn': NoParams
  'training.due.never': NoParams
  'training.due.atOnce': NoParams
  'training.due.state': NoParams
  'training.due.states.missing': NoParams
  'training.due.states.overdue': NoParams
  'training.due.states.soon': NoParams
  'training.due.states.fine': NoParams
  'training.due.onlyOpen': NoParams
  'training.due.showAll': NoParams
  'training.due.showOpen': NoParams
  'training.due.allFine': NoParams
  'training.due.record': NoParams
  'training.due.day': NoParams
  'training.due.who': NoParams
  'training.due.save': NoParams
  'training.due.latest': NoParams
  'training.due.takeBack': NoParams
  'training.due.takeBackNamed': { day: TextValue; kind: TextValue; name: TextValue }
  'training.due.law': NoParams
  'training.due.rule': NoParams
  'training.due.basis': NoParams
  'training.due.months': { count: number }
  'training.effect.title': NoParams
  'training.effect.lead': NoParams
  'training.effect.none': NoParams
  'training.effect.caption': NoParams
  'training.effect.chart': NoParams
  'training.effect.chartAbout': NoParams
  'training.effect.unit': NoParams
  'training.effect.barBefore': { day: TextValue; task: TextValue }
  'training.effect.barAfter': { day: TextValue; task: TextValue }
  'training.effect.offer': NoParams
  'training.effect.task': NoParams
  'training.effect.before': { months: TextValue }
  'training.effect.after': { months: TextValue }
  'training.effect.minutes': { high: TextValue; low: TextValue; minutes: TextValue }
  'training.effect.cases': { n: TextValue }
  'training.effect.few': NoParams
  'training.effect.notYet': NoParams
  'training.effect.said': NoParams
  'training.effect.shorter': NoParams
  'training.effect.longer': NoParams
  'training.effect.same': NoParams
  'training.effect.open': NoParams
  'training.effect.how': NoParams
  'training.work.title': NoParams
  'training.work.lead': NoParams
  'training.work.row': NoParams
  'training.work.rowCaption': NoParams
  'training.work.task': NoParams
  'training.work.level': NoParams
  'training.work.until': NoParams
  'training.work.noEnd': NoParams
  'training.work.ask': NoParams
  'training.work.noTasks': NoParams
  'training.work.notTaught': NoParams
  'training.work.offers': NoParams
  'training.work.offersNone': NoParams
  'training.work.take': NoParams
  'training.work.takeNamed': { title: TextValue }
  'training.work.giveBack': NoParams
  'training.work.giveBackNamed': { title: TextValue }
  'training.work.yours': NoParams
  'training.work.leftSeats': { count: number }
  'training.work.full': NoParams
  'training.work.cancelled': NoParams
  'training.work.when': { day: TextValue; from: TextValue; to: TextValue }
  'training.work.teaches': { level: TextValue; tasks: TextValue }
  'training.work.past': NoParams
  'training.work.instructions': NoParams
  'training.work.instructionsCaption': NoParams
  'training.work.plan': NoParams
  'training.told.cut': NoParams
  'training.told.taken': NoParams
  'training.told.declined': NoParams
  'training.told.erased': NoParams
  'training.told.levels': NoParams
  'training.told.task': NoParams
  'training.told.retired': NoParams
  'training.told.restored': NoParams
  'training.told.offer': NoParams
  'training.told.cancelled': NoParams
  'training.told.seat': NoParams
  'training.told.seatBack': NoParams
  'training.told.held': NoParams
  'training.told.begun': NoParams
  'training.told.ended': NoParams
  'training.told.milestone': NoParams
  'training.told.instructed': NoParams
  'training.told.taken-back': NoParams
  'training.refusals.other': NoParams
  'training.refusals.not-permitted': NoParams
  'training.refusals.day-wrong': NoParams
  'training.refusals.time-wrong': NoParams
  'training.refusals.number-wrong': NoParams
  'training.refusals.steps-unread': NoParams
  'training.refusals.tasks-there': NoParams
  'training.refusals.name-missing': NoParams
  'training.refusals.title-missing': NoParams
  'training.refusals.text-too-long': NoParams
  'training.refusals.concern-unknown': { concern: TextValue }
  'training.refusals.concern-elsewhere': { concern: TextValue; task: TextValue }
  'training.refusals.least-out-of-range': { from: TextValue; to: TextValue }
  'training.refusals.too-many-tasks': NoParams
  'training.refusals.unknown-task': NoParams
  'training.refusals.unknown-person': NoParams
  'training.refusals.works-here': NoParams
  'training.refusals.level-unknown': NoParams
  'training.refusals.until-not-ahead': NoParams
  'training.refusals.changed-meanwhile': NoParams
  'training.refusals.nothing-chosen': NoParams
  'training.refusals.unknown-proposal': NoParams
  'training.refusals.ends-before-start': NoParams
  'training.refusals.seats-out-of-range': { from: TextValue; to: TextValue }
  'training.refusals.months-out-of-range': { from: TextValue; to: TextValue }
  'training.refusals.unknown-instruction': NoParams
  'training.refusals.unknown-offer': NoParams
  'training.refusals.offer-over': NoParams
  'training.refusals.offer-cancelled': NoParams
  'training.refusals.offer-ahead': NoParams
  'training.refusals.seats-below-taken': { taken: TextValue }
  'training.refusals.no-seat-left': { seats: TextValue }
  'training.refusals.no-seat-taken': NoParams
  'training.refusals.months-unknown': NoParams
  'training.refusals.steps-wrong': NoParams
  'training.refusals.posts-out-of-range': NoParams
  'training.refusals.hours-out-of-range': NoParams
  'training.refusals.unknown-mentor': NoParams
  'training.refusals.is-being-taught': NoParams
  'training.refusals.day-out-of-range': { years: TextValue }
  'training.refusals.unknown-onboarding': NoParams
  'training.refusals.ends-out-of-range': NoParams
  'training.refusals.unknown-milestone': NoParams
  'training.refusals.too-many-milestones': { most: TextValue }
  'training.refusals.nobody-chosen': NoParams
  'training.refusals.day-ahead': NoParams
  'training.refusals.day-too-early': NoParams
  'training.staffing.title': NoParams
  'training.staffing.lead': { year: TextValue }
  'training.staffing.caption': NoParams
  'training.staffing.group': NoParams
  'training.staffing.posts': NoParams
  'training.staffing.now': NoParams
  'training.staffing.proposed': NoParams
  'training.staffing.pick': NoParams
  'training.staffing.choose': { name: TextValue }
  'training.staffing.take': NoParams
  'training.staffing.none': { year: TextValue }
  'training.staffing.noneText': NoParams
  'training.staffing.unmatched': { hours: TextValue; posts: TextValue }
  'training.staffing.exceeds': { hours: TextValue }
  'waiting.title': NoParams
  'waiting.intro': NoParams
  'waiting.join': NoParams
  'waiting.rule': NoParams
  'waiting.none': NoParams
  'waiting.place': NoParams
  'waiting.name': NoParams
  'waiting.why': NoParams
  'waiting.concern': NoParams
  'waiting.since': NoParams
  'waiting.offer': NoParams
  'waiting.open': NoParams
  'waiting.openOf': { name: TextValue }
  'waiting.titleEnds': { day: TextValue }
  'waiting.confirmed': NoParams
  'waiting.stated': NoParams
  'waiting.noTitle': NoParams
  'waiting.improves': { when: TextValue }
  'waiting.offered': { until: TextValue; when: TextValue }
  'waiting.call': { phone: TextValue }
  'waiting.figures': { days: TextValue }
  'waiting.waiting': NoParams
  'waiting.found': NoParams
  'waiting.filled': NoParams
  'waiting.offers': NoParams
  'waiting.accepted': NoParams
  'waiting.declined': NoParams
  'waiting.expired': NoParams
  'waiting.gained': NoParams
  'waiting.few': NoParams
  'waiting.atLeast': { count: number }
  'waiting.fewGained': NoParams
  'waiting.check': NoParams
  'waiting.checked': NoParams
  'waiting.passedOver': NoParams
  'waiting.band.hardship': NoParams
  'waiting.band.within-14': NoParams
  'waiting.band.within-42': NoParams
  'waiting.band.within-90': NoParams
  'waiting.band.later': NoParams
  'waiting.kind.livelihood': NoParams
  'waiting.kind.family': NoParams
  'waiting.kind.health': NoParams
  'waiting.kind.protection': NoParams
  'waiting.one.code': NoParams
  'waiting.one.reach': NoParams
  'waiting.one.hardshipTitle': NoParams
  'waiting.one.hardshipMark': NoParams
  'waiting.one.hardshipBack': NoParams
  'waiting.one.kind': NoParams
  'waiting.one.why': NoParams
  'waiting.one.titleTitle': NoParams
  'waiting.one.titleEnds': NoParams
  'waiting.one.titleConfirm': NoParams
  'waiting.one.removeTitle': NoParams
  'waiting.one.remove': NoParams
  'waiting.one.offerTitle': NoParams
  'waiting.one.accept': NoParams
  'waiting.one.decline': NoParams
  'waiting.one.history': NoParams
  'waiting.one.decisions': NoParams
  'waiting.one.decisionsNone': NoParams
  'waiting.one.closed': NoParams
  'waiting.note.joined': NoParams
  'waiting.note.wishes-changed': NoParams
  'waiting.note.booked-meanwhile': NoParams
  'waiting.note.title-end-confirmed': { day: TextValue }
  'waiting.note.hardship-marked': NoParams
  'waiting.note.hardship-taken-back': NoParams
  'waiting.note.offered': { way: TextValue }
  'waiting.note.accepted': NoParams
  'waiting.note.declined': NoParams
  'waiting.note.expired': NoParams
  'waiting.note.withdrawn': NoParams
  'waiting.note.left': NoParams
  'waiting.note.removed': NoParams
  'waiting.note.lapsed': NoParams
  'waiting.by.person': NoParams
  'waiting.by.staff': NoParams
  'waiting.by.office': NoParams
  'waiting.way.mail': NoParams
  'waiting.way.sms': NoParams
  'waiting.way.call': NoParams
  'waiting.asked': { state: TextValue }
  'waiting.state.live': NoParams
  'waiting.state.accepted': NoParams
  'waiting.state.declined': NoParams
  'waiting.state.expired': NoParams
  'waiting.state.withdrawn': NoParams
  'waiting.before': { count: number }
  'waiting.skipped': { why: TextValue }
  'waiting.skip.team': NoParams
  'waiting.skip.skill': NoParams
  'waiting.skip.minutes': NoParams
  'waiting.skip.needs': NoParams
  'waiting.skip.not-earlier': NoParams
  'waiting.skip.weekday': NoParams
  'waiting.skip.part': NoParams
  'waiting.skip.notice': NoParams
  'waiting.skip.channel': NoParams
  'waiting.skip.no-time': NoParams
  'waiting.skip.has-offer': NoParams
  'waiting.skip.was-asked': NoParams
  'waiting.told.hardship': NoParams
  'waiting.told.title': NoParams
  'waiting.told.removed': NoParams
  'waiting.told.accepted': { code: TextValue }
  'waiting.told.declined': NoParams
  'waiting.told.joined': { code: TextValue }
  'waiting.refusal.why-missing': NoParams
  'waiting.refusal.unknown-code': NoParams
  'waiting.refusal.not-waiting': NoParams
  'waitlist.start.title': NoParams
  'waitlist.start.lead': NoParams
  'waitlist.start.how': NoParams
  'waitlist.start.one': NoParams
  'waitlist.start.two': NoParams
  'waitlist.start.three': NoParams
  'waitlist.start.four': NoParams
  'waitlist.start.join': NoParams
  'waitlist.start.earlier': NoParams
  'waitlist.start.rule': NoParams
  'waitlist.start.mine': NoParams
  'waitlist.start.code': NoParams
  'waitlist.start.codeHint': NoParams
  'waitlist.start.show': NoParams
  'waitlist.start.missing': NoParams
  'waitlist.start.unreadable': NoParams
  'waitlist.start.unknown': NoParams
  'waitlist.start.phone': { phone: TextValue }
  'waitlist.rule.title': NoParams
  'waitlist.rule.lead': NoParams
  'waitlist.rule.order': NoParams
  'waitlist.rule.hardship': NoParams
  'waitlist.rule.title14': NoParams
  'waitlist.rule.title42': NoParams
  'waitlist.rule.title90': NoParams
  'waitlist.rule.later': NoParams
  'waitlist.rule.tie': NoParams
  'waitlist.rule.skip': NoParams
  'waitlist.rule.skipText': NoParams
  'waitlist.rule.time': NoParams
  'waitlist.rule.timeText': NoParams
  'waitlist.rule.hard': NoParams
  'waitlist.rule.hardText': NoParams
  'waitlist.rule.nobody': NoParams
  'waitlist.rule.nobodyText': NoParams
  'waitlist.rule.data': NoParams
  'waitlist.rule.dataText': NoParams
  'waitlist.rule.moreText': NoParams
  'waitlist.join.title': NoParams
  'waitlist.join.concern': NoParams
  'waitlist.join.concernEmpty': NoParams
  'waitlist.join.concernMissing': NoParams
  'waitlist.join.about': NoParams
  'waitlist.join.other': NoParams
  'waitlist.join.persons': NoParams
  'waitlist.join.stepFree': NoParams
  'waitlist.join.needs': NoParams
  'waitlist.join.who': NoParams
  'waitlist.join.when': NoParams
  'waitlist.join.submit': NoParams
  'waitlist.join.privacy': NoParams
  'waitlist.join.reach': NoParams
  'waitlist.join.reachHint': NoParams
  'waitlist.earlier.title': NoParams
  'waitlist.earlier.text': NoParams
  'waitlist.earlier.code': NoParams
  'waitlist.earlier.codeHint': NoParams
  'waitlist.earlier.yours': NoParams
  'waitlist.wishes.titleEnds': NoParams
  'waitlist.wishes.titleEndsHint': NoParams
  'waitlist.wishes.weekdays': NoParams
  'waitlist.wishes.day.1': NoParams
  'waitlist.wishes.day.2': NoParams
  'waitlist.wishes.day.3': NoParams
  'waitlist.wishes.day.4': NoParams
  'waitlist.wishes.day.5': NoParams
  'waitlist.wishes.parts': NoParams
  'waitlist.wishes.part.morning': NoParams
  'waitlist.wishes.part.afternoon': NoParams
  'waitlist.wishes.notice': NoParams
  'waitlist.wishes.noticeHint': NoParams
  'waitlist.wishes.minutes.60': NoParams
  'waitlist.wishes.minutes.180': NoParams
  'waitlist.wishes.minutes.1440': NoParams
  'waitlist.wishes.minutes.2880': NoParams
  'waitlist.wishes.minutes.10080': NoParams
  'waitlist.wishes.reach': NoParams
  'waitlist.wishes.by.mail': NoParams
  'waitlist.wishes.by.sms': NoParams
  'waitlist.wishes.by.call': NoParams
  'waitlist.wishes.byHint.mail': NoParams
  'waitlist.wishes.byHint.sms': NoParams
  'waitlist.wishes.byHint.call': NoParams
  'waitlist.wrong.weekdays-missing': NoParams
  'waitlist.wrong.parts-missing': NoParams
  'waitlist.wrong.notice-missing': NoParams
  'waitlist.wrong.reach-missing': NoParams
  'waitlist.wrong.no-mail': NoParams
  'waitlist.wrong.no-phone': NoParams
  'waitlist.wrong.no-such-date': NoParams
  'waitlist.wrong.date-far-away': NoParams
  'waitlist.wrong.already-waiting': NoParams
  'waitlist.wrong.no-reach': NoParams
  'waitlist.wrong.unknown-code': NoParams
  'waitlist.wrong.not-booked': NoParams
  'waitlist.wrong.not-waiting': NoParams
  'waitlist.wrong.too-many': NoParams
  'waitlist.wrong.key-reused': NoParams
  'waitlist.wrong.too-long': NoParams
  'waitlist.wrong.concern-outside-dates': NoParams
  'waitlist.wrong.any': NoParams
  'waitlist.wrong.no-mobile': NoParams
  'waitlist.mine.title': NoParams
  'waitlist.mine.joined': NoParams
  'waitlist.mine.waiting': NoParams
  'waitlist.mine.placed': NoParams
  'waitlist.mine.left': NoParams
  'waitlist.mine.removed': NoParams
  'waitlist.mine.lapsed': NoParams
  'waitlist.mine.code': NoParams
  'waitlist.mine.keep': NoParams
  'waitlist.mine.before': NoParams
  'waitlist.mine.range': { atLeast: TextValue; atMost: TextValue }
  'waitlist.mine.rangeHint': NoParams
  'waitlist.mine.group': NoParams
  'waitlist.mine.band.hardship': NoParams
  'waitlist.mine.band.within-14': NoParams
  'waitlist.mine.band.within-42': NoParams
  'waitlist.mine.band.within-90': NoParams
  'waitlist.mine.band.later': NoParams
  'waitlist.mine.since': NoParams
  'waitlist.mine.titleEnds': NoParams
  'waitlist.mine.unknown': NoParams
  'waitlist.mine.confirmed': { day: TextValue }
  'waitlist.mine.days': NoParams
  'waitlist.mine.times': NoParams
  'waitlist.mine.notice': NoParams
  'waitlist.mine.reach': NoParams
  'waitlist.mine.old': NoParams
  'waitlist.mine.change': NoParams
  'waitlist.mine.receipt': NoParams
  'waitlist.mine.receiptHint': NoParams
  'waitlist.mine.toBooking': NoParams
  'waitlist.mine.again': NoParams
  'waitlist.mine.leave': NoParams
  'waitlist.mine.leaveTitle': NoParams
  'waitlist.mine.leaveText': NoParams
  'waitlist.mine.leaveYes': NoParams
  'waitlist.mine.leaveNo': NoParams
  'waitlist.mine.changed': NoParams
  'waitlist.mine.changeTitle': NoParams
  'waitlist.mine.save': NoParams
  'waitlist.offer.title': NoParams
  'waitlist.offer.live': NoParams
  'waitlist.offer.until': { when: TextValue }
  'waitlist.offer.when': NoParams
  'waitlist.offer.length': NoParams
  'waitlist.offer.old': { when: TextValue }
  'waitlist.offer.yes': NoParams
  'waitlist.offer.no': NoParams
  'waitlist.offer.noHint': NoParams
  'waitlist.offer.declined': NoParams
  'waitlist.offer.state.accepted': NoParams
  'waitlist.offer.state.declined': NoParams
  'waitlist.offer.state.expired': NoParams
  'waitlist.offer.state.withdrawn': NoParams
  'waitlist.offer.toEntry': NoParams
  'waitlist.offer.refusal.unknown-offer': NoParams
  'waitlist.offer.refusal.offer-expired': NoParams
  'waitlist.offer.refusal.offer-accepted': NoParams
  'waitlist.offer.refusal.offer-declined': NoParams
  'waitlist.offer.refusal.offer-withdrawn': NoParams
  'waitlist.offer.refusal.place-gone': NoParams
  'waitlist.offer.refusal.already-has-booking': NoParams
  'waitlist.offer.refusal.old-appointment-over': NoParams
  'waitlist.offer.refusal.any': NoParams
  'work.pages.label': NoParams
  'work.pages.overview': NoParams
  'work.pages.rota': NoParams
  'work.pages.training': NoParams
  'work.pages.load': NoParams
  'work.pages.checklists': NoParams
  'work.pages.complaints': NoParams
  'work.pages.evaluations': NoParams
  'work.overview.title': NoParams
  'work.overview.lead': NoParams
  'work.overview.rota': NoParams
  'work.overview.training': NoParams
  'work.overview.load': NoParams
  'work.overview.checklists': NoParams
  'work.overview.complaints': NoParams
  'work.overview.evaluations': NoParams
}

export type TextKey = keyof TextKeys
