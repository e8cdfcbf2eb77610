// AZ-104's names on score reports, and the sample reports of it read by them.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { namesOfExam } from '#lib/domain/report/exam-names.ts';
import { parseReport } from '#lib/domain/report/parse.ts';
import { day } from '#lib/domain/time/day.ts';
import { reportsOf } from '#tests/given/report.ts';
import { lineFaultText } from '#lib/words/report.ts';
import { runs } from '#tests/runs.ts';

const names = namesOfExam(az104);
const ids = az104.domains.map(({ id }) => id);
const sample = (name: string): string => readFileSync(`tests/samples/reports/${name}`, 'utf8');

const { draft, fault, bars, faults } = reportsOf(az104);

describe('sections by name', () => {
	it.each([
		['Manage Azure identities and governance', 'exact', 'identity'],
		['MANAGE AZURE IDENTITIES & GOVERNANCE', 'exact', 'identity'],
		['Manage identities and governance in Azure', 'exact', 'identity'],
		['Manage Azure subscriptions and resources', 'exact', 'identity'],
		['Implement and manage storage', 'exact', 'storage'],
		['Stórage', 'exact', 'storage'],
		['Deploy and manage virtual machines (VMs)', 'exact', 'compute'],
		['Configure and manage virtual networking', 'exact', 'networking'],
		['networks', 'exact', 'networking'],
		['Monitor and back up Azure resources', 'exact', 'monitoring'],
		['monitoring', 'exact', 'monitoring'],
		['storge', 'near', 'storage'],
		['netwroking', 'near', 'networking'],
		['identites and governence', 'near', 'identity'],
		['Implement & manage Azure storage', 'near', 'storage'],
		['virtual network', 'near', 'networking'],
		['monitor resources', 'near', 'monitoring'],
		['monitoring and maintenance', 'near', 'monitoring']
	])('%s: %s, %s', (text, kind, id) => expect(names.domain(text)).toEqual({ kind, id }));

	it.each([
		['virtual', ['compute', 'networking']],
		['Azure resources', ['compute', 'identity', 'monitoring']]
	])('%s could be several', (text, ids) => {
		const match = names.domain(text);
		expect(match.kind).toBe('ambiguous');
		expect(match.kind === 'ambiguous' && [...match.ids].sort()).toEqual(ids);
	});

	it.each([
		'',
		'Azure',
		'manage',
		'Maria Sample',
		'Speicher implementieren',
		'cooking',
		'ストレージの実装',
		'42'
	])('%s is none', (text) => expect(names.domain(text)).toEqual({ kind: 'none' }));
});

describe('skill groups by name, and objectives by their group', () => {
	it.each([
		['Configure access to storage', 'exact', 'storage-access'],
		['storage-access', 'exact', 'storage-access'],
		['NSG', 'exact', 'secure-access'],
		['SAS', 'exact', 'storage-access'],
		['Implement backup and recovery', 'exact', 'backup-recovery'],
		['Configure name resolution and load balancing', 'exact', 'dns-load-balancing'],
		['Configure firewalls for storage and virtual networks', 'near', 'storage-access'],
		['Configure stored access policies', 'near', 'storage-access'],
		['Create and use shared access signature tokens', 'near', 'storage-access'],
		['Configure object replication for accounts', 'near', 'storage-accounts'],
		['Configure soft delete for blobs and containers', 'near', 'files-blobs'],
		['Export a deployment as a Bicep file', 'near', 'templates'],
		['Move a virtual machine', 'near', 'virtual-machines'],
		['Provision a container with Azure Container Apps', 'near', 'containers'],
		['Map a custom DNS name to an App Service', 'near', 'app-service'],
		['Configure user-defined network routes', 'near', 'virtual-networks'],
		['Private endpoints for Azure services', 'near', 'secure-access'],
		['Troubleshoot load balancing', 'near', 'dns-load-balancing'],
		['Set up alert rules and action groups', 'near', 'monitor'],
		['Fail over with Site Recovery', 'near', 'backup-recovery'],
		['Self-service password reset (SSPR)', 'near', 'users-groups'],
		['Manage built-in role assignments', 'near', 'access'],
		['Configure management groups', 'near', 'governance']
	])('%s: %s, %s', (text, kind, id) => expect(names.group(text)).toEqual({ kind, id }));

	it('asks where several fit', () => expect(names.group('network access').kind).toBe('ambiguous'));

	it('knows the section of a group', () =>
		expect(names.domainsOf(['secure-access', 'virtual-networks'])).toEqual(['networking']));
});

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
			exam: 'AZ-900',
			line: 1
		});
		expect(draft('After AZ-900 I sat AZ-104\nstorage 40').otherExam).toBeUndefined();
	});
});

describe('a sentence that names it', () => {
	it.each([
		['failed az104 yesterday with 641. storage was weak', [641, 'fail', '2026-11-25']],
		[
			'failed az104 yesterday with 641. storage was weak, networking weak too, compute ok, identity good and monitoring strong I think.',
			[641, 'fail', '2026-11-25']
		],
		['I failed AZ-104 with a score of 641, storage weak', [641, 'fail', undefined]]
	])('%s', (text, expected) => {
		const read = parseReport(text, az104, day('2026-11-26'));
		if (!read.ok) throw new Error(read.fault.code);
		const { score, result, day: on, notUnderstood } = read.value;
		expect([score?.value, result?.value, on?.value, ...notUnderstood]).toEqual(expected);
	});
});

describe('tables of it', () => {
	it.each([
		['semicolons.csv', 'identity 42.5 | storage 70 | compute 45 | networking none | monitoring unsure'],
		['commas.csv', 'identity 40 | storage 42.5 | compute 45 | networking 30 | monitoring unsure'],
		['tabs.tsv', 'storage 40 | networking 60'],
		['report.json', 'identity 40 | storage 30 | compute unsure | networking none | monitoring 61.5']
	])('%s', (name, expected) => {
		expect(bars(sample(name))).toBe(expected);
		expect(faults(sample(name))).toEqual([]);
	});

	it('says line by line what was wrong', () => {
		const read = draft(sample('bad.csv'));
		expect(read.notUnderstood.map((one) => `${one.line} ${lineFaultText(az104, one)}`)).toEqual([
			'2 Storage: Bars go from 0 to 100, and this is 140.',
			'3 Networking: Bars go from 0 to 100, and this is -5.',
			'4 Compute: Bars go from 0 to 100, and this is 0.4. If it means a share of 1, multiply it by 100.',
			'5 Start with one of these: Identity and governance, Storage, Compute, Networking, Monitoring and backup. In another language, set the bar in the form.',
			'6 Part of this line wasn’t read. Write a bar as a number from 0 to 100, weak, medium, strong, no bar or not sure.',
			'8 Identity and governance: This is a range from 20 to 60. Write the one length you read, from 0 to 100.'
		]);
		expect(read.missing).toEqual([]);
	});
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
		runs(25, 100)
	);
	// A hundred reports take a while on a busy machine.
}, 30_000);
