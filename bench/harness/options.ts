import { parseArgs } from 'node:util';
import type { Sizes } from './context.ts';

/** What was asked for on the command line. */
export interface Options {
  /** Names of workloads; none means all. */
  readonly names: readonly string[];
  readonly json: boolean;
  readonly write: boolean;
  readonly list: boolean;
  readonly sizes: Sizes;
}

const full: Sizes = {
  warmUps: 2,
  rounds: 11,
  many: 10_000,
  stored: 50_000,
  singles: 250,
  singleRounds: { warmUps: 10, rounds: 15 },
  childRounds: 7,
  models: [10, 100, 500, 1000],
};

/** So little that it shows only whether everything still runs. */
const quick: Sizes = {
  warmUps: 0,
  rounds: 1,
  many: 200,
  stored: 500,
  singles: 10,
  singleRounds: { warmUps: 0, rounds: 1 },
  childRounds: 1,
  models: [10, 20],
};

/** Reads the command line; throws when it holds something unknown. */
export function readOptions(words: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  });
  const { json, write, list } = values;
  if (write && (values.quick || positionals.length > 0))
    throw new Error('--write records a whole run: it goes neither with --quick nor with names.');
  return { names: positionals, json, write, list, sizes: values.quick ? quick : full };
}
