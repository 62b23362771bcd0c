/** Pages below one Akte that other parts of the program bring; each stands in the head of the Akte. */
export const SUB_PAGES = ['letters', 'fees', 'inspection', 'retention'] as const
