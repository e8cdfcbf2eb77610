import { expect, it } from 'vitest';
import { changeText, flipsText, paceText } from '#lib/words/question.ts';

it('says whether a variation turns the answer', () => {
	expect(flipsText(true)).toBe('With that, the answer changes.');
	expect(flipsText(false)).toBe('With that, the answer stays the same.');
});

it.each([
	[29, ' · on pace'],
	[-29, ' · on pace'],
	[30, ' · ahead'],
	[-30, ' · a little behind']
])('%i seconds ahead of an even pace: “%s”', (ahead, text) => expect(paceText(ahead)).toBe(text));

it('says what would have to change', () => {
	expect(changeText('Right', 'versioning were on')).toBe(' Right if versioning were on.');
	expect(changeText('Right', undefined)).toBe('');
});
