export { HOLIDAY_YEARS, holidayOn, publicHolidays } from './holidays.ts'
export { easterSunday } from './easter.ts'
export type { Holiday, HolidayOptions } from './holidays.ts'
