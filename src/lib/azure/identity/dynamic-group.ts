// Dynamic membership groups: their rules, and which group fits a purpose.
import type { Traced } from '#lib/azure/decision.ts';
import type { GroupType } from '#lib/azure/identity/group.ts';

/** Attributes by name: `department` and `userType` of a user, `deviceOSType` of a device. `null` if empty. */
export type Attributes = Readonly<Record<string, Value>>;
type Value = string | boolean | null;

const tokens = /"[^"]*"|[()[\],]|[^\s()[\],]+/g;

interface Comparison {
	readonly kind: 'comparison';
	readonly attribute: string;
	/** In lowercase, without its negation. */
	readonly operator: string;
	readonly negative: boolean;
	readonly values: readonly Value[];
	/** As written. */
	readonly text: string;
}
/** A parsed rule. */
export type Rule =
	| { readonly kind: 'or'; readonly of: readonly Rule[] }
	| { readonly kind: 'and'; readonly of: readonly Rule[] }
	| { readonly kind: 'not'; readonly of: Rule }
	| Comparison;

const compare: Readonly<Record<string, (has: string, wants: string) => boolean>> = {
	eq: (has, wants) => has === wants,
	in: (has, wants) => has === wants,
	startswith: (has, wants) => has.startsWith(wants),
	endswith: (has, wants) => has.endsWith(wants),
	contains: (has, wants) => has.includes(wants),
	match: (has, wants) => new RegExp(wants).test(has)
};

/**
 * Returns a membership rule, parsed. Precedence: parentheses, comparisons, -not, -and, -or. Doesn't cover -any, -all, classes such as
 * \S after -match, dates, rules for users and devices (which are invalid) and direct reports. Source: sources.dynamicGroups.
 * @throws {RangeError} if the text isn't such a rule
 */
export function readRule(rule: string): Rule {
	const words = rule.match(tokens) ?? [];
	let at = 0;
	const broken = (): never => {
		throw new RangeError(`Expected a membership rule, found "${rule}".`);
	};
	const next = (): string => words[at++] ?? '';
	const take = (word: string): boolean => {
		const found = words[at]?.toLowerCase() === word;
		if (found) at++;
		return found;
	};
	const value = (): Value => {
		const word = next();
		if (word.startsWith('"')) return word.slice(1, -1);
		return word === 'null' ? null : word === 'true' || (word !== 'false' && broken());
	};
	const comparison = (): Rule => {
		if (take('(')) {
			const inner = either();
			return take(')') ? inner : broken();
		}
		const start = at;
		const subject = next();
		const written = next().toLowerCase().replace(/^-/, '');
		const operator = written === 'ne' ? 'eq' : written.replace(/^not/, '');
		if (!/^(user|device)\./.test(subject) || !Object.hasOwn(compare, operator)) return broken();
		const values: Value[] = [];
		if (operator === 'in') {
			if (!take('[')) return broken();
			do values.push(value());
			while (take(','));
			if (!take(']')) return broken();
		} else values.push(value());
		const text = words.slice(start, at).join(' ');
		const negative = operator !== written;
		return { kind: 'comparison', attribute: subject.replace(/^\w+\./, ''), operator, negative, values, text };
	};
	const not = (): Rule => (take('-not') ? { kind: 'not', of: not() } : comparison());
	const joined = (kind: 'or' | 'and', part: () => Rule) => (): Rule => {
		const of = [part()];
		while (take(`-${kind}`)) of.push(part());
		return of.length > 1 ? { kind, of } : of[0]!;
	};
	const either = joined('or', joined('and', not));

	const read = either();
	return at === words.length ? read : broken();
}

/** Strings and regular expressions are compared ignoring case. */
function isTrue({ attribute, operator, negative, values }: Comparison, user: Attributes): boolean {
	const has = user[attribute] ?? null;
	const test = compare[operator]!;
	const found = values.some((wants) =>
		has === null || wants === null
			? has === wants
			: test(String(has).toLowerCase(), String(wants).toLowerCase())
	);
	return found !== negative;
}

/**
 * Returns whether a user matches a rule. The trace has each comparison that was evaluated. Doesn't cover negative operators on
 * an empty attribute, other than `-ne null`. Source: sources.dynamicGroups.
 */
export function member(rule: Rule, user: Attributes): Traced & { readonly member: boolean } {
	const trace: string[] = [];
	const matches = (one: Rule): boolean => {
		if (one.kind === 'or') return one.of.some(matches);
		if (one.kind === 'and') return one.of.every(matches);
		if (one.kind === 'not') return !matches(one.of);
		const result = isTrue(one, user);
		trace.push(`${one.text}: ${result ? 'yes' : 'no'}.`);
		return result;
	};
	const result = matches(rule);
	return { member: result, trace: [...trace, `The rule alone decides: ${result ? 'in' : 'out'}.`] };
}

type MembershipType = 'Assigned' | 'Dynamic User' | 'Dynamic Device';
export interface GroupNeed {
	readonly members: 'users' | 'devices' | 'users and devices' | 'devices of some users';
	readonly use: 'license' | 'mailbox' | 'policy' | 'role';
	/** What decides who is a member. */
	readonly by: 'attributes' | 'owner';
}
/**
 * Returns the group for a purpose: a security group if that is enough, with dynamic membership where possible. Undefined where no group can
 * do that. `role`: one in Microsoft Entra ID. Doesn't cover devices with licenses or roles. Sources: sources.dynamicGroups,
 * sources.entraRolesOfGroups, sources.groupTypes.
 */
export function groupFor({
	members,
	use,
	by
}: GroupNeed): { readonly type: GroupType; readonly membership: MembershipType } | undefined {
	if (members !== 'users' && use !== 'policy') return undefined;
	const membership =
		by === 'owner' || use === 'role'
			? 'Assigned'
			: ({ users: 'Dynamic User', devices: 'Dynamic Device' } as const)[members as 'users'];
	return { type: use === 'mailbox' ? 'Microsoft 365' : 'security', membership: membership ?? 'Assigned' };
}
