// Loaded before a program: kills it after the call of `node:fs` that has the number KILL_AFTER, counted from 0, of those that
// write into the folder that KILL_FOLDER names. Nothing is finished then, as when the power fails.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let left = Number(process.env.KILL_AFTER);
for (const name of ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync']) {
  const real = fs[name];
  fs[name] = (...words) => {
    const result = real(...words);
    if (String(words[0]).startsWith(process.env.KILL_FOLDER) && left-- === 0) process.kill(process.pid, 'SIGKILL');
    return result;
  };
}
syncBuiltinESMExports();
