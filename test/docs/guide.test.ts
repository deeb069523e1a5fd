import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { installation } from '../commands/support/installation.ts';
import { databaseUri } from '../support/database-uri.ts';
import { testDatabase } from '../support/server.ts';
import { type Block, type Chapter, readGuide } from './read-guide.ts';
import { Reader } from './reader.ts';

const chapters = await readGuide('docs/guide.md');
const installed = installation();
const database = testDatabase();
/** Files that the guide only shows: a command has written them. */
const laidOut = new Set(['schema/models/blog.yaml', 'src/db.ts', 'generated/migrations/0004_locale/migration.ts']);
let reader: Reader;

beforeAll(async () => {
  reader = new Reader(installed, await installed.newProject(), databaseUri(database.uri, database.name));
  await reader.prepare();
});

/** The snippets of a chapter as one module: each in a scope of its own, with its imports above all. */
function moduleOf(snippets: readonly Block[]): string {
  const lines = snippets.flatMap(({ text }) => text.split('\n'));
  const imports = new Set(lines.filter((line) => line.startsWith('import ')));
  imports.add("import { db } from './db.js';");
  const bodies = snippets.map(({ text }) =>
    text
      .split('\n')
      .filter((line) => !line.startsWith('import '))
      .join('\n'),
  );
  return [...imports, ...bodies.map((body) => `{\n${body}}`), 'await db.close();', ''].join('\n');
}

/** What the comments `// → …` say is printed. */
function promised(snippets: readonly Block[]): string {
  const texts = snippets.flatMap(({ text }) => [...text.matchAll(/\/\/ → (.*)$/gm)].map((match) => match[1]));
  return texts.map((text) => `${text}\n`).join('');
}

/** The lines that the comments `# → …` say are printed, in this order; `…` stands for anything. */
function promisedLines({ text }: Block): RegExp {
  const lines = [...text.matchAll(/^# → (.*)$/gm)].map(([, line = '']) =>
    line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '.*'),
  );
  return new RegExp(lines.map((line) => `^${line}$`).join('[^]*\n'), 'm');
}

async function follow({ title, blocks }: Chapter): Promise<void> {
  let snippets: Block[] = [];
  for (const block of blocks) {
    if (block.path === undefined && block.language === 'ts') {
      snippets.push(block);
      continue;
    }
    await runSnippets(title, snippets);
    snippets = [];
    if (block.path !== undefined && laidOut.has(block.path)) expect(await reader.textOf(block)).toBe(block.text);
    else if (block.path !== undefined) await reader.write(block);
    else if (block.language === 'sh') expect(await reader.execute(block)).toMatch(promisedLines(block));
    else throw new Error(`Line ${block.line} of the guide is followed by nobody.`);
  }
  await runSnippets(title, snippets);
}

/** Runs the snippets that follow each other, and compares what they print with what they promise. */
async function runSnippets(title: string, snippets: readonly Block[]): Promise<void> {
  if (snippets.length === 0) return;
  const path = `src/${title.toLowerCase().replace(/[^a-z]+/g, '-')}.ts`;
  await reader.write({ line: 0, language: 'ts', path, text: moduleOf(snippets) });
  expect(await reader.compile()).toBe('');
  expect(await reader.run(path)).toEqual({ code: 0, out: promised(snippets), note: '' });
  // A later chapter may change the models that it was written for.
  await reader.remove(path);
}

describe('the guide, followed from an empty folder', { timeout: 300_000 }, () => {
  test('lists its chapters, and links to pages that exist', async () => {
    const text = await readFile('docs/guide.md', 'utf8');
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
    const anchors = chapters.map(({ title }) => `#${title.toLowerCase().replaceAll(',', '').replaceAll(' ', '-')}`);
    expect(links.filter((link) => link.startsWith('#'))).toEqual(anchors);
    for (const link of links) if (!link.startsWith('#')) expect(existsSync(join('docs', link))).toBe(true);
  });

  // In order: each chapter builds on the ones before.
  test.each(chapters.map((chapter) => [chapter.title, chapter] as const))('%s', async (_title, chapter) => {
    await follow(chapter);
  });
});
