// ARM templates and Bicep files: what waits for what, values of parameters, secrets, loops, modules, existing resources, names of deployments, and export.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	declared,
	instancesBefore,
	parameterValue,
	twoDeployments,
	waitsForParent
} from '#lib/azure/compute/template.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	side,
	taking,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

const isOff = ({ server, condition }: Row): boolean => condition === 'if' && server === 'false';
const waits = ({ language, link }: Row) => waitsForParent(language as 'arm', link as 'nested');

const skuOf = ({ initial, file, inline, allowed }: Row): string =>
	parameterValue(
		[inline, file, initial].filter((one) => one !== 'no'),
		allowed === 'some' ? ['B1', 'S1'] : undefined
	) ?? 'error';

const canReadVault = ({ vault }: Row): boolean => /^(owner|contributor|custom)$/.test(vault!);
/** What a deployment with a secret still needs. */
const missing = (row: Row): readonly string[] => [
	...(row['access'] === 'enabled' ? [] : ['access']),
	...(canReadVault(row) ? [] : ['vault']),
	...(row['on'] === 'contributor' ? [] : ['group'])
];

const vm3 = ({ range, batch }: Row): string => {
	const [start, count] = range!.split(' ').map(Number) as [number, number];
	return String(instancesBefore(3, start, count, batch === 'no' ? undefined : Number(batch)) ?? 'never');
};

/** Where a module is deployed, whatever its file is for. */
const scopeOf = ({ command, scope }: Row): string => (scope === 'no' ? command! : scope!);
const isForGroup = (scope: string): boolean => scope !== 'sub';

const resultOf = ({ keyword, scope, exists }: Row) =>
	declared(keyword === 'existing', scope === 'no' ? 'here' : 'there', {
		here: /^(here|both)$/.test(exists!),
		there: /^(there|both)$/.test(exists!)
	});

const isSameName = ({ names }: Row): boolean => names === 'same' || names === 'main';

const topics = {
	order: {
		noun: 'template',
		intro:
			'You have {count} with an Azure SQL logical server named {server1} and its child db1. Both exist from an earlier deployment. You deploy in incremental mode. Nothing but what is listed links the two.',
		common: {
			server: side(
				'setting',
				'',
				'true|false',
				'the parameter deployServer were {}',
				'the parameter deployServer is {}'
			)
		},
		sides: {
			language: side(
				'link',
				'Language',
				{ bicep: 'Bicep', arm: 'JSON' },
				{ bicep: '{name} were a Bicep file', arm: '{name} were an ARM template in JSON' },
				{ bicep: '{name} is a Bicep file', arm: '{name} is a JSON template' }
			),
			link: side(
				'link',
				'Declaration of db1',
				{
					nested: 'nested in {server1}, without dependsOn',
					parent: 'parent: {server1}',
					dependsOn: '{server1} in dependsOn',
					name: 'full name {server1}/db1 only',
					reference: "reference('{server1}') in a property",
					'by id': 'reference(resourceId(…), …) in a property'
				},
				{
					nested: 'db1 were nested in {server1}',
					parent: '{server1} were in the parent property of db1',
					dependsOn: 'db1 listed {server1} in dependsOn',
					name: 'only its full name linked db1 to {server1}',
					reference: "a property of db1 used reference('{server1}')",
					'by id': 'a property of db1 used reference with the resource ID of {server1}'
				},
				{
					nested: 'its db1 is nested in {server1}, without dependsOn',
					parent: 'the parent property of its db1 is {server1}',
					dependsOn: 'its db1 lists {server1} in dependsOn',
					name: 'its db1 has only the full name {server1}/db1',
					reference: "a property of its db1 uses reference('{server1}')",
					'by id': 'a property of its db1 uses reference with the resource ID of {server1}'
				}
			),
			condition: side(
				'setting',
				'Condition of {server1}',
				{ none: 'none', if: 'deployServer' },
				{ none: '{server1} had no condition', if: 'deployServer were the condition of {server1}' },
				{ none: 'there is no condition', if: 'its server has the condition deployServer' }
			)
		},
		// What a function returns, or a nested child does, where the server isn't deployed is another question.
		decide: (row) =>
			waits(row) === undefined || (row['condition'] === 'if' && /nest|^by|ref/.test(row['link']!))
				? undefined
				: isOff(row)
					? 'alone'
					: waits(row)
						? 'after'
						: 'parallel',
		asks: {
			after: 'only after {server1}',
			parallel: 'in parallel with {server1}',
			alone: 'without {server1}'
		},
		table: 'How will Resource Manager deploy db1?',
		choose: 'For which template{s} will Resource Manager deploy db1 {}?',
		judge: 'For {name}, Resource Manager will deploy db1 {}.',
		why(row, answer) {
			const { language, link, condition } = row;
			if (isOff(row))
				return {
					alone:
						link === 'dependsOn'
							? 'the condition of {server1} is false, and what isn’t deployed is removed from dependsOn'
							: link === 'parent'
								? 'the condition of {server1} is false, and a condition of a parent isn’t one of its children'
								: 'only db1 is deployed, because the condition of {server1} is false',
					after: 'the condition is false, so db1 has nothing to wait for',
					parallel: 'the condition is false, so there’s no deployment of {server1} beside it'
				}[answer]!;
			if (answer === 'alone')
				return condition === 'if'
					? 'the condition deployServer is true, so {server1} is deployed, too'
					: 'without a condition, {server1} is deployed, too';
			if (answer !== (waits(row) ? 'after' : 'parallel'))
				return answer === 'after'
					? 'nothing makes db1 wait for {server1}'
					: 'the two aren’t independent of each other';
			const isMet = condition === 'if' ? 'the condition is true, and ' : '';
			return (
				isMet +
				{
					nested:
						language === 'bicep'
							? 'in Bicep, a nested child waits for the resource around it'
							: 'in an ARM template, a nested child doesn’t wait without dependsOn',
					parent: 'the parent property makes db1 wait for {server1}',
					dependsOn: 'what’s listed in dependsOn is deployed first',
					name: 'a full name alone makes no dependency',
					reference: 'by the name of a resource in the same template, reference makes a dependency',
					'by id': 'by a resource ID, reference makes no dependency'
				}[link!]!
			);
		}
	},
	value: {
		noun: 'pipeline',
		intro:
			'You have {count} to deploy an App Service plan. The Azure CLI command of a pipeline names its own Bicep file and, after --parameters, a local JSON parameters file and then inline values. It does not prompt. The size is a string parameter named sku.',
		sides: {
			initial: side(
				'setting',
				'Default sku',
				{ no: 'none', B1: 'B1' },
				{ no: 'sku of {name} had no default', B1: 'sku of {name} had the default B1' },
				{ no: '{name} has no default sku', B1: '{name} has the default sku B1' }
			),
			allowed: side(
				'setting',
				'@allowed',
				{ none: 'none', some: 'B1 and S1' },
				{ none: '{name} had no @allowed', some: '@allowed of {name} listed only B1 and S1' },
				'@allowed: {}'
			),
			file: side(
				'link',
				'Parameters file',
				{ no: 'no sku', S1: 'S1', P1v3: 'P1v3' },
				{ '': 'the parameters file of {name} had {}', no: 'the parameters file of {name} did not have sku' }
			),
			inline: side(
				'link',
				'Inline value',
				{ no: 'none', S1: 'S1', P1v3: 'P1v3' },
				{ '': 'the inline value of {name} were {}', no: '{name} had no inline value' }
			)
		},
		decide: (row) => (row['file'] === row['inline'] && row['file'] !== 'no' ? undefined : skuOf(row)),
		asks: { B1: 'a B1 plan', S1: 'an S1 plan', P1v3: 'a P1v3 plan', error: 'no plan' },
		table: 'What will each pipeline deploy?',
		choose: 'Which pipeline{s} will deploy {}?',
		judge: '{name} will deploy {}.',
		single: 'What will the pipeline deploy?',
		why(row, answer) {
			const { initial, file, inline, allowed } = row as Record<string, string>;
			const found = skuOf(row);
			const value = [inline!, file!, initial!].find((one) => one !== 'no');
			const from =
				value === inline ? 'inline value' : value === file ? 'value in the parameters file' : 'default';
			if (answer === found)
				return found === 'error'
					? value === undefined
						? 'there’s no default and no value is given, so the deployment fails'
						: `the ${from}, ${value}, isn’t allowed, so validation fails`
					: value === initial
						? 'no value is given, so the default applies'
						: value === inline && file !== 'no'
							? 'the inline value replaces that in the parameters file'
							: initial === 'no'
								? `nothing but the ${from} is given`
								: `the ${from} replaces the default`;
			if (answer === 'error')
				return allowed === 'some' ? `the ${from} applies, and ${value!} is allowed` : `the ${from} applies`;
			if (answer === value) return `@allowed doesn’t list ${answer}, so validation fails`;
			if (answer === 'B1')
				return initial === 'no'
					? 'there’s no default'
					: 'the default is for a deployment that gives no value';
			return answer === file
				? 'the inline value replaces the one in the parameters file'
				: answer === 'S1'
					? 'neither the parameters file nor the command has S1'
					: 'no value in the parameters file or the command is P1v3';
		}
	},
	vault: {
		noun: 'deployment',
		intro:
			'You plan {count} to {group}. A JSON parameters file takes a password from a key vault in {other}, which uses Azure RBAC and allows all networks. Users have only the listed roles.',
		sides: {
			access: side(
				'setting',
				'Vault for template deployment',
				'enabled|disabled',
				'the vault of {name} were {} for template deployment',
				'{name} uses a vault {} for template deployment'
			),
			vault: side(
				'link',
				'Role on the vault',
				{
					contributor: 'Contributor',
					owner: 'Owner',
					custom: 'custom, with only Microsoft.KeyVault/vaults/deploy/action',
					reader: 'Reader',
					secrets: 'Key Vault Secrets User',
					officer: 'Key Vault Secrets Officer'
				},
				{
					'': 'the user of {name} had the {} role on the vault',
					custom: 'the user of {name} had a custom role with deploy/action on the vault'
				},
				'role on the vault: {}'
			),
			on: side(
				'link',
				'Role on {group}',
				{ contributor: 'Contributor', reader: 'Reader' },
				'the user of {name} had the {} role on {group}',
				'role on {group}: {}'
			)
		},
		decide: (row) => {
			const found = missing(row);
			return found.length > 1 ? undefined : (found[0] ?? 'ready');
		},
		asks: {
			ready: 'start the deployment without other changes',
			access: 'enable the vault for template deployment',
			vault: 'assign the Contributor role on the vault',
			group: 'assign the Contributor role on {group}'
		},
		table: 'What should you do for each deployment?',
		choose: 'For which deployment{s} should you {}?',
		judge: 'For {name}, you should {}.',
		single: 'You need to ensure that the deployment succeeds. What should you do?',
		why(row, answer) {
			const found = missing(row)[0];
			const { vault } = row;
			return {
				ready:
					found === undefined
						? vault === 'custom'
							? 'an enabled vault, deploy/action on it and Contributor on {group} are enough'
							: 'the {vault} role on the vault includes deploy/action, and the rest is set up'
						: found === 'access'
							? 'the vault doesn’t let Resource Manager get secrets yet'
							: found === 'vault'
								? 'the user can’t use the vault in a deployment yet'
								: 'the user can’t deploy to {group} yet',
				access:
					found === 'access'
						? 'Resource Manager can get secrets only from a vault that’s enabled for template deployment'
						: 'the vault is already enabled for template deployment',
				vault:
					found === 'vault'
						? vault === 'reader'
							? 'Reader can’t use a vault in a deployment, which takes vaults/deploy/action'
							: 'the {vault} role is for data, and doesn’t include vaults/deploy/action'
						: vault === 'custom'
							? 'the custom role already has the permission on the vault'
							: 'the {vault} role on the vault already includes vaults/deploy/action',
				group:
					found === 'group'
						? 'Reader can’t deploy anything to {group}'
						: 'the user already is a Contributor on {group}'
			}[answer]!;
		}
	},
	loop: {
		noun: 'Bicep loop',
		intro: 'You deploy {count}. The VMs of a loop have names that end with vm and the index i, such as vm7.',
		sides: {
			range: side(
				'link',
				'Expression',
				Object.fromEntries(
					['0 2', '0 3', '0 4', '1 2', '1 3', '2 2', '2 3', '3 2', '4 2'].map((one) => [
						one,
						`[for i in range(${one.replace(' ', ', ')}): …]`
					])
				),
				'{name} were {}',
				'{name} is {}'
			),
			batch: side(
				'setting',
				'Decorator',
				{ no: 'none', 1: '@batchSize(1)', 2: '@batchSize(2)', 3: '@batchSize(3)' },
				{ '': '{name} had {}', no: '{name} had no decorator' },
				{ '': 'its decorator is {}', no: 'it has no decorator' }
			)
		},
		decide: vm3,
		asks: {
			0: 'deployed without waiting',
			1: 'deployed after one other VM',
			2: 'deployed after two other VMs',
			3: 'deployed after three other VMs',
			never: 'not deployed at all'
		},
		table: 'How will each loop treat vm3?',
		choose: 'In which loop{s} is vm3 {}?',
		judge: 'In {name}, vm3 is {}.',
		single: 'How is vm3 treated?',
		why(row, answer) {
			const { range, batch } = row as { range: string; batch: string };
			const [start, count] = range.split(' ').map(Number) as [number, number];
			const [last, place, waiting] = [start + count - 1, 3 - start, Number(answer)];
			const found = vm3(row);
			const others = ['nothing', 'one other VM', 'two other VMs', 'three other VMs'][waiting];
			if (found === 'never')
				return answer !== found
					? `there’s no vm3 that waits for ${others}`
					: start > 3
						? `the first index is ${start}`
						: `with range(${start}, ${count}), there are ${count} indexes, and the last one is ${last}`;
			if (answer === 'never') return `the indexes go from ${start} to ${last}`;
			if (waiting > place) return `the loop doesn’t have ${others} before vm3`;
			if (batch === 'no')
				return answer === '0'
					? 'without batchSize, all VMs of a loop are deployed in parallel'
					: `without batchSize, vm3 doesn’t wait for ${others}`;
			if (answer !== found)
				return waiting === 0
					? `the first batch of ${batch} ends before vm3`
					: `with batches of ${batch}, vm3 doesn’t wait for ${others}`;
			return answer === '0'
				? `with batches of ${batch}, vm3 is in the first one, which waits for nothing`
				: `with batches of ${batch}, vm3 waits for vm${start}${answer === '1' ? '' : ` ${answer === '2' ? 'and' : 'to'} vm${start + waiting - 1}`}`;
		}
	},
	module: {
		noun: 'Bicep file',
		intro:
			'A subscription named Sub1 contains {group} and {other}. You write {count} with a module. Group deployments go to {group}. The target scope of a deployed file fits its command.',
		sides: {
			command: side(
				'setting',
				'Command',
				{ group: 'az deployment group create', sub: 'az deployment sub create' },
				'you deployed {name} with {}',
				'you deploy {name} with {}'
			),
			scope: side(
				'link',
				'Module scope',
				{ no: 'not set', other: "resourceGroup('{other}')", sub: 'subscription()' },
				{ '': 'the module in {name} had the scope {}', no: 'the module in {name} had no scope' }
			),
			file: side(
				'link',
				'Module file',
				{ group: 'no targetScope', sub: "targetScope = 'subscription'" },
				'the module file of {name} had {}'
			)
		},
		decide: (row) => (isForGroup(scopeOf(row)) === isForGroup(row['file']!) ? scopeOf(row) : 'error'),
		asks: {
			group: 'deployed to {group}',
			other: 'deployed to {other}',
			sub: 'deployed to Sub1 itself',
			error: 'rejected because of its scope'
		},
		table: 'How will the module in each file be treated?',
		choose: 'In which file{s} will the module be {}?',
		judge: 'The module in {name} will be {}.',
		single: 'How will the module be treated?',
		why(row, answer) {
			const found = scopeOf(row);
			const { scope, file } = row;
			const isFit = isForGroup(found) === isForGroup(file!);
			const kinds = ['a subscription', 'a resource group'];
			const kind = kinds[Number(isForGroup(file!))]!;
			if (answer === 'error')
				return `the module file is for ${kind}, ${isFit ? 'and so is its scope' : `but its scope is ${kinds[Number(isForGroup(found))]!}`}`;
			const place = found === 'sub' ? 'Sub1' : found === 'group' ? '{group}' : '{other}';
			if (answer !== found)
				return answer === 'group'
					? scope === 'no'
						? 'the file around the module is deployed to Sub1'
						: 'the module has its own scope'
					: answer === 'other'
						? `no scope names {other}`
						: scope === 'no'
							? 'the file around the module is deployed to {group}'
							: 'the scope of the module isn’t Sub1';
			return `${
				scope === 'no'
					? `without a scope, a module goes where the file around it goes, to ${place}`
					: `the scope of the module is ${place}`
			}, ${isFit ? 'and' : 'but'} the module file is for ${kind}`;
		}
	},
	existing: {
		noun: 'version',
		intro:
			'You have {count} of a Bicep file that returns the rules of an NSG named nsg1. Without the keyword existing, its declaration adds a tag. A version is deployed to {group} in its own subscription, which also contains {other}.',
		sides: {
			keyword: side(
				'existing',
				'Declaration',
				{ existing: 'with existing', no: 'without existing' },
				'{name} declared nsg1 {}',
				'{name} declares nsg1 {}'
			),
			scope: side(
				'link',
				'scope of nsg1',
				{ no: 'not set', other: "resourceGroup('{other}')" },
				{ '': 'the scope in {name} were {}', no: 'no scope were set in {name}' },
				{ '': 'its scope is {}', no: 'it has no scope' }
			),
			exists: side(
				'existing',
				'nsg1 before',
				{
					here: 'only in {group}',
					there: 'only in {other}',
					both: 'in {group} and {other}',
					no: 'in no group'
				},
				{ '': 'before {name}, nsg1 existed {}', no: 'before {name}, no group had an nsg1' },
				{ '': 'so far, nsg1 is {}', no: 'so far, no group has an nsg1' }
			)
		},
		decide: resultOf,
		asks: {
			created: 'created in {group}',
			updated: 'changed in {group}',
			read: 'only read',
			error: 'the cause of an error'
		},
		table: 'What will happen to nsg1?',
		choose: 'In which version{s} will nsg1 be {}?',
		judge: 'With {name}, nsg1 will be {}.',
		single: 'What will nsg1 be?',
		why(row, answer) {
			const { keyword, scope, exists } = row;
			const found = resultOf(row);
			if (keyword === 'no' && scope === 'other')
				return {
					error: 'a resource can’t have the scope of another group, for which you need a module',
					created: 'nothing is deployed to {group}, because the scope is {other}',
					updated: 'the scope is {other}, so {group} stays as it is',
					read: 'without existing, nsg1 is not only read'
				}[answer]!;
			if (keyword === 'no')
				return {
					error: 'without a scope, nsg1 is deployed to {group}',
					created:
						found === answer
							? `without existing, nsg1 is deployed to {group}, which doesn’t have it yet${exists === 'there' ? ', whatever is in {other}' : ''}`
							: 'there’s already an nsg1 in {group}',
					updated:
						found === answer
							? 'without existing, nsg1 is deployed to {group}, which already has it'
							: 'there’s no nsg1 in {group} to change',
					read: 'without existing, nsg1 is not only read'
				}[answer]!;
			const place = scope === 'no' ? '{group}' : '{other}';
			return {
				created: 'with existing, nothing is created',
				updated: 'with existing, nothing is changed',
				read:
					found === answer
						? `with existing, nsg1 is only read, and ${place} has it`
						: `there’s no nsg1 in ${place} to read`,
				error:
					found === answer
						? `with existing, nsg1 is looked up in ${place}, which doesn’t have it`
						: `the lookup in ${place} finds nsg1`
			}[answer]!;
		}
	},
	name: {
		noun: 'test',
		intro:
			'You run {count}. In each, the Azure CLI deploys two Bicep files with different storage accounts. Where the second deployment begins during the first, the first has created nothing yet.',
		edge: true,
		sides: {
			names: side(
				'link',
				'Names',
				{
					same: '--name web for both',
					own: '--name web1 and --name web2',
					main: 'no --name, twice main.bicep',
					files: 'no --name, a.bicep and b.bicep'
				},
				{
					same: 'both deployments of {name} had --name web',
					own: 'the deployments of {name} had --name web1 and --name web2',
					main: '{name} had no --name and two files called main.bicep',
					files: '{name} had no --name and files called a.bicep and b.bicep'
				},
				{
					same: '{name} uses --name web for both',
					own: '{name} uses --name web1 and --name web2',
					main: '{name} uses no --name and two files called main.bicep',
					files: '{name} uses no --name, and a.bicep and b.bicep'
				}
			),
			groups: side(
				'existing',
				'Targets',
				{ one: '{group} for both', two: '{group} and {other}' },
				{ one: '{name} deployed both files to {group}', two: '{name} deployed one file to {other}' }
			),
			when: side(
				'setting',
				'Start of the second',
				{ together: 'during the first', later: 'after the first succeeded' },
				{
					together: 'the second deployment of {name} began during the first',
					later: 'the second deployment of {name} began after the first had succeeded'
				},
				{
					together: 'the second begins during the first',
					later: 'the second begins after the first succeeded'
				}
			)
		},
		decide: (row) =>
			twoDeployments(isSameName(row), row['groups'] === 'one', row['when'] === 'together').join(' '),
		asks: {
			'1 1': 'one storage account and one history entry',
			'2 1': 'two storage accounts and one history entry',
			'2 2': 'two storage accounts and two history entries'
		},
		table: 'What will each test result in?',
		choose: 'Which test{s} will result in {}?',
		judge: '{name} will result in {}.',
		why(row, answer) {
			const { names, groups, when } = row;
			const isSame = isSameName(row);
			if (!isSame || groups === 'two')
				return {
					'1 1': 'neither deployment replaces the other',
					'2 1': isSame ? 'each resource group has an entry' : 'each name has its own entry',
					'2 2': isSame
						? 'each resource group has its own history, so the same name does no harm'
						: names === 'files'
							? 'without --name, a deployment is named after its file, so the two names differ'
							: 'deployments with different names don’t affect each other'
				}[answer]!;
			const same = names === 'main' ? 'both deployments are named main' : 'the name is the same';
			return {
				'1 1':
					when === 'together'
						? `${same}, so the second deployment replaces the first one, which is still running`
						: 'the first deployment had succeeded, so its account stays',
				'2 1':
					when === 'together'
						? 'the first deployment is replaced before it creates its account'
						: `${same}, so the second deployment replaces the entry of the first one, but not its account`,
				'2 2': 'a history has only one entry of a name'
			}[answer]!;
		}
	},
	export: {
		noun: 'resource group',
		intro:
			'In the Azure portal, you get a JSON template for {count} with a web app and a storage account. A template must be one file, contain only what is required, and need the least editing.',
		sides: {
			since: side(
				'existing',
				'Deployments',
				{
					once: 'one, nothing changed since',
					app: 'one, and the app changed since',
					storage: 'one, and the account changed since',
					two: 'first the app, then the account'
				},
				{
					once: '{name} came from one deployment, without changes since',
					app: '{name} came from one deployment, and the app had been changed since',
					storage: '{name} came from one deployment, and the account had been changed since',
					two: 'the account in {name} had come from a second deployment'
				},
				{
					once: '{name} is from one deployment, without changes since',
					app: '{name} is from one deployment, but the app was changed since',
					storage: '{name} is from one deployment, but the account was changed since',
					two: '{name} is from two deployments, first the app, then the account'
				}
			),
			need: side(
				'setting',
				'Required',
				{
					all: 'everything as it is now',
					storage: 'only the account as it is now',
					first: 'the first deployment as it was'
				},
				'the template of {name} had to contain {}'
			)
		},
		decide: ({ since, need }) =>
			need === 'first' || since === (need === 'all' ? 'once' : 'two')
				? 'history'
				: need === 'all'
					? 'group'
					: 'part',
		asks: {
			history: 'use a template from the deployment history',
			group: 'export the whole resource group',
			part: 'export the storage account'
		},
		table: 'What should you do for each resource group?',
		choose: 'For which resource group{s} should you {}?',
		judge: 'For {name}, you should {}.',
		why({ since, need }, answer) {
			const isChanged = since === 'app' || since === 'storage';
			if (need === 'first')
				return answer === 'history'
					? `the history keeps the template exactly as it was deployed${isChanged ? ', whatever was changed since' : since === 'two' ? ', one for each deployment' : ''}`
					: answer === 'group'
						? 'an export has current settings, most of them hard-coded'
						: 'the first deployment contained more than the account';
			if (need === 'all')
				return {
					history: isChanged
						? 'the history doesn’t have the change that was made later'
						: since === 'two'
							? 'no deployment in the history contained everything'
							: 'the template of the only deployment is ready to use, and nothing has changed since',
					group: isChanged
						? 'only an export contains the change that was made in the portal'
						: since === 'two'
							? 'only an export of the group has the resources of both deployments in one template'
							: 'an export needs more editing than the template of the deployment',
					part: 'the app would be missing'
				}[answer]!;
			return {
				history:
					since === 'two'
						? 'the second deployment has only the account, and its template is ready to use'
						: 'its template has all resources, and you can’t pick some of them',
				group: 'it would contain the app, too',
				part:
					since === 'two'
						? 'an export needs more editing than the template of the second deployment'
						: since === 'storage'
							? 'only an export has the new settings, and it can be one of a single resource'
							: 'you can export a single resource, but take only whole deployments from the history'
			}[answer]!;
		}
	}
} satisfies Readonly<Record<string, Topic>>;

const beliefs: Readonly<Record<string, Belief>> = {
	children: [
		'A nested child waits for its parent in Bicep, but not in an ARM template. It’s easy to mix them up.',
		(row) => (row['link'] === 'nested' ? { ...row, language: 'bicep' } : row)
	],
	'any-mention': [
		'A name or a resource ID alone doesn’t make a dependency. It’s easy to think that any mention does.',
		taking('link', /^(name|by id)$/, { link: 'dependsOn' })
	],
	'only-listed': [
		'A reference or the parent property makes a dependency as well as dependsOn. It’s easy to look at dependsOn only.',
		taking('link', /^(parent|reference)$/, { link: 'name' })
	],
	'condition-aside': [
		'A resource whose condition is false isn’t deployed, and nothing waits for it. It’s easy to overlook that.',
		taking('condition', /^if$/, { condition: 'none' })
	],
	'file-wins': [
		'An inline value replaces that in a parameters file before it. It’s easy to think that the file is stronger.',
		(row) => (row['file'] !== 'no' && row['inline'] ? { ...row, inline: 'no' } : row)
	],
	'any-value': [
		'A value that @allowed doesn’t list makes the deployment fail. It’s easy to take it for a hint.',
		taking('allowed', /some/, { allowed: 'none' })
	],
	'secrets-role': [
		'A deployment takes vaults/deploy/action, which roles for secrets don’t include. It’s easy to think that reading secrets is enough.',
		taking('vault', /^(secrets|officer)$/, { vault: 'contributor' })
	],
	'reader-is-enough': [
		'The user must be able to use the vault and to deploy to the group. It’s easy to look at the vault only.',
		taking('on', /^reader$/, { on: 'contributor' })
	],
	'range-end': [
		'The second number of range is how many, not the last one. It’s easy to read it as “from, to”.',
		({ range, ...row }) => {
			const [start, end] = (range ?? '0 0').split(' ').map(Number) as [number, number];
			return range ? { ...row, range: `${start} ${Math.max(end - start + 1, 0)}` } : row;
		}
	],
	'one-by-one': [
		'Without batchSize, a loop deploys everything in parallel. It’s easy to think that it goes one by one.',
		taking('batch', /^no$/, { batch: '1' })
	],
	'file-decides': [
		'The targetScope of a file doesn’t move its module: the scope must fit it. It’s easy to expect that Bicep finds the scope.',
		(row) => (row['file'] === 'sub' && row['scope'] && row['command'] ? { ...row, scope: 'sub' } : row)
	],
	'existing-deploys': [
		'With existing, a resource is only read. It’s easy to think that it’s deployed where it’s missing.',
		taking('keyword', /^existing$/, { keyword: 'no' })
	],
	'found-anywhere': [
		'A resource is looked up in one scope only. It’s easy to think that any group will do.',
		(row) => (row['exists'] && row['exists'] !== 'no' ? { ...row, exists: 'both' } : row)
	],
	'any-name': [
		'In one group, a deployment replaces an earlier one of the same name. It’s easy to think that names don’t matter.',
		taking('names', /^(same|main)$/, { names: 'own' })
	],
	'always-replaced': [
		'A deployment that has finished keeps its resources, whatever replaces its entry. It’s easy to think that they go, too.',
		taking('when', /later/, { when: 'together' })
	],
	'history-is-current': [
		'The history keeps templates as they were deployed. It’s easy to think that they follow later changes.',
		taking('since', /^(app|storage)$/, { since: 'once' })
	]
};

export const deploymentOrder = topicFamily(
	{
		id: 'templates/deployment-order',
		edition: 9,
		group: 'templates',
		title: 'Templates and Bicep files',
		rule: {
			'^order':
				'A child waits for its parent if dependsOn, reference with its name or, in Bicep, the parent property or nesting links them. What has a false condition isn’t deployed, and isn’t waited for.',
			'^value':
				'An inline value replaces that in the parameters file before it, which replaces the default. A value that isn’t allowed makes the deployment fail.',
			'^vault':
				'To use a secret, the vault must be enabled for template deployment, and the user who deploys needs vaults/deploy/action on it, which Owner and Contributor include.',
			'^loop':
				'In range, the first number is the start, and the second is how many. Without batchSize, all are deployed in parallel. With it, a batch waits for the one before.',
			'^module':
				'A module without a scope has that of the file around it. Its own file must be for that kind of scope.',
			'^existing':
				'With existing, a resource is only read, from the group of the deployment or the one in its scope. Without it, the resource is created or updated in the group of the deployment.',
			'^name':
				'In the same group, a deployment replaces the entry of an earlier one of its name, and one that’s still running as a whole.',
			'^export':
				'The history has templates as deployed, whole and ready to use. An export has the current settings of a group or of single resources, and needs more editing.'
		},
		lab: 'templates/bicep-order',
		sources: [
			sources.bicepDependencies,
			sources.armDependencies,
			sources.bicepConditions,
			sources.bicepChildren,
			sources.parameterFiles,
			sources.bicepParameters,
			sources.bicepKeyVault,
			sources.bicepLoops,
			sources.bicepModules,
			sources.bicepToResourceGroup,
			sources.bicepToSubscription,
			sources.bicepExisting,
			sources.deployBicepCli,
			sources.exportTemplatePortal
		],
		axes: {
			link: 'How parts name each other',
			existing: 'What exists already',
			setting: 'A setting or a need'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['rg-shop', 'rg-hub', 'sql-shop'],
			['rg-clinic', 'rg-net', 'sql-clinic'],
			['rg-farm', 'rg-core', 'sql-farm'],
			['rg-press', 'rg-shared', 'sql-press']
		],
		words: ['group', 'other', 'server1'],
		forms: ['choose', 'judge', 'judge', 'table', 'single', 'single', 'series'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'change request']
	}
);
