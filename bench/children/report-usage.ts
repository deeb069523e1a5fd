import { writeFileSync } from 'node:fs';

// Loaded before a program (`--import`), says what the program used when it ends.
process.on('exit', () => {
  const report = process.env.BENCH_USAGE_REPORT;
  if (report === undefined) return;
  // The system counts in kibibytes.
  writeFileSync(report, JSON.stringify({ wall: performance.now(), peakMemory: process.resourceUsage().maxRSS * 1024 }));
});
