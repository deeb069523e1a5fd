import { BSON, type Db, type Document } from 'mongodb';
import {
  type LedgerRow,
  ledgerCollection,
  quarantineCollection,
  trashPrefix,
} from '../../../../runtime/src/migrate/index.ts';
import { stateOf } from '../../../support/step-run.ts';

/** All of a database that must be the same after a crash: what times, owners and new ids make different is left out. */
export async function wholeState(database: Db): Promise<readonly string[]> {
  const infos = await database.listCollections({}, { nameOnly: true }).toArray();
  const kept = infos.map(({ name }) => name).filter((name) => name.startsWith(trashPrefix));
  const trash = await Promise.all(kept.sort().map((name) => documentsOf(database, name)));
  const quarantine = await database
    .collection(quarantineCollection)
    .find({}, { projection: { _id: 0 } })
    .toArray();
  return [
    ...(await stateOf(database)).split('\n'),
    ...kept.map((name, index) => `${name}: ${trash[index]}`),
    `quarantine: ${quarantine.map(text).sort().join()}`,
    ...(await database.collection<LedgerRow>(ledgerCollection).find().sort({ number: 1 }).toArray()).map(ledgerText),
  ];
}

async function documentsOf(database: Db, name: string): Promise<string> {
  const found = await database
    .collection(name)
    .find({}, { promoteValues: false, sort: { _id: 1 } })
    .toArray();
  return text(found);
}

/** How far a rewrite had come is left out as well: a run that goes on may find that there is nothing left to look for. */
function ledgerText({ fence: _, startedAt: _start, endedAt: _end, appliedBy: _by, steps, ...row }: LedgerRow): string {
  const entries = steps.map(({ index, op, digest, status, direction, modified, quarantined, error = null }) => {
    return { index, op, digest, status, direction, modified, quarantined, error };
  });
  return text({ ...row, steps: entries });
}

function text(value: Document | readonly Document[]): string {
  return BSON.EJSON.stringify(value, { relaxed: false });
}
