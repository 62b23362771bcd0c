import { COLLEAGUES, EVERYBODY, VISITORS, line, type Line } from './line.ts'

export const INTERFACE: readonly Line[] = [
  ...line(
    EVERYBODY,
    'none',
    'GET /health',
    'GET /api',
    'GET /api/problems/:name',
    'GET /api/v1/openapi.json',
  ),
  ...line(
    EVERYBODY,
    'none',
    'GET /api/v1/concerns',
    'GET /api/v1/concerns/:key',
    'GET /api/v1/concerns/:key/documents',
  ),
  // a payment machine speaks for its own till; its key says which
  ...line(
    ['kiosk'],
    'none',
    'GET /api/v1/kiosk/claims/:code',
    'POST /api/v1/kiosk/locks',
    'DELETE /api/v1/kiosk/locks/:lock',
    'POST /api/v1/kiosk/payments',
    'GET /api/v1/kiosk/payments/:payment',
    'POST /api/v1/kiosk/payments/:payment/receipt',
    'POST /api/v1/kiosk/payments/:payment/reversal',
    'POST /api/v1/kiosk/status',
    'POST /api/v1/kiosk/events',
    'GET /api/v1/kiosk/offline',
  ),
  ...line(EVERYBODY, 'none', 'GET /api/v1/calendar', 'GET /api/v1/places'),
  ...line([...VISITORS, 'client'], 'site', 'POST /api/v1/holds'),
  ...line([...VISITORS, 'client'], 'keyed', 'POST /api/v1/holds/:code/extend', 'POST /api/v1/appointments'),
  ...line(
    [...VISITORS, 'terminal', 'client'],
    'keyed',
    'GET /api/v1/appointments/:code',
    'POST /api/v1/arrivals',
  ),
  ...line(
    [...VISITORS, 'client'],
    'keyed',
    'POST /api/v1/appointments/:code/move',
    'POST /api/v1/appointments/:code/cancel',
  ),
  ...line(['terminal', 'client'], 'site', 'POST /api/v1/tickets'),
  ...line(EVERYBODY, 'code', 'GET /api/v1/tickets/:code'),
  ...line(
    ['client'],
    'site',
    'GET /api/v1/visits/:visit',
    'GET /api/v1/visits',
    'GET /api/v1/sites/:site/desks/:desk',
    'POST /api/v1/visits/:visit/references',
    'DELETE /api/v1/visits/:visit/references',
    'POST /api/v1/appointments/:code/references',
    'GET /api/v1/events',
    'POST /api/v1/calls',
    'POST /api/v1/calls/:visit/recall',
  ),
  ...line(
    ['client'],
    'site',
    'POST /api/v1/calls/:visit/serve',
    'POST /api/v1/calls/:visit/no-show',
    'POST /api/v1/calls/:visit/finish',
    'POST /api/v1/calls/:visit/withdraw',
    'POST /api/v1/calls/:visit/park',
    'POST /api/v1/calls/:visit/unpark',
    'POST /api/v1/calls/:visit/forward',
  ),
  // a program's own: another's is unknown to it
  ...line(
    ['client'],
    'none',
    'GET /api/v1/webhooks',
    'POST /api/v1/webhooks',
    'DELETE /api/v1/webhooks/:subscription',
    'POST /api/v1/webhooks/:subscription/rotate',
    'POST /api/v1/webhooks/:subscription/resume',
    'POST /api/v1/webhook-deliveries/:delivery/again',
  ),
  ...line(['terminal', 'display', 'client'], 'site', 'GET /api/v1/displays/:site'),
  ...line(
    EVERYBODY,
    'none',
    'GET /api/v1/releases/:release',
    'GET /api/v1/sites/:site/next-free',
    'GET /api/v1/sites/:site/proof',
    'GET /feeds/next-free.atom',
  ),
]

/** For the SMS gateway: nobody's key opens them, only its signature over the body. */
export const GATEWAY: readonly Line[] = line([], 'none', 'POST /api/v1/sms-reports', 'POST /api/v1/sms-inbox')

/** Live lines know cookies: of colleagues and of devices. */
export const STREAMS: readonly Line[] = [
  ...line(['display', 'reception', 'caseworker', 'head', 'admin'], 'site', 'GET /events/display'),
  ...line(COLLEAGUES, 'site', 'GET /events/desk'),
  ...line(['caseworker', 'head'], 'none', 'GET /events/file/:akte'),
  ...line(EVERYBODY, 'code', 'GET /events/ticket/:code'),
]
