import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/**
 * Unpacks one file of a zip archive. yauzl checks its size against the archive's directory.
 * @param entryName matches the wanted file's name in the archive.
 * @param onBytes is told the bytes written so far.
 * @throws Error when the archive is broken or has no such file.
 */
export async function unpackFile(
  archive: string,
  entryName: RegExp,
  target: string,
  onBytes: (written: number) => void,
): Promise<void> {
  const zip = await openPromise(archive);
  try {
    for await (const entry of zip.eachEntry()) {
      if (!entryName.test(entry.fileName)) continue;
      const content = await zip.openReadStreamPromise(entry);
      let written = 0;
      content.on('data', (chunk: Buffer) => {
        written += chunk.length;
        onBytes(written);
      });
      await pipeline(content, createWriteStream(target));
      return;
    }
  } finally {
    zip.close();
  }
  throw new Error(`the archive has no file that matches ${entryName}`);
}
