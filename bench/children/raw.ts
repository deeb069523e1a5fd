import { RawSide } from '../sides/raw.ts';
import { rawName } from '../sides/side.ts';
import { runChild } from './child-task.ts';

await runChild(({ uri, database }) => RawSide.open(uri, database, rawName));
