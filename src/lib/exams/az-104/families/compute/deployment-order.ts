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
const waits = ({ link }: Row) => waitsForParent(...(link!.split(' ') as ['arm', 'nested']));

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

const indexOf = ({ vm }: Row): number => Number(vm!.slice(2));
const othersBefore = (row: Row): string => {
	const [start, count] = row['range']!.split(' ').map(Number) as [number, number];
	const size = row['batch'] === 'no' ? undefined : Number(row['batch']);
	return String(instancesBefore(indexOf(row), start, count, size) ?? 'never');
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
			'You have {count} with an Azure SQL logical server named {server1} (in Bicep, sql) and its child db1. Both exist from an earlier deployment. You deploy in incremental mode. Nothing but what is listed links the two.',
		common: {
			server: side(
				'setting',
				'',
				'true|false',
				'the parameter deployServer were {}',
				'you deploy with --parameters deployServer={}'
			)
		},
		sides: {
			condition: side(
				'setting',
				'Condition of {server1}',
				{ no: 'no condition', if: 'the condition deployServer' },
				'{server1} in {name} had {}',
				'in {name}, {server1} has {}'
			),
			link: side(
				'link',
				'Declaration of db1',
				{
					'bicep nested': 'Bicep, nested in sql, no dependsOn',
					'bicep parent': 'Bicep with parent: sql',
					'bicep dependsOn': 'Bicep with dependsOn: [sql]',
					'bicep name': "Bicep with name: '{server1}/db1'",
					'arm nested': 'JSON, nested in {server1}, no dependsOn',
					'arm dependsOn': 'JSON with "dependsOn": ["{server1}"]',
					'arm name': 'JSON with "name": "{server1}/db1"',
					'arm reference': "JSON with reference('{server1}').state",
					'arm id':
						"JSON with reference(resourceId('Microsoft.Sql/servers', '{server1}'), '2023-08-01').state"
				},
				'{name} declared db1 in {}',
				'its db1 is declared in {}'
			)
		},
		// What a function returns, or a nested child does, where the server isn't deployed is another question.
		decide: (row) =>
			row['condition'] === 'if' && /nested|^arm (ref|id)/.test(row['link']!)
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
		choose: 'For which template{s} will Resource Manager deploy db1 {}?',
		judge: 'For {name}, Resource Manager will deploy db1 {}.',
		single: 'How will Resource Manager deploy db1?',
		why(row, answer) {
			const { link, condition } = row as { link: string; condition: string };
			if (isOff(row))
				return {
					alone: link.endsWith('dependsOn')
						? 'the condition of {server1} is false, and what isn’t deployed is removed from dependsOn'
						: link === 'bicep parent'
							? 'the condition of {server1} is false, and it doesn’t apply to a child'
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
			const reasons: Row = {
				'bicep nested': 'in Bicep, a nested child waits for the resource around it',
				'arm nested': 'in JSON, nesting alone doesn’t make a dependency',
				'bicep parent': 'the parent property makes a dependency',
				name: 'a full name makes no dependency',
				dependsOn: 'dependsOn makes a dependency',
				'arm reference': 'reference makes a dependency by the name of a resource in the template',
				'arm id': 'reference makes no dependency by a resource ID'
			};
			const reason = reasons[link] ?? reasons[link.split(' ')[1]!]!;
			return `${condition === 'if' ? 'the condition is true, so both' : 'both'} are deployed, ${waits(row) ? 'db1 last' : 'in parallel'}, because ${reason}`;
		}
	},
	value: {
		noun: 'pipeline',
		intro:
			'You have {count} to deploy an App Service plan. Its size is the parameter sku. The command is az deployment group create -g {group} -f main.bicep --no-prompt --parameters main.json, followed by an inline value, if any. Files are not shared.',
		sides: {
			initial: side(
				'setting',
				'Declaration',
				{ no: 'param sku string', B1: "param sku string = 'B1'" },
				'{name} declared {}',
				'{name} declares {}'
			),
			allowed: side('setting', 'Decorator', { no: 'none', some: "@allowed(['B1', 'S1'])" }),
			file: side(
				'link',
				'In main.json',
				{ no: 'no sku', S1: '"sku": {"value": "S1"}', P1v3: '"sku": {"value": "P1v3"}' },
				'main.json of {name} had {}'
			),
			inline: side('link', 'Inline value', { no: 'none', S1: 'sku=S1', P1v3: 'sku=P1v3' })
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
			'You plan {count} to {group}. A JSON parameters file refers to a password in a separate key vault in {other}. Vaults use Azure RBAC and allow all networks. Users have only the listed roles.',
		sides: {
			access: side(
				'setting',
				'Property of the vault',
				{
					enabled: 'enabledForTemplateDeployment: true',
					disabled: 'enabledForTemplateDeployment: false'
				},
				'the vault of {name} had {}',
				'the vault of {name} has {}'
			),
			vault: side('link', 'Vault role', {
				contributor: 'Contributor',
				owner: 'Owner',
				custom: 'custom, with only Microsoft.KeyVault/vaults/deploy/action',
				reader: 'Reader',
				secrets: 'Key Vault Secrets User',
				officer: 'Key Vault Secrets Officer'
			}),
			on: side('link', 'Role on {group}', { contributor: 'Contributor', reader: 'Reader' })
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
						? 'the vault isn’t enabled for template deployment, and nothing else is missing'
						: 'the vault is already enabled for template deployment',
				vault:
					found === 'vault'
						? vault === 'reader'
							? 'only vaults/deploy/action on the vault is missing, which Reader doesn’t include'
							: 'only vaults/deploy/action is missing, because the {vault} role is for data'
						: vault === 'custom'
							? 'the custom role already has the permission on the vault'
							: 'the {vault} role on the vault already includes vaults/deploy/action',
				group:
					found === 'group'
						? 'Reader can’t deploy anything to {group}, and nothing else is missing'
						: 'the user already is a Contributor on {group}'
			}[answer]!;
		}
	},
	loop: {
		noun: 'Bicep loop',
		intro: 'You deploy {count}. The VMs of a loop have names that end with vm and the index i, such as vm7.',
		common: {
			vm: side(
				'setting',
				'',
				'vm2|vm3|vm4',
				'the question were about {}',
				'you need to know when {} is deployed'
			)
		},
		sides: {
			batch: side(
				'setting',
				'Decorator',
				{ no: 'no decorator', 1: '@batchSize(1)', 2: '@batchSize(2)', 3: '@batchSize(3)' },
				'{name} had {}',
				'{name} has {}'
			),
			range: side(
				'link',
				'Expression',
				Object.fromEntries(
					['0 2', '0 3', '0 4', '1 2', '1 3', '1 4', '2 2', '2 3', '3 2', '4 2'].map((one) => [
						one,
						`[for i in range(${one.replace(' ', ', ')}): {…}]`
					])
				),
				'the expression of {name} were {}'
			)
		},
		decide: othersBefore,
		asks: {
			0: 'deployed without waiting',
			1: 'deployed after exactly one other VM',
			2: 'deployed after exactly two other VMs',
			3: 'deployed after exactly three other VMs',
			never: 'not deployed at all'
		},
		table: 'How will each loop treat that VM?',
		choose: 'In which loop{s} is {vm} {}?',
		judge: 'In {name}, {vm} is {}.',
		single: 'How is {vm} treated?',
		why(row, answer) {
			const [start, count] = row['range']!.split(' ').map(Number) as [number, number];
			const [last, index, waiting] = [start + count - 1, indexOf(row), Number(answer)];
			const others = ['nothing', 'one other VM', 'two other VMs', 'three other VMs'][waiting]!;
			const found = othersBefore(row);
			if (found === 'never')
				return answer !== found
					? waiting === 0
						? 'there’s no {vm} to deploy'
						: `there’s no {vm} that could wait for ${others}`
					: start > index
						? `the first index is ${start}`
						: `with range(${start}, ${count}), there are ${count} indexes, and the last one is ${last}`;
			if (answer === 'never') return `the indexes go from ${start} to ${last}`;
			if (waiting > index - start) return `the loop doesn’t have ${others} before {vm}`;
			if (row['batch'] === 'no')
				return answer === '0'
					? 'without batchSize, all VMs of a loop are deployed in parallel'
					: `without batchSize, {vm} doesn’t wait for ${others}`;
			if (found === '0')
				return `with batches of ${row['batch']!}, {vm} is in the first one and ${answer === '0' ? 'waits' : 'doesn’t wait'} for ${others}`;
			if (answer === '0') return `the first batch of ${row['batch']!} ends before {vm}`;
			const end = start + Number(found) - 1;
			const all = `vm${start}${start === end ? '' : ` ${end - start === 1 ? 'and' : 'to'} vm${end}`}`;
			return answer === found
				? `with batches of ${row['batch']!}, {vm} waits for ${all}`
				: `it waits for ${all}, which is ${waiting < Number(found) ? 'more' : 'less'} than ${others}`;
		}
	},
	module: {
		noun: 'Bicep file',
		intro:
			'A subscription named Sub1 contains {group} and {other}. You write {count} with a module. The target scope of a deployed file fits its command.',
		sides: {
			command: side(
				'setting',
				'Command',
				{ group: 'az deployment group create -g {group}', sub: 'az deployment sub create -l eastus' },
				'you deployed {name} with {}',
				'you deploy {name} with {}'
			),
			scope: side('link', 'Module scope', {
				no: 'none',
				other: "resourceGroup('{other}')",
				sub: 'subscription()'
			}),
			file: side(
				'link',
				'Module file',
				{ group: 'no targetScope', sub: "targetScope = 'subscription'" },
				'{name} used a module file with {}'
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
			'You have {count} of a Bicep file that returns the rules of an NSG named nsg1. Without the keyword existing, its declaration adds a tag. Each deployment is to {group} in a separate subscription, which also contains {other}.',
		sides: {
			keyword: side(
				'existing',
				'Declaration',
				{ existing: "resource nsg1 '…' existing = {…}", no: "resource nsg1 '…' = {…}" },
				'{name} had {}',
				'{name} has {}'
			),
			scope: side('link', 'Scope', { no: 'none', other: "resourceGroup('{other}')" }),
			exists: side(
				'existing',
				'nsg1 before',
				{
					here: 'only in {group}',
					there: 'only in {other}',
					both: 'in {group} and {other}',
					no: 'in no group'
				},
				'before {name}, nsg1 existed {}',
				'so far, nsg1 is {}'
			)
		},
		decide: resultOf,
		asks: {
			created: 'create nsg1 in {group}',
			updated: 'change nsg1 in {group}',
			read: 'only read nsg1',
			error: 'fail'
		},
		table: 'What will each version do?',
		choose: 'Which version{s} will {}?',
		judge: '{name} will {}.',
		single: 'What will the version do when you deploy it?',
		why(row, answer) {
			const { keyword, scope, exists } = row;
			const found = resultOf(row);
			if (keyword === 'no' && scope === 'other')
				return {
					error: 'without existing, only a module can have the scope of another group',
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
			'You run {count} of az deployment group create with two Bicep files for different storage accounts. Where deployments overlap, the first has created nothing yet when the second begins.',
		edge: true,
		sides: {
			names: side(
				'link',
				'Names',
				{
					same: '--name web twice',
					own: '--name web1 and --name web2',
					main: '-f a/main.bicep and -f b/main.bicep, no --name',
					files: '-f a.bicep and -f b.bicep, no --name'
				},
				'{name} used {}',
				'{name} uses {}'
			),
			groups: side(
				'existing',
				'Targets',
				{ one: '-g {group} twice', two: '-g {group} and -g {other}' },
				'{name} used {}'
			),
			when: side(
				'setting',
				'Start of the second',
				{ together: 'during the first', later: 'after the first succeeded' },
				'the second deployment of {name} began {}',
				'second deployment: {}'
			)
		},
		decide: (row) =>
			twoDeployments(isSameName(row), row['groups'] === 'one', row['when'] === 'together').join(' '),
		asks: {
			'1 1': 'one storage account and one history entry in total',
			'2 1': 'two storage accounts and one history entry in total',
			'2 2': 'two storage accounts and two history entries in total'
		},
		table: 'What will each test result in?',
		choose: 'Which test{s} will result in {}?',
		judge: '{name} will result in {}.',
		single: 'What will the test result in?',
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
			'You need a JSON template for each of {count}. A group has a web app and a storage account. A template must be one file, contain only what is required, and need the least editing.',
		sides: {
			need: side(
				'setting',
				'Required',
				{
					all: 'everything as it is now',
					storage: 'only the account as it is now',
					first: 'the first deployment as it was'
				},
				'the template of {name} had to contain {}',
				'required for {name}: {}'
			),
			since: side(
				'existing',
				'Deployments',
				{
					once: 'one, nothing changed since',
					app: 'one, and the app changed since',
					storage: 'one, and the account changed since',
					two: 'first the app, then the account, nothing changed since'
				},
				'{name} had these deployments: {}',
				'deployments: {}'
			)
		},
		decide: ({ since, need }) =>
			need === 'first' || since === (need === 'all' ? 'once' : 'two')
				? 'history'
				: need === 'all'
					? 'group'
					: 'part',
		asks: {
			history: 'use az deployment group export',
			group: 'use az group export without --resource-ids',
			part: 'use az group export with only the account in --resource-ids'
		},
		table: 'Which command should you use for each resource group?',
		choose: 'For which resource group{s} should you {}?',
		judge: 'For {name}, you should {}.',
		why({ since, need }, answer) {
			const isChanged = since === 'app' || since === 'storage';
			if (need === 'first')
				return answer === 'history'
					? 'the history has the template exactly as it was deployed, whatever changed in the resources since'
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
						? 'only an export of the whole group has all of it, with the later change'
						: since === 'two'
							? 'only an export of the group has the resources of both deployments in one template'
							: 'an export needs more editing than the template of the deployment',
					part: 'with the ID of the account alone, the app would be missing'
				}[answer]!;
			return {
				history:
					since === 'two'
						? 'the second deployment has only the account, and its template is ready to use'
						: 'its template has all resources, and you can’t pick some of them',
				group: 'without --resource-ids, it would contain the app, too',
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
		'Nesting alone makes a child wait for its parent in Bicep, but not in JSON. It’s easy to mix them up.',
		taking('link', /arm nested/, { link: 'bicep nested' })
	],
	'any-mention': [
		'In JSON, a name or a resource ID alone doesn’t make a dependency. It’s easy to think that any mention does.',
		taking('link', /name|id$/, { link: 'arm dependsOn' })
	],
	'only-listed': [
		'A reference by name or, in Bicep, the parent property makes a dependency as well as dependsOn. It’s easy to look at dependsOn only.',
		taking('link', /parent|reference/, { link: 'arm name' })
	],
	'condition-aside': [
		'A resource whose condition is false isn’t deployed, and nothing waits for it. It’s easy to overlook that.',
		taking('condition', /^if$/, { condition: 'no' })
	],
	'file-wins': [
		'An inline value replaces that in a parameters file before it. It’s easy to think that the file is stronger.',
		(row) => (row['file'] !== 'no' && row['inline'] ? { ...row, inline: 'no' } : row)
	],
	'any-value': [
		'A value that @allowed doesn’t list makes the deployment fail. It’s easy to take it for a hint.',
		taking('allowed', /some/, { allowed: 'no' })
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
		'A module goes to its own scope, or else to that of the file around it, and its file must fit. It’s easy to think that targetScope moves it.',
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
				'A child waits for its parent if dependsOn, reference with its name or, in Bicep, the parent property, nesting or the parent’s symbolic name links them. What has a false condition isn’t deployed, and isn’t waited for.',
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
				'A deployment replaces the history entry of an earlier one of its name in the same group. If that one is still running, it isn’t completed.',
			'^export':
				'From the history, az deployment group export gets a template as deployed, whole and ready to use. With az group export, you get the current settings of a group or of single resources, and have to edit more.'
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
			sources.exportTemplateCli
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
