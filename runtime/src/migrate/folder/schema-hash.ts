import { createHash } from 'node:crypto';
import { schemaText } from '../snapshot/schema-text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** SHA-256, in hex, of what a database knows of the snapshot. What `db.ensureReady()` compares. */
export function schemaHash(snapshot: Snapshot): string {
  return createHash('sha256').update(schemaText(snapshot)).digest('hex');
}
