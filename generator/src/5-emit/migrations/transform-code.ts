import type { Transform } from '../../4-plan/migration-plan.ts';
import { escaped } from '../escape.ts';
import { type Code, type CodeLines, call, member, object } from './code.ts';

/** The place of a data step that a person writes. Until then it fails at the first document, before it changes any. */
export function transformCode({ collection, subject, path, to }: Transform): Code {
  const each: CodeLines = {
    kind: 'lines',
    prefix: '',
    lines: [
      '(document) => {',
      `  // It was at ${escaped.lineComment(path)}, and belongs at ${escaped.lineComment(to)}. Return the operators of an update, such as $set.`,
      `  const problem = ${escaped.stringLiteral(`${subject} is still to be written in this migration`)};`,
      '  throw new Error(problem, { cause: document._id });',
      '}',
    ],
  };
  const name = escaped.stringLiteral(`${subject} in its new type`);
  return call('step.data', escaped.stringLiteral(collection), object([member('name', name), member('each', each)]));
}
