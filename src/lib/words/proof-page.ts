// Proofs as one HTML page that needs nothing else: to keep, to print, or to show someone.
import type { Proof } from '#lib/domain/proof.ts';
import type { Day } from '#lib/domain/time/day.ts';

const signs: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Returns the text escaped, so that it can't become markup. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign]!);

const how: Readonly<Record<Proof['how'], string>> = {
	word: 'the person’s word',
	checked: 'checked output',
	receipt: 'checked on another computer',
	predicted: 'predicted from given outputs'
};

function section(proof: Proof, dayText: (day: Day) => string): string {
	const head = `<h2>${escaped(proof.title)}</h2><p class="sub">${escaped(dayText(proof.day))} · ${how[proof.how]}${proof.unaided ? ', unaided' : ''}</p><p>${escaped(proof.text)}</p>`;
	const evidence = (proof.evidence ?? []).map(
		({ title, command, output, said }) =>
			`<h3>${escaped(title)}</h3><pre>${escaped(command)}</pre><pre>${escaped(output)}</pre><ul>${said.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`
	);
	const predictions = (proof.predictions ?? []).map(
		({ ask, said, right, because }) =>
			`<p>${escaped(ask)}<br>Said: ${escaped(said)}. ${right ? 'It held.' : 'It did not hold.'}${because === undefined ? '' : `<br>Because: ${escaped(because)}`}</p>`
	);
	return `<section>${head}${evidence.join('')}${predictions.join('')}</section>`;
}

const style =
	'body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}pre{background:#f1efe9;padding:.7rem;white-space:pre-wrap;overflow-wrap:anywhere}section{border-top:1px solid #ccc}.sub{color:#555}';

/** Returns the page, the oldest proof first. `dayText` writes a day as the person reads it. */
export function proofPage(title: string, proofs: readonly Proof[], dayText: (day: Day) => string): string {
	const sections = proofs
		.toSorted((a, b) => (a.day < b.day ? -1 : 1))
		.map((proof) => section(proof, dayText));
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head><body><h1>${escaped(title)}</h1>${sections.join('')}<p class="sub">Written by Resit on this person’s own device. Secrets were removed before anything was saved.</p></body></html>\n`;
}
