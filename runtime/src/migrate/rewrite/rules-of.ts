import { hasPath } from '../snapshot/forbid-path.ts';
import type { Snapshot, SnapshotModel } from '../snapshot/snapshot.ts';
import type { Edit } from '../steps/edit.ts';
import { renamedPath } from '../steps/renamed-path.ts';
import type { Direction } from '../steps/step-kind.ts';
import { holderOf } from './path.ts';
import { pathBefore } from './path-before.ts';
import type { Rule } from './rule.ts';
import { convertRule, isOneOf } from './rules/convert-rule.ts';
import { fillExpression, fillRule, generatedOf, removeRule } from './rules/fill-rule.ts';
import { moveRule } from './rules/move-rule.ts';
import { originalExpression } from './rules/original-expression.ts';
import { renameRule } from './rules/rename-rule.ts';
import { mapRule, nullRule, unwrapRule, wrapRule } from './rules/value-rules.ts';

/** What documents were before the migration. */
export interface FormerModel {
  readonly snapshot: Snapshot;
  /** Absent where no model was stored in the collection. */
  readonly model: SnapshotModel | undefined;
}

/** An edit, and whether the field that it fills was one before: then documents may have values that are none of its. */
interface PlacedEdit {
  readonly edit: Edit;
  readonly isKnown: boolean;
}

/**
 * The rules of edits in the order in which they are applied: each path describes a document as the edits before it leave
 * it. What has no way back of its own (a field that was taken away) has no rule for `down`: the trash has its values.
 */
export function rulesOf(edits: readonly Edit[], before: FormerModel, direction: Direction): readonly Rule[] {
  const placed = edits.map((edit, index): PlacedEdit => ({ edit, isKnown: isFilled(edits, index, before) }));
  if (direction === 'up') return placed.map((one) => ruleUp(one, before.snapshot));
  return placed.toReversed().flatMap((one) => ruleDown(one, before.snapshot) ?? []);
}

function isFilled(edits: readonly Edit[], index: number, { snapshot, model }: FormerModel): boolean {
  const kind = edits[index]?.edit;
  if (model === undefined || (kind !== 'addField' && kind !== 'computeField')) return false;
  return hasPath(pathBefore(edits, index), snapshot, model);
}

function ruleUp({ edit, isKnown }: PlacedEdit, before: Snapshot): Rule {
  switch (edit.edit) {
    case 'renameField':
      return renameRule(edit.path, edit.to, edit.onConflict, 'source');
    case 'moveField':
      return moveRule(edit.path, edit.to, edit.onConflict, false);
    case 'addField':
      return fillRule(
        edit.path,
        `${edit.path} is filled where it is missing`,
        (given) => fillExpression(edit.value, given),
        { ...generatedOf(edit.value), isKnown },
      );
    case 'removeField':
      return removeRule(edit.path);
    case 'convertField':
      return convertRule(edit.path, edit.from, edit.to, edit.onError, edit.using);
    case 'mapValues':
      return mapRule(edit.path, edit.values, targetsWithoutWayBack(edit.values, before).size > 0);
    case 'replaceNull':
      return nullRule(edit.path, edit.by);
    case 'wrapInArray':
      return wrapRule(edit.path);
    case 'unwrapArray':
      return unwrapRule(edit.path, edit.onProblem);
    case 'computeField': {
      const expression = originalExpression(edit.expression);
      return fillRule(edit.path, `${edit.path} is computed where it is missing`, () => expression, {
        readsOriginal: true,
        failure: { on: 'refuse', message: `${edit.path} cannot be computed: its expression fails` },
        isKnown,
      });
    }
  }
}

function ruleDown({ edit, isKnown }: PlacedEdit, before: Snapshot): Rule | undefined {
  switch (edit.edit) {
    case 'renameField': {
      const { key } = holderOf(edit.path);
      return renameRule(renamedPath(edit), key, edit.onConflict, 'target');
    }
    case 'moveField':
      return moveRule(edit.to, edit.path, edit.onConflict, true);
    case 'addField':
    case 'computeField':
      return isKnown ? undefined : removeRule(edit.path);
    case 'convertField':
      return isOneOf(edit.to, edit.from) ? undefined : convertRule(edit.path, edit.to, edit.from, edit.onError);
    case 'mapValues': {
      const lost = targetsWithoutWayBack(edit.values, before);
      const back = Object.entries(edit.values).flatMap(([source, target]) =>
        lost.has(target) ? [] : [[target, source] as const],
      );
      return back.length === 0 ? undefined : mapRule(edit.path, Object.fromEntries(back), false);
    }
    case 'wrapInArray':
      return unwrapRule(edit.path, 'refuse');
    case 'unwrapArray':
      return wrapRule(edit.path);
    case 'removeField':
    case 'replaceNull':
      return undefined;
  }
}

/** Targets that several values become, or that the enum had before: where they came from is in the trash alone. */
function targetsWithoutWayBack(values: Readonly<Record<string, string>>, before: Snapshot): ReadonlySet<string> {
  const targets = Object.values(values);
  const sources = Object.keys(values);
  const known = Object.values(before.enums)
    .map((members) => members.map(({ value }) => value))
    .filter((members) => sources.every((source) => members.includes(source)))
    .flat();
  return new Set(targets.filter((target, index) => targets.indexOf(target) !== index || known.includes(target)));
}
