import { describe, expect, it } from 'vitest';
import { day } from '#lib/domain/time/day.ts';
import { azCallsIn, azNamedIn } from './content/az-calls.ts';
import { azFaults, type AzTable } from './content/az-table.ts';
import { readShell } from './content/bash.ts';
import { askedOf, azFaultsOf, callsOf, shellFaultsOf } from './content/check-az.ts';
import {
	jsonFaultsOf,
	newShellFaultsOf,
	outputQueries,
	queryFaultsOf,
	variableFaultsOf
} from './content/check-texts.ts';
import { extensionCommands, newerFlags, referencePages } from './content/extensions.ts';
import { labWith } from './content/planted.ts';
import { shipped } from './content/shipped.ts';
import recorded from './samples/az-table.json' with { type: 'json' };

const table: AzTable = recorded;
const shown = (shell: string) =>
	azCallsIn(shell).map(({ leading, flags }) =>
		[...leading.map(({ text }) => text), ...flags.map(({ name }) => name)].join(' ')
	);
const faults = (shell: string) => azCallsIn(shell).flatMap((call) => azFaults(call, table));

describe('the commands of a text are found', () => {
	it.each([
		['one', 'az vm list -o json', ['vm list -o']],
		['over several lines', 'az vm list \\\n  --query "[].name" \\\n  -o json', ['vm list --query -o']],
		['in a pipe', 'az vm list | jq . | xargs -n1 az vm delete -n', ['vm list', 'vm delete -n']],
		['one after the other', 'az a && az b; az c || az d & az e\naz f', ['a', 'b', 'c', 'd', 'e', 'f']],
		['with another profile', 'AZURE_CONFIG_DIR=~/.az2 az vm list', ['vm list']],
		['in a variable', 'ID=$(az vm show -n a --query id -o tsv)', ['vm show -n --query -o']],
		[
			'in a flag',
			'az lock create --resource "$(az vm show -n a)" -n b',
			['lock create --resource -n', 'vm show -n']
		],
		['in a loop', 'for z in 1 2; do az vm create -z $z; done', ['vm create -z']],
		['behind a condition', 'if ! az vm show -n a; then az vm start -n a; fi', ['vm show -n', 'vm start -n']],
		['none in a comment or a string', '# az vm list\necho "az vm list"', []],
		['none in a file', "cat > a.sh <<'EOF'\naz vm list\nEOF", []],
		['with a value in the same word', 'az vm list -ojson --query=a --tag="$X"', ['vm list -o --query --tag']]
	])('%s', (_name, shell, calls) => expect(shown(shell)).toEqual(calls));

	it('and those a sentence names', () => {
		const named = azNamedIn('Run az vm list --show-details again, then az group delete.');
		expect(named.map(({ leading }) => leading.map(({ text }) => text))).toEqual([
			['vm', 'list'],
			['group', 'delete']
		]);
		expect(named[0]!.flags.map(({ name }) => name)).toEqual(['--show-details']);
	});

	it('a value is read as the shell reads it', () => {
		const [call] = azCallsIn(`az vm list --query "[?a=='x'].\\"b\\"" --tags 'c d' e\\ f "$G-x"`);
		expect(call!.flags).toEqual([
			{ name: '--query', values: [{ text: `[?a=='x']."b"`, open: false, quoted: true }] },
			{
				name: '--tags',
				values: [
					{ text: 'c d', open: false, quoted: true },
					{ text: 'e f', open: false, quoted: false },
					{ text: '$G-x', open: true, quoted: true }
				]
			}
		]);
	});

	it('a variable without quotes is as many words as its value has', () => {
		const [call] = azCallsIn('az vm list $ALL "$ALL" $OTHER', { ALL: '-g a -d' });
		expect(call!.flags.map(({ name, values }) => [name, ...values.map(({ text }) => text)])).toEqual([
			['-g', 'a'],
			['-d', '$ALL', '$OTHER']
		]);
	});

	it('and the files that are written', () => {
		const { files } = readShell(
			"cat > main.bicep <<'EOF'\nparam a string\nEOF\ncat <<EOF > b.json\n{}\nEOF\n"
		);
		expect(files).toEqual([
			{ name: 'main.bicep', text: 'param a string\n' },
			{ name: 'b.json', text: '{}\n' }
		]);
	});
});

describe('against the recorded table', () => {
	const rule = 'az network nsg rule create -g a --nsg-name b -n c --priority 100';

	it.each([
		rule,
		`${rule} --access allow --source-port-ranges 80 443 -o json`,
		`${rule} --access $ACCESS`,
		'az group delete -n a --yes',
		'az config set a=b c=d'
	])('%s is right', (shell) => expect(faults(shell)).toEqual([]));

	it.each([
		['a wrong command', 'az network nsg rules create -n a', 'no such command'],
		['a group alone', 'az network nsg', 'no such command'],
		['a wrong flag', `${rule} --protocols Tcp`, 'no flag --protocols'],
		['a shortened flag', `${rule} --prot Tcp`, 'no flag --prot'],
		['a wrong value', `${rule} --access Refuse`, '--access does not take “Refuse”'],
		['a flag without its value', `${rule} --description`, '--description takes 1 and is given 0'],
		[
			'a value without its quotes',
			`${rule} --description to the shop`,
			'--description takes 1 and is given 3'
		],
		['a value too many', 'az group delete -n a --yes true', '--yes takes 0 and is given 1'],
		['an empty list', `${rule} --source-asgs`, '--source-asgs is given nothing'],
		['a word too many', 'az group delete a -n b', 'a stands loose'],
		['a missing flag', 'az group delete --yes', '--name/-n/--resource-group/-g is missing'],
		['a deprecated flag', 'az policy assignment create --sku free', '--sku is deprecated']
	])('%s is found', (_name, shell, fault) => expect(faults(shell)).toEqual([fault]));

	it('a planted fault is told with its place', () => {
		const lab = labWith({ az: ['az group delete -n a --yes\naz group delete -n {group} --sure'] });
		expect(azFaultsOf(lab, table)).toEqual([
			{
				of: 'lab access/planted',
				field: 'steps[0].az[0]',
				text: 'az group delete -n rg-resit --sure',
				fault: 'no flag --sure'
			}
		]);
		expect(askedOf(lab)).toEqual(['group delete']);
	});

	it('a command may be cut short only where nobody is to type it', () => {
		expect(faults('az group delete … -n a')).toEqual([]);
		const cut = azFaultsOf(labWith({ az: ['az group delete … -n a'] }), table);
		expect(cut.map(({ fault }) => fault)).toEqual(['is cut short']);
	});

	it('a sentence may name a group, and no command that there is not', () => {
		const named = (see: string) => azFaultsOf(labWith({ see }), table).map(({ fault }) => fault);
		expect(named('See az network nsg for more, or az group delete.')).toEqual([]);
		expect(named('See az group remove.')).toEqual(['no such command']);
		expect(named('See az group delete --sure.')).toEqual(['no flag --sure']);
	});
});

describe('what ships for Bash', () => {
	it('is Bash', () => expect(shellFaultsOf(shipped)).toEqual([]));
	it('uses no variable that it does not set', () => expect(variableFaultsOf(shipped)).toEqual([]));
	it('brings back in a new shell what a later screen uses', () =>
		expect(newShellFaultsOf(shipped)).toEqual([]));
	it('asks the output in JMESPath', () => {
		expect(outputQueries(shipped).length).toBeGreaterThan(10);
		expect(queryFaultsOf(shipped)).toEqual([]);
	});
	it('writes JSON that is JSON', () => expect(jsonFaultsOf(shipped)).toEqual([]));

	it.each([
		['an open quote', shellFaultsOf, 'az vm list --query "a'],
		['a loop without end', shellFaultsOf, 'for a in 1 2; do az vm list'],
		['an unset variable', variableFaultsOf, 'A=1; az vm show -n "$A" -g "$B"'],
		['a broken query', queryFaultsOf, 'az vm list --query "[?a==\'b\'].{c:d"'],
		['a broken query with a variable', queryFaultsOf, 'az vm list --query "[?a==\'$B\'].{c:d"'],
		['a broken file', jsonFaultsOf, 'cat > a.json <<EOF\n{"a": }\nEOF']
	])('%s is found', (_name, faultsOf, az) => expect(faultsOf(labWith({ az: [az] }))).toHaveLength(1));
});

it('a variable that a new shell no longer has is found', () => {
	const [lab] = labWith({ az: ['A=1'] }).labs;
	const later = { ...lab!, negative: { goal: '', az: ['az vm show -n "$A"'], fails: '' } };
	const faultsOf = (one: typeof later) =>
		newShellFaultsOf({ labs: [one], prompts: [], axes: [], tasks: [] }).map(({ fault }) => fault);
	expect(faultsOf(later)).toEqual(['$A is gone in a new shell']);
	expect(faultsOf({ ...later, variables: 'A=1' })).toEqual([]);
});

describe('commands of extensions', () => {
	const page = 'network/bastion';
	const bastion = {
		extension: 'bastion',
		page,
		checked: day('2026-11-25'),
		needs: '--name -n',
		takes: '--ids, --tags'
	};
	const faultsWith = (az: string) =>
		azFaultsOf(labWith({ az: [az] }), table, { 'network bastion show': bastion }).map(({ fault }) => fault);

	it('are held against their pages', () => {
		expect(faultsWith('az network bastion show -n a -o json')).toEqual([]);
		expect(faultsWith('az network bastion show -n a --size b')).toEqual([
			`no flag --size on ${referencePages}${page}`
		]);
		expect(faultsWith('az network bastion show --tags a=b')).toEqual(['--name/-n is missing']);
		expect(faultsWith('az network bastion list -o json')).toEqual(['no such command']);
	});

	it('are listed only where they are shown, each with its reference page', () => {
		const leading = callsOf(shipped).map(({ call }) => `${call.leading.map(({ text }) => text).join(' ')} `);
		const idle = Object.keys(extensionCommands).filter(
			(name) => !leading.some((words) => words.startsWith(`${name} `))
		);
		expect(idle).toEqual([]);
		for (const command of Object.values(extensionCommands))
			expect(command.page).toMatch(/^[a-z-]+(\/[a-z-]+)*$/);
	});
});

describe('flags with a newer form', () => {
	const bare = { options: ['--is-linux'], required: false, values: 0 };
	const older: AzTable = {
		...table,
		commands: { 'appservice plan create': { flags: [bare], loose: false } }
	};
	const faultsWith = (az: string) => azFaultsOf(labWith({ az: [az] }), older).map(({ fault }) => fault);

	it('are taken in that form, whichever CLI the table is from', () => {
		expect(faultsWith('az appservice plan create --is-linux false')).toEqual([]);
		expect(faultsWith('az appservice plan create --is-linux')).toEqual([]);
		expect(faultsWith('az appservice plan create --is-linux no')).toEqual(['--is-linux does not take “no”']);
	});

	it('are listed only where they are shown, each with its reference page', () => {
		const shownIn = (command: string, name: string) =>
			callsOf(shipped).some(
				({ call }) =>
					call.leading.map(({ text }) => text).join(' ') === command &&
					call.flags.some((flag) => flag.name === name)
			);
		const idle = newerFlags.filter(({ command, flag }) => !shownIn(command, flag.options[0]!));
		expect(idle).toEqual([]);
		for (const { page } of newerFlags) expect(page).toMatch(/^[a-z-]+(\/[a-z-]+)*$/);
	});
});
