import type { Request, Response } from "restify";
import type { Bilingual, Proof } from "#domain/privacy/index.ts";
import { AppError, errorKinds } from "#shared/errors.ts";

export interface ProofOptions {
  prove(): Promise<Proof>;
  /** What no proof can show. */
  limits(): readonly Bilingual[];
  /** Whether whoever asks has the service's own key. */
  isPermitted(authorization: string | undefined): boolean;
}

/** Asks everything forbidden, for the command line: what comes back is what the chat shows. */
export function postProof({ isPermitted, limits, prove }: ProofOptions) {
  return async (request: Request, response: Response): Promise<void> => {
    if (!isPermitted(request.headers.authorization)) {
      response.send(401, { error: "TOKEN_REFUSED" });
      return;
    }
    try {
      const { at, ...proof } = await prove();
      response.send(200, { ...proof, at: at.toString(), limits: limits() }, { "cache-control": "no-store" });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      response.send(errorKinds[error.code].status, { error: error.code });
    }
  };
}
