import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { az104 } from '#lib/exams/az-104/exam.ts';
import type { Bar } from '#lib/domain/attempt.ts';
import type { ReportDraft } from '#lib/domain/report/draft.ts';
import { parseReport } from '#lib/domain/report/parse.ts';
import { day, type Day } from '#lib/domain/time/day.ts';

const sample = (name: string): string => readFileSync(`tests/samples/reports/${name}`, 'utf8');
const ids = az104.domains.map(({ id }) => id);

function draft(text: string, today?: Day): ReportDraft {
	const result = parseReport(text, az104, today);
	if (!result.ok) throw new Error(result.fault.message);
	return result.value;
}
function fault(text: string): { code: string; message: string; line?: number } {
	const result = parseReport(text, az104);
	if (result.ok) throw new Error('Expected a fault, found a draft.');
	return result.fault;
}
/** Sections as `storage 40 | networking none`. */
const bars = (text: string): string =>
	draft(text)
		.sections.map(({ domain, bar }) => `${domain} ${bar}`)
		.join(' | ');
const faults = (text: string): string[] =>
	draft(text).notUnderstood.map(({ line, code }) => `${line} ${code}`);

describe('the text of a report', () => {
	const read = draft(sample('fail.txt'));

	it('gives day, score and result, each with its line', () => {
		expect(read.day).toEqual({ value: '2024-05-18', line: 5 });
		expect(read.result).toEqual({ value: 'fail', line: 8 });
		expect(read.score).toEqual({ value: 641, line: 11 });
	});

	it('names all sections, wrapped over lines or not, and knows no bar of them', () => {
		expect(read.sections.map(({ domain, bar, from, line }) => [domain, bar, from, line])).toEqual([
			['identity', 'unsure', 'name', 13],
			['storage', 'unsure', 'name', 15],
			['compute', 'unsure', 'name', 16],
			['networking', 'unsure', 'name', 18],
			['monitoring', 'unsure', 'name', 20]
		]);
		expect(read.missing).toEqual([]);
		expect(read.twice).toEqual([]);
	});

	it('lists the groups to prioritise in its order', () =>
		expect(read.prioritise.map(({ group }) => group)).toEqual([
			'secure-access',
			'templates',
			'backup-recovery'
		]));

	it('takes a weight for the sign of a section, and a wrapped group for one', () => {
		expect(bars('Implementing Azure storage (15-20%)')).toBe('storage unsure');
		expect(fault('Implementing Azure storage').code).toBe('nothing');
		const text = 'Top 3 skill areas\nProvision and manage containers\nin the Azure portal\nNSG';
		expect([draft(text).prioritise.length, faults(text)]).toEqual([2, []]);
	});

	it('reads what a person wrote below the explanations, and says what it does not know there', () => {
		const read = draft(
			`${sample('fail.txt')}\nstorage 40\nnetwroking weak\nvirtual ok\ngardening 40\nMore words`
		);
		expect(
			read.sections.filter(({ from }) => from !== 'name').map(({ domain, bar }) => [domain, bar])
		).toEqual([
			['storage', 40],
			['networking', 30]
		]);
		expect(read.questions.map(({ line }) => line)).toEqual([38]);
		expect(read.notUnderstood.map(({ line, code }) => [line, code])).toEqual([[39, 'section']]);
	});

	it('leaves the candidate behind and understands the rest', () => {
		expect(read.personal).toEqual([4, 6, 7, 9]);
		expect(read.notUnderstood).toEqual([]);
		expect(read.otherExam).toBeUndefined();
	});

	it('reads labels in one column and values in the next', () => {
		const { score, result, dayChoices, personal, notUnderstood } = draft(sample('columns.txt'));
		expect([score?.value, result?.value, dayChoices?.value, personal, notUnderstood]).toEqual([
			530,
			'fail',
			['2024-04-02', '2024-02-04'],
			[10, 12, 13, 15],
			[]
		]);
	});

	it('reads two fields a line, and bars that somebody wrote behind the names', () => {
		const { score, day, personal } = draft(sample('two-columns.txt'));
		expect([score?.value, day?.value, personal]).toEqual([575, '2024-05-18', [1, 2, 3]]);
		expect(bars(sample('two-columns.txt'))).toBe('storage 60 | monitoring none');
	});

	it.each([
		['german.txt', 612, '2024-05-18', 'fail', [10, 11, 12]],
		['japanese.txt', 588, '2024-05-18', 'fail', [8]],
		['unknown-language.txt', 655, '2024-05-18', undefined, [3, 9]]
	])('%s: score, day and result survive, sections are asked for', (name, score, day, result, lines) => {
		const read = draft(sample(name));
		expect([read.score?.value, read.day?.value, read.result?.value]).toEqual([score, day, result]);
		expect(read.sections).toEqual([]);
		expect(read.missing).toEqual(ids);
		expect(read.notUnderstood.map(({ line }) => line)).toEqual(lines);
	});

	it('names another exam', () => {
		expect(draft(sample('another-exam.txt')).otherExam).toEqual({ value: 'AZ-305', line: 1 });
		expect(fault('My AZ-900 report')).toEqual({
			code: 'other-exam',
			message: 'This is about AZ-900, not AZ-104. Nothing was read.',
			line: 1
		});
		expect(draft('After AZ-900 I sat AZ-104\nstorage 40').otherExam).toBeUndefined();
	});
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
	])('%j: %i', (text, score) => expect(draft(`${text}\nstorage 40`).score?.value).toBe(score));

	it.each([
		'Passing Score: 700',
		'700',
		'Required score: 700',
		'A score of 700 or greater is required to pass.',
		'Needed to pass: 700',
		'{"passingScore": 700, "storage": 40}',
		'Nilai Kelulusan: 700'
	])('%j tells no score', (text) => {
		const { score, sections } = draft(text.startsWith('{') ? text : `${text}\nstorage 40`);
		expect([score, sections.length]).toEqual([undefined, 1]);
	});

	it.each([
		['Your Score: 0', 'Expected a score from 1 to 1000, found 0.'],
		['Your Score: 1001', 'Expected a score from 1 to 1000, found 1001.']
	])('%s is out of range', (text, message) =>
		expect(draft(`storage 40\n${text}`).notUnderstood).toEqual([{ code: 'score', message, line: 2 }])
	);

	it('says it also where nothing else was read', () =>
		expect(fault('Your Score: 1450')).toEqual({
			code: 'nothing',
			message: 'Nothing was read. Expected a score from 1 to 1000, found 1450.',
			line: 1
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
		['{"passed": false, "storage": 40}', 'fail'],
		['PASS/FAIL', undefined],
		['Result: pass or fail', undefined]
	])('%s: %s', (text, result) =>
		expect(draft(text.startsWith('{') ? text : `${text}\nstorage 40`).result?.value).toBe(result)
	);
});

describe('score, result and day in a sentence', () => {
	const told = (text: string) => {
		const { score, result, day: on, notUnderstood } = draft(text, day('2026-11-26'));
		return [score?.value, result?.value, on?.value, ...notUnderstood.map(({ message }) => message)];
	};

	it.each([
		['failed az104 yesterday with 641. storage was weak', [641, 'fail', '2026-11-25']],
		[
			'failed az104 yesterday with 641. storage was weak, networking weak too, compute ok, identity good and monitoring strong I think.',
			[641, 'fail', '2026-11-25']
		],
		['I failed AZ-104 with a score of 641, storage weak', [641, 'fail', undefined]],
		['I got 641 out of 1000 and did not pass. Storage was weak', [641, 'fail', undefined]],
		['I didn’t make it: 641. Storage weak', [641, 'fail', undefined]],
		['passed with 720! storage strong', [720, 'pass', undefined]],
		['My score was 641 and storage was weak', [641, undefined, undefined]]
	])('%s', (text, expected) => expect(told(text)).toEqual(expected));

	it('asks about what it can’t be sure of', () => {
		expect(told('storage was weak, and I think it was 641 or so in the end, all in all')).toEqual([
			undefined,
			undefined,
			undefined,
			'Is 641 your score? Write “Score: 641” on its own line.'
		]);
		expect(told('I failed the storage part, and networking was weak, and identity was just fine')).toContain(
			'Did you fail the exam? Write “Result: fail” on its own line.'
		);
	});

	it('takes neither from the report’s own explanations, nor a score behind an area', () => {
		const rules =
			'If you fail an exam, you can retake it 24 hours after your first attempt, with 700 needed.';
		expect(told(`${rules}\nstorage 40`)).toEqual([undefined, undefined, undefined]);
		expect(draft('storage scored 641').score).toBeUndefined();
	});

	it('counts no line as passed over that was read', () =>
		expect(
			draft(
				'failed with 641. storage was weak, networking weak too, compute ok, identity good and so on I think.'
			).passedOver
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

	it.each(['25:00', '14:70', 'half past two'])('says how to write %s', (time) =>
		expect(draft(`Start: ${time}\nScore: 641`).notUnderstood[0]?.message).toBe(
			'Write the start time like 14:20.'
		)
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
		expect(draft(`${text}\nstorage 40`).day?.value).toBe(day);
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
		expect(faults(`Date: ${text}\nstorage 40`)).toEqual(['1 day'])
	);

	it('takes the labelled of several days, and asks where none is', () => {
		expect(draft('Report date: 2024-06-01\nDate: 2024-05-18\n2024-07-01').day?.value).toBe('2024-05-18');
		expect(faults('2024-05-18\n2024-06-18\nstorage 40')).toEqual(['2 days']);
	});
});

describe('tables', () => {
	it.each([
		['semicolons.csv', 'identity 42.5 | storage 70 | compute 45 | networking none | monitoring unsure'],
		['commas.csv', 'identity 40 | storage 42.5 | compute 45 | networking 30 | monitoring unsure'],
		['tabs.tsv', 'storage 40 | networking 60'],
		['report.json', 'identity 40 | storage 30 | compute unsure | networking none | monitoring 61.5']
	])('%s', (name, expected) => {
		expect(bars(sample(name))).toBe(expected);
		expect(faults(sample(name))).toEqual([]);
	});

	it.each([
		['Storage,40\nCompute,60', 'storage 40 | compute 60'],
		['Storage;40\r\nCompute;60', 'storage 40 | compute 60'],
		['Storage\t40\rCompute\t60', 'storage 40 | compute 60'],
		['40,Storage\n60,Compute', 'storage 40 | compute 60'],
		['| Section | Bar |\n|---|---|\n| Storage | 40 |', 'storage 40'],
		['Section,Bar\nStorage,42,5', 'storage 42.5'],
		['Storage: 42,5', 'storage 42.5'],
		['"Storage ""blobs""",40', 'storage 40'],
		['"Storage', 'storage unsure'],
		['Storage (15-20%),60 %', 'storage 60'],
		['Storage (20%),60', 'storage 60'],
		['Storage (60%)', 'storage 60'],
		['Compute,60\nStorage,40\nidentity,20', 'identity 20 | storage 40 | compute 60'],
		['{"Storage": 40, "Networking": "weak"}', 'storage 40 | networking 30'],
		['{"sections": {"storage": {"bar": 40}}}', 'storage 40'],
		['[["Storage", 40], ["compute", "strong"]]', 'storage 40 | compute 80'],
		['[{"domain": "Storage", "percent": "40%"}]', 'storage 40'],
		['["storage weak, networks ok"]', 'storage 30 | networking 55']
	])('%j: %s', (text, expected) => expect(bars(text)).toBe(expected));

	it('says line by line what was wrong', () => {
		const read = draft(sample('bad.csv'));
		expect(read.notUnderstood.map(({ line, message }) => `${line} ${message}`)).toEqual([
			'2 Storage: Expected a bar from 0 to 100, found 140.',
			'3 Networking: Expected a bar from 0 to 100, found -5.',
			'4 Compute: Expected a bar from 0 to 100, found 0.4. If it means a share of 1, multiply it by 100.',
			'5 Start with one of these: Identity and governance, Storage, Compute, Networking, Monitoring and backup. In another language, set the bar in the form.',
			'6 Part of this line wasn’t read. Write a bar as a number from 0 to 100, weak, medium, strong, no bar or not sure.',
			'8 Identity and governance: Expected one length from 0 to 100, found a range from 20 to 60. Write the length you read.'
		]);
		expect(read.missing).toEqual([]);
	});

	it.each([
		['Storage,-1', ['1 bar']],
		['Storage,0', []],
		['Storage,100', []],
		['Storage,100.1', ['1 bar']],
		['Storage,0.5', ['1 bar']],
		['Storage,1', []],
		['Storage,641', ['1 bar']],
		['Storage,42,5', ['1 bar']],
		['storage between 40 and 60', ['1 bar']],
		['not strong in storage', ['1 bar']],
		['weak storage strong compute ok', ['1 bar', '1 bar']],
		['storage 40\n60', ['2 nameless']],
		['storage 40\ngardening 60', ['2 section']],
		['storage 40\ngardening', ['2 entry']]
	])('%j: %j', (text, expected) => expect(faults(text)).toEqual(expected));

	it.each([
		['Storage,4/10', 'Storage: Write the length of the bar from 0 to 100. If 4/10 is its length, write 40.'],
		[
			'Storage: 6 of 10',
			'Storage: Write the length of the bar from 0 to 100. If 6/10 is its length, write 60.'
		]
	])('%s names the area and the length it can mean', (text, message) =>
		expect(draft(text).notUnderstood).toEqual([{ code: 'bar', message, line: 1 }])
	);

	it('never takes a score behind a section for the score', () =>
		expect(draft('Storage,641').score).toBeUndefined());

	it('shows every length of a section that stands twice', () => {
		const { twice, sections } = draft('Storage: 40\nCompute: 20\nstorage 60');
		expect(twice).toMatchObject([{ domain: 'storage', readings: [{ bar: 40 }, { bar: 60, line: 3 }] }]);
		expect(sections).toHaveLength(2);
		expect(draft('Implement and manage storage (15-20%)\nstorage 60').twice).toEqual([]);
		expect(draft('storage 60\nstorage 60').twice).toEqual([]);
	});
});

describe('words', () => {
	it.each([
		['storage weak, networks ok, monitoring no bar', 'storage 30 | networking 55 | monitoring none'],
		['storage weak and networks strong; identity ?', 'identity unsure | storage 30 | networking 80'],
		['storage and networks weak', 'storage 30 | networking 30'],
		['weak: storage, compute\nstrong: identity', 'identity 80 | storage 30 | compute 30'],
		['weak in storage, strong in compute', 'storage 30 | compute 80'],
		['no bar for monitoring', 'monitoring none'],
		[
			'I was weak in storage and ok in networks but monitoring had no bar shown.',
			'storage 30 | networking 55 | monitoring none'
		],
		['641, storage weak', 'storage 30'],
		['641 storage weak networks strong', 'storage 30 | networking 80'],
		['storage 40 networks 60 monitoring 20', 'storage 40 | networking 60 | monitoring 20'],
		['storage very weak; networks very strong', 'storage 15 | networking 95'],
		['Identity & Governance: about 40 %', 'identity 40'],
		['storage: weak (30)', 'storage 30'],
		['storage not sure', 'storage unsure'],
		['storage don’t know, compute n/a', 'storage unsure | compute unsure'],
		['STORAGE WEAK', 'storage 30'],
		['storge weak, netwroking ok', 'storage 30 | networking 55']
	])('%s: %s', (text, expected) => {
		expect(bars(text)).toBe(expected);
		expect(faults(text)).toEqual([]);
	});

	it('marks what was read from a word or by nearness', () =>
		expect(draft('storge weak, compute 40').sections).toEqual([
			{ domain: 'storage', bar: 30, line: 1, from: 'word', near: true },
			{ domain: 'compute', bar: 40, line: 1, from: 'number' }
		]));

	it('asks where a name fits several sections, or is a group of one', () =>
		expect(draft('NSG weak\nvirtual ok').questions).toEqual([
			{ about: 'section', line: 1, choices: ['networking'], bar: 30, from: 'word' },
			{ about: 'section', line: 2, choices: ['networking', 'compute'], bar: 55, from: 'word' }
		]));
});

describe('groups to prioritise', () => {
	const groups = (text: string): string[] => draft(text).prioritise.map(({ group }) => group);

	it.each([
		['top 3: NSG, SAS, backup', ['secure-access', 'storage-access', 'backup-recovery']],
		['Focus on: rbac; bicep', ['access', 'templates']],
		['storage 40\nConfigure access to storage', ['storage-access']],
		['Top 3 skill areas to prioritize\n1. NSG\n2. NSG rules\n3. SAS', ['secure-access', 'storage-access']],
		['{"prioritise": ["NSG", "SAS"]}', ['secure-access', 'storage-access']]
	])('%j: %j', (text, expected) => expect(groups(text)).toEqual(expected));

	it('takes three and names a fourth', () => {
		const text = 'top 3: NSG, SAS, backup, bicep';
		expect([groups(text).length, faults(text)]).toEqual([3, ['1 top']]);
	});

	it('asks where an entry fits several, and says where it fits none', () => {
		const read = draft('Top 3 skill areas\nnetwork access\ncooking');
		expect(read.questions).toEqual([
			{ about: 'group', line: 2, choices: ['secure-access', 'storage-access'] }
		]);
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
		['a\n'.repeat(1_001), 'long'],
		[sample('junk.txt'), 'nothing'],
		['Maria Sample', 'nothing']
	])('%.20j: %s', (text, code) => {
		expect(fault(text).code).toBe(code);
		expect(fault(text).message).toMatch(/^[A-Z].*\.$/);
	});

	it('lists some lines and counts the rest', () => {
		const { notUnderstood, more } = draft(`storage 40\n${'gardening 40\n'.repeat(50)}`);
		expect([notUnderstood.length, more]).toEqual([20, 30]);
	});
});

// A hundred reports a property take a while on a busy machine.
describe('for any text', { timeout: 30_000 }, () => {
	const runs = { numRuns: 100 };
	const pieces = fc.constantFrom(
		...['Storage', 'networks', 'weak', 'no bar', '40', '641', '700', 'Score:', 'Date:', '02/04/2024', 'NSG'],
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
				const result = parseReport(any, az104);
				if (!result.ok) {
					expect(result.fault.message).toMatch(/\.$/);
					return;
				}
				const { sections, missing, prioritise, score } = result.value;
				expect(sections.length + missing.length).toBe(ids.length);
				expect(prioritise.length).toBeLessThanOrEqual(3);
				if (score) expect(score.value >= 1 && score.value <= 1000).toBe(true);
				for (const { bar } of sections)
					if (typeof bar === 'number') expect(bar >= 0 && bar <= 100).toBe(true);
			}),
			runs
		);
	});

	it('never keeps the candidate, wherever the lines stand', () => {
		const lines = sample('fail.txt').split('\n');
		const person = fc.constantFrom(
			'Candidate: ',
			'Name: ',
			'',
			'Name\t',
			'Top 3: ',
			'Storage: ',
			'Score: ',
			'• '
		);
		const planted = fc.record({ at: fc.nat(lines.length), label: person });
		fc.assert(
			fc.property(
				fc.array(planted, { minLength: 1, maxLength: 4 }),
				fc.shuffledSubarray(lines),
				(extra, some) => {
					const mixed = [...some];
					for (const { at, label } of extra) {
						mixed.splice(at, 0, `${label}Quentin Zweifel`);
						mixed.splice(at, 0, `${label}MS0987654321`);
					}
					const kept = JSON.stringify(parseReport(mixed.join('\n'), az104)).toLowerCase();
					for (const secret of ['quentin', 'zweifel', '0987654321', 'maria', 'ms09', '412554998', '88231'])
						expect(kept).not.toContain(secret);
				}
			),
			runs
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
					const rows = az104.domains.map(({ label, weight: { from, to } }, at) => {
						const said = { none: 'no bar', unsure: 'not sure' }[String(values[at])] ?? String(values[at]);
						const text = comma === ';' ? said.replace('.', ',') : said;
						return `"${label} (${from}–${to}%)"${comma}${text}`;
					});
					const read = draft([`Section${comma}Bar`, ...rows.reverse()].join('\r\n'));
					expect(read.sections.map((section) => section.bar)).toEqual(values);
					expect(read.notUnderstood).toEqual([]);
				}
			),
			runs
		);
	});
});
