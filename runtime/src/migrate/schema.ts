/** What compilers ask of snapshots, without the engine and the driver: they start in a moment. */

export { schemaHash } from './folder/schema-hash.ts';
