// What people call the length of a bar, and the words around it that say nothing. Our judgment, and said to be.
import type { Bar } from '#lib/domain/attempt.ts';

/** A length in words. `bar` is the middle of what the words can mean, so that a word never looks like a measurement. */
export interface BarWords {
	readonly bar: Bar;
	readonly words: readonly string[];
	readonly why: string;
}

export const barWords: readonly BarWords[] = [
	{
		bar: 'none',
		words: [
			'no bar shown',
			'no bar',
			'without a bar',
			'without bar',
			'bar missing',
			'none',
			'nothing',
			'zero'
		],
		why: 'a section without a bar is the shortest there is'
	},
	{
		bar: 'unsure',
		words: [
			'not sure',
			'unsure',
			'unknown',
			'not known',
			'dont know',
			'do not know',
			'dunno',
			'no idea',
			'cant tell',
			'cannot tell',
			'cant read',
			'cannot read',
			'n/a'
		],
		why: 'not known is neither short nor fine'
	},
	{
		bar: 15,
		words: ['very weak', 'very low', 'very short', 'very poor', 'very bad', 'terrible', 'awful'],
		why: 'below the first gridline'
	},
	{
		bar: 30,
		words: [
			'weakest',
			'weak',
			'low',
			'short',
			'poor',
			'bad',
			'needs improvement',
			'needs work',
			'below average'
		],
		why: 'between the first and the second gridline, and short in the decision table'
	},
	{
		bar: 55,
		words: [
			'medium',
			'middling',
			'middle',
			'mid',
			'average',
			'moderate',
			'ok',
			'okay',
			'fine',
			'fair',
			'so so',
			'so-so'
		],
		why: 'about the middle, and not short by itself'
	},
	{
		bar: 80,
		words: ['strongest', 'strong', 'good', 'high', 'long', 'solid', 'well', 'above average'],
		why: 'at the fourth gridline'
	},
	{
		bar: 95,
		words: ['very strong', 'very good', 'very high', 'very long', 'very well', 'excellent', 'great', 'full'],
		why: 'nearly the whole axis'
	}
];

/** Words around a name or a bar that carry nothing. */
export const fillers: ReadonlySet<string> = new Set(
	(
		'i im my me we the a an and but or so then also was were is are be been am felt feel feels had has have got get ' +
		'in on at for of with to as by from it its that this there just only quite rather pretty really about around ' +
		'approx approximately roughly circa ca maybe perhaps nearly almost between looks looked seems seemed look ' +
		'bar bars section sections area areas part parts domain domains topic topics question questions shown shows ' +
		'all report exam went did do percent length'
	).split(' ')
);
