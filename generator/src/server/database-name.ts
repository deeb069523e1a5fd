import { randomBytes } from 'node:crypto';

const pattern = /^espalier_[a-z]{1,16}_[0-9a-z]+_[0-9a-f]{8}$/;

/**
 * A database name that nobody has used yet, for work on a server that may be somebody else's.
 * @param purpose 1 to 16 lower-case letters that say what it is for: `test`, `tour`.
 * @throws RangeError when the purpose has another form.
 */
export function ownDatabaseName(purpose: string): string {
  const name = `espalier_${purpose}_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`;
  if (!pattern.test(name)) throw new RangeError(`"${purpose}" is not 1 to 16 lower-case letters`);
  return name;
}

/** Says whether a name was made by {@link ownDatabaseName}. */
export function isOwnDatabaseName(name: string): boolean {
  return pattern.test(name);
}
