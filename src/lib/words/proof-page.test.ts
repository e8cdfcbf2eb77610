import { expect, it } from 'vitest';
import { proofPage } from '#lib/words/proof-page.ts';
import type { Proof } from '#lib/domain/proof.ts';
import { day } from '#lib/domain/time/day.ts';

const proof = (on: string, more: Partial<Proof> = {}): Proof => ({
	id: on,
	stamp: { counter: 1, device: 'a' },
	exam: 'boat',
	task: 'lab/access/a',
	day: day(on),
	how: 'checked',
	text: 'Seen.',
	title: `Lab of ${on}`,
	...more
});
const page = (...proofs: Proof[]) => proofPage('Identity', proofs, (on) => `on ${on}`);

it('holds each proof, the oldest first, with its evidence and predictions', () => {
	const text = page(
		proof('2026-11-27', {
			predictions: [{ ask: 'Who?', said: 'Ana', right: false, because: 'She owns it' }]
		}),
		proof('2026-11-26', {
			unaided: true,
			evidence: [
				{ title: 'Two roles', command: 'az role assignment list', output: '[1]', said: ['Both are there.'] }
			]
		})
	);
	for (const part of [
		'on 2026-11-26',
		'checked output, unaided',
		'az role assignment list',
		'Both are there.',
		'It did not hold.',
		'She owns it'
	])
		expect(text).toContain(part);
	expect(text.indexOf('2026-11-26')).toBeLessThan(text.indexOf('2026-11-27'));
});

it('asks no other file for anything, and what was pasted never becomes markup', () => {
	const nasty = '<script>alert(1)</script><img src="https://x.test/a" onerror=\'b\'>&amp;';
	const evidence = [{ title: nasty, command: nasty, output: nasty, said: [nasty] }];
	const text = proofPage(nasty, [proof('2026-11-26', { title: nasty, text: nasty, evidence })], () => nasty);
	expect(text).not.toMatch(/<script|<img|<link|@import|url\(/);
	expect(text.match(/&lt;script&gt;/g)).toHaveLength(9);
});
