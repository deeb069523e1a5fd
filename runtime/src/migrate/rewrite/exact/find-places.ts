import type { Segment } from '../path.ts';
import type { ExactDocument, ExactValue } from './exact-bson.ts';
import { isEmbedded, isOpen, typesWithin, type WalkedType } from './walked-type.ts';

/** A value in a document, and how to put another one in its stead. */
export interface Place {
  /** How deep it lies. Those that hold others are treated after them. */
  readonly depth: number;
  read(): ExactValue;
  /** `undefined` takes the value away. */
  write(value: ExactValue): void;
}

/** A whole document as a place. */
export interface RootPlace extends Place {
  read(): ExactDocument;
}

/** Finds the places of a path in a document. Root places are read and written through `root`. */
export function findPlaces(root: Place, place: readonly Segment[], types: readonly WalkedType[]): Place[] {
  const [segment, ...rest] = place;
  if (segment === undefined) return [root];
  const value = root.read();
  switch (segment.kind) {
    case 'key':
      if (!(value instanceof Map) || !value.has(segment.key)) return [];
      return findPlaces(member(root, segment.key), rest, typesWithin(types, segment.key));
    case 'items':
      if (!Array.isArray(value)) return [];
      return value.flatMap((_, index) => findPlaces(item(root, index), rest, typesWithin(types, undefined)));
    case 'values':
      if (!(value instanceof Map)) return [];
      return [...value.keys()].flatMap((key) => findPlaces(member(root, key), rest, typesWithin(types, key)));
    case 'nodes':
      return findNodes(root, segment.type, types).flatMap((node) => findPlaces(node.place, rest, node.types));
  }
}

/** The place of a whole document. */
export function rootPlace(document: ExactDocument): RootPlace {
  let current = document;
  return {
    depth: 0,
    read: () => current,
    write: (value) => {
      if (value instanceof Map) current = value;
    },
  };
}

interface Node {
  readonly place: Place;
  readonly types: readonly WalkedType[];
}

function findNodes(place: Place, name: string, types: readonly WalkedType[]): Node[] {
  if (types.length === 0 || isOpen(types)) return [];
  const value = place.read();
  const within = (part: Place, key: string | undefined) => findNodes(part, name, typesWithin(types, key));
  if (Array.isArray(value)) return value.flatMap((_, index) => within(item(place, index), undefined));
  if (!(value instanceof Map)) return [];
  const inner = [...value.keys()].flatMap((key) => within(member(place, key), key));
  return isEmbedded(types, name) ? [...inner, { place, types }] : inner;
}

function member(holder: Place, key: string): Place {
  const map = () => holder.read() as ExactDocument;
  return {
    depth: holder.depth + 1,
    read: () => map().get(key),
    write: (value) => {
      if (value === undefined) map().delete(key);
      else map().set(key, value);
    },
  };
}

function item(holder: Place, index: number): Place {
  const list = () => holder.read() as ExactValue[];
  return {
    depth: holder.depth + 1,
    read: () => list()[index],
    write: (value) => {
      list()[index] = value;
    },
  };
}
