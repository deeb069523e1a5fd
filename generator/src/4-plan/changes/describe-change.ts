import type { Change } from './change.ts';

/** A change in one line, such as `Comment.txt is renamed to Comment.text`: what a migration's comments say. */
export function describeChange(change: Change): string {
  switch (change.kind) {
    case 'modelAdded':
      return `${change.model} is new`;
    case 'modelRemoved':
      return `${change.model} is removed`;
    case 'modelRenamed':
      return `${change.from} is renamed to ${change.model}`;
    case 'collectionChanged':
      return `${change.model} moves from the collection ${change.from} to ${change.to}`;
    case 'typeAdded':
      return `The ${change.what} ${change.name} is new`;
    case 'typeRemoved':
      return `The ${change.what} ${change.name} is removed`;
    case 'typeRenamed':
      return `The ${change.what} ${change.from} is renamed to ${change.name}`;
    case 'enumValueAdded':
      return `${change.enum} has the new value ${quote(change.value)}`;
    case 'enumValueRemoved':
      return change.to === undefined
        ? `${change.enum} loses the value ${quote(change.value)}`
        : `${change.enum} loses the value ${quote(change.value)}, which becomes ${quote(change.to)}`;
    case 'enumValueRenamed':
      return `${quote(change.from)} of ${change.enum} is renamed to ${quote(change.value)}`;
    case 'indexAdded':
      return `${change.model} has the new index ${change.index}`;
    case 'indexRemoved':
      return `${change.model} loses the index ${change.index}`;
    case 'indexChanged':
      return `The index ${change.from ?? change.index} of ${change.model} changes${change.from === undefined ? '' : ` and becomes ${change.index}`}`;
    case 'indexRenamed':
      return `The index ${change.from} of ${change.model} is renamed to ${change.index}`;
    case 'validationChanged':
      return `The validation of ${change.model} changes from ${change.from.level}/${change.from.action} to ${change.to.level}/${change.to.action}`;
    case 'stateChanged':
      return `The ${STATES[change.what]} of ${change.subject} changes`;
    default:
      return describeField(change);
  }
}

const STATES: Readonly<Record<Extract<Change, { readonly kind: 'stateChanged' }>['what'], string>> = {
  description: 'description',
  default: 'default',
  immutable: 'immutability',
  role: 'role',
  was: 'former name',
  order: 'order',
};

type FieldChange = Extract<Change, { readonly field: string }>;

function describeField(change: FieldChange): string {
  const name = `${change.owner}.${change.field}`;
  switch (change.kind) {
    case 'fieldAdded':
      return `${name} is new`;
    case 'fieldRemoved':
      return `${name} is removed`;
    case 'fieldRenamed':
      return `${change.owner}.${change.from} is renamed to ${name}`;
    case 'storedKeyChanged':
      return `${name} is stored as ${change.to} instead of ${change.from}`;
    case 'fieldRetyped':
      return `${name}${change.place} changes from ${change.from} to ${change.to}`;
    case 'optionalChanged':
      return change.optional ? `${name} may be missing` : `${name} is required`;
    case 'nullableChanged':
      return change.nullable ? `${name}${change.place} may be null` : `${name}${change.place} may not be null any more`;
    case 'constraintChanged':
      return `${name}${change.place} has ${change.effect} rules`;
  }
}

function quote(text: string): string {
  return JSON.stringify(text);
}
