export { isOwnDatabaseName, ownDatabaseName } from './database-name.ts';
export { dropOwnDatabase } from './drop-own-database.ts';
export { type FindBinaryOptions, findBinary } from './find-binary.ts';
export type { MongodBinary } from './probe-binary.ts';
export type { RunningServer } from './running-server.ts';
export type { ServerProgress } from './server-progress.ts';
export { ServerStartError } from './server-start-error.ts';
export { type ServerAttempt, ServerUnavailableError } from './server-unavailable-error.ts';
export { type StartServerOptions, startServer } from './start-server.ts';
