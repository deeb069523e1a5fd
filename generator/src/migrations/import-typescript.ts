import * as migrate from '@espalier/runtime/migrate';
import { createJiti } from 'jiti';

/**
 * Imports a TypeScript module where Node itself cannot. The engine's own copy of the runtime is what it gets. Nothing
 * else is kept from one import to the next, neither in memory nor on the disk: an edited migration must not be an old one.
 *
 * @param path absolute path of the module
 */
export function importTypeScript(path: string): Promise<unknown> {
  const options = { fsCache: false, moduleCache: false, interopDefault: false, tryNative: false };
  const modules = { virtualModules: { '@espalier/runtime/migrate': migrate }, nativeModules: ['mongodb'] };
  return createJiti(path, { ...options, ...modules }).import(path);
}
