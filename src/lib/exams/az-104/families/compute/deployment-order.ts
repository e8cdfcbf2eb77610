// ARM templates and Bicep files: what waits for what, secrets, loops, modules, regions, elements, parts of a VM, and commands for files.
// Over 200 lines: eight topics with words for what can differ in each.
import { indexesOf, parameterValue, waitsForParent } from '#lib/azure/compute/template.ts';
import { sources } from '#lib/azure/sources.ts';
import { listed } from '#lib/exams/az-104/families/kit.ts';
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

/** A text for each id. */
const texts = (ids: readonly string[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));

const waits = ({ link }: Row) => waitsForParent(...(link!.split(' ') as ['arm', 'nested']));
/** What makes or doesn’t make a dependency, by a link or its second word. */
const links: Row = {
	'bicep nested': 'in Bicep, nesting makes a dependency',
	'arm nested': 'in JSON, nesting makes no dependency',
	parent: 'the parent property makes a dependency',
	symbol: 'the symbolic name sql makes a dependency',
	name: 'a literal name makes no dependency',
	dependsOn: 'the dependsOn property makes a dependency'
};
const linkText = (link: string): string => links[link] ?? links[link.split(' ')[1]!]!;
function orderOf(row: Row): string | undefined {
	const { state, server, link } = row as Record<string, string>;
	// What a nested child or a name does where the server isn't deployed is another question.
	if (state === 'if' && /nested|symbol/.test(link!)) return undefined;
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
			? found === 'alone'
				? 'db1 doesn’t wait for a server that isn’t deployed'
				: linkText(link!)
			: answer === 'alone'
				? 'the template deploys the server, too'
				: found === 'alone'
					? 'the server isn’t deployed at all'
					: 'the database depends on the server';
	if (found === 'alone')
		return state === 'existing'
			? 'an existing declaration only refers to the server'
			: `the condition is false${link!.endsWith('dependsOn') ? ', and what isn’t deployed is removed from dependsOn' : ', so only db1 is deployed'}`;
	return `${state === 'if' ? 'the condition is true, and ' : ''}${linkText(link!)}, so ${found === 'after' ? 'the server comes first' : 'db1 doesn’t wait for sql-{app}, which already exists'}`;
}

/** What a deployment with a secret still needs: the only thing, or nothing. Several aren’t asked. */
function missing({ access, vault, on }: Row): string | undefined {
	const found = [
		access === 'true' ? [] : 'access',
		/^K/.test(vault!) ? 'vault' : [],
		on === 'Reader' ? 'group' : []
	].flat();
	return found.length > 1 ? undefined : (found[0] ?? 'ready');
}
function whyVault(row: Row, answer: string): string {
	const right = missing(row) === answer;
	return {
		ready: right
			? 'the vault allows template deployment, and both roles are enough'
			: `the user can’t ${missing(row) === 'group' ? 'deploy to rg-{app}' : 'use the password'} yet`,
		access: `the vault ${right ? 'doesn’t allow' : 'already allows'} template deployment`,
		vault: `{vault} on the vault ${right ? 'isn’t' : 'is'} enough to deploy with its secrets`,
		group: `{on} on rg-{app} is${right ? 'n’t' : ''} enough to deploy`
	}[answer]!;
}

/** Code that deploys disks in a loop if env is prod: its language and its first index. */
const loops = texts(['json 0', 'json 1', 'bicep 0', 'bicep 1'], (id) => {
	const [language, from] = id.split(' ');
	return language === 'json'
		? `"resources": [
  {
    "type": "Microsoft.Compute/disks",
    "name": "[concat('disk', copyIndex(${from === '1' ? from : ''}))]",
    "condition": "[equals(parameters('env'), 'prod')]",
    "copy": {
      "name": "disks",
      "count": "[parameters('number')]"
    },
    …`
		: `param number int
param env string
resource disks 'Microsoft.Compute/disks@2025-01-02' = [
  for i in range(${from!}, number): if (env == 'prod') {
    name: 'disk\${ i }'
    …`;
});
const disksOf = ({ loop, number, env }: Row): string =>
	env === 'prod' ? indexesOf(Number(loop!.at(-1)), Number(number)).join(' ') : 'none';
function whyLoop(row: Row, answer: string): string {
	const first = row['loop']!.at(-1)!;
	const isDeployed = row['env'] === 'prod';
	if (answer === 'none') return `the condition is ${isDeployed ? 'true' : 'false, so no disks are created'}`;
	const starts = answer.startsWith(first);
	const counts = answer.split(' ').length === Number(row['number']);
	if (starts && counts)
		return isDeployed
			? `the index starts at ${first}, and the loop runs {number} times`
			: 'the condition is false for {env}';
	return listed([
		...(isDeployed ? [] : ['the condition is false']),
		...(starts ? [] : [`the index starts at ${first}`]),
		...(counts ? [] : ['the number is {number}'])
	]);
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
		? `${row['scope'] === 'no' ? 'without a scope, the module goes where its parent file goes,' : 'the scope in {name} sends the module'} to ${place}, ${answer === 'error' ? 'but' : 'and'} the module file is for ${kindOf(row['file']!)}`
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

const ofGroup = '[resourceGroup().location]';
/** Code that deploys an account: the default of the parameter, and what the account uses. */
const accounts = texts(['east param', 'east bicep', 'east group', 'group param'], (id) => {
	const [initial, use] = id.split(' ');
	if (use === 'bicep')
		return `param location string = 'eastus'
resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  location: location
  …`;
	return `"parameters": {
  "location": {
    "type": "string",
    "defaultValue": "${initial === 'group' ? ofGroup : 'eastus'}"
  }
},
"resources": [
  {
    "type": "Microsoft.Storage/storageAccounts",
    "location": "${use === 'group' ? ofGroup : "[parameters('location')]"}",
    …`;
});
/** Where the region of an account comes from. */
function sourceOf(row: Row): string {
	const [initial, use] = row['code']!.split(' ') as [string, string];
	return use === 'group'
		? use
		: parameterValue(
				row['given'] === 'no' ? undefined : 'given',
				row['file'] === 'no' ? undefined : 'file',
				initial
			);
}
const regionOf = (row: Row): string => {
	const source = sourceOf(row);
	return row[source] ?? source;
};
const reasons: Row = {
	east: 'the parameter has its default value',
	file: 'the parameters file sets the parameter, and the command passes no other value',
	given: 'the value in the command overrides all others'
};
function whyRegion(row: Row, answer: string): string {
	const { code, given, file, group } = row;
	const source = sourceOf(row);
	const unused = code === 'east group';
	if (answer === regionOf(row))
		return source === 'group'
			? `the ${unused ? 'account uses' : 'default value is'} the location of the resource group`
			: reasons[source]!;
	return (
		{
			south:
				given === 'no'
					? 'the command passes no location'
					: 'the account doesn’t use the value in the command',
			central:
				file === 'no'
					? 'the parameters file has no location'
					: unused
						? 'the account doesn’t use the value in the parameters file'
						: 'the command overrides the parameters file',
			east: unused
				? 'the account doesn’t use the default value'
				: code!.startsWith('east')
					? 'another value overrides the default value'
					: 'the default value is another region'
		}[answer] ??
		(group === answer
			? 'the location of the resource group doesn’t decide'
			: 'the resource group is in another region')
	);
}

/** What someone needs, and what to use in a template and in a Bicep file. */
const gaps: Readonly<Record<string, readonly [need: string, json: string, bicep: string]>> = {
	loop: ['create three accounts with one resource declaration', 'a copy element', 'a for expression'],
	condition: ['create the account only if env is prod', 'a condition element', 'an if expression'],
	secret: [
		'keep the value of apiKey out of the deployment history',
		'the secureString type',
		'a @secure() decorator'
	],
	list: ['accept only two values of env', 'an allowedValues element', 'an @allowed() decorator']
};
const elementOf = ({ need, code }: Row): string => gaps[need!]![code === 'json' ? 1 : 2];
const elements = Object.values(gaps).flatMap(([, json, bicep]) => [json, bicep]);
const effects: Row = {
	loop: 'creates several resources with one declaration',
	condition: 'decides whether a resource is created',
	secret: 'keeps a value out of the deployment history',
	list: 'limits the values of a parameter'
};
function whyElement(answer: string): string {
	const [use, [, json]] = Object.entries(gaps).find(([, texts]) => texts.includes(answer, 1))!;
	return `in ${answer === json ? 'an ARM template' : 'a Bicep file'}, ${answer} ${effects[use]!}`;
}

/** What someone needs of a VM, and which part of a template is for it. */
const vmNeeds: Readonly<Record<string, readonly [need: string, part: string]>> = {
	size: ['give the VM more vCPUs', 'hardwareProfile'],
	image: ['deploy the VM from another image', 'storageProfile'],
	disk: ['attach a new data disk to the VM', 'storageProfile'],
	admin: ['use another name for the administrator account', 'osProfile'],
	nic: ['connect the VM to another network interface', 'networkProfile'],
	zone: ['place the VM in a different datacenter than vm-{hub}, but in the same region', 'zones'],
	boot: ['see screenshots of the VM during startup', 'diagnosticsProfile']
};
const vmParts: Row = {
	hardwareProfile: 'the size of a VM',
	storageProfile: 'the image and the disks of a VM',
	osProfile: 'the computer name and the administrator of a VM',
	networkProfile: 'the network interfaces of a VM',
	zones: 'the availability zone of a VM',
	diagnosticsProfile: 'boot diagnostics of a VM'
};

/** What someone needs, and the command for it. */
const tasks: Readonly<Record<string, readonly [need: string, command: string]>> = {
	move: ['convert the ARM template main.json to a Bicep file', 'decompile'],
	tool: ['provide main.bicep to a tool that accepts only ARM templates in JSON', 'build'],
	portal: ['get a template for the resources in rg-{app}, all created in the portal', 'group'],
	changed: ['get a template of rg-{app} that includes the changes made since the last deployment', 'group'],
	lost: [
		'recover the lost template that a colleague used for the deployment deploy-{hub} to rg-{app}',
		'history'
	],
	audit: ['review the template of the deployment deploy-{hub} to rg-{app}', 'history'],
	effect: ['see what main.bicep would change in rg-{app}', 'preview']
};
const commands: Row = {
	decompile: 'run az bicep decompile',
	build: 'run az bicep build',
	group: 'run az group export',
	history: 'run az deployment group export',
	preview: 'run az deployment group what-if'
};
const commandEffects: Row = {
	decompile: 'with az bicep decompile, you convert an ARM template to Bicep',
	build: 'with az bicep build, you convert a Bicep file to an ARM template',
	group: 'with az group export, you get a template of what a resource group contains now',
	history: 'with az deployment group export, you get the template as it was deployed',
	preview: 'with az deployment group what-if, you see what a file would change'
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'order',
		[
			'You have an Azure SQL logical server named sql-{app} and a database named db1. You have {count} that declare both. You need to identify how each template deploys db1. In Bicep, the symbolic name of the server is sql.',
			'You review {count} that declare an Azure SQL logical server named sql-{app} and its database, db1. Both resources already exist. In Bicep, the symbolic name of the server is sql.'
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
						'bicep name': "in Bicep with name: 'sql-{app}/db1'",
						'bicep symbol': "in Bicep with name: '${sql.name}/db1'",
						'arm nested': 'in JSON, nested in sql-{app}',
						'arm dependsOn': 'in JSON with "dependsOn": ["sql-{app}"]',
						'arm name': 'in JSON with "name": "sql-{app}/db1"'
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
		'vault',
		[
			'Deployments to rg-{app} need a password. You must let {count} take it from a key vault of their own. Key vaults are in other resource groups, use Azure RBAC, and allow all networks.',
			'Passwords must no longer be in parameters files. You help {count} deploy to rg-{app} with a password from their own key vault. Key vaults are in other resource groups, use Azure RBAC, and allow all networks.'
		],
		{
			noun: 'user',
			names: people,
			sides: {
				access: side(
					'setting',
					'Template deployment',
					{ true: 'allowed', false: 'not allowed' },
					'template deployment were {} in {name}’s vault',
					'template deployment is {} in {name}’s vault'
				),
				vault: side(
					'link',
					'Role on the vault',
					'Contributor|Owner|Key Vault Secrets User|Key Vault Secrets Officer',
					'{name}’s role on the vault were {}',
					'on the vault, {name} is {}'
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
				access: 'allow access to the vault for template deployment',
				vault: 'assign the Contributor role on the vault',
				group: 'assign the Contributor role on rg-{app}'
			},
			table: 'What must you do before each user deploys?',
			single: 'You need to ensure that the deployment can use the password. What should you do?',
			why: whyVault
		}
	),
	...told(
		'copy',
		[
			'You have a file that contains the following code. For {count} to a new resource group, you need to identify which managed disks will be created.',
			'A colleague wrote the following code to deploy managed disks. Before {count} to a new resource group, you must know which disks will be created.'
		],
		{
			noun: 'deployment',
			common: {
				loop: side(
					'setting',
					'Code',
					loops,
					texts(Object.keys(loops), (id) => `the index started at ${id.at(-1)!}`)
				)
			},
			sides: {
				number: side(
					'setting',
					'Parameter number',
					'2|3',
					'number were {} in {name}',
					'{name} sets number to {}'
				),
				env: side('setting', 'Parameter env', 'prod|test|dev', 'env were {} in {name}', 'it sets env to {}')
			},
			decide: disksOf,
			asks: {
				'0 1': 'only disk0 and disk1',
				'0 1 2': 'only disk0, disk1, and disk2',
				'1 2': 'only disk1 and disk2',
				'1 2 3': 'only disk1, disk2, and disk3',
				none: 'no disks'
			},
			table: 'What will each deployment create?',
			single: 'What will the deployment create?',
			why: whyLoop
		}
	),
	...told(
		'module',
		[
			'You have an Azure subscription named Sub1 that contains resource groups named rg-{app} and rg-{hub}. Each of your Bicep files contains one module and has a targetScope that matches its command. You plan to deploy {count}.',
			'In an Azure subscription named Sub1, you review {count} for rg-{app} and a shared resource group named rg-{hub}. Each file contains one module and has a targetScope that matches its command.'
		],
		{
			noun: 'Bicep file',
			names: ['app.bicep', 'data.bicep', 'edge.bicep', 'jobs.bicep', 'site.bicep'],
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
					'the module of {name} had {}',
					'its module has {}'
				),
				file: side(
					'link',
					'targetScope of module',
					{ group: "'resourceGroup'", sub: "'subscription'" },
					'the module’s targetScope were {}',
					'the module’s targetScope is {}'
				)
			},
			decide: targetOf,
			asks: {
				group: 'deploy its module to rg-{app}',
				other: 'deploy its module to rg-{hub}',
				sub: 'deploy its module to Sub1 itself',
				error: 'fail because the scopes do not match'
			},
			table: 'What will each file do?',
			single: 'What will the file do when you deploy it?',
			why: whyModule
		}
	),
	...told(
		'region',
		[
			'You plan {count} of the following code with a parameters file. You need to identify the Azure region of the storage account.',
			'Auditors must approve the regions of storage accounts. You plan {count} of the following code with a parameters file.'
		],
		{
			noun: 'deployment',
			common: {
				code: side('setting', 'Template', accounts, {
					'east param': 'the account used the parameter with the default value eastus',
					'east bicep': 'the file were a Bicep file with the default value eastus',
					'east group': 'the account used the location of the resource group',
					'group param': 'the default value of the parameter were the location of the resource group'
				})
			},
			sides: {
				group: side(
					'existing',
					'Resource group',
					{ north: 'rg-{app} in North Europe', west: 'rg-{hub} in West Europe' },
					'the resource group of {name} were {}',
					'{name} goes to {}'
				),
				file: side(
					'link',
					'Parameters file',
					{ no: 'no location', central: 'the location centralus' },
					'the parameters file of {name} had {}',
					'its parameters file has {}'
				),
				given: side(
					'link',
					'Command',
					{ no: 'no location', south: '--parameters location=southindia' },
					{ south: 'the command of {name} ended with {}', no: 'the command of {name} had {}' },
					{ south: 'its command ends with {}', no: 'its command has {}' }
				)
			},
			decide: regionOf,
			asks: {
				north: 'North Europe',
				west: 'West Europe',
				east: 'East US',
				central: 'Central US',
				south: 'South India'
			},
			table: 'Where will each deployment create the account?',
			single: 'Where will the deployment create the account?',
			why: whyRegion
		}
	),
	...told(
		'element',
		[
			'You have a file that deploys a storage account. The file contains the following code. You need to change the file so that it meets a requirement.',
			'You review the following code of a colleague, which deploys a storage account. The code does not meet a requirement yet.'
		],
		{
			noun: 'requirement',
			common: {
				code: side(
					'link',
					'Code',
					{
						json: `"parameters": {
  "env": { "type": "string" },
  "apiKey": { "type": "string" }
},
"resources": [
  {
    "type": "Microsoft.Storage/storageAccounts",
    …`,
						bicep: `param env string
param apiKey string
resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  …`
					},
					{ json: 'the file were an ARM template', bicep: 'the file were a Bicep file' }
				)
			},
			sides: {
				need: side(
					'setting',
					'Requirement',
					texts(Object.keys(gaps), (id) => gaps[id]![0]),
					'you had to {}',
					'you must {}'
				)
			},
			decide: elementOf,
			asks: texts(elements, (id) => id),
			single: 'What should you use?',
			why: (_, answer) => whyElement(answer)
		}
	),
	...told(
		'part',
		[
			'You have an ARM template that deploys a VM. The next deployment will create a new VM. You need to change the template for {count}.',
			'Your team creates new test VMs from one ARM template. You receive {count} for a change to the VM in the template.'
		],
		{
			noun: 'request',
			sides: {
				need: side(
					'setting',
					'Requirement',
					texts(Object.keys(vmNeeds), (id) => vmNeeds[id]![0]),
					'{name} required you to {}',
					'{name} requires you to {}'
				)
			},
			decide: ({ need }) => vmNeeds[need!]![1],
			asks: texts(Object.keys(vmParts), (id) => `the ${id} property`),
			choose: 'For which request{s} should you change {} of the VM?',
			table: 'What should you change for each request?',
			single: 'Which property of the VM should you change?',
			why: (_, answer) => `with ${answer}, you set ${vmParts[answer]!}`
		}
	),
	...told(
		'export',
		[
			'You manage ARM templates and Bicep files by using the Azure CLI. You have {count} to perform. You must not use more than one command for a task.',
			'Your company moves from the Azure portal to infrastructure as code. You receive {count}. You must not use more than one Azure CLI command for a task.'
		],
		{
			noun: 'task',
			sides: {
				need: side(
					'setting',
					'Requirement',
					texts(Object.keys(tasks), (id) => tasks[id]![0]),
					'{name} required you to {}',
					'{name} requires you to {}'
				)
			},
			decide: ({ need }) => tasks[need!]![1],
			asks: commands,
			choose: 'For which task{s} should you {}?',
			table: 'What should you do for each task?',
			single: 'You need to perform the task. What should you do?',
			why: (_, answer) => commandEffects[answer]!
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
		'A value in the command overrides a preceding parameters file. It’s easy to think that the file is stronger.',
		taking('file', /central/, { given: 'no' })
	],
	'secrets-role': [
		'Roles for secrets aren’t enough to deploy with a vault’s secret. It’s easy to think that reading secrets is enough.',
		taking('vault', /^Key/, { vault: 'Contributor' })
	],
	'condition-aside': [
		'What has a false condition isn’t deployed. It’s easy to overlook the condition.',
		taking('env', /test|dev/, { env: 'prod' })
	],
	'group-region': [
		'A resource can be in another region than its resource group. It’s easy to expect the same region.',
		taking('code', /param/, { code: 'east group' })
	],
	'file-decides': [
		'A module goes to the scope in its declaration, or else where its parent file goes. It’s easy to think that targetScope moves it.',
		taking('file', /sub/, { scope: 'sub' })
	],
	'other-language': [
		'ARM templates and Bicep files have different elements. It’s easy to mix them up.',
		(row) =>
			row['code'] === 'json' ? { ...row, code: 'bicep' } : taking('code', /^bicep/, { code: 'json' })(row)
	]
};

export const deploymentOrder = topicFamily(
	{
		id: 'templates/deployment-order',
		edition: 11,
		group: 'templates',
		title: 'Templates and Bicep files',
		rule: {
			'^order':
				'A resource waits for another only if a dependency is declared: in JSON by dependsOn or reference(), in Bicep by dependsOn, nesting, parent, or a symbolic name. A resource with a false condition or the existing keyword isn’t deployed.',
			'^vault':
				'A deployment can use a vault’s secret if the vault allows template deployment. On the vault and the resource group, the user also needs the permission vaults/deploy/action, which Owner and Contributor include.',
			'^copy':
				'In a template, copyIndex() starts at 0, and copyIndex(1) at 1. In Bicep, range has the first index and the number of items. Resources with a false condition aren’t created.',
			'^module':
				'A Bicep module goes to the scope in its declaration, or else where its parent file goes. The targetScope of the module’s own file must match.',
			'^region':
				'A resource goes to the location that its template sets, not always its group’s. For a parameter, a value after the parameters file in the command overrides the file, which overrides the default value.',
			'^element':
				'ARM templates have copy, condition, allowedValues, and secureString. For the same needs, Bicep has for, if, @allowed(), and @secure().',
			'^part':
				'In a template of a VM, hardwareProfile sets its size, storageProfile its image and disks, and osProfile its administrator. Use networkProfile for network interfaces, zones for the availability zone, and diagnosticsProfile for boot diagnostics.',
			'^export':
				'With az group export, you get a group’s current resources as a template. With az deployment group export, you get the template as it was deployed. To convert files, use az bicep build or decompile.'
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
			sources.armCopy,
			sources.bicepModules,
			sources.vmTemplate,
			sources.bicepToSubscription,
			sources.bicepExisting,
			sources.bicepDecompile,
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
		forms: ['choose', 'table', 'single', 'series'],
		telling: ['table', 'message', 'ticket', 'list', 'change request', 'email']
	}
);
