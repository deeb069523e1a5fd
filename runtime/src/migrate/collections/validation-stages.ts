import type { Document } from 'mongodb';
import type { LoadedMigration } from '../migration.ts';
import { modelsAt } from '../snapshot/models-at.ts';
import type { SnapshotValidation } from '../snapshot/snapshot.ts';
import { validatorsOf } from '../snapshot/validators-of.ts';
import type { LiveCollection, LiveValidation } from '../verify/read-live.ts';
import { validatorText } from '../verify/validator-text.ts';

/** How a collection is checked at one moment of a migration; `undefined`: not at all. */
export type Stage = LiveValidation | undefined;

/** How a collection is checked before, during and after a migration. */
export interface ValidationStages {
  readonly before: Stage;
  readonly union: Stage;
  readonly gateUp: Stage;
  readonly gateDown: Stage;
  readonly after: Stage;
}

/** The stages of a collection. `collection` and `index` are as for `validatorsOf`. */
export function validationStages(migration: LoadedMigration, collection: string, index: number): ValidationStages {
  const [before, after] = modelsAt(migration, collection, index).map((model) => model?.validation);
  const validators = validatorsOf(migration, collection, index);
  const action = before?.action === 'warn' || after?.action === 'warn' ? 'warn' : 'error';
  const gate = { level: 'moderate', action: 'error' } as const;
  return {
    before: stageOf(validators.before, before),
    union: stageOf(validators.union, { level: 'moderate', action }),
    gateUp: stageOf(validators.gateUp, gate),
    gateDown: stageOf(validators.gateDown, gate),
    after: stageOf(validators.after, after),
  };
}

function stageOf(validator: Document | undefined, validation: SnapshotValidation | undefined): Stage {
  if (validator === undefined || validation === undefined) return undefined;
  return { validator, level: validation.level, action: validation.action };
}

/** Whether a collection is checked as in the stage. */
export function isAt(live: LiveCollection, stage: Stage): boolean {
  const { validation } = live;
  if (validation === undefined || stage === undefined) return validation === stage;
  const { validator, level, action } = stage;
  return (
    validation.level === level &&
    validation.action === action &&
    validatorText(validation.validator) === validatorText(validator)
  );
}

/** What brings a collection to the stage. */
export function collModTo(collection: string, stage: Stage): Document {
  if (stage === undefined) {
    return { collMod: collection, validator: {}, validationLevel: 'strict', validationAction: 'error' };
  }
  const { validator, level, action } = stage;
  return { collMod: collection, validator, validationLevel: level, validationAction: action };
}
