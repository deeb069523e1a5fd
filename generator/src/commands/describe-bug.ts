import { ownVersion, packageFolder } from './own-version.ts';

/**
 * What a user is asked to report when Espalier itself fails. Neither the error's message nor the words of the command
 * line are in it, since both may quote the user's models and folders; paths are relative to the package.
 *
 * @param command the name of the command that ran, such as `generate`
 */
export function describeBug(error: unknown, command: string | undefined): string {
  const [name, frames] = error instanceof Error ? [error.name, framesOf(error)] : [typeof error, []];
  const lines = [
    `espalier ${ownVersion()}${command === undefined ? '' : `, command ${command}`}`,
    `node ${process.version}, ${process.platform} ${process.arch}`,
    name,
    ...frames,
  ];
  return lines.map((line) => `  ${line}\n`).join('');
}

/** The stack's own lines: those above quote the message, which may have several lines. */
function framesOf(error: Error): string[] {
  const lines = (error.stack ?? '').replace(error.message, '').split('\n');
  return lines.filter((line) => /^\s+at /.test(line)).map((line) => shortened(line.trim()));
}

/** A frame without the folders that lead to the package, or to another one. */
function shortened(frame: string): string {
  return frame.replace(/(?:file:\/\/)?(\/[^()]+)(?=:\d+:\d+\)?$)/, (_whole, path: string) => {
    if (path.startsWith(packageFolder)) return path.slice(packageFolder.length);
    const start = path.lastIndexOf('/node_modules/');
    return start === -1 ? `…/${path.slice(path.lastIndexOf('/') + 1)}` : path.slice(start + 1);
  });
}
