// Dynamic membership groups: reading a rule as Microsoft Entra does, for users with all its attributes set.
// Documentation: groups-dynamic-membership of 2024-12-19.

/** Attributes of a user by name: `department`, `userType`, `accountEnabled`. `null` where empty. */
export type Attributes = Readonly<Record<string, string | boolean | null>>;

const tokens = /"[^"]*"|[()[\],]|[^\s()[\],]+/g;

type Value = string | boolean | null;

/** A rule as it binds. */
export type Rule =
	| { readonly kind: 'or'; readonly of: readonly Rule[] }
	| { readonly kind: 'and'; readonly of: readonly Rule[] }
	| { readonly kind: 'not'; readonly of: Rule }
	| {
			readonly kind: 'comparison';
			readonly attribute: string;
			/** The operator without its negation, in small letters; and whether it is negated. */
			readonly operator: string;
			readonly negative: boolean;
			readonly values: readonly Value[];
			/** As it was written. */
			readonly text: string;
	  };

const compare: Readonly<Record<string, (has: string, wants: string) => boolean>> = {
	eq: (has, wants) => has === wants,
	in: (has, wants) => has === wants,
	startswith: (has, wants) => has.startsWith(wants),
	endswith: (has, wants) => has.endsWith(wants),
	contains: (has, wants) => has.includes(wants)
};

/**
 * Reads the text of a rule. Comparisons bind closest, then -not, -and, -or; round brackets first. Throws where the text is no
 * such rule: rules are our own. Left out: -match, -any and -all, dates, devices, direct reports.
 * Source: https://learn.microsoft.com/en-us/entra/identity/users/groups-dynamic-membership#operator-precedence
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
		if (!subject.startsWith('user.') || !Object.hasOwn(compare, operator)) return broken();
		const values: Value[] = [];
		if (operator === 'in') {
			if (!take('[')) return broken();
			do values.push(value());
			while (take(','));
			if (!take(']')) return broken();
		} else values.push(value());
		const text = words.slice(start, at).join(' ');
		const negative = operator !== written;
		return { kind: 'comparison', attribute: subject.slice(5), operator, negative, values, text };
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

/**
 * Whether a rule takes a user in, with what each comparison that was looked at says. Strings do not differ by letter case.
 * Left out: -ne and the other negative operators on an attribute that is empty (other than `-ne null`).
 * Source: https://learn.microsoft.com/en-us/entra/identity/users/groups-dynamic-membership
 */
export function member(
	rule: Rule,
	user: Attributes
): { readonly member: boolean; readonly trace: readonly string[] } {
	const trace: string[] = [];
	const holds = (one: Rule): boolean => {
		if (one.kind === 'or') return one.of.some(holds);
		if (one.kind === 'and') return one.of.every(holds);
		if (one.kind === 'not') return !holds(one.of);
		const has = user[one.attribute] ?? null;
		const test = compare[one.operator]!;
		const found = one.values.some((wants) =>
			has === null || wants === null
				? has === wants
				: test(String(has).toLowerCase(), String(wants).toLowerCase())
		);
		const result = found !== one.negative;
		trace.push(`${one.text}: ${result ? 'yes' : 'no'}.`);
		return result;
	};
	const result = holds(rule);
	return { member: result, trace: [...trace, `The rule alone decides: ${result ? 'in' : 'out'}.`] };
}

/**
 * How many Entra ID P1 licences the organisation must own for its dynamic groups: one for each different user in any of
 * them. They need not be assigned, and devices need none.
 * Source: https://learn.microsoft.com/en-us/entra/identity/users/groups-dynamic-membership
 */
export const licencesNeeded = (groups: readonly (readonly string[])[]): number => new Set(groups.flat()).size;
