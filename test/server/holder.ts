// A program that starts a server and lives until it is ended: `holder.ts [data folder]`. Prints one line of JSON.
import { startServer } from '../../generator/src/server/index.ts';

const dataFolder = process.argv[2];
const server = await startServer({ environment: process.env, ...(dataFolder !== undefined && { dataFolder }) });
process.stdout.write(`${JSON.stringify({ uri: server.uri, pid: server.pid })}\n`);
setInterval(() => {}, 1_000_000);
