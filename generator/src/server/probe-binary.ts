import { runProgram } from './run-program.ts';

/** A `mongod` that runs on this machine. */
export interface MongodBinary {
  path: string;
  /** As it prints itself: `6.0.5`. */
  version: string;
}

/**
 * Asks a `mongod` for its version, which also shows whether it can run here at all.
 * @throws Error whose message is the reason in one sentence: missing libraries, wrong processor, not a `mongod`.
 */
export async function probeBinary(path: string, environment: NodeJS.ProcessEnv): Promise<MongodBinary> {
  const result = await runProgram(path, ['--version'], { environment });
  const version = /^db version v(\S+)/m.exec(result.stdout)?.[1];
  if (version) return { path, version };
  const said = (result.stderr || result.stdout).trim().split('\n')[0];
  const ended = result.signal ? `was ended by ${result.signal}` : `ended with exit code ${result.code}`;
  throw new Error(`"${path} --version" ${ended}${said ? `: ${said}` : ''}${libraryHint(said ?? '')}`);
}

function libraryHint(said: string): string {
  if (/libcurl\.so/.test(said)) return ' (on Debian and Ubuntu: apt-get install libcurl4)';
  if (/libcrypto\.so\.3|libssl\.so\.3/.test(said)) return ' (it needs OpenSSL 3)';
  return '';
}
