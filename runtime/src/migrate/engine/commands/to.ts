import { findLink } from '../chain/find-link.ts';
import { openSquash } from '../chain/open-squash.ts';
import type { Engine } from '../engine.ts';
import type { RunReport } from '../run-report.ts';
import { down } from './down.ts';
import { unlockedChain } from './unlocked-chain.ts';
import { type UpOptions, up } from './up.ts';

/** Applies or undoes migrations until `target` is the newest that is applied. */
export async function moveTo(
  engine: Engine,
  target: string,
  options: Pick<UpOptions, 'allowDestructive'>,
): Promise<RunReport> {
  const { chain: whole, rows } = await unlockedChain(engine);
  const { chain } = openSquash(whole, target, engine.migrations, rows);
  const position = findLink(chain, target);
  const isBehind = chain.slice(position + 1).some(({ row, isCovered }) => row !== undefined || isCovered);
  const undone = isBehind ? await down(engine, { ...options, to: target }) : { migrations: [] };
  if (position < 0) return { migrations: undone.migrations, waiting: [] };
  const applied = await up(engine, { ...options, to: target });
  return { migrations: [...undone.migrations, ...applied.migrations], waiting: applied.waiting };
}
