import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { togetherFrom } from './scripts/chunks.js';
import { directNodes } from './scripts/direct-nodes.js';
import { packedOrder } from './scripts/packed-order.js';
import { smaller } from './scripts/smaller.js';

const areas = ['identity', 'storage', 'compute', 'networking', 'monitoring'];

export default defineConfig({
	plugins: [
		sveltekit(),
		togetherFrom({
			first: [
				'kit/src/runtime/client/entry.js',
				'src/routes/+layout.svelte',
				'src/routes/+layout.ts',
				'src/routes/+error.svelte',
				'src/routes/+page.svelte',
				'src/routes/set/[[screen]]/+page.svelte',
				'src/routes/set/[[screen]]/+page.ts',
				// Every start asks for it.
				'src/lib/state/reduce-proofs.ts'
			],
			// What a kept day is drawn with, before the rest is here. A first visit has none.
			today: ['src/routes/TodayView.svelte'],
			known: ['src/routes/Today.svelte', 'src/routes/BackgroundWork.svelte', 'src/lib/state/due.ts'],
			practice: [
				'src/routes/practice/+page.svelte',
				'src/routes/practice/vary/+page.svelte',
				'src/routes/practice/round/+page.svelte',
				'src/routes/practice/set/+page.svelte',
				'src/routes/practice/import/+page.svelte',
				'src/routes/practice/notebook/+page.svelte',
				'src/routes/lab/+page.svelte',
				'src/lib/state/flaws.ts',
				'src/lib/state/keep-questions.ts',
				// Small, and needed wherever a question is.
				'az-104/families/kit.ts',
				'domain/practice/family.ts',
				'domain/practice/asked.ts',
				'azure/networking/address.ts',
				'azure/decision.ts',
				'azure/same-name.ts'
			],
			plan: [
				'src/routes/plan/+page.svelte',
				'src/routes/plan/task/+page.svelte',
				'src/routes/repair/+page.svelte',
				'src/routes/attempts/+page.svelte',
				'src/routes/when/+page.svelte',
				'src/routes/ready/+page.svelte'
			],
			// With the sheet, which others open as well.
			keys: ['src/routes/Keys.svelte'],
			// Opened later than those, and smaller together.
			rest: [
				'src/routes/attempts/log/+page.svelte',
				'src/routes/attempts/debrief/+page.svelte',
				'src/routes/attempts/import/+page.svelte',
				'src/routes/lab/+page.svelte',
				'src/routes/practice/import/+page.svelte',
				'src/routes/practice/notebook/+page.svelte',
				'src/routes/data/+page.svelte',
				'src/routes/about/+page.svelte',
				'src/routes/DataWarnings.svelte',
				'src/routes/StorageFault.svelte',
				'src/lib/domain/lab/reduce.ts',
				// What a pasted output is read with.
				'domain/lab/examine.ts',
				'src/lib/state/example.ts',
				'az-104/example.ts'
			],
			exam: ['az-104/pack.ts'],
			// Alike: one file packs better than five or ten, and what isn't asked for costs a moment of reading.
			labs: areas.map((area) => `/labs/${area}.ts`),
			cards: [
				...areas.flatMap((area) => [`/prompts/${area}.ts`, `/axes/${area}.ts`]),
				'az-104/general.ts',
				'az-104/meanings.ts',
				'az-104/booking-help.ts'
			],
			questions: areas.map((area) => `/families/${area}.ts`),
			// Large, and seldom used: not kept offline before that.
			'ondemand/backup-folder': [
				'src/routes/data/BackupFolder.svelte',
				'src/lib/state/backup-folder.svelte.ts'
			],
			// Large, and the bars can be set by hand without it: it comes with the form that leads to it.
			'ondemand/report-reader': ['src/lib/domain/report/parse.ts'],
			'ondemand/badge': ['src/lib/state/badge.svelte.ts'],
			'ondemand/calendar': ['src/lib/state/calendar.ts'],
			'ondemand/proofs': ['src/lib/state/proof-page.ts'],
			'ondemand/qr-code': ['src/lib/pwa/qr-code.ts'],
			'ondemand/spreadsheet': ['src/lib/state/spreadsheet.ts']
		}),
		packedOrder(),
		smaller(),
		directNodes()
	],
	// The same library without what browsers from before modules need.
	resolve: { alias: { 'workbox-window': 'workbox-window/build/workbox-window.prod.mjs' } },
	// What the README names; Firefox 121 for the `:has` of the styles. What a target lacks as a library, the types do not know (tsconfig.json).
	build: {
		// Every file is on the device before it's asked for: naming what each needs ahead would only cost bytes.
		modulePreload: false,
		target: ['chrome111', 'edge111', 'firefox121', 'safari16.4', 'ios16.4']
	},
	test: {
		expect: { requireAssertions: true },
		setupFiles: ['tests/seed.ts'],
		// Every core: the usual one less leaves a small machine a single one.
		maxWorkers: '100%',
		// A busy machine is no fault; what never ends is.
		testTimeout: 60_000,
		projects: [
			{
				// Values in, values out: files that share their modules find the same, in half of the time.
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					isolate: false,
					include: ['src/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts']
				}
			},
			{
				// Runes run their effects only in Svelte's browser build.
				extends: true,
				resolve: { conditions: ['browser'] },
				test: { name: 'runes', environment: 'jsdom', include: ['src/**/*.svelte.test.ts'] }
			},
			{
				extends: true,
				test: { name: 'architecture', environment: 'node', isolate: false, include: ['tests/*.test.ts'] }
			}
		]
	}
});
