import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files of a small project that is right. */
export const smallProject = {
  'espalier.yaml': 'models: schema/models\noutput: generated\n',
  'schema/models/user.yaml': 'models:\n  User:\n    fields:\n      name: string\n',
} as const;

/** Writes files below a folder, by path. */
export async function writeProject(
  folder: string,
  files: Readonly<Record<string, string>> = smallProject,
): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
