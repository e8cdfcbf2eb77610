// What to do in the tasks that mend no single domain. Loaded when one is opened.
import { sources } from '#lib/azure/sources.ts';
import { az104, examExperience } from '#lib/exams/az-104/exam.ts';
import { moving } from '#lib/exams/policies/microsoft-role-based.ts';
import type { TaskText } from '#lib/domain/task.ts';

/** One text a task; labs have a screen of their own, and recall is its questions. */
export const generalTexts: readonly TaskText[] = [
	{
		task: 'debrief',
		steps: [
			'Think of the sitting as a whole, not of single questions.',
			'Name the areas that felt hardest: role scope, storage firewall, slots, effective routes, backup policy.',
			'Name the kinds of question that slowed you, and the requirements you overlooked.',
			'Say where time got short, and choose the one main cause.',
			'Enter them with your attempt. Categories only: what was asked belongs to Microsoft, and you agreed not to pass it on.'
		],
		observe: 'The order of your plan may change once this is known.',
		proof: 'What cost me most was …',
		sources: [sources.examScoring]
	},
	{
		task: 'reading/requirements',
		steps: [
			'Take a timed set of ten minutes: five scenarios that you have not met.',
			'Before you look at the options, say in five words what is asked for.',
			'Then name the word that rules answers out: scope, least privilege, cost, downtime, region, SKU or the order of steps.',
			'Cross out what breaks it. Only then choose among what is left.',
			'If a question has several statements, judge each one alone.'
		],
		observe: 'Count how often you had an answer before you had found that word.',
		proof: 'The kind of requirement I overlook most is …',
		sources: [az104.source]
	},
	{
		task: 'pace/two-minutes',
		steps: [
			'The exam gives 100 minutes, usually for 40 to 60 questions: two minutes each, and a little over for the long ones.',
			'Take a timed set of ten minutes, five questions, saying the whole reason aloud.',
			'At two minutes take the answer you find best, flag the question and go on. A guess costs no points.',
			'Practice the look at the clock: after a quarter of the questions a quarter of the time may be gone.',
			'Leave a case study or a series only when it is finished: neither can be gone back to.'
		],
		observe: 'Notice which questions you stay with although nothing new comes to mind.',
		proof: 'I lose time when …, and then I will …',
		sources: [examExperience, sources.examScoring]
	},
	{
		task: 'timed/mixed',
		steps: [
			'Twenty minutes on the clock, all domains mixed, and no pause.',
			'Answer each question before you look, and say how sure you are.',
			'Don’t stop to read up. What was wrong comes back automatically.'
		],
		observe: 'Mixed feels harder than one domain at a time. That is what makes it work.',
		proof: 'The two rules I mixed up were …',
		sources: [az104.source]
	},
	{
		task: 'timed/half',
		steps: [
			'Take 25 questions in 50 minutes, all areas mixed, in one go.',
			'Answer every question before you look anything up, and say how sure you are.',
			'Look at the clock at each quarter. Guess and flag what takes longer than two minutes.',
			'Afterward, see which areas cost you points. The plan follows what you answered.'
		],
		observe: 'Two of these in exam conditions count as one mock exam.',
		proof: 'The areas that cost me most were …',
		sources: [az104.source]
	},
	{
		task: 'timed/full',
		steps: [
			'Take it at the hour of your exam, at a clear desk, with nothing else open.',
			'Start the set in exam conditions: 50 questions, 100 minutes, and no pause.',
			'Keep the pace: two minutes a question, and a look at the clock at each quarter.',
			'Leave nothing empty. A guess is free.',
			'Stop for today. Tomorrow goes to what you missed, and to nothing new.'
		],
		observe: 'Notice where the time went, and which kinds of question you put off.',
		proof: 'On the exam day I’ll do this differently: …',
		sources: [examExperience, sources.examScoring]
	},
	{
		task: 'sandbox',
		steps: [
			'Open aka.ms/examdemo on a computer; it needs no account.',
			'Go through every kind of question once: order, match, hot area, drop-downs, statements, case study, series.',
			'Mark one for review and find it again on the review screen.',
			'Leave a case study, and a question of a series, and see that neither can be gone back to.',
			'Microsoft does not say which kinds an exam has, or whether it has labs. Be at home with all of them.'
		],
		observe: 'Note the kinds whose handling cost you time, apart from what they asked.',
		proof: 'The kind that slows me is …',
		sources: [sources.examSandbox, examExperience]
	},
	{
		task: 'assessment',
		steps: [
			'Open the official practice assessment for AZ-104. It is free.',
			'Take it in one go, without notes and without looking things up.',
			'Read the reason of each question that went wrong, and follow its link.',
			'Write down which domains it found weakest, and compare them with your report.'
		],
		observe: 'It is a second opinion on where to look. Its result is no forecast of your exam.',
		proof: 'It found me weakest in …, and my report said …',
		sources: [sources.practiceAssessment]
	},
	{
		task: 'repair',
		steps: [
			'See which area of your mock exam has the most misses.',
			'Do a lab of that area that you haven’t done. If you’ve done them all, repeat one without notes.',
			'Go back to the questions that you missed there, and answer them again.'
		],
		observe: 'Notice which rule you would have needed in the mock exam.',
		proof: 'What I missed there was …',
		sources: [az104.source]
	},
	{
		task: 'review/light',
		steps: [
			'Read the proofs you wrote, in your own words, and nothing new.',
			'For each domain say aloud the one fact that surprised you.',
			'Take a short recall round if you like. Stop when the time is over.'
		],
		observe: 'What you can say without notes is there. Leave the rest for today.',
		proof: 'What I want to keep in mind is …',
		sources: [az104.source]
	},
	{
		task: 'logistics',
		steps: [
			'Check that the name on your ID is the name in your Learn profile, letter for letter, and that the ID is valid.',
			'If something does not fit, move the appointment now: later than 24 hours before it the fee is lost, and some vouchers set an earlier limit.',
			'At home: run the system test on that computer in that room, clear the desk, and begin check-in 30 minutes before.',
			'At a center: look up the way, and arrive as early as the confirmation asks.',
			'Set your pace: two minutes a question, and a look at the clock at each quarter.',
			'Microsoft Learn can be opened during the exam, without its questions and answers, practice assessments and your profile. The clock runs on, so keep it for one or two details.',
			'A break does not stop the clock, and the questions you have seen are closed after it. Answer or guess them first.',
			'A guess is free: leave nothing empty.'
		],
		observe: 'Put the ID where you will see it in the morning.',
		proof: 'What could still go wrong is …, and then I will …',
		sources: [sources.onlineExams, moving, examExperience, sources.examScoring]
	}
];
