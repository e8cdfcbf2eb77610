import { defineConfig } from '@playwright/test';
import { findBrowser, launchArgs } from './scripts/browser.js';
import { full } from './tests/runs.ts';

// Found once: each worker reads this file too.
if (process.env.TEST_WORKER_INDEX === undefined) process.env.CHROMIUM_PATH = await findBrowser();

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	// Four at a time keep the two cores of a small machine busy: each waits for its browser half of the time.
	workers: 4,
	// The widest sweeps run in `npm run test:full` alone.
	...(full ? {} : { grepInvert: /@full/ }),
	fullyParallel: true,
	forbidOnly: true,
	retries: 0,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	use: {
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		locale: 'en-GB',
		timezoneId: 'Europe/Paris',
		// Nothing moves while a test looks, but in the one about motion.
		contextOptions: { reducedMotion: 'reduce' },
		// A trace takes a quarter of the time: `--trace on` for a test that fails.
		trace: 'off',
		launchOptions: { executablePath: process.env.CHROMIUM_PATH!, args: launchArgs }
	}
});
