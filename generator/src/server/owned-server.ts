import { rm } from 'node:fs/promises';
import { becomePrimary } from './become-primary.ts';
import { type MongodProcess, type MongodSettings, replicaSetName, startMongod } from './mongod-process.ts';
import type { RunningServer } from './running-server.ts';

/** A server that this process started and answers for. */
export class OwnedServer implements RunningServer {
  readonly owned = true;
  readonly uri: string;
  readonly origin: string;
  readonly #settings: MongodSettings;
  #mongod: MongodProcess | undefined;

  private constructor(settings: MongodSettings) {
    this.uri = `mongodb://127.0.0.1:${settings.port}/?replicaSet=${replicaSetName}`;
    this.origin = `${settings.binary.path} ${settings.binary.version}`;
    this.#settings = settings;
  }

  /** Starts `mongod` and waits until it takes writes. */
  static async start(settings: MongodSettings): Promise<OwnedServer> {
    const server = new OwnedServer(settings);
    await server.#launch();
    return server;
  }

  get pid(): number | undefined {
    return this.#mongod?.pid;
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    const mongod = this.#mongod;
    mongod?.send(signal);
    if (signal !== 'SIGSTOP' && signal !== 'SIGCONT') await mongod?.untilGone();
  }

  async restart(): Promise<void> {
    await this.#end();
    await this.#launch();
  }

  async stop(): Promise<void> {
    await this.#end();
    if (this.#settings.temporary) await rm(this.#settings.dataFolder, { recursive: true, force: true });
  }

  async #launch(): Promise<void> {
    const mongod = await startMongod(this.#settings);
    this.#mongod = mongod;
    mongod.onceGone(() => {
      if (this.#mongod === mongod) this.#mongod = undefined;
    });
    try {
      await becomePrimary(this.#settings.port);
    } catch (error) {
      await this.#end();
      throw error;
    }
  }

  async #end(): Promise<void> {
    // A process that was stopped by SIGSTOP takes SIGTERM only once it runs again.
    await this.kill('SIGCONT');
    await this.kill('SIGTERM');
  }
}
