/** The faces of people at work and which roles they are for. Everything else is public or decides for itself. */
export const FACES = [
  { path: '/reception', name: 'reception', roles: ['reception', 'head'] },
  { path: '/desk', name: 'desk', roles: ['caseworker', 'reception', 'cashier', 'head'] },
  { path: '/cashier', name: 'cashier', roles: ['cashier', 'head'] },
  { path: '/files', name: 'files', roles: ['caseworker', 'head'] },
  { path: '/intake', name: 'intake', roles: ['reception', 'caseworker', 'head'] },
  { path: '/retention', name: 'retention', roles: ['caseworker', 'head'] },
  { path: '/planning', name: 'planning', roles: ['head'] },
  { path: '/council', name: 'council', roles: ['council'] },
  { path: '/admin', name: 'admin', roles: ['admin', 'head'] },
  {
    path: '/work',
    name: 'work',
    roles: ['reception', 'caseworker', 'cashier', 'head', 'admin', 'council'],
  },
] as const satisfies readonly { path: string; name: string; roles: readonly string[] }[]

export type Face = (typeof FACES)[number]

export function faceAt(pathname: string): Face | undefined {
  return FACES.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
}

export function facesOf(roles: readonly string[]): readonly Face[] {
  return FACES.filter((face) => isFor(face, roles))
}

export function isFor(face: Face, roles: readonly string[]): boolean {
  return face.roles.some((role) => roles.includes(role))
}

/** Where somebody with these roles begins the day. */
export function firstFaceOf(roles: readonly string[]): string {
  if (roles.includes('caseworker')) return '/desk'
  // whoever keeps the till calls numbers as well, but begins with the money
  const begins = facesOf(roles).find(({ path }) => path !== '/desk' || !roles.includes('cashier'))
  return begins?.path ?? '/sign-in'
}

/** Only a path of this very host: never `//other.host`, never `/\other.host`. */
export function localPath(asked: string | null | undefined): string | undefined {
  if (!asked || !/^\/(?![/\\])[^\\\s]*$/.test(asked)) return undefined
  return asked.startsWith('/sign-') ? undefined : asked
}
