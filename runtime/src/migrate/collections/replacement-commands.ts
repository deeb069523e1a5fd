import type { Document } from 'mongodb';
import { createIndexesCommand } from './create-indexes-command.ts';
import { dropIndexesCommand, hideCommand } from './drop-indexes.ts';
import type { Replacement } from './replacement.ts';
import { shownCommand } from './shown-command.ts';

/** The commands of a replacement, as people are shown them. */
export function replacementCommands(collection: string, { from, to, way, bridges }: Replacement): readonly Document[] {
  const create = createIndexesCommand(collection, [to]);
  const drop = dropIndexesCommand(collection, [from.name]);
  if (way === 'beside') return [create, hideCommand(collection, from.name), drop].map(shownCommand);
  const names = bridges.map(({ name }) => name);
  const [before, after] =
    names.length === 0
      ? [[], []]
      : [[createIndexesCommand(collection, bridges)], [dropIndexesCommand(collection, names)]];
  return [...before, drop, create, ...after].map(shownCommand);
}
