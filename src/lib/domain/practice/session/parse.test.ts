import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aheadIn, leftIn, usedIn } from '#lib/domain/practice/session/clock.ts';
import { readSession } from '#lib/domain/practice/session/parse.ts';
import { answered, untouched } from '#lib/domain/practice/session/response.ts';
import {
	begin,
	responseAt,
	sessionsFinished,
	shown,
	stepsLeft
} from '#lib/domain/practice/session/session-state.ts';
import { drills } from '#tests/exam/families/drills.ts';
import { instant } from '#lib/domain/time/instant.ts';

type Drafts = Readonly<Record<string, unknown>>;
const { round, set, single } = JSON.parse(
	readFileSync(new URL('../../../../../tests/history/drafts/practice.json', import.meta.url), 'utf8')
) as { round: Drafts; set: Drafts; single: Drafts };
const later = instant('2026-11-26T07:02:00.000Z');
const read = (drafts: Drafts, name: string) => readSession(structuredClone(drafts[name]))!;

// What the version that wrote the drafts said of them.
describe('a round that an earlier version left', () => {
	it.each([
		['at a prompt', { at: 0, left: 4, used: 0 }],
		['with a scenario chosen in', { at: 1, left: 3, used: 11_500 }],
		['told a scenario', { at: 1, left: 2, used: 13_300 }],
		['showing the answer of a prompt', { at: 2, left: 2, used: 15_500 }],
		['that is over', { at: 3, left: 0, used: 76_300 }],
		['with a clock', { at: 0, left: 4, used: 61_000 }]
	])('%s goes on there', (name, { at, left, used }) => {
		const session = read(round, name);
		expect(session).toMatchObject({ mode: 'round', id: expect.stringMatching(/^r[12]$/), at });
		expect([stepsLeft(session), usedIn(session, later)]).toEqual([left, used]);
		expect(readSession(structuredClone(session))).toEqual(session);
	});

	it('keeps what was selected, said, called and told', () => {
		expect(responseAt(read(round, 'with a scenario chosen in'))).toMatchObject({
			given: [{ a: ['x'] }],
			read: ['scope'],
			ms: 7300
		});
		const told = read(round, 'told a scenario');
		expect(shown(told)).toBe(true);
		expect(responseAt(told)).toMatchObject({
			item: 1,
			ms: 9100,
			confidence: 'sure',
			right: false,
			as: 'edge'
		});
		expect(told.responses[0]).toMatchObject({ confidence: 'sure', right: false, ms: 4200 });
		expect(sessionsFinished(told)).toEqual(['recall/identity#1']);
		const prompt = read(round, 'showing the answer of a prompt');
		expect(responseAt(prompt)).toMatchObject({ said: 'guess', ms: 2200 });
		expect(sessionsFinished(prompt)).toEqual([]);
		expect(read(round, 'that is over').phase).toBe('ended');
		expect(leftIn(read(round, 'with a clock'), later)).toBe(239_000);
	});

	const fresh = round['at a prompt'] as Drafts & { items: unknown[] };
	it.each([
		['no round', {}],
		['an item of no kind', { ...fresh, items: [{ prompt: 7 }] }],
		['items that are no list', { ...fresh, items: 'none' }],
		['a confidence unknown here', { ...fresh, results: [{ right: true, confidence: 'very', ms: 1 }] }],
		['a result without its verdict', { ...fresh, results: [{ confidence: 'sure', ms: 1 }] }],
		[
			'more results than items',
			{ ...fresh, items: [], results: [{ right: true, confidence: 'sure', ms: 1 }] }
		],
		['time below 0', { ...fresh, spent: -1 }],
		['a session that is no id', { ...fresh, closed: [3] }],
		['what was tried being no such thing', { ...fresh, tried: { given: 'x' } }],
		['something told without an answer', { ...fresh, told: true }],
		[
			'a prompt as what is told',
			{ ...fresh, results: [{ right: true, confidence: 'sure', ms: 1 }], told: true }
		]
	])('does not read with %s', (_name, broken) => expect(readSession(broken)).toBeUndefined());
});

describe('a set that an earlier version left', () => {
	it.each([
		[
			'at its second question',
			{ mode: 'set', at: 1, phase: 'asking', used: 175_500, left: 1_324_500, ahead: 75 }
		],
		['in review', { mode: 'set', at: 1, phase: 'review', used: 175_500, left: 1_324_500, ahead: 75 }],
		[
			'in exam conditions',
			{ mode: 'set', at: 1, phase: 'asking', used: 120_000, left: 1_380_000, ahead: 130 }
		],
		['on a break', { mode: 'set', at: 1, phase: 'break', used: 120_000, left: 1_380_000, ahead: 130 }],
		['that is over', { mode: 'set', at: 0, phase: 'ended', used: 130_000, left: 1_370_000, ahead: 120 }],
		[
			'looking something up',
			{ mode: 'drill', at: 0, phase: 'asking', used: 30_000, left: 210_000, ahead: -30 }
		]
	])('%s goes on there, with the same time left', (name, { mode, at, phase, used, left, ahead }) => {
		const session = read(set, name);
		expect(session).toMatchObject({ mode, at, phase });
		expect([usedIn(session, later), leftIn(session, later), aheadIn(session, later)]).toEqual([
			used,
			left,
			ahead
		]);
		expect(readSession(structuredClone(session))).toEqual(session);
	});

	it('keeps what was done with each question', () => {
		for (const [name, draft] of Object.entries(set)) {
			const { questions, tries, id, limit, session } = draft as Drafts;
			expect(read(set, name)).toMatchObject({ id, limit, steps: questions, responses: tries });
			expect(read(set, name).session).toBe(session);
		}
		expect(read(set, 'looking something up').lookUp).toEqual({
			budget: 120,
			since: '2026-11-26T07:01:00.000Z'
		});
	});
});

describe('a single question that an earlier version left', () => {
	it.each([
		['begun', false],
		['told', true]
	])('%s goes on there', (name, told) => {
		const session = read(single, name);
		expect(session).toMatchObject({
			id: 'single-access/least-grant-2-98409',
			mode: 'single',
			steps: [{ family: 'access/least-grant', edition: 2, seed: 98_409 }]
		});
		expect(responseAt(session)).toEqual((single[name] as { tried: object }).tried);
		expect([answered(responseAt(session)), shown(session)]).toEqual([told, told]);
	});

	const fresh = single.begun as object;
	it.each([
		['nothing', undefined],
		['a word', 'lights'],
		['half a seed', { ...fresh, seed: 0.5 }],
		['no edition', { ...fresh, edition: undefined }],
		['nothing tried', { ...fresh, tried: null }]
	])('does not read as %s', (_name, value) => expect(readSession(value)).toBeUndefined());
});

describe('a question that was stored whole', () => {
	const family = drills[0]!;
	const kept = structuredClone(family.make(3, 1));
	const step = { family: kept.family, edition: 1, seed: 3, kept };
	const session = (more: object) => ({
		...begin({ id: 's', mode: 'round', started: later, steps: [], exam: false }),
		steps: [{ ...step, ...more }],
		responses: [untouched],
		phase: 'asking'
	});

	it('is read as it was', () => {
		for (const drill of drills) {
			const whole = structuredClone(drill.make(3, 2));
			expect(readSession(session({ kept: whole }))?.steps[0]).toMatchObject({ kept: whole });
		}
	});

	it.each([
		['another kind of item', { ...kept, items: [{ ...kept.items[0]!, type: 'essay' }] }],
		[
			'a page that is no https address',
			{ ...kept, sources: [{ title: 'Page', url: 'javascript:0', checked: '2026-11-27' }] }
		]
	])('is not read with %s', (_, whole) => expect(readSession(session({ kept: whole }))).toBeUndefined());
});
