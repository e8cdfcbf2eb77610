// `npm run audit:plan`: made-up people and the rules of a good plan, each as a line; the worst examples as plans to read. Fails where a
// rule is broken more often than it may be. `node scripts/audit-plan.js 50` takes fewer people, `--print 60` prints plans,
// `--no-grid` leaves out the reports of the diagnosis, `--seed` takes other people.
import { writeFileSync } from 'node:fs';
import { load } from './content.js';

const everyone = 500;
const shown = 3;
const [count = everyone] = process.argv.slice(2).map(Number).filter(Number.isInteger);
const printAt = process.argv.indexOf('--print');
const { audit, tableText, exampleText, askedText } = await load('/tests/plan-audit/audit.ts');
const started = performance.now();
const seedAt = process.argv.indexOf('--seed');
const seed = seedAt > 0 ? process.argv[seedAt + 1] : undefined;
const { lines, mornings } = audit(count, { grid: !process.argv.includes('--no-grid'), seed });
console.log(
	`${count} people, ${Math.round((performance.now() - started) / 1000)} s. Applies, broken, rule:\n${tableText(lines)}`
);
const broken = lines.filter(
	(/** @type {{ broken: number, most: number }} */ { broken, most }) => broken > most
);
const worst = [
	...new Set(
		broken.flatMap((/** @type {{ examples: { person: number }[] }} */ { examples }) =>
			examples.slice(0, 1).map(({ person }) => person)
		)
	)
].slice(0, shown);
if (worst.length > 0) console.log(`\nTo read:\n\n${exampleText(mornings, worst)}`);
if (printAt > 0)
	writeFileSync(process.argv[printAt + 2] ?? 'plans.txt', askedText(Number(process.argv[printAt + 1]), seed));
process.exitCode = broken.length > 0 ? 1 : 0;
