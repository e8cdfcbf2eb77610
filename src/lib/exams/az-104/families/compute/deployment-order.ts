// ARM templates and Bicep files: what waits for what, values of parameters, secrets, loops, modules, names of deployments, and export.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	instancesBefore,
	parameterValue,
	secretShownIn,
	twoDeployments,
	waitsForParent
} from '#lib/azure/compute/template.ts';
import { sources } from '#lib/azure/sources.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

const files = ['app.bicep', 'data.bicep', 'edge.bicep', 'jobs.bicep', 'site.bicep'];

const waits = ({ link }: Row) => waitsForParent(...(link!.split(' ') as ['arm', 'nested']));
/** What makes or doesn’t make a dependency, by the second word of a link. */
const links: Row = {
	nested: 'nesting makes a dependency in Bicep, but not in JSON',
	parent: 'the parent property makes a dependency',
	symbol: 'the symbolic name sql makes a dependency',
	name: 'a full name makes no dependency',
	dependsOn: 'the dependsOn property makes a dependency',
	reference: 'the reference function makes a dependency by name'
};
function orderOf(row: Row): string | undefined {
	const { state, server, link } = row as Record<string, string>;
	// What a function returns, or a nested child does, where the server isn't deployed is another question.
	if (state === 'if' && /nested|symbol|reference/.test(link!)) return undefined;
	if (state === 'existing' && !/^bicep (parent|name|symbol)/.test(link!)) return undefined;
	return state === 'existing' || (state === 'if' && server === 'false')
		? 'alone'
		: waits(row)
			? 'after'
			: 'parallel';
}
function whyOrder(row: Row, answer: string): string {
	const { state, link } = row;
	const found = orderOf(row);
	const reason = links[link!.split(' ')[1]!]!;
	if (found === 'alone')
		return {
			alone:
				state === 'existing'
					? 'an existing declaration only refers to the server'
					: `the condition is false${link!.endsWith('dependsOn') ? ', and what isn’t deployed is removed from dependsOn' : link === 'bicep parent' ? ', which doesn’t apply to a child' : ', so only db1 is deployed'}`,
			after: 'nothing waits for what isn’t deployed',
			parallel: 'the server isn’t deployed beside db1'
		}[answer]!;
	return answer === found
		? `${state === 'if' ? 'the condition is true, and ' : ''}${reason}`
		: {
				alone: 'the template deploys the server, too',
				after: 'nothing makes db1 wait for the server',
				parallel: 'the database depends on the server'
			}[answer]!;
}

const defaultOf = ({ initial }: Row): string => initial!.split(' ')[0]!;
const givenOf = (row: Row): string | undefined =>
	[row['inline']!, row['file']!, defaultOf(row)].find((one) => !one.startsWith('no'));
const skuOf = (row: Row): string =>
	parameterValue([givenOf(row)], row['initial']!.includes('allowed') ? ['B1', 'S1'] : undefined) ?? 'error';
function whyValue(row: Row, answer: string): string {
	const { file, inline } = row;
	const found = skuOf(row);
	const value = givenOf(row);
	const from = value === inline ? 'inline value' : value === file ? 'value in main.json' : 'default';
	const hasDefault = defaultOf(row) !== 'no';
	if (answer === found)
		return answer !== 'error'
			? `the ${from} applies${value === inline && file !== 'no' ? ', not that in main.json' : value !== 'B1' && hasDefault ? ', not the default' : ''}`
			: value
				? `the ${from} isn’t allowed, so validation fails`
				: 'there’s no default, and no value is given';
	return answer === 'error'
		? `the ${from} is valid`
		: answer === value
			? `@allowed doesn’t list ${answer}`
			: answer === file
				? 'an inline value replaces the one in main.json'
				: answer === 'B1'
					? hasDefault
						? `the ${from} replaces the default`
						: 'there’s no default'
					: answer === 'S1'
						? 'neither main.json nor the command has S1'
						: 'no value is P1v3';
}

/** Returns the only one found, or `none`. Several aren’t asked. */
const only = (found: readonly string[], none: string): string | undefined =>
	found.length > 1 ? undefined : (found[0] ?? none);
/** What a deployment with a secret still needs. */
const missing = ({ access, vault, on }: Row): string | undefined =>
	only(
		[
			access === 'true' ? [] : 'access',
			/^[RK]/.test(vault!) ? 'vault' : [],
			on === 'Reader' ? 'group' : []
		].flat(),
		'ready'
	);
function whyVault(row: Row, answer: string): string {
	const right = missing(row) === answer;
	return {
		ready: right
			? 'the vault is enabled, and both roles include what’s required'
			: `the user can’t ${missing(row) === 'group' ? 'deploy to rg-{app}' : 'get the password'} yet`,
		access: `the vault ${right ? 'isn’t' : 'is already'} enabled for template deployment`,
		vault: `the role on the vault ${right ? `doesn’t include vaults/deploy/action${/^K/.test(row['vault']!) ? ', because it’s for data' : ''}` : 'includes vaults/deploy/action'}`,
		group: `{on} on rg-{app} can${right ? '’t' : ''} deploy`
	}[answer]!;
}

/** Where a password can be read. */
const leakOf = ({ param, use, output }: Row): string | undefined =>
	only(secretShownIn(param === 'secure', use === 'tag', output as 'plain'), 'none');
function whyLeak(row: Row, answer: string): string {
	const { output } = row;
	const right = leakOf(row) === answer;
	return {
		inputs: right
			? `without @secure(), the history shows the value of pw${output === 'secure' ? ', even where an output is secure' : ''}`
			: 'the history doesn’t show a secure parameter',
		outputs: right
			? 'the history shows a plain output, even of a secure parameter'
			: output === 'secure'
				? 'the history doesn’t show a secure output'
				: 'no output has the password',
		tags: right ? 'a tag shows its value, even from a secure parameter' : 'no tag has the password',
		none: right
			? `the parameter is secure${output === 'secure' ? ', and so is the output' : output === 'id' ? ', and the ID isn’t a secret' : ', and only adminPassword uses it'}`
			: `the ${leakOf(row)!} show it`
	}[answer]!;
}

const indexOf = ({ vm }: Row): number => Number(vm!.slice(2));
const rangeOf = ({ range = '0 0' }: Row) =>
	range.match(/-?\d+/g)!.map(Number) as [start: number, count: number];
function othersBefore(row: Row): string {
	const { batch } = row;
	return String(
		instancesBefore(indexOf(row), ...rangeOf(row), batch === 'no' ? undefined : Number(batch)) ?? 'never'
	);
}
function whyLoop(row: Row, answer: string): string {
	const { batch } = row;
	const [start, count] = rangeOf(row);
	const found = othersBefore(row);
	const others = ['any VM', 'one VM', 'two VMs', 'three VMs'][Number(answer)];
	if (found === 'never')
		return answer !== found
			? `there’s no {vm} that could wait for ${others}`
			: start > indexOf(row)
				? `the first index is ${start}`
				: `with range(${start}, ${count}), the last index is ${start + count - 1}`;
	if (answer === 'never') return `the indexes are ${start} to ${start + count - 1}`;
	const by = batch === 'no' ? 'without @batchSize' : `with batches of ${batch!}`;
	return answer !== found
		? answer === '0'
			? 'the first batch doesn’t have {vm}'
			: `${by}, {vm} doesn’t wait for exactly ${others!}`
		: `${by}, ${batch === 'no' ? 'all VMs are deployed in parallel' : found === '0' ? '{vm} is in the first one' : `{vm} waits for ${others!} from vm${start} on`}`;
}

/** Where a module is deployed, whatever its file is for. */
const scopeOf = ({ command, scope }: Row): string => (scope === 'no' ? command! : scope!);
const kindOf = (scope: string): string => (scope === 'sub' ? 'a subscription' : 'a resource group');
const targetOf = (row: Row): string =>
	kindOf(scopeOf(row)) === kindOf(row['file']!) ? scopeOf(row) : 'error';
function whyModule(row: Row, answer: string): string {
	const found = scopeOf(row);
	const place = { group: 'rg-{app}', other: 'rg-{hub}', sub: 'Sub1' }[found]!;
	const right = targetOf(row) === answer;
	return right
		? `${row['scope'] === 'no' ? 'without a scope, the module goes where its parent file goes, to' : 'the scope of the module is'} ${place}, ${answer === 'error' ? 'but' : 'and'} its targetScope is for ${kindOf(row['file']!)}`
		: answer === 'error'
			? `the targetScope of the module file fits ${place}`
			: answer === found
				? `the targetScope of the module file doesn’t fit ${place}`
				: {
						group: 'the module doesn’t go to rg-{app}',
						other: 'no scope names rg-{hub}',
						sub: 'the scope isn’t a subscription'
					}[answer]!;
}

const isSameName = ({ names }: Row): boolean => /same|main/.test(names!);
function whyName(row: Row, answer: string): string {
	const { names, groups, when } = row;
	const isSame = isSameName(row);
	const same = `both deployments are named ${names === 'main' ? 'main, after their files' : 'web'}`;
	return (
		isSame && groups === 'one'
			? {
					'1 1':
						when === 'together'
							? `${same}, so the second replaces the first while it’s running`
							: 'the first account exists already, so it stays',
					'2 1':
						when === 'together'
							? 'the first is replaced before it creates an account'
							: `${same}, so the second replaces the entry of the first, but not its account`,
					'2 2': 'a history has one entry for each name'
				}
			: {
					'1 1': 'neither deployment replaces the other',
					'2 1': 'each deployment has an entry',
					'2 2': isSame
						? 'each resource group has a separate history'
						: `the names differ${names === 'files' ? ', as they come from the files' : ''}`
				}
	)[answer]!;
}

const exportOf = ({ since, need }: Row): string =>
	need === 'first' || since === (need === 'all' ? 'once' : 'two')
		? 'history'
		: need === 'all'
			? 'group'
			: 'part';
function whyExport(row: Row, answer: string): string {
	const { since, need } = row;
	const right = exportOf(row) === answer;
	return {
		history: right
			? need === 'first'
				? 'the history has the template as it was deployed'
				: `the template of the ${need === 'all' ? 'only' : 'second'} deployment has just that, ready to use`
			: need === 'all'
				? 'no deployment has all current resources'
				: 'the template of a deployment has the app, too',
		group: right
			? `only an export of the group has everything${since === 'two' ? '' : ' with the change'}`
			: need === 'storage'
				? 'without --resource-ids, the app is exported, too'
				: 'an export has current settings and needs more editing',
		part: right
			? `only az group export can pick one resource${since === 'storage' ? ', with its change' : ''}`
			: need === 'storage'
				? 'an export needs more editing than the template of the second deployment'
				: 'the app would be missing'
	}[answer]!;
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'order',
		[
			'You review {count} for an Azure SQL logical server named sql-{app} (in Bicep, sql) and its database db1. Both exist already. Nothing else links them.',
			'To speed up deployments, you examine {count} of the Azure SQL logical server sql-{app} (in Bicep, sql) and its database db1, both deployed before. Nothing else links them.'
		],
		{
			noun: 'template',
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
				state: side(
					'existing',
					'sql-{app}',
					{ no: 'unconditionally', if: 'with the condition deployServer', existing: 'as existing' },
					'{name} declared sql-{app} {}',
					'{name} declares sql-{app} {}'
				),
				link: side(
					'link',
					'db1',
					{
						'bicep nested': 'in Bicep, nested in sql',
						'bicep parent': 'in Bicep with parent: sql',
						'bicep dependsOn': 'in Bicep with dependsOn: [sql]',
						'bicep name': "in Bicep with name: 'sql-{app}/db1'",
						'bicep symbol': "in Bicep with name: '${sql.name}/db1'",
						'arm nested': 'in JSON, nested in sql-{app}',
						'arm dependsOn': 'in JSON with "dependsOn": ["sql-{app}"]',
						'arm name': 'in JSON with "name": "sql-{app}/db1"',
						'arm reference': "in JSON with reference('sql-{app}').state"
					},
					'{name} declared db1 {}',
					'it declares db1 {}'
				)
			},
			decide: orderOf,
			asks: {
				after: 'only after sql-{app}',
				parallel: 'in parallel with sql-{app}',
				alone: 'without sql-{app}'
			},
			choose: 'Which template{s} will deploy db1 {}?',
			table: 'How will each template deploy db1?',
			why: whyOrder
		}
	),
	...told(
		'value',
		[
			'You deploy an App Service plan from {count}, using az deployment group create -g rg-{app} -f main.bicep --no-prompt --parameters main.json. An inline value can follow. The parameter sku is the size.',
			'You explain the results of {count} with the command az deployment group create -g rg-{app} -f main.bicep --no-prompt --parameters main.json. An inline value can follow. The parameter sku is the size of an App Service plan.'
		],
		{
			noun: 'pipeline',
			names: ['Nightly', 'Release', 'Hotfix', 'Preview', 'Canary'],
			sides: {
				initial: side(
					'setting',
					'In main.bicep',
					{
						no: 'param sku string',
						B1: "param sku string = 'B1'",
						'no allowed': "@allowed(['B1', 'S1']) param sku string",
						'B1 allowed': "@allowed(['B1', 'S1']) param sku string = 'B1'"
					},
					'main.bicep of {name} had {}',
					'for {name}, main.bicep has {}'
				),
				file: side(
					'link',
					'In main.json',
					{ no: 'no sku', S1: '"sku": {"value": "S1"}', P1v3: '"sku": {"value": "P1v3"}' },
					'main.json of {name} had {}',
					'its main.json has {}'
				),
				inline: side('link', 'Inline value', { none: 'none', S1: 'sku=S1', P1v3: 'sku=P1v3' }, undefined, {
					'': 'its command ends with {}',
					none: 'there is no inline value'
				})
			},
			decide: (row) => (row['file'] === row['inline'] ? undefined : skuOf(row)),
			asks: { B1: 'a B1 plan', S1: 'an S1 plan', P1v3: 'a P1v3 plan', error: 'no plan' },
			choose: 'Which pipeline{s} will deploy {}?',
			table: 'What will each pipeline deploy?',
			single: 'What will the pipeline deploy?',
			why: whyValue
		}
	),
	...told(
		'vault',
		[
			'Tomorrow, {count} will deploy VMs to rg-{app}. A parameters file gets a password from the user’s key vault in rg-{hub}. Vaults use Azure RBAC and allow all networks. No one has other roles.',
			'You help {count} deploy VMs to rg-{app}. A parameters file gets each password from a key vault in rg-{hub}. Vaults use Azure RBAC and allow all networks. No one has other roles.'
		],
		{
			noun: 'user',
			names: people,
			sides: {
				access: side(
					'setting',
					'enabledForTemplateDeployment',
					'true|false',
					'enabledForTemplateDeployment of {name}’s vault were {}',
					'for {name}’s vault, enabledForTemplateDeployment is {}'
				),
				vault: side(
					'link',
					'Role on the vault',
					'Contributor|Owner|custom (only Microsoft.KeyVault/vaults/deploy/action)|Reader|Key Vault Secrets User|Key Vault Secrets Officer',
					'{name}’s role on the vault were {}',
					'{name}’s role on the vault is {}'
				),
				on: side(
					'link',
					'Role on rg-{app}',
					'Contributor|Reader',
					'{name}’s role on rg-{app} were {}',
					'on rg-{app}, it is {}'
				)
			},
			decide: missing,
			asks: {
				ready: 'change nothing',
				access: 'run az keyvault update with --enabled-for-template-deployment true',
				vault: 'assign the Contributor role on the vault',
				group: 'assign the Contributor role on rg-{app}'
			},
			table: 'What must you do before each user deploys?',
			single: 'You need to ensure that the deployment succeeds. What should you do?',
			why: whyVault
		}
	),
	...told(
		'leak',
		[
			'A pipeline deploys VMs to rg-{app} with {count} and passes a password inline, as pw. Auditors are only Readers of rg-{app}.',
			'An audit covers {count} for VMs in rg-{app}. You pass a password inline, as pw. Auditors are only Readers of rg-{app}.'
		],
		{
			noun: 'Bicep file',
			names: files,
			sides: {
				param: side(
					'setting',
					'Parameter',
					{ secure: '@secure() param pw string', plain: 'param pw string' },
					'{name} declared {}',
					'in {name}, you declare {}'
				),
				use: side(
					'link',
					'VM properties with pw',
					{ vm: 'adminPassword only', tag: 'adminPassword and a tag' },
					'{name} used pw in {}',
					'it sets {}'
				),
				output: side(
					'link',
					'Output',
					{
						no: 'no output',
						id: 'output info string = vm.id',
						plain: 'output info string = pw',
						secure: '@secure() output info string = pw'
					},
					'{name} had {}',
					'the file has {}'
				)
			},
			decide: leakOf,
			asks: {
				inputs: 'in deployment inputs',
				outputs: 'in deployment outputs',
				tags: 'in VM tags',
				none: 'nowhere'
			},
			choose: 'Which file{s} will reveal the password to Readers {}?',
			table: 'Where will each file reveal the password to Readers?',
			single: 'Where will Readers find the password?',
			why: whyLeak
		}
	),
	...told(
		'loop',
		[
			'You deploy {count}, always to an empty resource group. The name of a VM is vm and the index i, such as vm7.',
			'To create VMs in stages, you test {count}, always in an empty resource group. VMs get their names from the index i: vm7, for example.'
		],
		{
			noun: 'Bicep loop',
			common: {
				vm: side('setting', '', 'vm2|vm3|vm4', 'you waited for {}', 'you wait for {}')
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
					['0, 2', '0, 3', '0, 4', '1, 2', '1, 3', '1, 4', '2, 2', '2, 3', '3, 2', '4, 2']
						.map((one) => `[for i in range(${one}): {…}]`)
						.join('|'),
					'the expression of {name} were {}',
					'its expression is {}'
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
			choose: 'In which loop{s} is {vm} {}?',
			table: 'How does each loop treat this VM?',
			single: 'How is this VM deployed?',
			why: whyLoop
		}
	),
	...told(
		'module',
		[
			'Sub1 contains rg-{app} and rg-{hub}. You call a module from {count}. What you deploy has the targetScope that its command requires.',
			'A colleague needs help with module scopes in {count}. Sub1 contains rg-{app} and rg-{hub}. What you deploy has the targetScope that its command requires.'
		],
		{
			noun: 'Bicep file',
			names: files,
			sides: {
				command: side(
					'setting',
					'Command',
					{ group: 'az deployment group create -g rg-{app}', sub: 'az deployment sub create -l eastus' },
					'you deployed {name} with {}',
					'you deploy {name} with {}'
				),
				scope: side(
					'link',
					'Module scope',
					{ no: 'no scope', other: "scope: resourceGroup('rg-{hub}')", sub: 'scope: subscription()' },
					'the module in {name} had {}',
					'its module has {}'
				),
				file: side(
					'link',
					'Module file',
					{ group: "targetScope = 'resourceGroup'", sub: "targetScope = 'subscription'" },
					'the module file of {name} had {}',
					'the module file has {}'
				)
			},
			decide: targetOf,
			asks: {
				group: 'deploy its module to rg-{app}',
				other: 'deploy its module to rg-{hub}',
				sub: 'deploy its module to Sub1',
				error: 'fail because of a scope'
			},
			choose: 'Which file{s} will {}?',
			table: 'What will each file do?',
			single: 'What will the file do?',
			why: whyModule
		}
	),
	...told(
		'name',
		[
			'In each of {count}, you run az deployment group create twice, with two Bicep files for two storage accounts. If deployments overlap, the first has created nothing yet.',
			'Your team runs {count} of az deployment group create, always with two Bicep files for two storage accounts. If deployments overlap, the first has created nothing yet.'
		],
		{
			noun: 'test',
			edge: true,
			sides: {
				names: side(
					'link',
					'Names',
					{
						same: '--name web twice',
						own: '--name web1, then --name web2',
						main: '-f a/main.bicep, then -f b/main.bicep, without --name',
						files: '-f a.bicep, then -f b.bicep, without --name'
					},
					'{name} used {}',
					'{name} uses {}'
				),
				groups: side(
					'existing',
					'Targets',
					{ one: 'rg-{app} twice', two: 'rg-{app}, then rg-{hub}' },
					'{name} targeted {}',
					'it targets {}'
				),
				when: side(
					'setting',
					'Start of the second',
					{ together: 'during the first', later: 'after the first succeeded' },
					'the second deployment of {name} began {}',
					'the second deployment begins {}'
				)
			},
			decide: (row) =>
				twoDeployments(isSameName(row), row['groups'] === 'one', row['when'] === 'together').join(' '),
			asks: {
				'1 1': 'one account and one history entry',
				'2 1': 'two accounts and one history entry',
				'2 2': 'two accounts and two history entries'
			},
			choose: 'Which test{s} will result in {}?',
			table: 'What will each test result in?',
			why: whyName
		}
	),
	...told(
		'export',
		[
			'You need a JSON template for each of {count}, with only what is required and the least editing. A group has a web app and a storage account. All changes are listed.',
			'To rebuild {count} elsewhere, you need one JSON template for each, with only what is required and the least editing. A group has a web app and a storage account. All changes are listed.'
		],
		{
			noun: 'resource group',
			names: ['rg-art', 'rg-bus', 'rg-dig', 'rg-elm', 'rg-fit'],
			sides: {
				need: side(
					'setting',
					'Required',
					{
						all: 'all current resources',
						storage: 'only the current account',
						first: 'the first deployment as it was'
					},
					'you needed {} in {name}',
					'in {name}, you need {}'
				),
				since: side(
					'existing',
					'Deployments',
					{
						once: 'one deployment',
						app: 'one deployment, and the app changed later',
						storage: 'one deployment, and the account changed later',
						two: 'one deployment for the app, then one for the account'
					},
					'{name} had {}',
					'it had {}'
				)
			},
			decide: exportOf,
			asks: {
				history: 'run az deployment group export',
				group: 'run az group export without --resource-ids',
				part: 'run az group export with the account in --resource-ids'
			},
			choose: 'In which resource group{s} should you {}?',
			table: 'What should you do in each resource group?',
			why: whyExport
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	children: [
		'Nesting alone makes a child wait for its parent in Bicep, but not in JSON. It’s easy to mix them up.',
		taking('link', /arm nested/, { link: 'bicep nested' })
	],
	'any-mention': [
		'A literal name makes no dependency. It’s easy to think that any mention does.',
		taking('link', /name/, { link: 'arm dependsOn' })
	],
	'only-listed': [
		'The parent property or a symbolic name makes a dependency, just as dependsOn does. It’s easy to look for dependsOn only.',
		taking('link', /parent|symbol/, { link: 'arm name' })
	],
	'state-aside': [
		'What is existing or has a false condition isn’t deployed, so nothing waits for it. It’s easy to overlook that.',
		taking('state', /if|existing/, { state: 'no' })
	],
	'file-wins': [
		'An inline value replaces that in a parameters file before it. It’s easy to think that the file is stronger.',
		(row) => (row['inline'] && row['file'] !== 'no' ? { ...row, inline: 'none' } : row)
	],
	'any-value': [
		'A value that @allowed doesn’t list makes the deployment fail. It’s easy to take it for a hint.',
		(row) => (row['initial'] ? { ...row, initial: defaultOf(row) } : row)
	],
	'secrets-role': [
		'A deployment takes vaults/deploy/action, which roles for secrets don’t include. It’s easy to think that reading secrets is enough.',
		taking('vault', /^Key/, { vault: 'Contributor' })
	],
	'secure-everywhere': [
		'A secure parameter isn’t protected in a plain output or a tag. It’s easy to think that @secure() follows the value.',
		taking('param', /secure/, { use: 'vm', output: 'none' })
	],
	'range-end': [
		'The second number of range is how many, not the last one. It’s easy to read it as “from, to”.',
		(row) => {
			const [start, end] = rangeOf(row);
			return { ...row, range: `${start} ${end - start + 1}` };
		}
	],
	'one-by-one': [
		'Without @batchSize, a loop deploys everything in parallel. It’s easy to think that it goes one by one.',
		taking('batch', /no/, { batch: '1' })
	],
	'file-decides': [
		'A module goes to the scope that it names, or else to that of the file around it. It’s easy to think that targetScope moves it.',
		(row) => (row['command'] && row['file'] === 'sub' ? { ...row, scope: 'sub' } : row)
	],
	'any-name': [
		'In one group, a deployment replaces an earlier one of the same name. It’s easy to think that names don’t matter.',
		taking('names', /same|main/, { names: 'own' })
	],
	'history-is-current': [
		'The history keeps templates as they were deployed. It’s easy to think that they follow later changes.',
		taking('since', /app|storage/, { since: 'once' })
	]
};

export const deploymentOrder = topicFamily(
	{
		id: 'templates/deployment-order',
		edition: 10,
		group: 'templates',
		title: 'Templates and Bicep files',
		rule: {
			'^order':
				'A child waits for its parent if dependsOn, reference with its name or, in Bicep, the parent property, nesting, or a symbolic name links them. What is existing or has a false condition isn’t deployed.',
			'^value':
				'An inline value replaces that in the parameters file before it, which replaces the default. A value that isn’t allowed makes the deployment fail.',
			'^vault':
				'To use a secret, the vault must be enabled for template deployment, and the user who deploys needs vaults/deploy/action on it, which Owner and Contributor include.',
			'^leak':
				'The history doesn’t show the values of secure parameters and secure outputs. A plain output or a tag shows any value.',
			'^loop':
				'In range, the first number is the start, and the second is how many. Without @batchSize, all are deployed in parallel. With it, a batch waits for the one before.',
			'^module':
				'A module without a scope has that of the file around it. The module file must be for that kind of scope.',
			'^name':
				'A deployment replaces the history entry of an earlier one of its name in the same group. If that one is still running, it isn’t completed.',
			'^export':
				'With az deployment group export, you get a whole template as it was deployed. With az group export, you get current settings, of a group or of single resources, and have to edit more.'
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
			sources.bicepDataTypes,
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
			['shop', 'hub'],
			['clinic', 'net'],
			['press', 'shared'],
			['choir', 'base'],
			['ferry', 'common']
		],
		words: ['app', 'hub'],
		forms: ['choose', 'table', 'single'],
		telling: ['table', 'table', 'code review', 'ticket', 'list', 'change request']
	}
);
