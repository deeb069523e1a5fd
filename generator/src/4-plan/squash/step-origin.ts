/** A step of a migration. */
export interface StepOrigin {
  /** `0003_seed`. */
  readonly migration: string;
  /** Its place there, from 1. */
  readonly step: number;
}

/** As the command line calls a step: `0003_seed.2`. */
export function originText({ migration, step }: StepOrigin): string {
  return `${migration}.${step}`;
}

/** Several, each once, in their order. */
export function joinOrigins(...lists: readonly (readonly StepOrigin[])[]): readonly StepOrigin[] {
  const known = new Map(lists.flat().map((origin) => [originText(origin), origin]));
  return [...known.values()].sort((one, other) => {
    if (one.migration !== other.migration) return one.migration < other.migration ? -1 : 1;
    return one.step - other.step;
  });
}
