/**
 * Easter Sunday in the Gregorian calendar: the Sunday after the first full moon of spring,
 * by the church's moon table (epact), not by astronomy. Sound for 1900 to 2199.
 */
export function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19
  // Days from 21 March to the paschal full moon; two corrections keep 19 April unused and 18 April unrepeated.
  const raw = (19 * golden + 24) % 30
  const moon = raw === 29 ? 28 : raw === 28 && golden > 10 ? 27 : raw
  const fullMoon = Temporal.PlainDate.from({ year, month: 3, day: 21 }).add({ days: moon })
  return fullMoon.add({ days: 7 - (fullMoon.dayOfWeek % 7) })
}
