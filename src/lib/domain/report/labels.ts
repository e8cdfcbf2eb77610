// The labels on reports, in the languages in which the exam is held, as data. What no language here knows is read by layout.
import { fold } from '#lib/domain/report/text.ts';

/** What follows a label. `person` is recognized so that it can be left out; `aside` means nothing to us. */
export type LabelKind =
	'person' | 'day' | 'start' | 'end' | 'score' | 'passing' | 'result' | 'exam' | 'top' | 'aside';

/** Labels of a kind, separated by `|`. */
interface Labels {
	/** Certain without a colon too, at the start of a line. */
	readonly plain?: string;
	/** Everyday words: a label only before a colon or in a cell of their own. */
	readonly colon: string;
}

const byKind: Readonly<Record<LabelKind, Labels>> = {
	person: {
		plain:
			'candidate|candidate name|name of candidate|candidate id|candidate number|candidate no|registration|registration id|' +
			'registration number|site number|site id|test center|test centre|testing center|testing centre|ms id|mcid|' +
			'microsoft id|date of birth|photo|kandidat|kandidatin|kandidaten-id|registrierung|candidat|candidat id|inscription|candidato|' +
			'id de candidato|registro|inscrição|registrazione|iscrizione|受験者|受験者名|受験者 id|登録番号|考生|考生姓名|考生 id|' +
			'考生编号|注册号|注册|考生編號|註冊|응시자|응시자 id|등록|등록 번호',
		colon:
			'name|full name|first name|last name|surname|given name|family name|site|center|centre|location|address|street|city|' +
			'country|email|e-mail|mail|phone|telephone|mobile|appointment|appointment id|confirmation|confirmation number|' +
			'order|order number|birthday|id|user|username|vorname|nachname|standort|testcenter|nom|prenom|centre dexamen|nombre|' +
			'apellido|centro|sitio|nome|cognome|sede|氏名|会場|会場番号|姓名|考点|考点编号|站点|考場|이름|센터|시험장'
	},
	passing: {
		plain:
			'passing score|pass score|pass mark|passing mark|passing standard|cut score|required score|minimum score|' +
			'minimum passing score|required passing score|score to pass|score needed|score required|erforderliche punktzahl|' +
			'mindestpunktzahl|bestehensgrenze|punktzahl zum bestehen|score de réussite|score requis|score minimal|note de passage|' +
			'puntuación de aprobación|puntuación para aprobar|puntuación mínima|puntuación requerida|calificación aprobatoria|' +
			'pontuação de aprovação|pontuação para aprovação|pontuação mínima|punteggio di superamento|punteggio minimo|' +
			'punteggio richiesto|合格点|合格スコア|合格ライン|及格分数|及格分|通过分数|合格分数|及格分數|通過分數|合格分數|합격 점수|합격점',
		colon: 'passing|to pass|required|minimum|pass at'
	},
	score: {
		plain:
			'your score|score|scaled score|exam score|final score|my score|ihre punktzahl|punktzahl|erreichte punktzahl|votre score|' +
			'votre note|score obtenu|su puntuación|tu puntuación|puntuación obtenida|puntuación|calificación|sua pontuação|pontuação|' +
			'il tuo punteggio|il suo punteggio|punteggio ottenuto|punteggio|あなたのスコア|スコア|得点|您的分数|你的分数|分数|得分|' +
			'您的分數|你的分數|分數|귀하의 점수|점수',
		colon: 'points|total score|overall score'
	},
	result: {
		plain:
			'result|exam result|outcome|ergebnis|prüfungsergebnis|résultat|resultado|risultato|esito|結果|考试结果|结果|考試結果|결과',
		colon: 'status|grade|passed|pass/fail|pass|état|estado'
	},
	aside: {
		plain:
			'report date|printed|printed on|print date|generated|generated on|expiry date|expiration date|previous score|last score|' +
			'first score|best score|average score|maximum score|max score|target score',
		colon:
			'expires|valid until|language|sprache|langue|idioma|lingua|言語|语言|語言|언어|version|attempt|duration|minutes|time|zone|kind|edition|weight'
	},
	day: {
		plain:
			'date|exam date|test date|date of exam|date taken|taken on|sat on|datum|prüfungsdatum|date de lexamen|date dexamen|fecha|' +
			'fecha del examen|data do exame|data desame|日付|試験日|受験日|日期|考试日期|考試日期|날짜|시험 날짜|시험일|응시일',
		colon: 'day|taken|sat|when|data|tag|día|dia|giorno'
	},
	start: {
		plain: 'start time|starting time|exam start|exam start time|startzeit|heure de début|hora de inicio',
		colon: 'start|started|started at|begin|began|beginning'
	},
	end: {
		plain: 'end time|finish time|exam end|exam end time|endzeit|heure de fin|hora de fin',
		colon: 'end|ended|ended at|finish|finished'
	},
	exam: {
		colon:
			'exam|examination|certification|test|title|exam code|exam name|code|prüfung|examen|exame|esame|試験|考试|考試|시험'
	},
	top: {
		colon:
			'top 3|top three|top 3 skill areas|top three skill areas|skill areas to prioritize|skill areas to prioritise|top|prioritise|' +
			'prioritize|priority|priorities|focus|focus on|prioritise groups|groups|skill areas|study first'
	}
};

/** Returns the labels of each kind as they are compared; `isPlain`: only those that are certain without a colon. */
export const labelsOf = (isPlain: boolean): readonly (readonly [LabelKind, readonly string[]])[] =>
	Object.entries(byKind).map(([kind, { plain = '', colon }]) => {
		const all = `${plain}|${isPlain ? '' : colon}`.split('|').map(fold);
		return [kind as LabelKind, all.filter((label) => label !== '')];
	});

/** Headings after which a report talks and no longer lists. */
export const proseHeading =
	/^(?:how (?:can|do) i |frequently asked|faq|(?:what|why|when|where|can|will|is|are|do|does|should) [^:;,]{4,}\?$|(?:disclaimer|note|please note|important|about this report|understanding your|interpreting your|next steps)\b)/;

/** The heading over the list of at most three skill groups. */
export const topHeading =
	/^(?:the )?top (?:3|three)?\s*(?:skills?|areas)\b|skill areas to (?:prioriti[sz]e|focus|improve)/;

/** The heading over the sections and their bars. */
export const sectionHeading =
	/^(?:performance by (?:exam )?(?:section|skill|domain|area)|(?:exam )?sections?(?: performance)?:?$)/;

/** Titles, marks of the axis, page numbers, totals: known, and nothing to read in them. */
export const otherHeading = new RegExp(
	[
		'^(?:exam |microsoft )*(?:score|performance|skills?) report\\b',
		'\\bscore report$',
		'^(?:microsoft|pearson vue|certiport)$',
		'^(?:microsoft )?(?:certification|exam|examination)s?(?: results?| details)?$',
		'^photo(?:graph)?$',
		'^page \\d+(?: ?(?:of|/) ?\\d+)?$',
		'^\\d{1,2} ?(?:of|/) ?\\d{1,2}$',
		'^(?:\\d{1,3} ?% ?)*100 ?%$',
		'^0 ?%$',
		'^[^\\p{L}\\p{N}?]+$',
		'^pass ?/ ?fail$',
		'^(?:total|totals|sum|overall|average|mean|gesamt|summe|insgesamt)[\\s:,=]*[\\d%.,\\s]*$'
	].join('|'),
	'u'
);

/** Column names of a table. */
export const columnNames = {
	name: /^(?:exam )?(?:section|sections|domain|area|skill area|skill|topic|name|section name|bereich|abschnitt)$/,
	bar: /^(?:bar|bars|bar length|length|percent|percentage|%|value|result|score|strength|level|balken)(?: ?\(?%\)?)?$/,
	other: /^(?:weight|weights|range|share|line|notes?|comment|group|id|no|#|nr|rank|from|to)(?: ?\(?%\)?)?$/
};
