// The one lab of the made-up exam that has a text.
import { page } from './source.ts';
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const overTheBar: Lab = {
	id: 'tides/over-the-bar',
	number: 5,
	edition: 0,
	domain: 'navigation',
	group: 'tides',
	title: 'Over the bar: chart, tide and draft',
	minutes: 45,
	cost: 'Nothing.',
	needs: ['A tide table'],
	predict: [
		{
			id: 'enough',
			ask: 'The chart says 1 m, the tide is 2 m. You draw 2 m. Do you cross?',
			options: ['Yes', 'No'],
			right: 0,
			because: 'There are 3 m of water, so 1 m is under the keel.'
		}
	],
	steps: [{ goal: 'Write the depth at noon.', az: ['tide --at noon --query depth -o json'] }],
	negative: { goal: 'Try to cross at low water.', fails: 'She runs aground.' },
	checks: [
		{
			id: 'noon',
			title: 'Enough water at noon',
			command: 'tide --at noon --query depth -o json',
			kind: 'json',
			prints: 'value',
			conditions: [{ when: '@ > `2`', yes: 'There is enough water.', no: 'There are {{@}} m. Wait.' }]
		}
	],
	tearDown: {
		steps: [{ goal: 'Put the table away.' }],
		check: {
			id: 'gone',
			title: 'The table is away',
			command: 'tide --left -o json',
			kind: 'json',
			prints: 'list',
			conditions: [{ when: 'length(@) == `0`', yes: 'It is away.', no: 'It is still out.' }]
		}
	},
	why: 'The chart gives the depth at the lowest tide.',
	given: [],
	variations: [{ change: 'The tide is 0 m.', answer: 'You wait: she would run aground.' }],
	sources: [page('About tides', 'tides')],
	checked: day('2026-11-25')
};
