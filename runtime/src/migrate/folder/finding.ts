import { MigrationError, type MigrationErrorCode } from '../../errors/migration-error.ts';

/** One thing that is wrong with a folder of migrations. */
export interface FolderFinding {
  readonly code: Extract<MigrationErrorCode, 'migrate/order' | 'migrate/unreadable' | 'migrate/checksum'>;
  readonly migration?: string;
  /** One sentence. */
  readonly message: string;
  /** What to do, in the imperative. */
  readonly hint: string;
}

/** What is to be mended first: a checksum means nothing while a migration is there twice or cannot be read. */
const precedence = ['migrate/order', 'migrate/unreadable', 'migrate/checksum'] as const;

/** Throws what was found as one error, when anything was. */
export function throwFindings(findings: readonly FolderFinding[]): void {
  const [first] = precedence.flatMap((code) => findings.filter((finding) => finding.code === code));
  if (first === undefined) return;
  const others = findings.length - 1;
  const message = others === 0 ? first.message : `${first.message} And ${others} more.`;
  throw new MigrationError(first.code, message, {
    ...(first.migration === undefined ? {} : { migration: first.migration }),
    hint: first.hint,
    ...(others > 0 && { findings: findings.map((finding) => finding.message) }),
  });
}
