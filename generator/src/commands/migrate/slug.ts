import type { Change } from '../../4-plan/changes/change.ts';

/** As long as a folder's name is still read at a glance. */
const longest = 60;

/** A text as the second part of a migration's name: `addWords` becomes `add_words`. Empty when nothing of it can stay. */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, '_')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, longest) : `${slug}_${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug;
}

/** A name made of what changed: `rename_comment_text`, `add_post_words_and_more`. */
export function slugOfChanges(changes: readonly Change[]): string {
  const phrases = [...new Set(changes.filter((change) => !isAside(change, changes)).map(phraseOf))];
  const [first = 'change', second] = phrases;
  if (second === undefined) return slugOf(first);
  return slugOf(phrases.length === 2 ? `${first} and ${second}` : `${first} and more`);
}

/** Whether another change says the same better, or the database knows nothing of it. */
function isAside(change: Change, all: readonly Change[]): boolean {
  if (change.kind === 'stateChanged' || change.kind === 'typeAdded' || change.kind === 'typeRemoved')
    return all.some((other) => !['stateChanged', 'typeAdded', 'typeRemoved'].includes(other.kind));
  return change.kind === 'storedKeyChanged' && all.some((other) => other.kind === 'fieldRenamed');
}

function phraseOf(change: Change): string {
  switch (change.kind) {
    case 'modelAdded':
      return `add ${change.model}`;
    case 'modelRemoved':
      return `remove ${change.model}`;
    case 'modelRenamed':
      return `rename ${change.model}`;
    case 'collectionChanged':
      return `move ${change.model}`;
    case 'typeAdded':
      return `add ${change.name}`;
    case 'typeRemoved':
      return `remove ${change.name}`;
    case 'typeRenamed':
      return `rename ${change.name}`;
    case 'enumValueAdded':
      return `add ${change.enum} ${change.value}`;
    case 'enumValueRemoved':
      return `remove ${change.enum} ${change.value}`;
    case 'enumValueRenamed':
      return `rename ${change.enum} ${change.value}`;
    case 'indexAdded':
      return `index ${change.model} ${change.index}`;
    case 'indexRemoved':
      return `unindex ${change.model} ${change.index}`;
    case 'indexChanged':
    case 'indexRenamed':
      return `reindex ${change.model} ${change.index}`;
    case 'validationChanged':
      return `validate ${change.model}`;
    case 'stateChanged':
      return `describe ${change.subject}`;
    default:
      return `${verbs[change.kind]} ${change.owner} ${change.field}`;
  }
}

const verbs: Readonly<Record<Extract<Change, { readonly field: string }>['kind'], string>> = {
  fieldAdded: 'add',
  fieldRemoved: 'remove',
  fieldRenamed: 'rename',
  storedKeyChanged: 'rekey',
  fieldRetyped: 'retype',
  optionalChanged: 'require',
  nullableChanged: 'null',
  constraintChanged: 'constrain',
};
