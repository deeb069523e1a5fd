/** What a migration's folder is called: a number of four digits or more, and a slug. */
const pattern = /^(\d{4,9})_([a-z0-9]+(?:_[a-z0-9]+)*)$/;

/** The number that a migration's name begins with; `undefined` when it is no name of a migration. */
export function migrationNumber(name: string): number | undefined {
  const digits = pattern.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The name of the migration of this number: `0007_rename_text`. */
export function migrationName(number: number, slug: string): string {
  return `${String(number).padStart(4, '0')}_${slug}`;
}
