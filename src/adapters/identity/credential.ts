import {
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type TokenCredential,
  WorkloadIdentityCredential,
} from "@azure/identity";

/** How the service proves to Entra who it is. */
type Proof =
  | { readonly kind: "secret"; readonly secret: string }
  /** A PEM file with certificate and private key. */
  | { readonly kind: "certificate"; readonly path: string }
  /** Without a `clientId` the identity is the machine's own. */
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
const RETRIES_MAX = 2;

export function credentialOf({ tenantId, clientId, authority, credential, discovery }: Application): TokenCredential {
  const retryOptions = { maxRetries: RETRIES_MAX };
  const options = { authorityHost: authority, disableInstanceDiscovery: !discovery, retryOptions };
  switch (credential.kind) {
    case "secret":
      return new ClientSecretCredential(tenantId, clientId, credential.secret, options);
    case "certificate":
      return new ClientCertificateCredential(tenantId, clientId, credential.path, options);
    case "managedIdentity":
      return credential.clientId === undefined
        ? new ManagedIdentityCredential({ retryOptions })
        : new ManagedIdentityCredential({ clientId: credential.clientId, retryOptions });
    case "federated":
      return new WorkloadIdentityCredential({ tenantId, clientId, tokenFilePath: credential.tokenFile, ...options });
  }
}
