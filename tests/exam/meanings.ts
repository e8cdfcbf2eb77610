// What a short bar of the made-up exam may mean, and how to fix it.
import type { Meaning } from '#lib/exams/pack.ts';

export const meanings: Readonly<Record<string, Meaning>> = {
	boat: {
		means: 'You may know the words and not the order of the steps.',
		repair: 'Leave the berth, set the sails, reef, and come back.',
		groups: { sails: 'When to reef.', mooring: 'Which line goes first.' }
	},
	navigation: {
		means: 'A depth on the chart and the depth under the keel may run together.',
		repair: 'Plan one passage over the bar, and check it on the way.',
		groups: { charts: 'Where you are.', tides: 'How much water there is.' }
	},
	rules: {
		means: 'Who keeps clear may be a guess at night.',
		repair: 'Name ten vessels by their lights, and say who keeps clear.',
		groups: { lights: 'What she is.', 'right-of-way': 'Who keeps clear.' }
	}
};
