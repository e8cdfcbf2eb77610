// Dynamic membership groups: reading a rule as Microsoft Entra does, for users with all its attributes set.

/** Attributes of a user by name: `department`, `userType`, `accountEnabled`. `null` where empty. */
export type Attributes = Readonly<Record<string, string | boolean | null>>;

const tokens = /"[^"]*"|[()[\],]|[^\s()[\],]+/g;

type Value = string | boolean | null;

const compare: Readonly<Record<string, (has: string, wants: string) => boolean>> = {
	eq: (has, wants) => has === wants,
	startswith: (has, wants) => has.startsWith(wants),
	endswith: (has, wants) => has.endsWith(wants),
	contains: (has, wants) => has.includes(wants)
};

const text = (value: Value): string => String(value).toLowerCase();

/**
 * Whether a rule takes a user in. Comparisons bind closest, then -not, -and, -or; round brackets first. Strings do not differ
 * by letter case. Left out: -match, -any and -all, dates, devices, direct reports, and -ne and the other negative operators
 * on an attribute that is empty (other than `-ne null`). Throws where the text is no such rule: rules are our own.
 * Source: https://learn.microsoft.com/en-us/entra/identity/users/groups-dynamic-membership
 */
export function member(
	rule: string,
	user: Attributes
): { readonly member: boolean; readonly trace: readonly string[] } {
	const words = rule.match(tokens) ?? [];
	const trace: string[] = [];
	let at = 0;
	const next = (): string => words[at++] ?? '';
	const take = (word: string): boolean => {
		const found = words[at]?.toLowerCase() === word;
		if (found) at++;
		return found;
	};
	const value = (word: string): Value =>
		word.startsWith('"')
			? word.slice(1, -1)
			: word === 'null'
				? null
				: word === 'true'
					? true
					: word === 'false'
						? false
						: broken();
	const broken = (): never => {
		throw new RangeError(`Expected a membership rule, found "${rule}".`);
	};

	const comparison = (): boolean => {
		if (take('(')) {
			const inner = or();
			return take(')') ? inner : broken();
		}
		const [subject, operator] = [next(), next().toLowerCase().replace(/^-/, '')];
		if (!subject.startsWith('user.')) return broken();
		const has = user[subject.slice(5)] ?? null;
		const negative = operator === 'ne' || operator.startsWith('not');
		const plain = operator === 'ne' ? 'eq' : operator.replace(/^not/, '');
		let holds: boolean;
		const start = at;
		if (plain === 'in') {
			if (!take('[')) return broken();
			holds = false;
			do holds = text(value(next())) === text(has) || holds;
			while (take(','));
			if (!take(']')) return broken();
		} else {
			const wants = value(next());
			const test = compare[plain] ?? broken();
			holds = has === null || wants === null ? has === wants : test(text(has), text(wants));
		}
		const result = holds !== negative;
		trace.push(`${subject} -${operator} ${words.slice(start, at).join('')}: ${result ? 'yes' : 'no'}.`);
		return result;
	};
	const not = (): boolean => (take('-not') ? !not() : comparison());
	const and = (): boolean => {
		let all = not();
		while (take('-and')) all = not() && all;
		return all;
	};
	const or = (): boolean => {
		let any = and();
		while (take('-or')) any = and() || any;
		return any;
	};

	const result = or();
	if (at !== words.length) return broken();
	return { member: result, trace: [...trace, `The rule alone decides: ${result ? 'in' : 'out'}.`] };
}

/**
 * How many Entra ID P1 licences the organisation must own for its dynamic groups: one for each different user in any of
 * them. They need not be assigned, and devices need none.
 * Source: https://learn.microsoft.com/en-us/entra/identity/users/groups-dynamic-membership
 */
export const licencesNeeded = (groups: readonly (readonly string[])[]): number => new Set(groups.flat()).size;
