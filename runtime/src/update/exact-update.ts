/**
 * Refuses operators and paths that the model does not have. TypeScript does not look for surplus properties in what a
 * callback returns, so that typos would pass there.
 */
export type ExactUpdate<Update, Allowed> = {
  readonly [Operator in keyof Update]: Operator extends keyof Allowed
    ? {
        readonly [Path in keyof Update[Operator]]: Path extends keyof NonNullable<Allowed[Operator]>
          ? Update[Operator][Path]
          : never;
      }
    : never;
};
