import type { RunningServer } from './running-server.ts';

/** A server that somebody else started, and that is left alone: never stopped, killed or started again. */
export function foreignServer(uri: string, origin: string): RunningServer {
  const refuse = async (): Promise<void> => {
    throw new Error(`the server (${origin}) was not started here, so it is neither killed nor started again`);
  };
  return { uri, origin, owned: false, pid: undefined, kill: refuse, restart: refuse, stop: async () => {} };
}
