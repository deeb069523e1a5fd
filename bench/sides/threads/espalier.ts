import type { BenchClient } from '../espalier-client.ts';
import { openClient } from '../espalier-client.ts';
import { ownName } from '../side.ts';
import { latestReplies, type Thread, type ThreadSide } from './thread.ts';

/** The generated client: relations are included by name. */
export class EspalierThreads implements ThreadSide {
  readonly name = ownName;
  readonly #db: BenchClient;

  private constructor(db: BenchClient) {
    this.#db = db;
  }

  /** Connects the client whose JavaScript is at `clientScript`. */
  static async open(clientScript: string, uri: string, database: string): Promise<EspalierThreads> {
    return new EspalierThreads(await openClient(clientScript, uri, database));
  }

  findThreads(count: number): Promise<Thread[]> {
    return this.#db.Post.limit(count)
      .include('author')
      .include('replies', (replies) => replies.orderBy({ at: -1 }).limit(latestReplies))
      .toArray();
  }

  close(): Promise<void> {
    return this.#db.close();
  }
}
