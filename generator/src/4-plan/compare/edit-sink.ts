import type { Edit } from '@espalier/runtime/migrate';
import type { Change } from '../changes/change.ts';
import type { Transform } from '../migration-plan.ts';

/** An edit of documents and why it is made. */
export interface PlannedEdit {
  readonly edit: Edit;
  readonly causes: readonly Change[];
}

/** A field that a data step changes. */
export interface PlannedTransform extends Omit<Transform, 'collection'> {
  readonly causes: readonly Change[];
}

/** What the comparison of one collection's documents brings to light beside edits. */
export class EditSink {
  /** True where no document can be: of types that no collection uses. Nothing is asked there. */
  readonly isDry: boolean;
  /** The changes that the server's validator has to know. */
  readonly touches = new Set<Change>();
  readonly transforms: PlannedTransform[] = [];

  constructor(isDry: boolean) {
    this.isDry = isDry;
  }

  /** Says that a change concerns what the server checks. */
  touch(change: Change): Change {
    this.touches.add(change);
    return change;
  }
}
