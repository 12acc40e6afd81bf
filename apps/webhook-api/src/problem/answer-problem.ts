import type { Context, ErrorHandler } from "hono";
import type { ApiDeps } from "../deps.ts";
import type { ApiEnv } from "../env.ts";
import { newKennung } from "./kennung.ts";
import { bodyOf, type Problem, statusOf } from "./problem.ts";
import { problemOf } from "./problem-of.ts";

const respond = (context: Context<ApiEnv>, problem: Problem, id: string): Response =>
  context.body(JSON.stringify(bodyOf(problem, id)), statusOf(problem.art), {
    "Content-Type": "application/problem+json",
    ...problem.kopfzeilen,
  });

/** Answers everything that is thrown, and tells the log under which id. */
export const answerProblem =
  ({ melde }: Pick<ApiDeps, "melde">): ErrorHandler<ApiEnv> =>
  (error, context) => {
    const id = newKennung();
    const problem = problemOf(error, id);
    const anfrage = context.get("anfrage");
    melde(
      problem.art === "fehler"
        ? { art: "fehler", kennung: id, anfrage, fehler: error }
        : { art: "problem", kennung: id, anfrage, problem: problem.art },
    );
    return respond(context, problem, id);
  };
