// Every note and question below was made up for this test.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examSigns, examSignsIn } from '#lib/domain/debrief/exam-content.ts';

describe('a note in categories passes', () => {
	it.each([
		[''],
		['RBAC scope, storage firewall, effective routes'],
		['Private endpoint DNS: I keep forgetting the zone link.'],
		['I overlooked least privilege twice and cost once.'],
		['Slots and backup policy. Ran out of time in the last third.'],
		['Why do I always mix up service endpoint and private endpoint?'],
		['Should I have skipped the case study and come back to it?'],
		['Why do I trip over scope when I answered it right in every lab?'],
		['Next time I need to read each requirement twice.'],
		['Case study took 25 minutes, then I had to rush 20 questions.'],
		['1) routes 2) NSG priority 3) DNS links'],
		['a) time b) nerves'],
		['Hard: VM sizes, availability sets against zones, disks.'],
		['Need to learn Bicep: what depends on what, and module scope.'],
		['NSG on subnet and NIC. Priority 100 before 200, I know it and still got it wrong.'],
		['SAS against keys against roles; which one can be revoked how'],
		['I looked up too much in Microsoft Learn: 8 times.'],
		['The questions were longer than in practice.'],
		['Yes/no statements: read too fast.'],
		['AZ-104 felt harder than AZ-900. Azure Files and AzCopy are new to me.'],
		['KQL: summarize and bin. Alert processing rule or action group?'],
		['I chose too fast when two answers looked alike.'],
		['Backup vault or Recovery Services vault, GRS or LRS'],
		['Kerberos, AD DS, Entra DS: I do not know which identity source fits.'],
		['My lab from yesterday, vm1, did not help here.'],
		['You have to know the tiers by heart.'],
		['Sat in room 3, seat 12. Noise. Bad sleep.'],
		['Scope: management group > subscription > resource group']
	])('%s', (note) => expect(examSignsIn(note)).toEqual([]));
});

describe('a note that retells a question is told', () => {
	it.each([
		['What should you do first to let the app reach the share?', ['phrase', 'asks']],
		['Which two roles should you assign?', ['phrase', 'asks']],
		['You need to ensure that backups are kept for a year. The solution must minimise cost.', ['phrase']],
		['Does this meet the goal? Yes or no', ['phrase']],
		['A) peering B) gateway C) private endpoint D) firewall', ['options']],
		['options\nA. Reader\nB. Contributor\nC. Owner', ['options']],
		['You have a subscription that contains VM1 and VM2 in VNET1.', ['scenario', 'names']],
		['Contoso wants to move storage1 to another region, RG2', ['scenario', 'names']],
		['The question was about a lock on a resource group and the answer was Owner.', ['asks', 'answer']],
		['Two VNets 10.0.0.0/16, which peering is needed so that the third one is reached?', ['asks', 'address']],
		['They asked what to set for User1, User2 and User3', ['asks', 'names']],
		['I picked CanNotDelete, the question asked about RG1', ['asks', 'answer']],
		['Question 12: app gateway. Correct answer is zone redundant.', ['asks', 'answer']]
	] as const)('%s', (note, signs) => expect(examSignsIn(note)).toEqual(signs));
});

it('one faint sign alone says nothing, two do', () => {
	expect(examSignsIn('In the exam I clicked too fast.')).toEqual([]);
	expect(examSignsIn('I selected too fast when 10.1.0.0/24 came up')).toEqual(['answer', 'address']);
});

it('answers to any text, also a very long one, at once', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			expect(examSignsIn(text).every((sign) => examSigns.includes(sign))).toBe(true);
		})
	);
	for (const part of ['a) ', 'you have a ', 'which a ', 'vm', '1.', 'x'.repeat(24)])
		expect(() => examSignsIn(part.repeat(300_000))).not.toThrow();
});
