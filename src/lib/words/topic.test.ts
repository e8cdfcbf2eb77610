import { expect, it } from 'vitest';
import { noStats } from '#lib/domain/practice/group-stats.ts';
import { topicText } from '#lib/words/topic.ts';

it('tells kinds of question apart from cards, and what of each is known', () => {
	const [families, prompts] = [
		{ asked: 3, retained: 1 },
		{ asked: 1, retained: 0 }
	];
	expect(topicText({ families, prompts }, 4)).toBe('3 of 4 kinds of question asked, 1 known. 1 card asked.');
	expect(topicText({ ...noStats, prompts: families }, 4)).toBe('3 cards asked, 1 known.');
	expect(topicText({ ...noStats, families: prompts }, 1)).toBe('1 of 1 kind of question asked.');
});

it('says so where nothing was asked', () => {
	expect(topicText(noStats, 3)).toBe('Not asked yet.');
});
