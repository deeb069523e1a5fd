import type { AnySchemaObject, ErrorObject } from 'ajv';
import type { Document, YamlValue } from '../1-parse/document.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Span } from '../diagnostics/span.ts';
import { fieldName, typeName } from '../schema/name-schema.ts';

/** One of ajv's errors with the place and the value that it is about. */
export interface Complaint {
  readonly document: Document;
  readonly error: ErrorObject;
  readonly path: readonly (string | number)[];
  readonly value: YamlValue;
}

/** Says in our own words, at the exact place, what an error of ajv is about. */
export function complaintDiagnostic(complaint: Complaint): Diagnostic {
  const { document, error, path, value } = complaint;
  const span = document.spansAt(path).value;
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(complaint, error.params.additionalProperty, Object.keys(error.parentSchema?.properties ?? {}));
    case 'propertyNames':
      return badName(complaint);
    case 'required':
      return createDiagnostic('validate/missing-key', { key: error.params.missingProperty }, openingOf(complaint));
    case 'type':
      return wrongType(complaint, span);
    case 'enum':
      return notAllowed(complaint, span);
    case 'pattern':
      return badFormat(String(value), error.parentSchema, span);
    case 'uniqueItems': {
      const { i, j } = error.params;
      const [first, second] = [
        document.spansAt([...path, Math.min(i, j)]),
        document.spansAt([...path, Math.max(i, j)]),
      ];
      const item = String((value as readonly YamlValue[])[i]);
      const related = [{ message: 'It stands here first.', span: first.value }];
      return createDiagnostic('validate/duplicate-item', { item }, second.value, related);
    }
    default:
      return createDiagnostic('validate/limit', { problem: limitOf(error) }, span);
  }
}

/** Where a mapping that lacks a key is named: its key, since the mapping itself may span a page. */
function openingOf({ document, path }: Complaint): Span {
  const { key, value } = document.spansAt(path);
  return key ?? value;
}

function unknownKey({ document, path }: Complaint, key: string, allowed: readonly string[]): Diagnostic {
  const spans = document.spansAt([...path, key]);
  const near = didYouMean(key, allowed);
  const list = `Use one of: ${[...allowed].sort().join(', ')}.`;
  const hint = isCutType(key) ? QUOTE_TYPE : near === undefined ? list : `Did you mean "${near}"?`;
  return createDiagnostic('validate/unknown-key', { key }, spans.key ?? spans.value, [], hint);
}

const QUOTE_TYPE = 'Put the type before it into quotes: within braces a comma ends a value.';

/** Whether a key is the rest of `{ type: decimal(12,2) }` or `{ type: Record<string, int> }`, which YAML reads as two entries. */
function isCutType(key: string): boolean {
  return /^[^()<>]*[)>]/.test(key);
}

/** A key that is no name of the kind, or that has no meaning beside the others. */
function badName(complaint: Complaint): Diagnostic {
  const { document, error, path } = complaint;
  const key: string = error.params.propertyName;
  const rule = error.schema as AnySchemaObject;
  if (rule.enum !== undefined) return unknownKey(complaint, key, rule.enum);
  const spans = document.spansAt([...path, key]);
  return badFormat(key, rule, spans.key ?? spans.value);
}

function badFormat(text: string, rule: AnySchemaObject | undefined, span: Span): Diagnostic {
  const kind = String(rule?.title ?? 'text').toLowerCase();
  // A name that stands for something keeps the rule of all names, its own description says what it stands for.
  const named = [typeName, fieldName].find((name) => name.pattern === rule?.pattern);
  const hint: string | undefined = named?.description ?? rule?.description;
  return createDiagnostic('validate/bad-format', { text, kind }, span, [], hint);
}

function wrongType({ error, value }: Complaint, span: Span): Diagnostic {
  const types: readonly unknown[] = [error.params.type].flat();
  const expected = types.map((type) => EXPECTED_TYPES[String(type)] ?? String(type));
  const parameters = { expected: expected.join(' or '), found: describe(value) };
  const isQuotable = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint';
  const quote = isQuotable && types.includes('string') && !types.includes('boolean');
  return createDiagnostic('validate/wrong-type', parameters, span, [], quote ? 'Put it into quotes.' : undefined);
}

const EXPECTED_TYPES: Readonly<Record<string, string>> = {
  object: 'a mapping',
  array: 'a list',
  string: 'a text',
  integer: 'an integer',
  number: 'a number',
  boolean: 'true or false',
  null: 'nothing',
};

function describe(value: YamlValue): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? `the text "${value}"` : String(value);
}

function notAllowed({ error, value }: Complaint, span: Span): Diagnostic {
  const allowed = (error.params.allowedValues as readonly unknown[]).map(String);
  const near = typeof value === 'string' ? didYouMean(value, allowed) : undefined;
  const hint =
    near === undefined
      ? `Use ${allowed.length > 1 ? 'one of' : 'only'}: ${allowed.join(', ')}.`
      : `Did you mean "${near}"?`;
  return createDiagnostic('validate/not-allowed', { found: describe(value) }, span, [], hint);
}

/** The limit that a value breaks. */
function limitOf({ keyword, params, message }: ErrorObject): string {
  const words = LIMITS[keyword];
  if (words === undefined) return String(message);
  const [bound, one = '', many = ''] = words;
  return `must ${bound} ${params.limit}${params.limit === 1 ? one : many}`;
}

const LIMITS: Readonly<Record<string, readonly [bound: string, one?: string, many?: string]>> = {
  minimum: ['be at least'],
  maximum: ['be at most'],
  minLength: ['have at least', ' character', ' characters'],
  maxLength: ['have at most', ' character', ' characters'],
  minItems: ['have at least', ' item', ' items'],
  minProperties: ['have at least', ' entry', ' entries'],
};
