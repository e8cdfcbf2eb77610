// What can be varied in the made-up exam's questions.
import { page } from './source.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Axis[] = [
	{
		id: 'tides/height',
		group: 'tides',
		title: 'The height of the tide',
		from: '3 m',
		to: '1 m',
		why: 'The tide is added to what the chart says.',
		varied: 'tides/over-the-bar/tide',
		source: page('About tides', 'tides')
	},
	{
		id: 'lights/speed',
		group: 'lights',
		title: 'Whether she moves',
		from: 'Under way',
		to: 'At anchor',
		why: 'A vessel at anchor shows one white light.',
		varied: 'lights/which-light/vessel',
		source: page('About lights', 'lights')
	}
];
