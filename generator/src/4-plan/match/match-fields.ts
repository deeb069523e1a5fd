import { formerWords, type SnapshotOwner } from '@espalier/runtime/migrate';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Planning } from '../planning.ts';
import { isAlike } from './is-alike.ts';
import { matchNames } from './match-names.ts';
import { nameLikeness } from './name-likeness.ts';
import { type FieldMatches, type NamedField, type OwnerPair, pairKey } from './pairs.ts';

/** What became of the fields of a model or embedded type. Worked out once for each pair. */
export function matchFields(planning: Planning, pair: OwnerPair): FieldMatches {
  const key = `${pair.what} ${pairKey(pair)}`;
  const known = planning.fieldMatches.get(key);
  if (known !== undefined) return known;
  const matches = matchNames(planning, {
    what: 'field',
    before: namedFields(pair.before),
    after: namedFields(pair.after),
    subjectOf: (name) => `${pair.to}.${name}`,
    spanOf: (name) => planning.spans.of(pair.to, name),
    isSameKept: (old, now) => old.stored === now.stored,
    isForOthers: (name, was) => isForOthers(planning, pair, name, was),
    formerOf: (old, now) => formerWords(old, now, false, planning.after),
    likeness: ([from, old], [to, now], isOnly) => {
      if (!isAlike(old.type, now.type)) return 0;
      const likeness = nameLikeness(from, to);
      return likeness >= 0.7 || isOnly ? likeness + 0.01 : 0;
    },
  });
  planning.fieldMatches.set(key, matches);
  checkKeys(planning, pair, matches);
  checkFormerKeys(planning, pair, matches);
  return matches;
}

function namedFields({ fields }: SnapshotOwner): ReadonlyMap<string, NamedField> {
  return new Map(Object.entries(fields).map(([name, field]) => [name, { ...field, name }]));
}

/** A key that one field gives up and another takes cannot be told apart while documents of both shapes are there. */
function checkKeys({ diagnostics, spans }: Planning, { to: owner }: OwnerPair, matches: FieldMatches): void {
  const moved = matches.pairs.filter(({ before, after }) => before.stored !== after.stored);
  const given = new Set([...moved.map(({ before }) => before.stored), ...matches.removed.map(({ stored }) => stored)]);
  for (const { stored, name } of [...moved.map(({ after }) => after), ...matches.added]) {
    if (!given.has(stored)) continue;
    diagnostics.push(createDiagnostic('plan/key-reused', { owner, name, key: stored }, spans.of(owner, name)));
  }
}

/** A former key that never was would be read by clients, and refused by the server, in the place of the real one. */
function checkFormerKeys(planning: Planning, { to: owner }: OwnerPair, { pairs }: FieldMatches): void {
  const { diagnostics, spans } = planning;
  for (const { before, after } of pairs) {
    const { name, wasStored, wasType } = after;
    if (wasStored === undefined || wasStored === before.wasStored || wasStored === before.stored) continue;
    const former = formerWords(before, after, wasType !== undefined, planning.after);
    const parameters = { owner, name, key: before.stored, wrong: wasStored, former };
    diagnostics.push(createDiagnostic('plan/was-stored', parameters, spans.of(owner, name)));
  }
}

/** Whether a mixin's field had its former name in another owner: where the mixin is new, so is the field. */
function isForOthers({ before, spans }: Planning, { to }: OwnerPair, name: string, was: string): boolean {
  const field = spans.field(to, name);
  if (field === undefined) return false;
  return spans.ownersOf(field).some((owner) => {
    const fields = (before.models[owner] ?? before.embedded[owner])?.fields ?? {};
    return owner !== to && (Object.hasOwn(fields, was) || fields[name]?.was === was);
  });
}
