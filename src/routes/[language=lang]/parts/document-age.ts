/** How old a paper may be, in the unit people think in: two months and more as months. */
export function ageOf(days: number): { readonly unit: 'days' | 'months'; readonly count: number } {
  const isMonths = days >= 60 && days % 30 === 0
  return isMonths ? { unit: 'months', count: days / 30 } : { unit: 'days', count: days }
}
