import { expect, it } from 'vitest';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { meanings } from '#lib/exams/az-104/meanings.ts';

it('has a meaning for each domain and a line for each of its groups, and for nothing else', () => {
	const named = Object.entries(meanings).map(([id, { groups }]) => [id, Object.keys(groups)]);
	expect(named).toEqual(az104.domains.map(({ id, groups }) => [id, groups.map((group) => group.id)]));
});

it('says what may be, in sentences, and without a figure', () => {
	for (const [id, { means, repair, groups }] of Object.entries(meanings)) {
		expect(means, id).toMatch(/\bmay\b/);
		for (const text of [means, repair, ...Object.values(groups)]) {
			expect(text, id).toMatch(/^[A-Z][^!%]+\.$/);
			expect(text, id).not.toMatch(/\d|per cent|probab|chance|pass rate/i);
			expect(text.split(' ').length, text).toBeLessThanOrEqual(40);
		}
	}
});
