// What practice shows of a topic, as a line.
import type { AskedCount, GroupStats } from '#lib/domain/practice/group-stats.ts';
import { counted } from '#lib/words/text.ts';

const known = ({ retained }: AskedCount): string => (retained === 0 ? '' : `, ${retained} known`);

/** Returns “3 of 4 kinds of question asked, 1 known. 5 cards asked.”; `kinds` is how many the topic has. */
export function topicText({ prompts, families }: GroupStats, kinds: number): string {
	const lines = [
		...(families.asked === 0
			? []
			: [`${families.asked} of ${counted(kinds, 'kind')} of question asked${known(families)}.`]),
		...(prompts.asked === 0 ? [] : [`${counted(prompts.asked, 'card')} asked${known(prompts)}.`])
	];
	return lines.join(' ') || 'Not asked yet.';
}
