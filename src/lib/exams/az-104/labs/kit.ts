// What labs have in common, said the same way in each.
import { az104 } from '#lib/exams/az-104/exam.ts';
import { domainOfGroup } from '#lib/domain/exam.ts';
import type { Check, Condition, Given, Lab, OutputKind, Step } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

/** A step as its author writes it: one command needs no list. */
type StepInput = Omit<Step, 'az'> & { readonly az?: string | readonly string[] };

/** A check as its author writes it: of JSON where no kind is named. */
type CheckInput = Omit<Check, 'command' | 'kind' | 'conditions'> & {
	/** Without it, the last command of the negative test, on one line. */
	readonly command?: string;
	readonly kind?: OutputKind;
	/** The `name` in the output by which the resource is this lab's. It's only shown. */
	readonly ownName?: string;
	/** How that name begins, where it ends in {suffix}. */
	readonly ownPrefix?: string;
} & (Omit<Condition, 'unverified'> | Pick<Check, 'conditions'>);

/** A lab as its author writes it. */
interface LabInput extends Omit<
	Lab,
	'edition' | 'domain' | 'group' | 'steps' | 'negative' | 'checks' | 'tearDown' | 'given' | 'checked'
> {
	/** 1 without it. */
	readonly edition?: number;
	readonly steps: readonly StepInput[];
	readonly negative: StepInput & Omit<Lab['negative'], keyof Step>;
	readonly checks: readonly CheckInput[];
	readonly tearDown: {
		readonly later?: string;
		readonly steps: readonly StepInput[];
		readonly check: CheckInput;
	};
	/** An `output` that is no text is shown as `az … -o json` prints it. */
	readonly given: readonly (Omit<Given, 'output'> & { readonly output: unknown })[];
	/** `YYYY-MM-DD`. */
	readonly checked: string;
}

/** Returns the lab with what follows from its id, its commands and its outputs. */
export function defineLab(input: LabInput): Lab {
	const { edition = 1, steps, negative, checks, tearDown, given, checked, ...lab } = input;
	const group = lab.id.slice(0, lab.id.indexOf('/'));
	return {
		...lab,
		edition,
		domain: domainOfGroup(az104, group)!.id,
		group,
		steps: steps.map(stepOf),
		negative: stepOf(negative),
		checks: checks.map((check) => checkOf(check, negative)),
		tearDown: { ...tearDown, steps: tearDown.steps.map(stepOf), check: checkOf(tearDown.check, negative) },
		given: given.map(({ output, ...each }) => ({ ...each, output: outputOf(output) })),
		checked: day(checked)
	};
}

const stepOf = <T extends StepInput>({ az, ...step }: T) => ({
	...step,
	...(az === undefined ? {} : { az: typeof az === 'string' ? [az] : az })
});

function checkOf({ kind = 'json', ownName, ownPrefix, ...input }: CheckInput, negative: StepInput): Check {
	const { command = [negative.az ?? ''].flat().at(-1)!.replaceAll(' \\\n ', '') } = input;
	const printed = kind === 'json' ? printedBy(command) : {};
	const check: Check = { ...printed, ...withConditions(input), command, kind };
	const named = ownName ?? ownPrefix;
	if (named === undefined) return check;
	const is = named === ownName ? `name == '${named}'` : `starts_with(name, '${named}')`;
	return { ...check, own: { is, named }, shown: ['name', ...(check.shown ?? [])] };
}

function withConditions(input: CheckInput): Omit<Check, 'command' | 'kind'> {
	if ('conditions' in input) return input;
	const { when, yes, no, ...check } = input;
	return { ...check, conditions: [{ when, yes, no }] };
}

/** Returns what a command prints whose `printf` or `--query` names keys: an object with them, or a list of such. */
function printedBy(command: string): Pick<Check, 'prints' | 'keys'> {
	const format = /\bprintf '(\{.*?\})\\n' /.exec(command)?.[1]?.replaceAll('"', '');
	const query = format ?? / --query "((?:[^"\\]|\\.)*)" -o json$/.exec(command)?.[1] ?? '';
	const [, before, hash] = /^([^{]*)\{(.*)\}/.exec(query.replace(/'[^']*'|`[^`]*`/g, '')) ?? [];
	if (before === undefined || hash === undefined) return {};
	let names = hash;
	const nested = /[([{][^()[\]{}]*[)\]}]/;
	while (nested.test(names)) names = names.replace(nested, '');
	return {
		prints: /\[(\?.*)?\]\.$/.test(before) ? 'list' : 'object',
		keys: names.split(',').map((each) => each.split(':')[0]!.trim())
	};
}

const sorted = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.toSorted(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, each]) => [key, sorted(each)])
	);
};

/** Returns a value as `az … -o json` prints it: its keys by name, two spaces deep. */
const outputOf = (value: unknown): string =>
	typeof value === 'string' ? value : JSON.stringify(sorted(value), null, 2);

export const ownsSubscription = 'A subscription where you’re an Owner';
export const mayCreate = 'A subscription where you’re an Owner or a Contributor';
export const oneShell =
	'One Cloud Shell session. If it closes, “New shell?” on each step brings its variables back';
export const secondUser =
	'The second user from the set-up lab (resit-second), signed in: its profile is ~/.azure-second';
export const outbound =
	'A way out to the internet for the VM (hence --default-outbound-access true): Run Command sends its answer that way';

/** Bash that sets SECOND: the id of the second user, or of the service principal in its place. */
export const findSecond = `SECOND=$(az ad user list --display-name resit-second --query "[0].id" -o tsv)
SECOND=\${SECOND:-$(az ad sp list --display-name resit-second --query "[0].id" -o tsv)}`;

/** The first step of a lab that needs the second user. */
export const secondSignsIn: StepInput = {
	goal: 'Check that the second user is signed in.',
	az: `AZURE_CONFIG_DIR=~/.azure-second az account show --query user.name -o json ||
  AZURE_CORE_LOGIN_EXPERIENCE_V2=off AZURE_CONFIG_DIR=~/.azure-second az login --use-device-code \\
  --tenant "$(az account show --query tenantId -o tsv)" --allow-no-subscriptions -o none`,
	see: 'It prints resit-second@…, or a code: sign in with it as that user again. With a service principal, repeat its step of the set-up lab instead.'
};

/**
 * Bash that lets the second profile see the subscription once a role reaches it. A profile that lists it already isn't
 * refreshed: while no role has arrived, that would sign the second user out.
 */
export const seeSubscription = `AZURE_CONFIG_DIR=~/.azure-second az account show --query name -o tsv | grep -v N/A ||
  AZURE_CONFIG_DIR=~/.azure-second az account list --refresh --query "[].name" -o tsv`;

/** After `az vm create`: what to do when the region has no room for the size, or the subscription no quota. */
export const sizeRefused =
	'If the answer names SkuNotAvailable, QuotaExceeded or OperationNotAllowed, run it again with --size Standard_B1s. If that’s refused too, delete the group, set another region under Names on the first screen, and start again.';

/** After a group with a network is deleted. */
export const networkWatcherStays =
	'Azure also keeps a Network Watcher in the group NetworkWatcherRG. It’s free: leave it.';

/** After a group with a VM is deleted. */
export const leftByVm = `${networkWatcherStays} Your SSH key stays in ~/.ssh. It costs nothing, and the next VM uses it again.`;

/** Deletes the lab's resource group {group}-`end`. `what`: what goes with it, “the VM and its disk”. */
export const deleteGroup = (end: string, what: string, see?: string): StepInput => ({
	goal: 'Delete the resource group.',
	portal: `Resource groups > {group}-${end} > Delete resource group`,
	az: `az group delete -n {group}-${end} --yes --no-wait`,
	deletes: `The resource group {group}-${end}, with ${what}.`,
	...(see === undefined ? {} : { see })
});

/** Lets data commands find the account, and look up its key without a warning each time. */
export const storageDefaults = (account: string): string =>
	`export AZURE_STORAGE_ACCOUNT=${account} AZURE_STORAGE_AUTH_MODE=key AZURE_CORE_ONLY_SHOW_ERRORS=yes`;

/** After a lab that set `storageDefaults`. */
export const clearStorageDefaults: StepInput = {
	goal: 'Clear the settings of this shell, so that other labs start without them.',
	az: 'unset AZURE_STORAGE_ACCOUNT AZURE_STORAGE_AUTH_MODE AZURE_CORE_ONLY_SHOW_ERRORS'
};

/** Something that a lab makes outside its resource group. */
interface Outside {
	/** Its key in the output: `roles`. */
	readonly key: string;
	/** “The role assignments of the second user”. */
	readonly what: string;
	/** A command that prints how many are left, `0` in the end: carries `--query "length(@)" -o json`. */
	readonly count: string;
}

const groupLeft = (when: string, exists: string): Condition => ({
	when,
	yes: 'The resource group is gone.',
	no: `Does the resource group still exist? The answer is ${exists}. Deleting takes a few minutes, so run the command again.`
});

/** Proves that everything the lab made is gone: its resource group, and what lies outside it. */
export function gone(end: string, ...outside: readonly Outside[]): CheckInput {
	const exists = `az group exists -n {group}-${end} -o json`;
	const check = { id: 'gone', title: 'Nothing is left' };
	if (outside.length === 0)
		return { ...check, command: exists, prints: 'value', ...groupLeft('@ == `false`', '{{@}}') };
	const shape = ['group', ...outside.map(({ key }) => key)].map((key) => `"${key}":%s`).join(',');
	const values = [exists, ...outside.map(({ count }) => count)].map((each) => `"$(${each})"`).join(' ');
	return {
		...check,
		command: `printf '{${shape}}\\n' ${values}`,
		conditions: [
			groupLeft('group == `false`', '{{group}}'),
			...outside.map(({ key, what }) => ({
				when: `${key} == \`0\``,
				yes: `${what}: none left.`,
				no: `${what}: {{${key}}} left. Delete what’s left, then run the command again.`
			}))
		]
	};
}

/** Returns the tear-down of a lab that leaves nothing outside its resource group. Takes the same as `deleteGroup`. */
export const groupTearDown = (end: string, what: string, see?: string): LabInput['tearDown'] => ({
	steps: [deleteGroup(end, what, see)],
	check: gone(end)
});
