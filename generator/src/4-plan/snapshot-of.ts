import type {
  Snapshot,
  SnapshotDefault,
  SnapshotField,
  SnapshotIndex,
  SnapshotModel,
  SnapshotOwner,
} from '@espalier/runtime/migrate';
import type { Field, FieldOwner, Index, Model, ModelGraph } from '../3-link/model-graph.ts';
import { storedConstant } from '../constants/stored-constant.ts';
import { completeConstant } from './snapshot/complete-constant.ts';
import { snapshotSlot } from './snapshot/snapshot-slot.ts';

/** The models as a migration keeps them. The same models give the same snapshot, in whichever order they are declared. */
export function snapshotOf(graph: ModelGraph): Snapshot {
  return {
    format: 1,
    models: byName(graph.models, ({ name }) => name, snapshotModel),
    embedded: byName(graph.embedded, ({ name }) => name, snapshotOwner),
    enums: byName(
      graph.enums,
      ({ name }) => name,
      ({ values }) => values.map(({ value, was }) => ({ value, ...(was === undefined ? {} : { was }) })),
    ),
  };
}

function snapshotModel(model: Model): SnapshotModel {
  const { collection, was, indexes, validation } = model;
  return {
    ...snapshotOwner(model),
    collection,
    ...(was === undefined ? {} : { was }),
    indexes: indexes.map(snapshotIndex).sort((one, other) => compareText(one.name, other.name)),
    validation: { level: validation.level, action: validation.action },
  };
}

function snapshotOwner({ description, fields }: FieldOwner): SnapshotOwner {
  return {
    ...(description === undefined ? {} : { description }),
    fields: byName(fields, ({ name }) => name, snapshotField),
  };
}

function snapshotField(field: Field): SnapshotField {
  const { stored, optional, description, immutable, default: given, role, was, wasStored, wasType } = field;
  return {
    ...snapshotSlot(field),
    stored,
    optional,
    ...(description === undefined ? {} : { description }),
    ...(immutable ? { immutable } : {}),
    ...(given === undefined ? {} : { default: snapshotDefault(field, given) }),
    ...(role === undefined ? {} : { role }),
    ...(was === undefined ? {} : { was }),
    ...(wasStored === undefined ? {} : { wasStored }),
    ...(wasType === undefined ? {} : { wasType: snapshotSlot(wasType) }),
  };
}

function snapshotDefault({ type }: Field, given: NonNullable<Field['default']>): SnapshotDefault {
  return given.kind === 'constant'
    ? { kind: 'constant', value: storedConstant(type, completeConstant(type, given.value)) }
    : given;
}

function snapshotIndex({ name, key, options, was }: Index): SnapshotIndex {
  return { name, key: Object.entries(key), options, ...(was === undefined ? {} : { was }) };
}

function byName<Item, Kept>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  keep: (item: Item) => Kept,
): Readonly<Record<string, Kept>> {
  const entries = items.map((item): [string, Kept] => [nameOf(item), keep(item)]);
  return Object.fromEntries(entries.sort(([one], [other]) => compareText(one, other)));
}

/** By code units, like the canonical JSON, and the same under every locale. */
function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
