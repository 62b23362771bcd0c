import { STAFF_ROLES } from './account.ts'

/**
 * Who may do which act of this module. `admin` administers the whole office, `system` is the program itself (set-up,
 * demonstration). Failed sign-ins are noted, not done: `staff.sign-in-failed` needs no permission.
 */
const staff = STAFF_ROLES

export const staffPermissions = {
  'staff.sign-in': staff,
  'staff.sign-out': staff,
  'staff.change-password': staff,
  'staff.set-up-first-admin': ['system'],
  'staff.create-account': ['admin', 'system'],
  'staff.change-account': ['admin'],
  'staff.deactivate-account': ['admin'],
  'staff.reset-password': ['admin'],
  'staff.read-accounts': ['admin'],
  'staff.issue-key': ['admin', 'system'],
  'staff.revoke-key': ['admin'],
  'staff.rotate-key': ['admin'],
  'staff.change-client': ['admin'],
  'staff.save-site': ['admin', 'system'],
  'staff.save-team': ['admin', 'system'],
  'staff.save-desk': ['admin', 'system'],
} as const satisfies Record<string, readonly string[]>
