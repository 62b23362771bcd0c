/** Acts are functions of a room; a face is handed them bound to the room, so that it needs no office code at run time. */
type Act<R> = (room: R, ...rest: never[]) => unknown

export type Bound<R, Acts extends Record<string, Act<R>>> = {
  readonly [Name in keyof Acts]: Acts[Name] extends (room: R, ...rest: infer Rest) => infer Result
    ? (...rest: Rest) => Result
    : never
}

export function bind<R, Acts extends Record<string, Act<R>>>(room: R, acts: Acts): Bound<R, Acts> {
  const bound = Object.entries(acts).map(([name, act]) => [name, (...rest: never[]) => act(room, ...rest)])
  return Object.fromEntries(bound) as Bound<R, Acts>
}
