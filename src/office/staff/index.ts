/** The door of the staff module. */
export {
  KEY_ROLES,
  QUOTA,
  SCOPES,
  STAFF_ROLES,
  type Account,
  type AccountRefusal,
  type Client,
  type Desk,
  type KeyHolder,
  type KeyKind,
  type Quota,
  type Scope,
  type Site,
  type StaffRole,
  type Team,
} from './account.ts'
export { openStaff, type StaffOptions, type StaffRoom } from './room.ts'
export { signIn, type SignedIn, type SignInCommand, type SignInRefusal } from './sign-in.ts'
export { signOut } from './sign-out.ts'
export { identifyKey, identifySession, type Identified } from './identify.ts'
export { createAccount, type NewAccount } from './create-account.ts'
export { needsSetUp, setUpFirstAdmin, type FirstAdmin, type SetUpRefusal } from './set-up-first-admin.ts'
export { changePassword, resetPassword, type PasswordRefusal } from './change-password.ts'
export { changeAccount, deactivateAccount, type AccountChange, type ChangeRefusal } from './change-account.ts'
export {
  changeClient,
  issueKey,
  revokeKey,
  rotateKey,
  type ClientChange,
  type KeyRefusal,
  type NewKey,
} from './keys.ts'
export { allClients } from './client-store.ts'
export { saveDesk, saveSite, saveTeam } from './save-site.ts'
export { readDesks, readSite, readSites, readTeams } from './site-store.ts'
export { readAccounts } from './read-accounts.ts'
export { readAccountsAt, readAccountsById } from './account-store.ts'
export { staffPermissions } from './permissions.ts'
