import { describe, it } from 'vitest';
import { collectionOperations } from './cases/collections.ts';
import { indexOperations } from './cases/indexes.ts';
import { ownDatabases } from './support/own-databases.ts';
import { tryOperation, tryRefusal } from './support/try-operation.ts';

const ownDatabase = ownDatabases();

describe.concurrent.each([...collectionOperations, ...indexOperations])('$title', { timeout: 120_000 }, (operation) => {
  it('goes up, down and up again where there are no documents', async () => {
    await using bench = await ownDatabase();
    const { accepted: _, ...empty } = operation;
    await tryOperation(bench, empty);
  });

  it('goes up, down and up again', async () => {
    await using bench = await ownDatabase();
    await tryOperation(bench, operation);
  });

  it.runIf(operation.refused)('refuses what it cannot take, and leaves everything as it was', async () => {
    for (const refusal of operation.refused ?? []) {
      await using bench = await ownDatabase();
      await tryRefusal(bench, operation, refusal);
    }
  });
});
