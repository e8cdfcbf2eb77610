// ARM templates and Bicep files: what waits for what, values of parameters, secrets, loops, modules, names of deployments, export, and missing code.
// Over 200 lines: nine topics with words for what can differ in each.
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
	nested: 'nesting makes a dependency in Bicep only',
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
	if (answer !== found)
		return answer === 'after'
			? 'nothing makes db1 wait for the server'
			: answer === 'alone'
				? 'the template deploys the server, too'
				: found === 'alone'
					? 'the server isn’t deployed at all'
					: 'the database depends on the server';
	if (found === 'alone')
		return state === 'existing'
			? 'an existing declaration only refers to the server'
			: `the condition is false${link!.endsWith('dependsOn') ? ', and what isn’t deployed is removed from dependsOn' : ', so only db1 is deployed'}`;
	return `${state === 'if' ? 'the condition is true, and ' : ''}${links[link!.split(' ')[1]!]!}, so ${found === 'after' ? 'the server comes first' : 'both are deployed at once'}`;
}

const defaultOf = ({ initial }: Row): string => initial!.split(' ')[0]!;
const givenOf = (row: Row): string | undefined =>
	[row['inline']!, row['file']!, defaultOf(row)].find((one) => !one.startsWith('no'));
const skuOf = (row: Row): string =>
	parameterValue([givenOf(row)], row['initial']!.includes('allowed') ? ['B1', 'S1'] : undefined) ?? 'error';
function whyValue(row: Row, answer: string): string {
	const { file, inline } = row;
	const value = givenOf(row);
	const found = skuOf(row);
	const from = value === inline ? 'inline value' : value === file ? 'value in main.json' : 'default, B1,';
	return answer === found
		? value
			? `the ${from} ${found === 'error' ? 'isn’t allowed, so validation fails' : 'applies'}`
			: 'there’s no default, and no value is given'
		: answer === 'error'
			? `the ${from} is valid`
			: answer === value
				? `@allowed doesn’t list ${value}`
				: answer === file
					? 'an inline value overrides the one in main.json'
					: answer === 'B1'
						? defaultOf(row) === 'no'
							? 'there’s no default'
							: `the ${from} overrides the default`
						: answer === 'S1'
							? 'nothing sets S1'
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
			? 'without @secure(), the history shows the value of pw'
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
/** When a VM is deployed, if it isn’t with some of the others only, or between them. Batches larger than the loop aren’t asked. */
function momentOf(row: Row): string | undefined {
	const [start, count] = rangeOf(row);
	const size = Number(row['batch']) || count;
	const before = instancesBefore(indexOf(row), start, count, size);
	if (size > count) return undefined;
	if (before === undefined) return 'never';
	if (before === count - 1) return 'last';
	return size === count ? 'all' : before === 0 && size === 1 ? 'first' : undefined;
}
function whyLoop(row: Row, answer: string): string {
	const [start, count] = rangeOf(row);
	const found = momentOf(row);
	const right = found === answer;
	return answer === 'never'
		? `with range(${start}, ${count}), i goes from ${start} to ${start + count - 1}`
		: answer === 'all'
			? right
				? `${row['batch'] === 'no' ? 'without @batchSize' : 'in a single batch'}, all VMs are deployed in parallel`
				: 'no batch has {vm} and all others'
			: right
				? `the ${answer} batch is {vm} alone`
				: `${found === 'never' ? 'there’s no {vm} that' : 'not all'} others ${answer === 'first' ? 'follow' : 'precede'}${found === 'never' ? '' : ' {vm}'}`;
}

/** Where a module is deployed, whatever its file is for. */
const scopeOf = ({ command, scope }: Row): string => (scope === 'no' ? command! : scope!);
const kindOf = (scope: string): string => (scope === 'sub' ? 'a subscription' : 'a resource group');
const targetOf = (row: Row): string =>
	kindOf(scopeOf(row)) === kindOf(row['file']!) ? scopeOf(row) : 'error';
function whyModule(row: Row, answer: string): string {
	const found = scopeOf(row);
	const place = { group: 'rg-{app}', other: 'rg-{hub}', sub: 'Sub1' }[found]!;
	return answer === targetOf(row)
		? `${row['scope'] === 'no' ? 'without a scope, the module goes where its parent file goes,' : 'its scope sends the module'} to ${place}, ${answer === 'error' ? 'but' : 'and'} the module file is for ${kindOf(row['file']!)}`
		: answer === 'error'
			? `the module file fits ${place}`
			: answer === found
				? `the module file doesn’t fit ${place}`
				: {
						group: 'nothing sends the module to rg-{app}',
						other: 'no scope names rg-{hub}',
						sub: 'the module’s scope isn’t a subscription'
					}[answer]!;
}

const isSameName = ({ names }: Row): boolean => /same|main/.test(names!);
function whyName(row: Row, answer: string): string {
	const { names, groups, when } = row;
	const together = when === 'together';
	const isSame = isSameName(row);
	const replaced = isSame && groups === 'one';
	if (answer === '1 1' && !(replaced && together)) return 'both deployments complete';
	if (answer === '2 1' && !replaced) return 'no entry is replaced';
	if (answer === '2 1' && together) return 'only one deployment completes';
	if (replaced)
		return answer === '2 2'
			? 'a history has one entry for each name'
			: `both deployments are named ${names === 'main' ? 'main after their files' : '{app}'}${together ? ' and overlap, so only one completes' : ', so the second replaces the first entry'}`;
	return isSame
		? 'in different resource groups, each deployment has an entry'
		: `the names${names === 'files' ? ' come from the files and' : ''} differ, so each deployment has an entry`;
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
				: `the template of the ${need === 'all' ? 'only deployment has everything' : 'second deployment has only the account'} and is ready to use`
			: need === 'all'
				? since === 'two'
					? 'each deployment has only one of the resources'
					: 'the history doesn’t have the later change'
				: 'the template of a deployment has the app, too',
		group: right
			? 'only an export of the group has everything as it is now'
			: need === 'storage'
				? 'without --resource-ids, the app is exported, too'
				: 'an export has current settings and needs more editing',
		part: right
			? since === 'storage'
				? 'the history has the account as it was deployed, not as it is now'
				: 'the template of the only deployment has the app, too'
			: need === 'storage'
				? 'an export needs more editing than the template of the second deployment'
				: 'the app would be missing'
	}[answer]!;
}

/** What someone needs, what to do in Bicep, and what that is for. */
const gaps: Readonly<Record<string, readonly [need: string, act: string, effect: string]>> = {
	batch: [
		'create the VMs of {app} in a loop, one by one',
		'add @batchSize(1)',
		'@batchSize(1) makes a loop go one by one'
	],
	secure: ['keep the value of {app}Key out of the history', 'add @secure()', '@secure() hides a value'],
	existing: [
		'read the ID of sql-{app} without deploying it',
		'add the existing keyword',
		'an existing declaration only refers to a resource'
	],
	scope: [
		'deploy only a module to the subscription (its file has the right targetScope), and the rest to rg-{app}',
		'add scope: subscription()',
		'with scope: subscription(), only the module goes to the subscription'
	],
	target: [
		'deploy {app}.bicep with az deployment sub create',
		"add targetScope = 'subscription'",
		'this targetScope is for a whole file'
	],
	to3: [
		'create only {app}2 and {app}3',
		'loop over range(2, 2)',
		'with range(2, 2), the loop goes from 2 to 3'
	],
	to4: [
		'create only {app}2, {app}3, and {app}4',
		'loop over range(2, 3)',
		'with range(2, 3), the loop also includes 4'
	]
};
const column = (at: 0 | 1): Row =>
	Object.fromEntries(Object.entries(gaps).map(([id, texts]) => [id, texts[at]]));

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'order',
		[
			'You need to speed up deployments of an Azure SQL logical server named sql-{app} (in Bicep, sql) and its database db1. Both exist already, and nothing else links them. You review {count}.',
			'You need to know in which order {count} will deploy an Azure SQL logical server named sql-{app} (in Bicep, sql) and its database db1. Both exist already, and nothing else links them.'
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
			'You need to predict which App Service plan {count} will deploy, using az deployment group create -g rg-{app} -f main.bicep --no-prompt --parameters main.json. An inline value can follow. The parameter sku is the size.',
			'You need to explain which App Service plan {count} will deploy, using az deployment group create -g rg-{app} -f main.bicep --no-prompt --parameters main.json. An inline value can follow. The parameter sku is the size.'
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
					'{name}’s main.bicep had {}',
					'for {name}, main.bicep has {}'
				),
				file: side(
					'link',
					'In main.json',
					{ no: 'no sku', S1: '"sku": {"value": "S1"}', P1v3: '"sku": {"value": "P1v3"}' },
					'{name}’s main.json had {}',
					'its main.json has {}'
				),
				inline: side(
					'link',
					'Inline value',
					{ none: 'no inline value', S1: 'sku=S1', P1v3: 'sku=P1v3' },
					'{name}’s command had {}',
					'its command has {}'
				)
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
			'You need to ensure that {count} can deploy VMs to rg-{app}. A parameters file gets a password from the user’s key vault in rg-{hub}. Vaults use Azure RBAC and allow all networks. No one has other roles.'
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
					'on rg-{app}, {name} is {}'
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
			single: 'What should you do?',
			why: whyVault
		}
	),
	...told(
		'leak',
		[
			'You need to keep a password from auditors, who are only Readers of rg-{app}. A pipeline deploys VMs there with {count} and passes it inline, as pw.'
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
					{ vm: 'only adminPassword', tag: 'adminPassword and a tag' },
					'{name} set {} to pw',
					'it sets {} to pw'
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
					'it has {}'
				)
			},
			decide: leakOf,
			asks: {
				inputs: 'in deployment inputs',
				outputs: 'in deployment outputs',
				tags: 'in VM tags',
				none: 'nowhere'
			},
			choose: 'With which file{s} will Readers find the password {}?',
			table: 'Where will Readers find the password with each file?',
			single: 'Where will Readers find the password?',
			why: whyLeak
		}
	),
	...told(
		'loop',
		[
			'You create VMs with {count}, always in an empty resource group. VMs are named after the index i, such as vm7.'
		],
		{
			noun: 'Bicep loop',
			common: {
				vm: side(
					'setting',
					'',
					'vm2|vm3|vm4',
					'you asked about {}',
					'you need to know when {} will be deployed'
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
					['0, 2', '0, 3', '0, 4', '1, 2', '1, 3', '1, 4', '2, 2', '2, 3', '3, 2', '4, 2']
						.map((one) => `[for i in range(${one}): {…}]`)
						.join('|'),
					undefined,
					'its expression is {}'
				)
			},
			decide: momentOf,
			asks: {
				first: 'deploy {vm} before all other VMs of the same loop',
				all: 'deploy {vm} in parallel with all other VMs of the same loop',
				last: 'deploy {vm} after all other VMs of the same loop',
				never: 'not deploy {vm}'
			},
			choose: 'Which loop{s} will {}?',
			table: 'What will each loop do?',
			why: whyLoop
		}
	),
	...told(
		'module',
		[
			'You need to know where {count} will deploy a module. Sub1, your current subscription, contains rg-{app} and rg-{hub}. Each parent file has the targetScope its command requires.',
			'You need to check module scopes in {count}. Sub1, your current subscription, contains rg-{app} and rg-{hub}. Each parent file has the targetScope its command requires.'
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
					'{name}’s module had {}',
					'its module has {}'
				),
				file: side(
					'link',
					'Module file',
					{ group: "targetScope = 'resourceGroup'", sub: "targetScope = 'subscription'" },
					'the module file had {}',
					'the module file has {}'
				)
			},
			decide: targetOf,
			asks: {
				group: 'deploy its module to rg-{app}',
				other: 'deploy its module to rg-{hub}',
				sub: 'deploy its module to Sub1 itself',
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
			'You need to predict what {count} will get. Each runs az deployment group create twice, with a Bicep file for another storage account each time. If deployments overlap, the first has created nothing yet.',
			'You need to explain results of {count}. Each runs az deployment group create twice, with a Bicep file for another storage account each time. If deployments overlap, the first has created nothing yet.'
		],
		{
			noun: 'developer',
			names: people,
			edge: true,
			sides: {
				names: side(
					'link',
					'Names',
					{
						same: '--name {app} twice',
						own: '--name {app}1, then --name {app}2',
						main: '-f {app}/main.bicep, then -f {hub}/main.bicep, without --name',
						files: '-f {app}.bicep, then -f {hub}.bicep, without --name'
					},
					'{name} used {}',
					'{name} uses {}'
				),
				groups: side(
					'existing',
					'Targets',
					{ one: 'rg-{app}', two: 'rg-{app}, then rg-{hub}' },
					{ '': '{name}’s targets were {}', one: 'both of {name}’s targets were {}' },
					'the target is {}'
				),
				when: side(
					'setting',
					'Start of the second',
					{ together: 'during the first', later: 'after the first succeeded' },
					'{name}’s second deployment began {}',
					'the second begins {}'
				)
			},
			decide: (row) =>
				twoDeployments(isSameName(row), row['groups'] === 'one', row['when'] === 'together').join(' '),
			asks: {
				'1 1': 'one account and one history entry',
				'2 1': 'two accounts and one history entry',
				'2 2': 'two accounts and two history entries'
			},
			choose: 'Which developer{s} will get {}?',
			table: 'What will each developer get?',
			why: whyName
		}
	),
	...told('missing', ['You need to help {count} complete Bicep code. No one needs more than one change.'], {
		noun: 'developer',
		names: people,
		sides: { need: side('setting', 'Goal', column(0), '{name} had to {}', '{name} has to {}') },
		decide: ({ need }) => need,
		asks: column(1),
		choose: 'Which developer{s} should {}?',
		table: 'What should each developer do?',
		single: 'What should the developer do?',
		why: (_, answer) => gaps[answer]![2]
	}),
	...told(
		'export',
		[
			'You need JSON templates for {count}. Each has a storage account and a web app, whose plan is elsewhere. All changes are listed. Include only what is required, and prefer the least editing.'
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
					'in {name} you needed {}',
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
	'state-aside': [
		'What is existing or has a false condition isn’t deployed, so nothing waits for it. It’s easy to overlook that.',
		taking('state', /if|existing/, { state: 'no' })
	],
	'file-wins': [
		'An inline value overrides the value in a preceding parameters file. It’s easy to think that the file is stronger.',
		taking('file', /1/, { inline: 'none' })
	],

	'secrets-role': [
		'To use a vault’s secret, a deployment requires vaults/deploy/action, which roles for secrets don’t include. It’s easy to think that reading secrets is enough.',
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
		'A module goes to the scope that it names, or else where its parent file goes. It’s easy to think that targetScope moves it.',
		taking('file', /sub/, { scope: 'sub' })
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
				'A child waits for its parent if dependsOn or reference names the parent. In Bicep, the parent property, nesting, or a symbolic name also makes it wait. What is existing or has a false condition isn’t deployed.',
			'^value':
				'An inline value overrides the value in a preceding parameters file, which overrides the default. A value that isn’t allowed makes the deployment fail.',
			'^vault':
				'To use a vault’s secret, a deployment requires vaults/deploy/action, which roles for secrets don’t include, and a vault that’s enabled for template deployment. On the vault and the group, Owner or Contributor is enough.',
			'^leak':
				'The history doesn’t show a secure parameter or a secure output. A secure parameter isn’t protected in a plain output or a tag.',
			'^loop':
				'The second number of range is how many, not the last one. Without @batchSize, a loop deploys everything in parallel. With it, a batch waits for the one before.',
			'^module':
				'A module goes to the scope that it names, or else where its parent file goes. Its file’s targetScope must match.',
			'^name':
				'If two deployments to a resource group have the same name, the second replaces the first entry. If they overlap, only one completes.',
			'^missing':
				'An existing declaration only refers to a resource. @secure() hides a value, and @batchSize(1) makes a loop go one by one. A targetScope is for a whole file, and a scope is for one module.',
			'^export':
				'With az deployment group export, you get the template as it was deployed. With az group export, you get current settings of all or some resources, and have to edit more.'
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
		telling: ['table', 'code review', 'ticket', 'list', 'change request', 'email']
	}
);
