import { BSON, type ClientSession, type Document, ObjectId } from 'mongodb';
import { quarantineCollection } from '../../state/ledger.ts';
import type { StepPlace } from '../../steps/step-kind.ts';
import type { ExactDocument } from '../exact/exact-bson.ts';
import { firstPart } from './raw-documents.ts';
import { sendWrites } from './send-writes.ts';

/** A document that goes to the quarantine, and why. */
export interface Quarantined {
  readonly document: ExactDocument;
  /** One line without values of the data. */
  readonly reason: string;
}

/** Moves documents to the quarantine, whole. */
export async function quarantine(
  place: StepPlace,
  collection: string,
  session: ClientSession,
  found: readonly Quarantined[],
): Promise<void> {
  const { database, migration, index, direction } = place;
  const origin = { migration: migration.name, step: index + 1, direction, collection };
  const rows = found.map(({ document, reason }) => {
    const row = { _id: new ObjectId(), ...origin, document, reason };
    return { statement: row, size: BSON.calculateObjectSize(row) };
  });
  const deletes = found.map(({ document }) => ({ statement: byId(document), size: 100 }));
  await sendWrites({ database, session, command: { insert: quarantineCollection }, statements: 'documents' }, rows);
  await sendWrites({ database, session, command: { delete: collection }, statements: 'deletes' }, deletes);
}

/** The rows in the quarantine that a step brings back: those that it put there in the other direction. */
export function quarantineOf({ migration, index, direction }: StepPlace): Document {
  return { migration: migration.name, step: index + 1, direction: direction === 'up' ? 'down' : 'up' };
}

/** Brings up to `limit` documents back, as many as one part has, and gives them. */
export async function bringBack(
  place: StepPlace,
  collection: string,
  session: ClientSession,
  limit: number,
): Promise<readonly ExactDocument[]> {
  const { database } = place;
  const match = [{ $match: quarantineOf(place) }, { $limit: limit }];
  const rows = await firstPart({ database, collection: quarantineCollection, session }, match);
  const documents = rows.map((row) => row.get('document')).filter((document) => document instanceof Map);
  const inserts = documents.map((document) => ({
    statement: document,
    size: BSON.calculateObjectSize(document),
  }));
  if (inserts.length === 0) return [];
  await sendWrites({ database, session, command: { insert: collection }, statements: 'documents' }, inserts);
  const deletes = rows.map((row) => ({ statement: byId(row), size: 100 }));
  await sendWrites({ database, session, command: { delete: quarantineCollection }, statements: 'deletes' }, deletes);
  return documents;
}

function byId(document: ExactDocument): Document {
  return { q: { _id: { $eq: document.get('_id') } }, limit: 1 };
}
