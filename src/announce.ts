/** What stands on the console once the office is open. */
export interface Opened {
  readonly officeName: string
  readonly url: string
  readonly demo: {
    readonly accounts: readonly {
      readonly login: string
      readonly name: string
      readonly roles: readonly string[]
    }[]
    readonly password: string
    readonly counselling?: { readonly members: readonly { readonly login: string }[] } | null | undefined
  } | null
  /** Shown while the office has no account; null otherwise. */
  readonly setupToken: string | null
  /** Shown while the counselling has no member; null otherwise. */
  readonly leadToken: string | null
}

const rolesInWords: Readonly<Record<string, string>> = {
  reception: 'reception',
  caseworker: 'desk',
  head: 'head of office',
  admin: 'administration',
}

/** The addresses of all faces and, in demo mode, who may sign in. */
export function announce({ officeName, url, demo, setupToken, leadToken }: Opened): string {
  const faces = [
    ['Visitors', `${url}/de   (also ${url}/en, ${url}/ar)`],
    ['Terminal', `${url}/terminal`],
    ['Display', `${url}/display`],
    ['Reception', `${url}/reception`],
    ['Desk', `${url}/desk`],
    ['Cashier', `${url}/cashier`],
    ['Counselling', `${url}/counselling   (own sign-in; persons: ${url}/de/bestin)`],
    ['Administration', `${url}/admin`],
    ['Interface', `${url}/api   (OpenAPI: ${url}/api/v1/openapi.json)`],
    ...(demo
      ? [
          ['Demo day', `${url}/demo`],
          ['Demo mailbox', `${url}/demo/mailbox`],
        ]
      : []),
  ]
  const lines = ['', `${officeName} is open.`, '', ...table(faces)]
  if (demo) {
    lines.push('', `Demo sign-ins at ${url}/sign-in, all with the password ${demo.password}`, '')
    lines.push(...table(grouped(demo.accounts)))
    if (demo.counselling) {
      const members = demo.counselling.members.map(({ login }) => login).join(', ')
      lines.push('', `At ${url}/counselling, with the same password: ${members}`)
    }
  }
  if (setupToken) lines.push('', `First administrator: ${url}/set-up with the code ${setupToken}`)
  if (leadToken)
    lines.push('', `First lead of the counselling: ${url}/counselling/set-up with the code ${leadToken}`)
  return [...lines, '', 'Stop with Ctrl+C. Data are kept.', '', ''].join('\n')
}

function table(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([name = '']) => name.length)) + 2
  return rows.map(([name = '', value = '']) => `  ${name.padEnd(width)}${value}`)
}

/** One line for each role, so that a dozen colleagues stay readable. */
function grouped(accounts: NonNullable<Opened['demo']>['accounts']): string[][] {
  const byRole = Map.groupBy(accounts, (it) => it.roles[0] ?? '')
  return [...byRole].map(([role, list]) => [
    rolesInWords[role] ?? role,
    list.map((it) => it.login).join(', '),
  ])
}
