// Phase 6. In: the emitted files. Out: a report of what was written.
// Must not: write half, leave the project's folder, follow a link out of it, or touch a file that is not the compiler's own.

import type { EmittedFile } from '../5-emit/emitted-file.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { checkUserFiles } from './check-user-files.ts';
import { commit } from './commit.ts';
import { whileLocked } from './lock.ts';
import { planWrite } from './write-plan.ts';
import type { WriteReport } from './write-report.ts';

const patienceMilliseconds = 10_000;

/**
 * Makes the disk hold exactly the emitted files.
 *
 * @param project absolute path of the project folder
 * @param output the output folder relative to the project
 */
export async function write(
  project: string,
  output: string,
  files: readonly EmittedFile[],
): Promise<Outcome<WriteReport>> {
  try {
    const objections = await checkUserFiles(project, files);
    if (objections.length > 0) return { diagnostics: objections };
    const locked = await whileLocked(project, patienceMilliseconds, () => writeNow(project, output, files));
    if ('result' in locked) return locked.result;
    return { diagnostics: [createDiagnostic('write/busy', { process: String(locked.owner) })] };
  } catch (error) {
    return { diagnostics: [describeFailure(error)] };
  }
}

function writeNow(project: string, output: string, files: readonly EmittedFile[]): Outcome<WriteReport> {
  const plan = planWrite(project, output, files);
  if (plan.value === undefined) return { diagnostics: plan.diagnostics };
  const { changes, orphans, unchanged } = plan.value;
  if (changes.length + orphans.length > 0) commit(project, output, plan.value);
  const created = changes.filter((change) => change.before === undefined).map((change) => change.path);
  const updated = changes.filter((change) => change.before !== undefined).map((change) => change.path);
  return {
    value: { created, updated, removed: orphans.map((orphan) => orphan.path), unchanged },
    diagnostics: plan.diagnostics,
  };
}

/** Turns what the file system said into a diagnostic; anything else is our own bug and is thrown on. */
export function describeFailure(error: unknown): Diagnostic {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) throw error;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : 'the project folder';
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return createDiagnostic('write/no-space', { path });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return createDiagnostic('write/not-writable', { path });
    default:
      return createDiagnostic('write/failed', { path, reason: error.message });
  }
}
