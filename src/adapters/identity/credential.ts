import { readFile } from "node:fs/promises";
import {
  ClientAssertionCredential,
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  OnBehalfOfCredential,
  type TokenCredential,
  WorkloadIdentityCredential,
} from "@azure/identity";

/** How the service proves to Entra who it is. */
type Proof =
  | { readonly kind: "secret"; readonly secret: string }
  /** A PEM file with certificate and private key. */
  | { readonly kind: "certificate"; readonly path: string }
  /**
   * The application itself where both have the same id; else one that the application trusts (federated credential).
   * Without a `clientId` it is the machine's own.
   */
  | { readonly kind: "managedIdentity"; readonly clientId?: string | undefined }
  /** A file with a token of a trusted issuer, renewed by the platform, such as Kubernetes' service account token. */
  | { readonly kind: "federated"; readonly tokenFile: string };

/** Who asks for tokens, and where. */
export interface Application {
  readonly tenantId: string;
  readonly clientId: string;
  /** Such as `https://login.microsoftonline.com`. Always `https`. */
  readonly authority: string;
  readonly credential: Proof;
  /** Whether Microsoft's list of authorities vouches for `authority`; false for a host of one's own. */
  readonly discovery: boolean;
}

/** Tries after the first one, at the token endpoint. */
const RETRY = { maxRetries: 2 };

/** What a trusted identity's token must be for, so that Entra takes it for a proof of the application's. */
const EXCHANGE = "api://AzureADTokenExchange/.default";

export function credentialOf({ tenantId, clientId, authority, credential, discovery }: Application): TokenCredential {
  const options = { authorityHost: authority, disableInstanceDiscovery: !discovery, retryOptions: RETRY };
  switch (credential.kind) {
    case "secret":
      return new ClientSecretCredential(tenantId, clientId, credential.secret, options);
    case "certificate":
      return new ClientCertificateCredential(tenantId, clientId, credential.path, options);
    case "managedIdentity":
      if (credential.clientId === clientId) return managedIdentity(clientId);
      return new ClientAssertionCredential(tenantId, clientId, assertionOf(credential.clientId), options);
    case "federated":
      return new WorkloadIdentityCredential({ tenantId, clientId, tokenFilePath: credential.tokenFile, ...options });
  }
}

/**
 * The same proof, for asking in the name of the person whose token is given. A managed identity has to be trusted by
 * the application (federated credential), because it cannot act for people itself.
 */
export function onBehalfCredential(application: Application, userToken: string): TokenCredential {
  const { tenantId, clientId, authority, credential, discovery } = application;
  const options = {
    ...{ tenantId, clientId, userAssertionToken: userToken },
    ...{ authorityHost: authority, disableInstanceDiscovery: !discovery, retryOptions: RETRY },
  };
  switch (credential.kind) {
    case "secret":
      return new OnBehalfOfCredential({ ...options, clientSecret: credential.secret });
    case "certificate":
      return new OnBehalfOfCredential({ ...options, certificatePath: credential.path });
    case "managedIdentity":
      return new OnBehalfOfCredential({ ...options, getAssertion: assertionOf(credential.clientId) });
    case "federated":
      return new OnBehalfOfCredential({ ...options, getAssertion: () => readFile(credential.tokenFile, "utf8") });
  }
}

function managedIdentity(clientId: string | undefined): TokenCredential {
  return new ManagedIdentityCredential({ ...(clientId !== undefined && { clientId }), retryOptions: RETRY });
}

/** What a trusted identity shows for the application. */
function assertionOf(clientId: string | undefined): () => Promise<string> {
  const identity = managedIdentity(clientId);
  return async () => (await identity.getToken(EXCHANGE))?.token ?? "";
}
