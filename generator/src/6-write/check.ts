import { createTwoFilesPatch } from 'diff';
import type { EmittedFile } from '../5-emit/emitted-file.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { localFolder } from '../own-files.ts';
import { checkUserFiles } from './check-user-files.ts';
import { planWrite } from './write-plan.ts';

/** What a write would do, for CI: nothing is touched. */
export interface CheckReport {
  /** The files that are stale, missing or orphaned. */
  readonly stale: readonly string[];
  /** All differences as one unified diff, empty when nothing is stale. */
  readonly diff: string;
}

/** Compares the emitted files with the disk. Local state is left out: it is not committed. */
export async function check(
  project: string,
  output: string,
  files: readonly EmittedFile[],
): Promise<Outcome<CheckReport>> {
  const committed = files.filter((file) => !file.path.startsWith(`${localFolder}/`));
  const objections = await checkUserFiles(project, files);
  if (objections.length > 0) return { diagnostics: objections };
  const plan = planWrite(project, output, committed);
  if (plan.value === undefined) return { diagnostics: plan.diagnostics };
  const { changes, orphans } = plan.value;
  const patches = [
    ...changes.map((change) => patch(change.path, change.before, change.after)),
    ...orphans.map((orphan) => patch(orphan.path, orphan.before, undefined)),
  ];
  const stale = [...changes, ...orphans].map((entry) => entry.path);
  return { value: { stale, diff: patches.join('') }, diagnostics: plan.diagnostics };
}

function patch(path: string, before: string | undefined, after: string | undefined): string {
  const from = before === undefined ? '/dev/null' : `a/${path}`;
  const to = after === undefined ? '/dev/null' : `b/${path}`;
  return createTwoFilesPatch(from, to, before ?? '', after ?? '', undefined, undefined, { context: 3 });
}
