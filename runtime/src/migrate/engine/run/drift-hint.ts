/**
 * What to do about a database that is neither as before a step nor as after it.
 * @param isResolvable whether a person can say how far the step is, because its migration is under way
 */
export function driftHint(isResolvable: boolean): string {
  const mend = 'Bring the database to the state before or after the step';
  return isResolvable
    ? `${mend}, or say by \`espalier migrate resolve\` which one it is.`
    : `${mend}, and run the command again.`;
}
