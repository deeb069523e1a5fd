/**
 * What to do about a database that is neither as before a step nor as after it.
 * @param isResolvable whether the ledger has the step, so that a person can say how far it is
 */
export function driftHint(isResolvable: boolean): string {
  const mend = 'Bring the database to the state before or after the step';
  return isResolvable
    ? `${mend}, or say by \`espalier migrate resolve\` which one it is.`
    : `${mend}, and run the command again.`;
}
