import type { Client } from './client/generated/index.js';

/** A connection to the blog for type tests, which are compiled and never run. */
export declare const db: Client;
