import { describe, it } from 'vitest';
import { isLong } from '../../support/rounds.ts';
import { editCases } from './cases/edits.ts';
import { operationOf, places, quarantineOf } from './cases/places.ts';
import { ownDatabases } from './support/own-databases.ts';
import { tryOperation, tryRefusal } from './support/try-operation.ts';

const ownDatabase = ownDatabases();
const pairs = editCases.flatMap((edit) =>
  (edit.isPlain ? places.slice(0, 1) : places).map((place) => ({ edit, place })),
);

describe.concurrent.each(pairs)('$edit.title $place.title', { timeout: 120_000 }, ({ edit, place }) => {
  const operation = operationOf(edit, place, true);
  // All places are alike to some of the trials: the longer suite has all of them.
  const [root, array] = places;
  const among = (...few: unknown[]) => isLong || few.includes(place);

  it.runIf(among(root))('does nothing where there are no documents', async () => {
    await using bench = await ownDatabase();
    const { accepted: _, ...empty } = operation;
    await tryOperation(bench, empty);
  });

  it('goes up, down and up again', async () => {
    await using bench = await ownDatabase();
    await tryOperation(bench, operation);
  });

  it.runIf(among(root, array, places.at(-1)))('refuses what it cannot treat before anything is done', async () => {
    for (const refusal of operation.refused ?? []) {
      await using bench = await ownDatabase();
      await tryRefusal(bench, operation, refusal);
    }
  });

  it.runIf(edit.refused && among(root, places.at(-1)))('sends it to the quarantine where that is agreed', async () => {
    await using bench = await ownDatabase();
    await tryOperation(bench, quarantineOf(operation));
  });

  it.runIf(among(array))('leaves odd shapes alone where nothing is validated', async () => {
    await using bench = await ownDatabase();
    await tryOperation(bench, operationOf(edit, place, false));
  });
});
