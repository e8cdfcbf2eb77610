import { describe, expect, it } from 'vitest';
import { az104 } from '#lib/exams/az-104/exam.ts';
import type { Noted } from '#lib/domain/practice/notebook.ts';
import { day } from '#lib/domain/time/day.ts';
import {
	fieldsOf,
	notebookRoute,
	notedEntry,
	notedFaults,
	readNotedFields,
	type NotebookRoute
} from './variation-form.ts';

const noted: Noted = {
	id: 'n1',
	stamp: { counter: 1, device: 'a' },
	group: 'monitor',
	from: { kind: 'lab', id: 'monitor/late', text: 'Late' },
	condition: 'Then?',
	answer: 'Later.',
	flips: false,
	day: day('2026-11-25')
};
const opened = (hash: string) => notebookRoute(hash, [noted, { ...noted, id: 'n2', deleted: true }], az104);
type Writing = Extract<NotebookRoute, { kind: 'write' }>;

describe('an address', () => {
	it.each<[string, NotebookRoute]>([
		['', { kind: 'list' }],
		['new', { kind: 'write' }],
		['new/access', { kind: 'write', group: 'access' }],
		['new/cooking', { kind: 'write' }],
		[
			'prompt/access/notactions',
			{ kind: 'write', group: 'access', from: { kind: 'prompt', id: 'access/notactions' } }
		],
		['prompt/own/n1', { kind: 'write', group: 'monitor', from: { kind: 'prompt', id: 'own/n1' } }],
		[
			'lab/storage-access/three-keys',
			{ kind: 'write', group: 'storage-access', from: { kind: 'lab', id: 'storage-access/three-keys' } }
		],
		['lab/cooking/soup', { kind: 'write', from: { kind: 'lab', id: 'cooking/soup' } }],
		['lab/', { kind: 'gone' }],
		['n1', { kind: 'write', group: 'monitor', noted, from: noted.from! }],
		['n2', { kind: 'gone' }],
		['n3', { kind: 'gone' }]
	])('#%s', (hash, expected) => expect(opened(hash)).toEqual(expected));
});

describe('the form', () => {
	const empty = fieldsOf({ kind: 'write' });
	const today = day('2026-11-26');

	it('says what it expected, and nothing once all is there', () => {
		expect(notedFaults({ ...empty, condition: ' \n' })).toEqual(['condition', 'answer']);
		expect(notedFaults({ group: 'access', condition: 'x', answer: 'y' })).toEqual([]);
		expect(notedFaults({ group: 'access', condition: 'x ', answer: 'y' }, 'x')).toEqual(['condition']);
	});

	it('begins with what the card asks, and not with a lab’s title', () => {
		expect(fieldsOf(opened('prompt/access/notactions') as Writing, 'Who?')).toMatchObject({
			condition: 'Who?',
			axis: ''
		});
		expect(fieldsOf(opened('lab/monitor/late') as Writing, 'Late')).toMatchObject({ condition: '' });
		expect(fieldsOf(opened('n1') as Writing, 'Late')).toMatchObject({ condition: 'Then?' });
	});

	it('makes a new variation of today, with what it varies', () => {
		const from = { kind: 'prompt', id: 'access/a', text: 'Who?' } as const;
		const fields = { group: 'access', axis: 'access/scope', condition: ' If? ', answer: 'No. ', flips: true };
		expect(notedEntry(fields, undefined, from, today)).toEqual({
			group: 'access',
			axis: 'access/scope',
			condition: 'If?',
			answer: 'No.',
			flips: true,
			from,
			day: today
		});
	});

	it('changes one without moving its day or what it varies', () => {
		const fields = { ...fieldsOf(opened('n1') as Writing), answer: 'Much later.', flips: undefined };
		const { stamp: _stamp, flips: _flips, ...rest } = noted;
		expect(notedEntry(fields, noted, undefined, today)).toEqual({ ...rest, answer: 'Much later.' });
	});

	it('comes back from its draft, and from one that does not read', () => {
		const full = { group: 'access', axis: 'a', condition: 'x', answer: 'y', flips: false };
		expect(readNotedFields(JSON.parse(JSON.stringify(full)), empty)).toEqual(full);
		expect(readNotedFields(7, empty)).toEqual(empty);
		expect(readNotedFields({ group: 1, condition: 'kept', flips: 'no' }, empty)).toEqual({
			...empty,
			condition: 'kept'
		});
	});
});
