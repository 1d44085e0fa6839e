/** The help of one command. */
export interface OneCommandWording {
  readonly about: string;
  readonly argument: string;
  /** By long flag without its dashes. */
  readonly options: Readonly<Record<string, string>>;
  readonly examples: readonly (readonly [command: string, meaning: string])[];
  readonly exits: readonly (readonly [code: number, meaning: string])[];
}
