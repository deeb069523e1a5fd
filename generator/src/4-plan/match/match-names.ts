import { yamlWord } from '@espalier/runtime/migrate';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Span } from '../../diagnostics/span.ts';
import type { Planning } from '../planning.ts';

/** What became of what had names. */
export interface Matches<Before, After> {
  readonly pairs: readonly { readonly before: Before; readonly after: After }[];
  readonly added: readonly After[];
  readonly removed: readonly Before[];
}

interface Former {
  readonly was?: string;
}

/** Two sets of the same kind of thing, by name. */
export interface Parties<Before extends Former, After extends Former> {
  /** How messages call one of them. */
  readonly what: 'model' | 'field' | 'value' | 'index';
  readonly before: ReadonlyMap<string, Before>;
  readonly after: ReadonlyMap<string, After>;
  /** How answers call what is gone, such as `Post.title`. Absent where nothing is asked. */
  subjectOf?(name: string): string;
  spanOf(name: string): Span | undefined;
  /** Whether `was:` is meant for others that share its declaration. */
  isForOthers?(name: string, was: string): boolean;
  /** What `was:` has to say of what one was before, where that is more than its name. */
  formerOf?(before: Before, after: After): string;
  /** Whether the database takes both for the same, whatever they are called. */
  isSameKept?(before: Before, after: After): boolean;
  /** How likely one became the other, from 0 (not at all) to 1. */
  likeness?(gone: readonly [string, Before], fresh: readonly [string, After], isOnly: boolean): number;
}

/** Finds what became of what: by name, by `was:`, by what the database keeps, by answers. The rest is gone, new, or a question. */
export function matchNames<Before extends Former, After extends Former>(
  planning: Planning,
  parties: Parties<Before, After>,
): Matches<Before, After> {
  const { before, after } = parties;
  const gone = new Map(before);
  const fresh = new Map(after);
  const pairs: { before: Before; after: After }[] = [];
  const pair = (from: string, to: string) => {
    const [old, now] = [gone.get(from), fresh.get(to)];
    if (old === undefined || now === undefined) return;
    pairs.push({ before: old, after: now });
    gone.delete(from);
    fresh.delete(to);
  };
  for (const name of after.keys()) pair(name, name);
  for (const [name, { was }] of after) {
    if (was !== undefined && was !== name && checkFormer(planning, parties, name, was, gone)) pair(was, name);
  }
  for (const [name, now] of [...fresh]) {
    const same = [...gone].find(([, old]) => parties.isSameKept?.(old, now));
    if (same !== undefined) pair(same[0], name);
  }
  settleByAnswers(planning, parties, gone, fresh, pair);
  return { pairs, added: [...fresh.values()], removed: [...gone.values()] };
}

/** Whether `was` says what is gone. One that was applied before says nothing more. */
function checkFormer<Before extends Former, After extends Former>(
  planning: Planning,
  { what, before, after, spanOf, isForOthers }: Parties<Before, After>,
  name: string,
  was: string,
  gone: ReadonlyMap<string, Before>,
): boolean {
  const known = before.get(name);
  if (known?.was === was || before.size === 0) return false;
  const parameters = { what, name, was };
  const report = (code: 'plan/was-unknown' | 'plan/was-still-there' | 'plan/was-taken' | 'plan/was-beside') => {
    planning.diagnostics.push(createDiagnostic(code, parameters, spanOf(name)));
    return false;
  };
  if (!before.has(was)) return isForOthers?.(name, was) ? false : report('plan/was-unknown');
  if (after.has(was)) return report('plan/was-still-there');
  if (known !== undefined) return report('plan/was-beside');
  return gone.has(was) ? true : report('plan/was-taken');
}

function settleByAnswers<Before extends Former, After extends Former>(
  planning: Planning,
  { what, subjectOf, spanOf, formerOf, likeness }: Parties<Before, After>,
  gone: ReadonlyMap<string, Before>,
  fresh: ReadonlyMap<string, After>,
  pair: (from: string, to: string) => void,
): void {
  if (subjectOf === undefined || what === 'index') return;
  const { answers } = planning;
  for (const from of [...gone.keys()]) {
    const to = answers.rename(subjectOf(from), (name) => fresh.has(name));
    if (to !== undefined) pair(from, to);
  }
  const isOnly = gone.size === 1 && fresh.size === 1;
  for (const [from, old] of gone) {
    const subject = subjectOf(from);
    if (answers.isDropped(subject)) continue;
    const candidates = [...fresh]
      .map(([name, now]) => ({ name, score: likeness?.([from, old], [name, now], isOnly) ?? 0 }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
      .map(({ name }) => name);
    const [likeliest] = candidates;
    const now = likeliest === undefined ? undefined : fresh.get(likeliest);
    if (likeliest === undefined || now === undefined) continue;
    const span = spanOf(likeliest);
    const former = formerOf?.(old, now) ?? yamlWord(from);
    planning.ask({ kind: 'rename', what, subject, former, candidates, ...(span === undefined ? {} : { span }) });
  }
}
