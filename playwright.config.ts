import { defineConfig } from '@playwright/test';
import { findBrowser, launchArgs } from './scripts/browser.js';

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	// One hand, one phone. Two at a time, as many as a small machine has cores.
	workers: 2,
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
		trace: 'retain-on-failure',
		launchOptions: { executablePath: await findBrowser(), args: launchArgs }
	}
});
