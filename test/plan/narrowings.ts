import type { Change } from '../../generator/src/4-plan/changes/change.ts';
import type { MigrationPlan } from '../../generator/src/4-plan/migration-plan.ts';

/** The changes after which documents may be refused that were right before: what people have to see to. */
export function narrowings({ changes }: MigrationPlan): readonly Change[] {
  return changes.filter((change) => {
    if (change.kind === 'enumValueRemoved') return change.to === undefined;
    if (change.kind === 'constraintChanged') return change.effect === 'tighter';
    return change.kind === 'fieldRetyped' && change.conversion === 'refusing';
  });
}
