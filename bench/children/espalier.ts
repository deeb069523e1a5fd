import { EspalierSide } from '../sides/espalier.ts';
import { runChild } from './child-task.ts';

await runChild(({ uri, database, clientScript }) => EspalierSide.open(clientScript, uri, database));
