import { isCollection, isPair, isScalar, type Node, parseDocument } from 'yaml';
import type { Config } from '../../2-validate/config.ts';
import { type Compilation, compile } from '../../compile.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/span.ts';
import type { SourceFile } from '../../source-file.ts';
import { applyAdditions } from './apply-additions.ts';
import { leftOut } from './draft-indexes.ts';
import { shownKey } from './guess-shape.ts';
import { additionsOf, type PullDraft, typeAt } from './pull-draft.ts';
import { jsonScalar } from './pulled-model.ts';

/** The files of a project with the draft in them, and what they compile to. */
export interface SettledDraft {
  readonly files: readonly SourceFile[];
  readonly compilation: Compilation;
}

/** Where and under what rules a draft is put. */
export interface SettleOptions {
  readonly sources: readonly SourceFile[];
  readonly config: Config;
  readonly pulledPath: string;
  /** What a new file begins with. */
  readonly head: string;
}

const MOST_ROUNDS = 50;

/**
 * Puts a draft into the models. What the compiler objects to is said more loosely (a field as `json`) or left out with a
 * comment, until there is nothing to object to: a database may hold what models have no words for.
 */
export function settleDraft(draft: PullDraft, options: SettleOptions): SettledDraft | readonly Diagnostic[] {
  for (let round = 1; ; round += 1) {
    const files = applyAdditions(options.sources, additionsOf(draft), options.pulledPath, options.head);
    const { value, diagnostics } = compile(files, options.config);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length === 0 && value !== undefined) return { files, compilation: value };
    const loosened = errors.filter(({ span }) => span !== undefined && loosen(draft, files, span));
    if (loosened.length === 0 || round === MOST_ROUNDS) return errors;
  }
}

/** Gives way where an error stands; says whether there was something to give. */
function loosen(draft: PullDraft, files: readonly SourceFile[], span: Span): boolean {
  const text = files.find(({ path }) => path === span.file)?.text;
  if (text === undefined) return false;
  const [section, owner, part, entry] = pathAt(text, span.start);
  const type = typeAt(draft, String(section), String(owner));
  if (type === undefined) return false;
  if (part === 'indexes' && type.indexes !== undefined) return dropIndex(type, text, [section, owner, part, entry]);
  const field = part === 'fields' ? type.shape.fields.find(({ name }) => name === entry) : undefined;
  if (field === undefined) return false;
  if (field.slot.type !== jsonScalar && field.stored !== '_id') {
    field.slot = { type: jsonScalar, nullable: false };
    field.notes.push('its values are of a kind that models cannot say');
  } else {
    type.shape.fields = type.shape.fields.filter((other) => other !== field);
    type.notes.push(`left out: the key ${shownKey(field.stored)}, which models cannot say`);
  }
  return true;
}

type Changeable = NonNullable<ReturnType<typeof typeAt>>;

function dropIndex(type: Changeable, text: string, path: readonly unknown[]): boolean {
  const written = JSON.stringify(
    parseDocument(text).toJS()?.[String(path[0])]?.[String(path[1])]?.indexes?.[Number(path[3])],
  );
  const index = type.indexes?.find(({ declaration }) => jsonOf(declaration) === written);
  if (index === undefined) return false;
  type.indexes = type.indexes?.filter((other) => other !== index) ?? [];
  type.notes.push(leftOut(index.name));
  return true;
}

function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => (typeof member === 'bigint' ? Number(member) : member));
}

/** The keys and positions that lead to an offset in a text of YAML. */
function pathAt(text: string, offset: number): readonly unknown[] {
  const path: unknown[] = [];
  let node: unknown = parseDocument(text).contents;
  while (isCollection(node)) {
    const position = node.items.findLastIndex((item) => startOf(item) <= offset);
    const item = node.items[position];
    if (item === undefined) break;
    path.push(isPair(item) ? (isScalar(item.key) ? item.key.value : undefined) : position);
    node = isPair(item) ? item.value : item;
  }
  return path;
}

function startOf(item: unknown): number {
  const node = isPair(item) ? item.key : item;
  return (node as Node).range?.[0] ?? Number.POSITIVE_INFINITY;
}
