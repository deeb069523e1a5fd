import { Presets, SingleBar } from 'cli-progress';
import { ownDatabaseName, type ServerProgress, startServer } from 'espalier';

/**
 * Runs `body` with a server and a database of its own. The server is the one that `MONGODB_URI` names, else a `mongod`
 * that is found, or fetched once, and stopped again.
 */
export async function withServer(
  body: (uri: string, database: string, origin: string) => Promise<void>,
): Promise<void> {
  const bar = new SingleBar({ format: '{label} {bar} {percentage} %', hideCursor: true }, Presets.shades_classic);
  let isDrawn = false;
  const onProgress = ({ label, received, total }: ServerProgress): void => {
    if (!isDrawn) bar.start(total ?? received, 0, { label });
    isDrawn = true;
    bar.setTotal(total ?? received);
    bar.update(received, { label });
  };
  const server = await startServer({ environment: process.env, onProgress });
  bar.stop();
  try {
    await body(server.uri, ownDatabaseName('example'), server.origin);
  } finally {
    await server.stop();
  }
}
