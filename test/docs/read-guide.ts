import { readFile } from 'node:fs/promises';

/** A fenced block of the guide. */
export interface Block {
  /** The line of the guide that it starts at. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
  /** The file that the block is, when its first line names one. */
  readonly path?: string;
}

/** What stands below a heading of the second level. */
export interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Reads the chapters of a Markdown file. */
export async function readGuide(path: string): Promise<readonly Chapter[]> {
  const chapters: { title: string; blocks: Block[] }[] = [];
  const lines = (await readFile(path, 'utf8')).split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const heading = /^## (.+)$/.exec(lines[index] ?? '')?.[1];
    if (heading !== undefined) chapters.push({ title: heading, blocks: [] });
    const language = /^```(\w+)$/.exec(lines[index] ?? '')?.[1];
    if (language === undefined) continue;
    const end = lines.indexOf('```', index);
    const text = lines.slice(index + 1, end);
    const file = /^(?:#|\/\/) ([\w./-]+\.\w+)$/.exec(text[0] ?? '')?.[1];
    chapters.at(-1)?.blocks.push({
      line: index + 1,
      language,
      // JSON has no comments: the line is there for the reader.
      text: `${(language === 'json' ? text.slice(1) : text).join('\n')}\n`,
      ...(file !== undefined && { path: file }),
    });
    index = end;
  }
  return chapters;
}
