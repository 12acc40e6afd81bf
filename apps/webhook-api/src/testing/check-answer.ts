import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { TrieRouter } from "hono/router/trie-router";

interface Answer {
  readonly content?: Readonly<Record<string, { readonly schema?: unknown }>>;
}

interface Dokument {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, Answer>> }>>>
  >;
}

const JSON_FORM = /^application\/(problem\+)?json$/;

/** Holds answers against what the OpenAPI document says of them: status, form and content. */
export const createAnswerCheck = (dokument: Dokument) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(dokument, "dokument");
  const router = new TrieRouter<string>();
  for (const path of Object.keys(dokument.paths)) router.add("ALL", path.replaceAll(/\{(\w+)\}/g, ":$1"), path);
  const compiled = new Map<string, ValidateFunction>();

  const validatorFor = (path: string, method: string, status: string, type: string): ValidateFunction => {
    const pointer = ["paths", path, method, "responses", status, "content", type, "schema"]
      .map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")))
      .join("/");
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: `dokument#/${pointer}` });
    compiled.set(pointer, known);
    return known;
  };

  return async (method: string, address: string, response: Response): Promise<void> => {
    const path = router.match("ALL", new URL(address, "http://verlauf.example").pathname)[0][0]?.[0];
    const asked = method.toLowerCase() === "head" ? "get" : method.toLowerCase();
    const operation = path === undefined ? undefined : dokument.paths[path]?.[asked];
    // what no route answers is in no document
    if (path === undefined || operation === undefined) return;
    const answer = operation.responses[String(response.status)];
    if (answer === undefined) throw new Error(`${method} ${path}: ${response.status} isn't in the document`);
    const body = await response.clone().arrayBuffer();
    const isReplay = response.headers.has("Idempotency-Replayed");
    if (method === "HEAD" || (body.byteLength === 0 && (isReplay || answer.content === undefined))) return;
    const type = response.headers.get("Content-Type")?.split(";")[0] ?? "";
    if (answer.content?.[type] === undefined) throw new Error(`${method} ${path}: ${type} isn't in the document`);
    if (!JSON_FORM.test(type)) return;
    const validate = validatorFor(path, asked, String(response.status), type);
    if (validate(JSON.parse(new TextDecoder().decode(body)))) return;
    throw new Error(`${method} ${path}: ${ajv.errorsText(validate.errors)}`);
  };
};
