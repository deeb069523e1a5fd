import type { ErrorObject } from 'ajv';
import type { Document, YamlValue } from '../1-parse/document.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { limitDiagnostics } from '../diagnostics/limit-diagnostics.ts';
import { type Complaint, complaintDiagnostic } from './complaint-diagnostic.ts';

// A complaint costs more than what it is about, so a file of mistakes is not looked at to its end.
const MOST_COMPLAINTS = 2000;

/** Turns what ajv says into our own diagnostics, in the order of the file: one for each mistake. */
export function schemaDiagnostics(document: Document, errors: readonly ErrorObject[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const considered = errors.slice(0, MOST_COMPLAINTS).filter((error) => !isEcho(error));
  const misspelt = new Set(considered.flatMap(meantKey));
  for (const error of considered) {
    if (error.keyword === 'required' && misspelt.has(keyId(error, error.params.missingProperty))) continue;
    diagnostics.push(complaintDiagnostic(readComplaint(document, error)));
  }
  return limitDiagnostics(document.file, diagnostics);
}

/** Whether an error only repeats another one: the branch that was taken, or a rule inside `propertyNames`. */
function isEcho(error: ErrorObject): boolean {
  return error.keyword === 'if' || (error.propertyName !== undefined && error.keyword !== 'propertyNames');
}

/** The key that an unknown key was probably meant to be, so that it is not also reported as missing. */
function meantKey(error: ErrorObject): string[] {
  if (error.keyword !== 'additionalProperties') return [];
  const near = didYouMean(error.params.additionalProperty, Object.keys(error.parentSchema?.properties ?? {}));
  return near === undefined ? [] : [keyId(error, near)];
}

function keyId(error: ErrorObject, key: string): string {
  return `${error.instancePath}\n${key}`;
}

/** Reads ajv's JSON pointer (RFC 6901) as a path: a step is a number where the value is a sequence. */
function readComplaint(document: Document, error: ErrorObject): Complaint {
  const path: (string | number)[] = [];
  let value: YamlValue | undefined = document.value;
  for (const step of error.instancePath.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(name) : name);
    value = childOf(value, name);
  }
  return { document, error, path, value: value ?? null };
}

function childOf(value: YamlValue | undefined, name: string): YamlValue | undefined {
  if (Array.isArray(value)) return value[Number(name)];
  return value !== null && typeof value === 'object' ? (value as Readonly<Record<string, YamlValue>>)[name] : undefined;
}
