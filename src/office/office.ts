/** The composed office: every act the faces may call. */
export interface Office {
  readonly [module: string]: unknown;
}
