// Headings: they say in which part of a report the reading is.
import { otherHeading, proseHeading, sectionHeading, topHeading } from '#lib/domain/report/labels.ts';
import { hasWeight, pass, type Reader, type Step } from '#lib/domain/report/reader.ts';
import { fold } from '#lib/domain/report/text.ts';

const enter = (reader: Reader, part: Reader['part']): number => {
	reader.part = part;
	reader.waiting = [];
	return pass(reader);
};

/** Passes over headings and follows them. A name with a weight is in the list of sections wherever it stands. */
export const headingStep: Step = (reader, { text }) => {
	if (topHeading.test(text)) return enter(reader, 'top');
	if (sectionHeading.test(text)) return enter(reader, 'list');
	if (proseHeading.test(text)) return enter(reader, 'prose');
	if (text === '' || otherHeading.test(text) || text.includes(fold(reader.exam.title))) return pass(reader);
	if (hasWeight(text)) reader.part = 'list';
	return 0;
};
