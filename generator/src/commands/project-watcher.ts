import { basename, join, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';
import { configFileName } from '../project/find-project.ts';
import { isModelFile } from '../project/is-model-file.ts';

/** Editors save in several steps; what comes within this time is one change. */
const settleMilliseconds = 10;

/** Waits for changes of a project's settings and models. */
export class ProjectWatcher {
  /** The models folder that is watched, relative to the project; none while the settings do not say. */
  readonly models: string | undefined;
  readonly #watcher: FSWatcher;
  #hasChanged = false;
  #failure: unknown;
  #wake = (): void => undefined;

  private constructor(project: string, models: string | undefined, signal: AbortSignal) {
    this.models = models;
    // From the project's folder down, not the models folder alone: that one may come, go and come back.
    this.#watcher = watch(project, { ignoreInitial: true, ignored: isIgnored(project, models) });
    // Of changes that follow one another within 50 ms chokidar tells the first alone; what the system says is whole.
    this.#watcher.on('raw', (_event, path) => {
      if (isWatchedName(basename(path))) this.#notice();
    });
    // What was in a new folder before the system was asked to watch it.
    for (const event of ['add', 'addDir', 'unlinkDir'] as const) this.#watcher.on(event, () => this.#notice());
    this.#watcher.on('error', (error) => {
      this.#failure = error;
      this.#wake();
    });
    signal.addEventListener('abort', () => this.#wake(), { once: true });
  }

  /**
   * Starts to watch. What changes after this has resolved is noticed.
   *
   * @param project absolute path of the project folder
   * @throws what the operating system says, such as that there are too many watchers
   */
  static async start(project: string, models: string | undefined, signal: AbortSignal): Promise<ProjectWatcher> {
    const watcher = new ProjectWatcher(project, models, signal);
    await new Promise<void>((resolve) => {
      watcher.#wake = resolve;
      watcher.#watcher.once('ready', resolve);
    });
    if (watcher.#failure !== undefined) await watcher.close();
    watcher.#throwFailure();
    return watcher;
  }

  /** Resolves when something has changed since the last call, or when the signal aborts. */
  async nextChange(signal: AbortSignal): Promise<void> {
    if (!this.#hasChanged && !signal.aborted && this.#failure === undefined) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    this.#throwFailure();
    await sleep(settleMilliseconds);
    this.#hasChanged = false;
  }

  async close(): Promise<void> {
    await this.#watcher.close();
  }

  #notice(): void {
    this.#hasChanged = true;
    this.#wake();
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }
}

/** Everything but the settings, the folders that lead to the models, and the model files. */
function isIgnored(
  project: string,
  models: string | undefined,
): (path: string, status?: { isFile(): boolean }) => boolean {
  const config = join(project, configFileName);
  const folder = models === undefined ? project : join(project, models);
  return (path, status) => {
    if (path === config || isInside(path, folder)) return false;
    return (
      models === undefined || !isInside(folder, path) || (status?.isFile() === true && !isModelFile(basename(path)))
    );
  };
}

function isWatchedName(name: string): boolean {
  return name === configFileName || isModelFile(name);
}

/** Whether `inner` is `outer` or lies in it. */
function isInside(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}
