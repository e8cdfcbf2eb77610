import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bar } from '#lib/domain/attempt.ts';
import { parseReport } from '#lib/domain/report/parse.ts';
import { day } from '#lib/domain/time/day.ts';
import { offshore } from '#tests/exam/offshore.ts';
import { reportsOf } from '#tests/given/report.ts';
import { reportFaultText } from '#lib/words/report.ts';
import { runs } from '#tests/runs.ts';

const ids = offshore.domains.map(({ id }) => id);

const { draft, fault, bars, faults } = reportsOf(offshore);

describe('the text of a report', () => {
	const read = draft(`Score Report
Candidate: Maria Sample
Registration ID
412554998
Date: May 18, 2024
Result: FAIL
Passing Score: 700
Your Score: 641
Performance by section
Read the weather (15-20%)
Handle the boat
and its sails (20-25%)
Top 3 skill areas to prioritize
Give way
Signals
of distress
How can I improve?
Ask the board for its guide.`);

	it('gives day, score and result, each with its line', () =>
		expect([read.day, read.result, read.score]).toEqual([
			{ value: '2024-05-18', line: 5 },
			{ value: 'fail', line: 6 },
			{ value: 641, line: 8 }
		]));

	it('names its sections, wrapped over lines or not, and knows no bar of them', () => {
		expect(read.sections.map(({ domain, bar, from, line }) => [domain, bar, from, line])).toEqual([
			['weather', 'unsure', 'name', 10],
			['boat', 'unsure', 'name', 11]
		]);
		expect(read.missing).toEqual(['navigation', 'rules', 'safety']);
	});

	it('lists the groups to prioritise in its order, and takes a wrapped one for one', () =>
		expect([read.prioritise.map(({ group }) => group), read.questions]).toEqual([
			['right-of-way', 'distress'],
			[]
		]));

	it('leaves the candidate behind and understands the rest', () =>
		expect([read.personal, read.notUnderstood]).toEqual([[2, 4], []]));
});

describe('score and result', () => {
	it.each([
		['Your Score: 641', 641],
		['Passing Score: 700\nYour Score: 641', 641],
		['Your Score: 641\nPassing Score: 700', 641],
		['Passing Score: 700 Your Score: 641', 641],
		['Passing Score: 700 Your Score: 700', 700],
		['Passing Score: 700\nYour Score: 700', 700],
		['Score 641', 641],
		['641 / 1000', 641],
		['641 of 1000, 700 passes', 641],
		['score: 641 (fail)', 641],
		['failed with 641', 641],
		['Your Score: 1', 1],
		['Your Score: 1000', 1000],
		['Your Score: 1,000', 1000],
		['{"passingScore": 700, "score": 641}', 641],
		['{"score": 641, "passing_score": 700}', 641],
		['Your Score: 641 (700 to pass)', 641],
		['Passing Score: 700 required\nYour Score: 641', 641],
		['Nomor Lokasi: 873\nNilai Kelulusan: 700\nNilai Anda: 655', 655],
		['Passing Score:\nYour Score:\n700\n641', 641]
	])('%j: %i', (text, score) => expect(draft(`${text}\nweather 40`).score?.value).toBe(score));

	it.each([
		'Passing Score: 700',
		'700',
		'Required score: 700',
		'A score of 700 or greater is required to pass.',
		'Needed to pass: 700',
		'{"passingScore": 700, "weather": 40}',
		'Nilai Kelulusan: 700'
	])('%j tells no score', (text) => {
		const { score, sections } = draft(text.startsWith('{') ? text : `${text}\nweather 40`);
		expect([score, sections.length]).toEqual([undefined, 1]);
	});

	it.each([
		['Your Score: 0', 0],
		['Your Score: 1001', 1001]
	])('%s is out of range', (text, found) =>
		expect(draft(`weather 40\n${text}`).notUnderstood).toEqual([{ code: 'score', found, line: 2 }])
	);

	it('says it also where nothing else was read', () =>
		expect(fault('Your Score: 1450')).toEqual({
			code: 'nothing',
			first: { code: 'score', found: 1450, line: 1 }
		}));

	it('keeps the first of two scores and says so', () => {
		expect(draft('Score: 641\nScore: 612').score?.value).toBe(641);
		expect(faults('Score: 641\nScore: 612')).toEqual(['2 scores']);
	});

	it.each([
		['Result: FAIL', 'fail'],
		['Result: Pass', 'pass'],
		['result did not pass', 'fail'],
		['Result: not passed', 'fail'],
		['Ergebnis: Bestanden', 'pass'],
		['Ergebnis: Nicht bestanden', 'fail'],
		['Résultat : échec', 'fail'],
		['結果：合格', 'pass'],
		['结果: 未通过', 'fail'],
		['{"passed": false, "weather": 40}', 'fail'],
		['PASS/FAIL', undefined],
		['Result: pass or fail', undefined]
	])('%s: %s', (text, result) =>
		expect(draft(text.startsWith('{') ? text : `${text}\nweather 40`).result?.value).toBe(result)
	);
});

describe('score, result and day in a sentence', () => {
	const told = (text: string) => {
		const { score, result, day: on, notUnderstood } = draft(text, day('2026-11-26'));
		return [score?.value, result?.value, on?.value, ...notUnderstood];
	};

	it.each([
		['failed yesterday with 641. weather was weak', [641, 'fail', '2026-11-25']],
		[
			'failed yesterday with 641. weather was weak, rules weak too, boat ok, navigation good and safety strong I think.',
			[641, 'fail', '2026-11-25']
		],
		['I failed it with a score of 641, weather weak', [641, 'fail', undefined]],
		['I got 641 out of 1000 and did not pass. Weather was weak', [641, 'fail', undefined]],
		['I didn’t make it: 641. Weather weak', [641, 'fail', undefined]],
		['passed with 720! weather strong', [720, 'pass', undefined]],
		['My score was 641 and weather was weak', [641, undefined, undefined]]
	])('%s', (text, expected) => expect(told(text)).toEqual(expected));

	it('asks about what it can’t be sure of', () => {
		expect(told('weather was weak, and I think it was 641 or so in the end, all in all')).toEqual([
			undefined,
			undefined,
			undefined,
			{ code: 'unread', value: 641, line: 1 }
		]);
		expect(
			told('I failed the weather part, and rules was weak, and navigation was just fine')
		).toContainEqual({ code: 'unread', value: 'fail', line: 1 });
	});

	it('takes neither from the report’s own explanations, nor a score behind an area', () => {
		const rules =
			'If you fail an exam, you can retake it 24 hours after your first attempt, with 700 needed.';
		expect(told(`${rules}\nweather 40`)).toEqual([undefined, undefined, undefined]);
		expect(draft('weather scored 641').score).toBeUndefined();
	});

	it('counts no line as passed over that was read', () =>
		expect(
			draft('failed with 641. weather was weak, rules weak too, boat ok, navigation good and so on I think.')
				.passedOver
		).toBe(0));
});

describe('the time', () => {
	it.each([
		['{"start":"14:20","end":"16:05","score":641}', '14:20', '16:05'],
		['Start time: 2:20 PM\nScore: 641', '14:20', undefined],
		['startTime,14:20\nscore,641', '14:20', undefined]
	])('%j', (text, start, end) => {
		const read = draft(text);
		expect([read.start?.value, read.end?.value, read.notUnderstood]).toEqual([start, end, []]);
	});

	it.each(['25:00', '14:70', 'half past two'])('does not read %s as a time', (time) =>
		expect(draft(`Start: ${time}\nScore: 641`).notUnderstood).toEqual([
			{ code: 'value', label: 'start', line: 1 }
		])
	);
});

describe('the day', () => {
	it.each([
		['Saturday, May 18, 2024', '2024-05-18'],
		['May 18 2024', '2024-05-18'],
		['18 May 2024', '2024-05-18'],
		['18-May-2024', '2024-05-18'],
		['18th of May 2024', '2024-05-18'],
		['18. Mai 2024', '2024-05-18'],
		['18 de mayo de 2024', '2024-05-18'],
		['2024-05-18', '2024-05-18'],
		['2024-05-18T09:00:00Z', '2024-05-18'],
		['2024/05/18', '2024-05-18'],
		['2024年5月18日', '2024-05-18'],
		['18.05.2024', '2024-05-18'],
		['02.04.2024', '2024-04-02'],
		['18/05/2024', '2024-05-18'],
		['05/18/2024', '2024-05-18'],
		['04/04/2024', '2024-04-04'],
		['29 February 2024', '2024-02-29']
	])('%s', (text, day) => {
		expect(draft(`Date: ${text}`).day?.value).toBe(day);
		expect(draft(`${text}\nweather 40`).day?.value).toBe(day);
	});

	it.each([
		['02/04/2024', ['2024-04-02', '2024-02-04']],
		['12/11/2024', ['2024-11-12', '2024-12-11']],
		['2/4/24', ['2024-04-02', '2024-02-04']]
	])('%s can be two days and asks', (text, days) => {
		const { day, dayChoices } = draft(`Date: ${text}`);
		expect([day, dayChoices?.value]).toEqual([undefined, days]);
	});

	it.each(['31/02/2024', '2024-02-30', '29 February 2023', '0/5/2024'])('%s does not exist', (text) =>
		expect(faults(`Date: ${text}\nweather 40`)).toEqual(['1 no such day'])
	);

	it('takes the labelled of several days, and asks where none is', () => {
		expect(draft('Report date: 2024-06-01\nDate: 2024-05-18\n2024-07-01').day?.value).toBe('2024-05-18');
		expect(faults('2024-05-18\n2024-06-18\nweather 40')).toEqual(['2 days']);
	});
});

describe('tables', () => {
	it.each([
		['Weather,40\nBoat,60', 'weather 40 | boat 60'],
		['Weather;40\r\nBoat;60', 'weather 40 | boat 60'],
		['Weather\t40\rBoat\t60', 'weather 40 | boat 60'],
		['40,Weather\n60,Boat', 'weather 40 | boat 60'],
		['| Section | Bar |\n|---|---|\n| Weather | 40 |', 'weather 40'],
		['Section,Bar\nWeather,42,5', 'weather 42.5'],
		['Weather: 42,5', 'weather 42.5'],
		['"Weather ""gales""",40', 'weather 40'],
		['"Weather', 'weather unsure'],
		['Weather (15-20%),60 %', 'weather 60'],
		['Weather (20%),60', 'weather 60'],
		['Weather (60%)', 'weather 60'],
		['Boat,60\nWeather,40\nnavigation,20', 'navigation 20 | weather 40 | boat 60'],
		['{"Weather": 40, "Rules": "weak"}', 'weather 40 | rules 30'],
		['{"sections": {"weather": {"bar": 40}}}', 'weather 40'],
		['[["Weather", 40], ["boat", "strong"]]', 'weather 40 | boat 80'],
		['[{"domain": "Weather", "percent": "40%"}]', 'weather 40'],
		['["weather weak, colregs ok"]', 'weather 30 | rules 55']
	])('%j: %s', (text, expected) => expect(bars(text)).toBe(expected));

	it.each([
		['Weather,-1', ['1 bar']],
		['Weather,0', []],
		['Weather,100', []],
		['Weather,100.1', ['1 bar']],
		['Weather,0.5', ['1 bar']],
		['Weather,1', []],
		['Weather,641', ['1 bar']],
		['Weather,42,5', ['1 bar']],
		['weather between 40 and 60', ['1 bar']],
		['not strong in weather', ['1 bar']],
		['weak weather strong boat ok', ['1 bar', '1 bar']],
		['weather 40\n60', ['2 nameless']],
		['weather 40\ngardening 60', ['2 section']],
		['weather 40\ngardening', ['2 entry']]
	])('%j: %j', (text, expected) => expect(faults(text)).toEqual(expected));

	it.each([
		['Weather,4/10', 4],
		['Weather: 6 of 10', 6]
	])('%s names the area and keeps the share', (text, some) =>
		expect(draft(text).notUnderstood).toEqual([
			{ code: 'bar', domain: 'weather', bar: { wrong: 'share', some, all: 10 }, line: 1 }
		])
	);

	it('never takes a score behind a section for the score', () =>
		expect(draft('Weather,641').score).toBeUndefined());

	it('shows every length of a section that stands twice', () => {
		const { twice, sections } = draft('Weather: 40\nBoat: 20\nweather 60');
		expect(twice).toMatchObject([{ domain: 'weather', readings: [{ bar: 40 }, { bar: 60, line: 3 }] }]);
		expect(sections).toHaveLength(2);
		expect(draft('Read the weather (15-20%)\nweather 60').twice).toEqual([]);
		expect(draft('weather 60\nweather 60').twice).toEqual([]);
	});
});

describe('words', () => {
	it.each([
		['weather weak, colregs ok, safety no bar', 'weather 30 | rules 55 | safety none'],
		['weather weak and colregs strong; navigation ?', 'navigation unsure | weather 30 | rules 80'],
		['weather and colregs weak', 'weather 30 | rules 30'],
		['weak: weather, boat\nstrong: navigation', 'navigation 80 | weather 30 | boat 30'],
		['weak in weather, strong in boat', 'weather 30 | boat 80'],
		['no bar for safety', 'safety none'],
		[
			'I was weak in weather and ok in colregs but safety had no bar shown.',
			'weather 30 | rules 55 | safety none'
		],
		['641, weather weak', 'weather 30'],
		['641 weather weak colregs strong', 'weather 30 | rules 80'],
		['weather 40 colregs 60 safety 20', 'weather 40 | rules 60 | safety 20'],
		['weather very weak; colregs very strong', 'weather 15 | rules 95'],
		['Charts & Tides: about 40 %', 'navigation 40'],
		['weather: weak (30)', 'weather 30'],
		['weather not sure', 'weather unsure'],
		['weather don’t know, boat n/a', 'weather unsure | boat unsure'],
		['WEATHER WEAK', 'weather 30'],
		['wether weak, ruels ok', 'weather 30 | rules 55']
	])('%s: %s', (text, expected) => {
		expect(bars(text)).toBe(expected);
		expect(faults(text)).toEqual([]);
	});

	it('marks what was read from a word or by nearness', () =>
		expect(draft('wether weak, boat 40').sections).toEqual([
			{ domain: 'weather', bar: 30, line: 1, from: 'word', near: true },
			{ domain: 'boat', bar: 40, line: 1, from: 'number' }
		]));

	it('asks where a name fits several sections, or is a group of one', () =>
		expect(draft('Give way weak\nsea ok').questions).toEqual([
			{ about: 'section', line: 1, choices: ['rules'], bar: 30, from: 'word' },
			{ about: 'section', line: 2, choices: ['weather', 'rules'], bar: 55, from: 'word' }
		]));
});

describe('groups to prioritise', () => {
	const groups = (text: string): string[] => draft(text).prioritise.map(({ group }) => group);

	it.each([
		['top 3: Give way, weather maps, recovery', ['right-of-way', 'forecasts', 'overboard']],
		['Focus on: tide tables; reefing', ['tides', 'sails']],
		['weather 40\nWeather maps', ['forecasts']],
		[
			'Top 3 skill areas to prioritize\n1. Give way\n2. Give way rules\n3. weather maps',
			['right-of-way', 'forecasts']
		],
		['{"prioritise": ["Give way", "weather maps"]}', ['right-of-way', 'forecasts']]
	])('%j: %j', (text, expected) => expect(groups(text)).toEqual(expected));

	it('takes three and names a fourth', () => {
		const text = 'top 3: Give way, weather maps, recovery, reefing';
		expect([groups(text).length, faults(text)]).toEqual([3, ['1 top']]);
	});

	it('asks where an entry fits several, and says where it fits none', () => {
		const read = draft('Top 3 skill areas\nsignals\ngardening');
		expect(read.questions).toEqual([{ about: 'group', line: 2, choices: ['sounds', 'distress'] }]);
		expect(read.notUnderstood.map(({ line, code }) => [line, code])).toEqual([[3, 'group']]);
	});
});

describe('what cannot be read', () => {
	it.each([
		['', 'empty'],
		[' \n\t', 'empty'],
		['%PDF-1.7 stream', 'pdf'],
		['PK\u0003\u0004', 'binary'],
		['{"tomatoes": 2,', 'json'],
		['x'.repeat(50_001), 'long'],
		['a\n'.repeat(1_001), 'lines'],
		[readFileSync('tests/samples/reports/junk.txt', 'utf8'), 'nothing'],
		['Maria Sample', 'nothing']
	])('%.20j: %s', (text, code) => {
		expect(fault(text).code).toBe(code);
		expect(reportFaultText(offshore, fault(text))).toMatch(/^[A-Z].*\.$/);
	});

	it('lists some lines and counts the rest', () => {
		const { notUnderstood, more } = draft(`weather 40\n${'gardening 40\n'.repeat(50)}`);
		expect([notUnderstood.length, more]).toEqual([20, 30]);
	});
});

describe('for any text', { timeout: 30_000 }, () => {
	const some = runs(25, 100);
	const pieces = fc.constantFrom(
		...[
			'Weather',
			'colregs',
			'weak',
			'no bar',
			'40',
			'641',
			'700',
			'Score:',
			'Date:',
			'02/04/2024',
			'Give way'
		],
		...[
			'Top 3 skill areas',
			'FAQ',
			'(15-20%)',
			',',
			';',
			'\t',
			'\n',
			'\r\n',
			'"',
			' ',
			'{',
			'}',
			'[',
			':',
			'%'
		]
	);
	const text = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 200 }),
		fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(' ')),
		fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
		fc.json()
	);

	it('answers and never throws', () => {
		fc.assert(
			fc.property(text, (any) => {
				const result = parseReport(any, offshore);
				if (!result.ok) {
					expect(reportFaultText(offshore, result.fault)).toMatch(/\.$/);
					return;
				}
				const { sections, missing, prioritise, score } = result.value;
				expect(sections.length + missing.length).toBe(ids.length);
				expect(prioritise.length).toBeLessThanOrEqual(3);
				if (score) expect(score.value >= 1 && score.value <= 1000).toBe(true);
				for (const { bar } of sections)
					if (typeof bar === 'number') expect(bar >= 0 && bar <= 100).toBe(true);
			}),
			some
		);
	});

	it('reads its own sections again from a table', () => {
		const bar = fc.oneof(
			fc.integer({ min: 0, max: 100 }),
			fc.integer({ min: 10, max: 1000 }).map((tenths) => tenths / 10),
			fc.constantFrom<Bar>('none', 'unsure')
		);
		fc.assert(
			fc.property(
				fc.array(bar, { minLength: 5, maxLength: 5 }),
				fc.constantFrom(...',;\t'),
				(values, comma) => {
					const rows = offshore.domains.map(({ label, weight: { from, to } }, at) => {
						const said = { none: 'no bar', unsure: 'not sure' }[String(values[at])] ?? String(values[at]);
						const text = comma === ';' ? said.replace('.', ',') : said;
						return `"${label} (${from}–${to}%)"${comma}${text}`;
					});
					const read = draft([`Section${comma}Bar`, ...rows.reverse()].join('\r\n'));
					expect(read.sections.map((section) => section.bar)).toEqual(values);
					expect(read.notUnderstood).toEqual([]);
				}
			),
			some
		);
	});
});
