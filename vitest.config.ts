import { defineConfig } from 'vitest/config';

// Our packages resolve to their sources; the rest are the conditions that Vite has by itself on a server.
const conditions = ['@espalier/source', 'module', 'node', 'development|production'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['scripts/precompile-templates.mjs', 'test/support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
