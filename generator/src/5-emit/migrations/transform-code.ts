import type { EditPath } from '@espalier/runtime/migrate';
import type { Transform } from '../../4-plan/migration-plan.ts';
import { escaped } from '../escape.ts';
import { type Code, type CodeLines, call, member, object } from './code.ts';

/**
 * The place of a data step that a person writes. Without `each` it is no step: compilers say so, and nothing of the
 * migrations runs.
 */
export function transformCode({ collection, subject, path, to }: Transform): Code {
  const name = member('name', escaped.stringLiteral(`${subject} in its new type`));
  const way = path === to ? `The field stays at ${to}.` : `The field goes from ${path} to ${to}.`;
  const unwritten: CodeLines = {
    kind: 'lines',
    prefix: '',
    lines: [
      `// To be written: the update that a document needs. ${escaped.lineComment(way)}`,
      `// each: (document) => (${escaped.lineComment(exampleUpdate(path, to))})`,
    ],
  };
  return call('step.data', escaped.stringLiteral(collection), object([name, unwritten]));
}

function exampleUpdate(path: EditPath, to: EditPath): string {
  // Items of arrays and values of maps are written in more ways than one.
  if (/[$<]/.test(path + to)) return '{ $set: { … } }';
  const set = `$set: { ${escaped.propertyKey(to)}: … }`;
  return path === to ? `{ ${set} }` : `{ ${set}, $unset: { ${escaped.propertyKey(path)}: '' } }`;
}
