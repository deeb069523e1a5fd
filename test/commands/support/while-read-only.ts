import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';

/** Runs `body` while nothing can be written into the folder, which is made. Root may write anywhere, so a mount is needed for it. */
export async function whileReadOnly(folder: string, body: () => Promise<void>): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  mkdirSync(folder);
  if (isRoot) execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', folder]);
  else chmodSync(folder, 0o500);
  try {
    await body();
  } finally {
    if (isRoot) execFileSync('umount', [folder]);
    else chmodSync(folder, 0o700);
  }
}
