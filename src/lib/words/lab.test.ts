import { describe, expect, it } from 'vitest';
import type { LabCodeFault } from '#lib/domain/lab/address.ts';
import type { NameFault } from '#lib/domain/lab/names.ts';
import type { PasteFault } from '#lib/domain/lab/paste/fault.ts';
import type { Redacted } from '#lib/domain/lab/redact/redact.ts';
import { labCodeFaultText, labEndText, nameFaultText, pasteFaultText, redactedText } from '#lib/words/lab.ts';

describe('a name that can’t be used', () => {
	it.each<[NameFault, string]>([
		[
			{ code: 'group', found: 'rg resit' },
			'Use up to 60 letters, digits, - and _, like rg-resit. “rg resit” isn’t one.'
		],
		[{ code: 'suffix', found: 'K7' }, 'Use five small letters or digits, like k7q3f. “K7” isn’t one.']
	])('%j', (fault, expected) => expect(nameFaultText(fault)).toBe(expected));
});

describe('the code of a lab', () => {
	it.each<[LabCodeFault, string]>([
		[{ code: 'empty' }, 'Type the code of a lab first. It has three letters and digits.'],
		[{ code: 'length', found: 2 }, 'The code of a lab has three letters and digits, and this has 2.'],
		[{ code: 'sign', sign: 'U' }, 'The code of a lab has three letters and digits, and never a “U”.'],
		[{ code: 'check' }, 'A character of this code is wrong, or two are swapped. Compare it with the phone.']
	])('%j', (fault, expected) => expect(labCodeFaultText(fault)).toBe(expected));
});

describe('a paste that can’t be checked', () => {
	it.each<[PasteFault, string]>([
		[{ code: 'empty' }, 'Paste what the command printed.'],
		[
			{ code: 'long', characters: 5_000_000 },
			'This is 5,000 kB, and the command prints less than 2 kB. Copy only what it printed.'
		],
		[{ code: 'two', outputs: 2 }, 'This paste has 2 outputs. Keep only the one from this command.'],
		[
			{ code: 'failed', error: 'ResourceGroupNotFound' },
			'The command ended in an error: ResourceGroupNotFound. Fix that, then run it again.'
		],
		[{ code: 'tool', tool: 'nslookup' }, 'This isn’t what nslookup printed, from “Server:” on. Copy that.'],
		[
			{ code: 'other', asked: 'value', looks: { like: 'list', length: 0 } },
			'The command prints one word or number. This is an empty list. Run it exactly as shown here.'
		],
		[
			{ code: 'other', asked: ['name', 'network'], looks: { like: 'keys', keys: ['id'] } },
			'The command prints the keys name, network. This has the keys id. Run it exactly as shown here.'
		],
		[
			{ code: 'not own', name: 'stotherk7q3f', named: 'stsas' },
			'This is “stotherk7q3f”. The lab’s own resource has a name that starts with stsas.'
		],
		[
			{ code: 'not own', named: 'stsas' },
			'This is another resource. The lab’s own resource has a name that starts with stsas.'
		]
	])('%j', (fault, expected) => expect(pasteFaultText(fault)).toBe(expected));
});

describe('a sentence says what was removed', () => {
	it.each<readonly [Redacted['struck'], string]>([
		[[], ''],
		[[{ kind: 'password', count: 1 }], 'Removed before it was saved: 1 password.'],
		[[{ kind: 'id', count: 1 }], 'Shortened before it was saved: 1 id.'],
		[
			[
				{ kind: 'account-key', count: 2 },
				{ kind: 'id', count: 3 }
			],
			'Removed before it was saved: 2 account keys. Shortened: 3 ids.'
		],
		[
			[
				{ kind: 'password', count: 1 },
				{ kind: 'id', count: 1 },
				{ kind: 'email', count: 2 }
			],
			'Removed before it was saved: 1 password. Shortened: 1 id, 2 email addresses.'
		],
		[[{ kind: 'email', count: 1 }], 'Shortened before it was saved: 1 email address.'],
		[[{ kind: 'secret', count: 1200 }], 'Removed before it was saved: 1,200 other secrets.']
	])('%j', (struck, text) => expect(redactedText(struck)).toBe(text));
});

it('the end of a lab counts the predictions that were made', () => {
	expect(labEndText(2, 3)).toBe('2 of 3 went as you predicted.');
	expect(labEndText(3, 3)).toBe('You predicted all of it.');
	expect(labEndText(0, 0)).toBe('Read why it works this way.');
});
