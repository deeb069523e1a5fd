/** A MongoDB server that can be used: started here, already running for the same data folder, or named by the user. */
export interface RunningServer {
  /** For `MongoClient` and `connect`; names the replica set, and no database when the server was started here. */
  readonly uri: string;
  /** Where it comes from, for people: `MONGODB_URI`, or the binary's path and version. */
  readonly origin: string;
  /** True when this object started it. Only then do `kill` and `restart` work, and only then does `stop` stop it. */
  readonly owned: boolean;
  /** The process id of `mongod` while it runs; undefined when it is not owned. */
  readonly pid: number | undefined;
  /**
   * Sends a signal to `mongod`, to try out faults. Resolves when the process is gone; at once for SIGSTOP and SIGCONT.
   * @throws Error when the server is not owned.
   */
  kill(signal: NodeJS.Signals): Promise<void>;
  /**
   * Starts it again with the same port and data, after a `kill` or instead of the running process.
   * @throws Error when the server is not owned, ServerStartError when it does not come up.
   */
  restart(): Promise<void>;
  /** Stops an owned server cleanly and removes its data when these are temporary. May be called twice. */
  stop(): Promise<void>;
}
