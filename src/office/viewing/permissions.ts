/** Who may look at the pages of documents; which document, the tokens of its row say (see casefiles). */
export const viewingPermissions = {
  'viewing.look': ['caseworker', 'head'],
} as const satisfies Record<string, readonly string[]>
