import { describe, expect, it } from 'vitest';
import { backLink } from './back-link.ts';

const end = (id: string | null, path: string) => ({
	route: { id },
	url: new URL(path, 'https://resit.example')
});

describe('where back leads', () => {
	it.each([
		['a task from Today', '/', '/', '/plan/task', { href: '/', label: 'Today' }],
		[
			'a lab from a repair',
			'/repair',
			'/repair/#storage',
			'/lab',
			{ href: '/repair/#storage', label: 'Fix list' }
		],
		['under a base path', '/plan', '/resit/plan/#days', '/lab', { href: '/resit/plan/#days', label: 'Plan' }],
		['the form from the booking', '/when', '/when/', '/attempts/log', { href: '/when/', label: 'When' }],
		['up again: never deeper', '/lab', '/lab/#a', '/repair', undefined],
		['between two that link to each other', '/ready', '/ready/', '/when', undefined],
		['within one screen', '/lab', '/lab/', '/lab', undefined],
		['to a tab', '/plan', '/plan/', '/', undefined],
		['a running round, which has its own way', '/', '/', '/practice/round', undefined],
		['from an address that is none', null, '/x', '/lab', undefined]
	])('%s', (_name, id, path, to, expected) =>
		expect(backLink(end(id, path), end(to, '/to/'))).toEqual(expected)
	);

	it('the first screen: its own', () => expect(backLink(null, end('/lab', '/lab/'))).toBeUndefined());
});
