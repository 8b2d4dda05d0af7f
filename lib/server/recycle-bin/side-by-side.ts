import 'server-only'

/** Objects that a look asks Graph for at the same time. */
const atOnce = 4

/** The answers in the order of the questions, a few of which are under way at a time. */
export async function runSideBySide<Question, Answer>(
  questions: readonly Question[],
  ask: (question: Question) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (let start = 0; start < questions.length; start += atOnce) {
    answers.push(...(await Promise.all(questions.slice(start, start + atOnce).map(ask))))
  }
  return answers
}
