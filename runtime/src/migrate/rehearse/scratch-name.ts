/** What some hosted servers take at the most, in bytes. */
const longestName = 38;

/** What stands between the database's name and the rehearsal's own. */
const infix = '_rehearsal_';

/** A name for the scratch database of a rehearsal: `shop_rehearsal_k3x9q2`. Long names are cut. */
export function scratchName(database: string): string {
  const id = Math.random().toString(36).slice(2, 8).padEnd(6, '0');
  return `${begin(database)}${infix}${id}`;
}

function begin(database: string): string {
  const encoder = new TextEncoder();
  let begin = database;
  while (encoder.encode(begin).length > longestName - infix.length - 6) begin = begin.slice(0, -1);
  return begin;
}
