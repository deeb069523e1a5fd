import type {
  CreateCollection,
  LoadedMigration,
  RenameCollection,
  Rewrite,
  RunStep,
  Snapshot,
  Step,
} from '@espalier/runtime/migrate';
import { foldEdit } from '../edits/fold-edit.ts';
import type { Models } from '../edits/folding.ts';
import type { SquashRefusal } from '../squash-plan.ts';
import { joinOrigins, type StepOrigin } from '../step-origin.ts';
import { beginHistory, type CollectionHistory } from './collection-history.ts';
import { followIndexes } from './index-history.ts';

/** Follows the collections through the steps of several migrations. */
export class Histories {
  readonly all: CollectionHistory[] = [];
  readonly refusals: SquashRefusal[] = [];
  readonly #first: Snapshot;

  constructor(first: Snapshot) {
    this.#first = first;
  }

  /** Begins with the next migration. */
  enter(): void {
    for (const history of this.all) {
      history.nameBefore = history.name;
      history.earlier = [];
    }
  }

  /** Adds one step. `migration` is the one that it stands in. */
  add(step: Step, origin: StepOrigin, migration: LoadedMigration): void {
    if (step.op === 'createCollection') this.#create(step, origin);
    else if (step.op === 'renameCollection') this.#rename(step, origin);
    else if (step.op === 'rewrite') this.#rewrite(step, origin, migration);
    else if (step.op === 'run') this.#refuseCode(step.name, origin);
    else this.#change(step, origin);
  }

  #change(step: Exclude<Step, CreateCollection | RenameCollection | Rewrite | RunStep>, origin: StepOrigin): void {
    const history = this.#at(step.collection);
    switch (step.op) {
      case 'dropCollection':
        history.name = undefined;
        history.removal = step.destructive;
        history.origins = joinOrigins(history.origins, [origin]);
        break;
      case 'widenValidator':
      case 'tightenValidator':
        history.checks = joinOrigins(history.checks, [origin]);
        break;
      case 'data':
        // In a collection that was not there before, no documents are.
        if (history.first !== undefined) this.#refuseCode(step.name, origin);
        break;
      default:
        history.indexes = followIndexes(history.indexes, step, origin);
    }
  }

  /** The collection of that name at this point. */
  #at(name: string): CollectionHistory {
    const known = this.all.find((history) => history.name === name);
    if (known !== undefined) return known;
    const history = beginHistory(name, name);
    this.all.push(history);
    return history;
  }

  #create({ collection, indexes }: CreateCollection, origin: StepOrigin): void {
    this.#claim(collection, undefined, origin);
    const history = beginHistory(undefined, collection);
    history.origins = [origin];
    history.indexes = indexes.map((last) => ({ first: undefined, last, origins: [origin], gaps: [], expiries: [] }));
    this.all.push(history);
  }

  #rename({ collection, to, gap }: RenameCollection, origin: StepOrigin): void {
    const history = this.#at(collection);
    this.#claim(to, history, origin);
    history.name = to;
    history.gaps = [...history.gaps, gap];
    history.origins = joinOrigins(history.origins, [origin]);
  }

  /** A name of a collection that went away cannot be taken in the same migration. */
  #claim(name: string, own: CollectionHistory | undefined, origin: StepOrigin): void {
    const former = this.all.find((history) => history !== own && history.first === name);
    if (former === undefined) return;
    const message = `"${name}" is the name of one collection before and of another one after`;
    this.refusals.push({ message, origins: joinOrigins(former.origins, [origin]), reason: 'order' });
  }

  #rewrite({ collection, edits }: Rewrite, origin: StepOrigin, { before }: LoadedMigration): void {
    const history = this.#at(collection);
    if (history.first === undefined) return;
    for (const edit of edits) {
      const added = { edit, origins: [origin] };
      const folding = {
        first: modelsOf(this.#first, history.first),
        before: modelsOf(before, history.nameBefore),
        earlier: history.earlier,
        refuse: (refusal: SquashRefusal) => {
          history.isRefused = true;
          this.refusals.push(refusal);
        },
      };
      if (!history.isRefused) history.edits = foldEdit(history.edits, added, folding);
      history.earlier = [...history.earlier, added];
    }
  }

  #refuseCode(name: string, origin: StepOrigin): void {
    this.refusals.push({
      message: `"${name}" is TypeScript, which cannot be copied`,
      origins: [origin],
      reason: 'code',
    });
  }
}

/** The models of a collection in a snapshot. */
export function modelsOf(snapshot: Snapshot, collection: string | undefined): Models {
  return { snapshot, model: Object.values(snapshot.models).find((model) => model.collection === collection) };
}
