import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** An import or re-export as written. */
interface Import {
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** The TypeScript files of a folder whose path, from the repository's root, matches. */
function filesOf(folder: string, matching = /./): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => path.endsWith('.ts') && matching.test(path))
    .sort();
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const pattern =
    /^(?:import|export)\s(?<clause>[^'"`;]*?from\s*)?['"](?<specifier>[^'"]+)['"]|import\(['"](?<lazy>[^'"]+)['"]\)/gm;
  return [...text.matchAll(pattern)].map((match) => ({
    file,
    line: text.slice(0, match.index).split('\n').length,
    specifier: match.groups?.specifier ?? match.groups?.lazy ?? '',
    typeOnly: /^(?:import|export)\s+type\b/.test(match[0]),
  }));
}

/** The imports that a rule forbids, as `file:line specifier`. */
function offences(files: readonly string[], isForbidden: (found: Import) => boolean): string[] {
  return files
    .flatMap(importsOf)
    .filter(isForbidden)
    .map((found) => `${found.file}:${found.line} ${found.specifier}`);
}

const runtimeFiles = filesOf('runtime/src');
const generatorFiles = filesOf('generator/src');
const generatedFiles = filesOf('generated');
const phaseFiles = filesOf('generator/src', /src\/[1-6]-/);

const isRelative = (specifier: string) => specifier.startsWith('.');
const isBuiltin = (specifier: string) => builtinModules.includes(specifier.replace(/^node:/, ''));

/** Where a relative import leads, from the repository's root. */
const targetOf = (found: Import) => relative(root, join(root, dirname(found.file), found.specifier));

describe('the runtime', () => {
  it('imports nothing but the driver, and no built-in module of Node where no folder of migrations is read', () => {
    const isFolder = (file: string) => file.startsWith('runtime/src/migrate/folder/');
    const foreign = ({ file, specifier }: Import) =>
      !isRelative(specifier) && specifier !== 'mongodb' && !(isFolder(file) && isBuiltin(specifier));
    expect(offences(runtimeFiles, foreign)).toEqual([]);
  });

  it('keeps the engine of migrations out of what an application bundles', () => {
    const intoEngine = (found: Import) =>
      isRelative(found.specifier) && /\/migrate\/(?!state\/|ready\/)/.test(targetOf(found)) && !found.typeOnly;
    const outside = runtimeFiles.filter((file) => !file.startsWith('runtime/src/migrate/'));
    expect(offences(outside, intoEngine)).toEqual([]);
  });

  it('has the driver as its only peer and no dependency', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'runtime/package.json'), 'utf8'));
    expect(manifest.dependencies).toBeUndefined();
    expect(Object.keys(manifest.peerDependencies)).toEqual(['mongodb']);
  });

  it('has one door for generated code and one for migrations; nothing inside goes through the first', () => {
    expect(
      offences(runtimeFiles, (found) => isRelative(found.specifier) && targetOf(found).includes('/codegen/')),
    ).toEqual([]);
    const doorOf = ({ file }: Import) =>
      file.startsWith('generated/migrations/') ? '@espalier/runtime/migrate' : '@espalier/runtime/codegen/v1';
    const foreign = (found: Import) => !isRelative(found.specifier) && found.specifier !== doorOf(found);
    expect(offences(generatedFiles, (found) => foreign(found) && !found.typeOnly)).toEqual([]);
  });

  it('compiles no text at run time', () => {
    const compiling = [...runtimeFiles, ...generatedFiles].filter((file) =>
      /\beval\(|new Function\(/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(compiling).toEqual([]);
  });
});

describe('the compiler', () => {
  const phase = (path: string) => Number(/generator\/src\/(\d)-/.exec(path)?.[1] ?? Number.NaN);

  it('flows one way: a phase knows only the types of those before it', () => {
    const backwards = (found: Import) => isRelative(found.specifier) && phase(targetOf(found)) > phase(found.file);
    expect(offences(phaseFiles, backwards)).toEqual([]);
    const reachesBack = (found: Import) => phase(targetOf(found)) < phase(found.file) && !found.typeOnly;
    expect(offences(phaseFiles, reachesBack)).toEqual([]);
  });

  it('keeps commands, server and project out of the phases', () => {
    const outward = (found: Import) => /generator\/src\/(commands|server|project|cli|compile)/.test(targetOf(found));
    expect(offences(phaseFiles, outward)).toEqual([]);
  });

  it('touches the disk only in phase 6', () => {
    const disk = (found: Import) => /^(node:)?(fs|child_process|net|http|https|process)/.test(found.specifier);
    expect(offences(filesOf('generator/src', /src\/[1-5]-/), disk)).toEqual([]);
  });

  it.each([
    ['yaml', /^generator\/src\/(1-parse|database\/pull)\//],
    ['ajv', /^generator\/src\/2-validate\//],
    ['handlebars', /^generator\/src\/5-emit\//],
    ['mongodb', /^generator\/src\/(server|database)\//],
    ['jiti', /^generator\/src\/migrations\//],
    ['@clack/prompts', /^generator\/src\/commands\//],
    ['commander', /^generator\/src\/(cli|commands\/(migrate|db)\/register[\w/-]*)\.ts$/],
  ])('uses %s in its own room only', (library, room) => {
    const uses = (found: Import) => found.specifier === library || found.specifier.startsWith(`${library}/`);
    expect(offences(generatorFiles, (found) => uses(found) && !room.test(found.file))).toEqual([]);
    expect(offences(generatorFiles, uses)).not.toEqual([]);
  });

  it('depends on every package that it imports, and imports every one that it depends on', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'generator/package.json'), 'utf8'));
    const imported = generatorFiles
      .flatMap(importsOf)
      .map((found) => found.specifier)
      .filter((specifier) => !isRelative(specifier) && !isBuiltin(specifier))
      .map((specifier) =>
        specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    // Asked for by name in a process of its own, because it prints and reads settings from its environment.
    imported.push('mongodb-memory-server-core');
    expect([...new Set(imported)].sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });
});

describe('the code', () => {
  it('keeps files small enough to be one concept', () => {
    const long = [...runtimeFiles, ...generatorFiles].filter((file) => {
      const isTable = /\/(catalog|bytes)\//.test(file);
      return !isTable && readFileSync(join(root, file), 'utf8').split('\n').length > 300;
    });
    expect(long).toEqual([]);
  });

  it('uses no escape from the types', () => {
    const isComment = (line: string) => /^\s*(\/\/|\/?\*)/.test(line);
    const isEscape = (line: string) => /: any\b|\bas any\b|<any>|@ts-ignore|@ts-nocheck|as unknown as/.test(line);
    const escapes = [...runtimeFiles, ...generatorFiles].flatMap((file) => {
      const lines = readFileSync(join(root, file), 'utf8').split('\n');
      return lines.flatMap((line, index) => (isEscape(line) && !isComment(line) ? [`${file}:${index + 1}`] : []));
    });
    expect(escapes).toEqual([]);
  });

  it('draws the same random cases in every run', () => {
    const unseeded = offences(filesOf('test'), ({ specifier }) => specifier === 'fast-check');
    expect(unseeded).toEqual(['test/support/random/fast-check.ts:1 fast-check']);
  });
});
