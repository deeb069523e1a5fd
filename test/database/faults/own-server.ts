import { afterAll, beforeAll } from 'vitest';
import { type RunningServer, startServer } from '../../../generator/src/server/index.ts';
import { environmentWithoutServer } from '../../support/server.ts';

/**
 * Gives a test file a server of its own, from its first test on: a server has one `failCommand` for all of its clients,
 * and what one file breaks must not break another. Call it once, at the top.
 */
export function ownServer(): () => RunningServer {
  let server: RunningServer;
  beforeAll(async () => {
    const extraParameters = { enableTestCommands: 1, syncdelay: 5 };
    server = await startServer({ environment: environmentWithoutServer(), extraParameters });
  });
  afterAll(() => server.stop());
  return () => server;
}
