export { HOLIDAY_YEARS, holidayOn, publicHolidays } from './holidays.ts'
export { isWorkingDay, workingDaysFrom } from './working-days.ts'
export { easterSunday } from './easter.ts'
export type { Holiday, HolidayOptions } from './holidays.ts'
