import type { Document } from 'mongodb';
import { isPlainObject } from '../codecs/plain-object.ts';
import type { Shape } from '../codecs/shape.ts';
import { Expression } from '../expression/expression.ts';
import { matchBoth } from '../transition/match-both.ts';
import { hasForms } from '../transition/trace-path.ts';
import { encodeFieldFilter } from './encode-field-filter.ts';
import type { FieldTarget } from './field-target.ts';
import type { FilterContext } from './filter-context.ts';
import { FilterSink } from './filter-sink.ts';
import { RawFilter } from './filters/raw-filter.ts';
import { readPath } from './read-path.ts';

/**
 * Turns a filter with field names into MQL with stored names. Every operand is checked and encoded by the declared type;
 * every problem is reported to `context`. `at` is where the filter stands inside another one, `isItem` says that it is asked
 * of the elements of an array. Of models that are being migrated, documents of both forms are matched.
 */
export function encodeFilter(shape: Shape, filter: unknown, context: FilterContext, at = '', isItem = false): Document {
  const raw = RawFilter.contentOf(filter);
  if (raw?.kind === 'raw') return raw.filter;
  const sink = new FilterSink();
  context.nested(at, () => {
    // A path must lead to a field: an operator would slip in as one.
    if (raw?.path.startsWith('$')) context.report(raw.path, 'unknown-path', 'is not a path');
    else if (raw !== undefined) encodeEntry(raw.path, raw.condition, { shape, sink, context, at, isItem });
    else if (isPlainObject(filter)) {
      for (const key of Object.keys(filter)) encodeEntry(key, filter[key], { shape, sink, context, at, isItem });
    } else context.report(at, 'type', `must be a filter, not ${kindOf(filter)}`);
  });
  return sink.toFilter();
}

interface Scope {
  readonly shape: Shape;
  readonly sink: FilterSink;
  readonly context: FilterContext;
  readonly at: string;
  readonly isItem: boolean;
}

function encodeEntry(key: string, value: unknown, scope: Scope): void {
  const { shape, sink, context, at } = scope;
  const written = at === '' ? key : `${at}.${key}`;
  if (value === undefined) {
    context.report(written, 'undefined', 'is undefined; leave the key out, or ask with $exists');
  } else if (key.startsWith('$')) {
    encodeTopOperator(key, value, written, scope);
  } else {
    const target = readPath(shape, key);
    if ('codec' in target) {
      // Not spread: a target is a field of any model, and copying objects of many shapes costs ten times the rest.
      const { stored, codec } = target;
      if (hasForms(shape, stored)) encodeBoth({ stored, codec, at: written }, value, scope);
      else encodeFieldFilter({ stored, codec, sink, context, at: written }, value);
    } else {
      context.report(at === '' ? target.at : `${at}.${target.at}`, 'unknown-path', target.message);
    }
  }
}

/** What is asked of one path is made for documents of the present form, then of the former one too. */
function encodeBoth(
  { stored, codec, at }: Pick<FieldTarget, 'stored' | 'codec' | 'at'>,
  value: unknown,
  { shape, sink, context, isItem }: Scope,
): void {
  const present = new FilterSink();
  encodeFieldFilter({ stored, codec, sink: present, context, at }, value);
  const filter = present.toFilter();
  const refuse = (message: string) => context.report(at, 'transition', message);
  if (Object.keys(filter).length > 0) sink.require(matchBoth(shape, stored, filter, { isItem, refuse }));
}

function encodeTopOperator(operator: string, value: unknown, at: string, scope: Scope): void {
  const { sink, context } = scope;
  if (operator === '$and' || operator === '$or' || operator === '$nor') encodeList(operator, value, at, scope);
  else if (operator === '$text') encodeText(value, at, scope);
  else if (operator === '$expr') {
    if (Expression.is(value)) sink.set('$expr', Expression.mqlOf(value));
    else context.report(at, 'type', 'must be an expression, as the callback form of where makes it');
  } else if (operator === '$comment') {
    if (typeof value === 'string') sink.set('$comment', value);
    else context.report(at, 'type', 'must be a string');
  } else {
    context.report(at, 'unknown-operator', 'is not an operator of filters; what is not typed goes through raw()');
  }
}

function encodeList(operator: string, value: unknown, at: string, { shape, sink, context, isItem }: Scope): void {
  if (!Array.isArray(value) || value.length === 0) {
    context.report(at, 'type', 'must be an array of at least one filter');
    return;
  }
  sink.set(
    operator,
    // Array.from sees the holes of sparse arrays too.
    Array.from(value, (part: unknown, index) => encodeFilter(shape, part, context, `${at}.${index}`, isItem)),
  );
}

const textOptions: ReadonlyMap<string, string> = new Map([
  ['$search', 'string'],
  ['$language', 'string'],
  ['$caseSensitive', 'boolean'],
  ['$diacriticSensitive', 'boolean'],
]);

function encodeText(value: unknown, at: string, { sink, context }: Scope): void {
  if (!isPlainObject(value) || !Object.hasOwn(value, '$search')) {
    context.report(at, 'type', 'must be an object with $search');
    return;
  }
  for (const [key, option] of Object.entries(value)) {
    const type = textOptions.get(key);
    if (type === undefined) context.report(`${at}.${key}`, 'unknown-operator', 'is not an option of $text');
    else if (typeof option !== type) context.report(`${at}.${key}`, 'type', `must be a ${type}`);
  }
  sink.set('$text', { ...value });
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'such an object' : typeof value;
}
