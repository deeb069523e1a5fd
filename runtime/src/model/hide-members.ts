/** Keeps members out of what is printed or logged with their owner: the driver's objects know the password. */
export function hideMembers<Owner extends object>(owner: Owner, ...names: readonly (keyof Owner)[]): void {
  for (const name of names) Object.defineProperty(owner, name, { enumerable: false });
}
