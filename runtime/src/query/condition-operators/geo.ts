import { isPlainObject } from '../../codecs/plain-object.ts';
import type { FieldTarget } from '../field-target.ts';
import type { ConditionOperator } from './condition-operator.ts';

const withinKeys: ReadonlySet<string> = new Set(['$geometry', '$centerSphere', '$center', '$box', '$polygon']);
const intersectsKeys: ReadonlySet<string> = new Set(['$geometry']);
const nearKeys: ReadonlySet<string> = new Set(['$geometry', '$minDistance', '$maxDistance']);
const geometryKeys: ReadonlySet<string> = new Set(['type', 'coordinates', 'geometries', 'crs']);
const maximumDepth = 10;

/** The operators of GeoJSON values. */
export const geoOperators: ReadonlyMap<string, ConditionOperator> = new Map<string, ConditionOperator>([
  ['$geoWithin', (target, operand) => encodeGeo('$geoWithin', withinKeys, target, operand)],
  ['$geoIntersects', (target, operand) => encodeGeo('$geoIntersects', intersectsKeys, target, operand)],
  ['$near', (target, operand) => encodeGeo('$near', nearKeys, target, operand)],
  ['$nearSphere', (target, operand) => encodeGeo('$nearSphere', nearKeys, target, operand)],
]);

function encodeGeo(operator: string, known: ReadonlySet<string>, target: FieldTarget, operand: unknown): void {
  const { sink, stored, context, at } = target;
  if (!isPlainObject(operand) || Object.keys(operand).length === 0) {
    context.report(at, 'type', 'must be an object that says an area or a point');
    return;
  }
  for (const [key, value] of Object.entries(operand)) {
    if (!known.has(key)) context.report(`${at}.${key}`, 'unknown-operator', `is not an option of ${operator}`);
    else if (key === '$geometry') checkGeometry(value, { ...target, at: `${at}.${key}` });
    else if (!isNumbers(value, 0)) context.report(`${at}.${key}`, 'type', 'must be made of finite numbers');
  }
  sink.setOperator(stored, operator, operand);
}

function checkGeometry(value: unknown, target: FieldTarget, depth = 0): void {
  const { context, at } = target;
  if (!isPlainObject(value) || typeof value.type !== 'string' || depth > maximumDepth) {
    context.report(at, 'type', 'must be a GeoJSON geometry');
    return;
  }
  for (const [key, part] of Object.entries(value)) {
    if (!geometryKeys.has(key)) context.report(`${at}.${key}`, 'unknown-field', 'is not a member of a geometry');
    else if (key === 'coordinates' && !isNumbers(part, 0)) {
      context.report(`${at}.${key}`, 'type', 'must be made of finite numbers');
    } else if (key === 'geometries') checkGeometries(part, { ...target, at: `${at}.${key}` }, depth);
  }
}

function checkGeometries(value: unknown, target: FieldTarget, depth: number): void {
  if (!Array.isArray(value)) target.context.report(target.at, 'type', 'must be an array of geometries');
  else for (const part of Array.from<unknown>(value)) checkGeometry(part, target, depth + 1);
}

function isNumbers(value: unknown, depth: number): boolean {
  if (Array.isArray(value)) {
    return depth < maximumDepth && Array.from<unknown>(value).every((inner) => isNumbers(inner, depth + 1));
  }
  return Number.isFinite(value);
}
