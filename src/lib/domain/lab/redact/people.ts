// Addresses and sign-in names of people, their phone numbers, and the tenant that's named after its owner.
import type { Spot } from '#lib/domain/lab/redact/kind.ts';

const sign = /@|%40/g;
const local = /[\w.+-]{1,64}(?:#EXT#)?$/;
const domain = /(?:[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?\.){1,5}[A-Za-z]{2,24}(?![\w-])/y;
/** Microsoft's documentation uses these for nobody. */
const isExample = /^(?:[\w-]+\.)?(?:example|contoso)\.[\w.]+$|\.example$/i;
const tenant = /(?<![\w.@-]|%40)([\w-]{1,64})\.onmicrosoft\.com\b/gi;
/** With its country; without one, only a name tells a phone number from others. */
const phone = /(?<![\w+.:/=-])\+[1-9][\d ()./-]{6,24}/g;

export function* people(text: string): Iterable<Spot> {
	for (const { 0: at, index } of text.matchAll(sign)) {
		domain.lastIndex = index + at.length;
		const place = domain.exec(text)?.[0];
		const name = local.exec(text.slice(Math.max(0, index - 70), index))?.[0];
		if (place === undefined || name === undefined || isExample.test(place)) continue;
		yield { start: index - name.length, end: index + at.length + place.length, kind: 'email' };
	}
	for (const { 0: found, 1: name, index } of text.matchAll(tenant))
		if (!isExample.test(found)) yield { start: index, end: index + name!.length, kind: 'id' };
	for (const { 0: found, index } of text.matchAll(phone)) {
		const number = found.replace(/ {2}.*|[ (./-]+$/, '');
		const digits = number.replaceAll(/\D/g, '').length;
		const end = index + number.length;
		if (digits >= 8 && digits <= 15 && !/[\w:]/.test(text[end] ?? ''))
			yield { start: index, end, kind: 'phone' };
	}
}
