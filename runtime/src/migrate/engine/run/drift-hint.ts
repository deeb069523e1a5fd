/** Something that is neither as before a step nor as after it. */
export interface Drift {
  /** Whether the ledger has the step, so that a person can say how far it is. */
  readonly isResolvable: boolean;
  /** What to do instead, where the kind of the step knows better. */
  readonly remedy?: string | undefined;
}

/** What to do about a database that is neither as before its steps nor as after them. */
export function driftHint(drifts: readonly Drift[]): string {
  const remedies = new Set(drifts.flatMap(({ remedy }) => remedy ?? []));
  const others = drifts.filter(({ remedy }) => remedy === undefined);
  if (others.length > 0) remedies.add(generalHint(others.every(({ isResolvable }) => isResolvable)));
  return [...remedies].join(' ');
}

function generalHint(isResolvable: boolean): string {
  const mend = 'Bring the database to the state before or after the step';
  return isResolvable
    ? `${mend}, or say by \`espalier migrate resolve\` which one it is.`
    : `${mend}, and run the command again.`;
}
