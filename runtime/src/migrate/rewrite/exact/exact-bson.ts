import { BSON } from 'mongodb';
import { keyEnd } from '../../../codecs/bytes/key-end.ts';
import { valueEnd } from '../../../codecs/bytes/value-end.ts';

/** A document whose keys stay in their order, also where they are numbers; values keep their BSON types. */
export type ExactDocument = Map<string, ExactValue>;

/** A value of an exact document: a map, an array, or what the driver gives for the rest without converting it. */
export type ExactValue = unknown;

const leafOptions = { promoteValues: false, bsonRegExp: true, promoteBuffers: false } as const;
const documentType = 3;
const arrayType = 4;

/** Reads BSON so that writing it again gives the same bytes. */
export function readExact(bytes: Uint8Array): ExactDocument {
  return new Map(elementsOf(bytes).map(({ name, type, value }) => [name, readValue(type, value)]));
}

/** Whether two values are the same, byte for byte, with the same order of keys. */
export function isSame(one: ExactValue, other: ExactValue): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined || typeof one === 'string') return false;
  if (one instanceof Map) return other instanceof Map && areSameLists([...one].flat(), [...other].flat());
  if (Array.isArray(one)) return Array.isArray(other) && areSameLists(one, other);
  const [left, right] = [BSON.serialize({ v: one }), BSON.serialize({ v: other })];
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

/** A copy that can be changed: what holds others is new, the values themselves are never changed. */
export function copyExact(document: ExactDocument): ExactDocument {
  return new Map([...document].map(([key, value]) => [key, copyValue(value)]));
}

function copyValue(value: ExactValue): ExactValue {
  if (value instanceof Map) return copyExact(value);
  return Array.isArray(value) ? value.map(copyValue) : value;
}

function areSameLists(left: readonly ExactValue[], right: readonly ExactValue[]): boolean {
  return left.length === right.length && left.every((value, index) => isSame(value, right[index]));
}

/** A key with its value in bytes. */
export interface Element {
  readonly name: string;
  readonly type: number;
  readonly value: Uint8Array;
}

/** Reads the value of an element. */
export function readValue(type: number, value: Uint8Array): ExactValue {
  if (type === documentType) return readExact(value);
  if (type === arrayType) return elementsOf(value).map((item) => readValue(item.type, item.value));
  return BSON.deserialize(wrapped(type, value), leafOptions).v;
}

/** A document with nothing but a value, under the key `v`. */
export function wrapped(type: number, value: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(value.length + 8);
  new DataView(bytes.buffer).setInt32(0, bytes.length, true);
  bytes.set([type, 0x76, 0], 4);
  bytes.set(value, 7);
  return bytes;
}

/** The elements of a document or an array, in their order. */
export function elementsOf(bytes: Uint8Array): Element[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const elements: Element[] = [];
  const text = new TextDecoder();
  const limit = bytes.length - 1;
  let at = 4;
  for (let type = view.getUint8(at); type !== 0; type = view.getUint8(at)) {
    const end = keyEnd(bytes, at + 1, limit);
    const begin = end + 1;
    const next = valueEnd(type, bytes, view, begin, limit);
    elements.push({ name: text.decode(bytes.subarray(at + 1, end)), type, value: bytes.subarray(begin, next) });
    at = next;
  }
  return elements;
}
