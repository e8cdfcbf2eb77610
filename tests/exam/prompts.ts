// The cards of the made-up exam, two an area.
import { page } from './source.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

const prompt = (id: string, ask: string, answer: string, fact: string): Prompt => {
	const group = id.slice(0, id.indexOf('/'));
	return { id, group, ask, answer, fact, source: page(`About ${group}`, group) };
};

export const prompts: readonly Prompt[] = [
	prompt('sails/when-to-reef', 'When do you reef?', 'Before you need to.', 'A reef is easier to shake out.'),
	prompt('mooring/scope', 'How much chain in 5 m?', '20 m.', 'Let out four times the depth.'),
	prompt(
		'charts/cross',
		'Two bearings cross. Is that a fix?',
		'A poor one.',
		'A third one checks the other two.'
	),
	prompt(
		'tides/datum',
		'A chart says 2 m. Is there ever less?',
		'Seldom.',
		'Depths are for the lowest tide.'
	),
	prompt('lights/red', 'You see a red light. Which side?', 'Port.', 'Port is red, starboard is green.'),
	prompt('right-of-way/port', 'Port or starboard tack: who keeps clear?', 'Port.', 'Port tack gives way.')
];
