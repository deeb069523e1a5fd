import type { EnumType } from '../../3-link/model-graph.ts';
import { escaped } from '../escape.ts';
import type { CodecFile } from './codec-file.ts';
import { camelName } from './names.ts';
import { pure } from './pure.ts';

/** An enum of more values is looked up: a comparison for each would be megabytes of code that is walked from its start. */
const mostCompared = 200;

/** Whether an enum has so many values that they are looked up. */
export function isLongEnum({ values }: EnumType): boolean {
  return values.length > mostCompared;
}

/** The name of the set of an enum's values in a file; nothing for an enum whose values are few enough to be compared. */
export function enumTable(file: CodecFile, type: EnumType): string | undefined {
  if (!isLongEnum(type)) return undefined;
  return file.shared(`values of enum ${type.name}`, `${camelName(type.name)}Values`, (name) => [
    `const ${name}: ReadonlySet<string> = ${pure} new Set([`,
    type.values.map(({ value }) => `${escaped.stringLiteral(value)},`),
    ']);',
  ]);
}
