/** Self-signed for `localhost` and valid for a hundred years: it proves nothing to anybody and protects nothing. */
export const localhost = {
  cert: `-----BEGIN CERTIFICATE-----
MIIBljCCATugAwIBAgIUEKeQ5ZJv7lsrwD2RI+95ekHNDd0wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMTIxNTAyN1oYDzIxMjYxMDI4
MjE1MDI3WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATipqSFLLgmielOekQk//e9nMdUCvJov/nFDpZ2UlVoc1FWPmM7m8H/
pl5IkSAF61G3gIPi6yliYHyzp3tvD1BHo2kwZzAdBgNVHQ4EFgQUpme+wGKyEnyt
AeHUQv06sLlYVgMwHwYDVR0jBBgwFoAUpme+wGKyEnytAeHUQv06sLlYVgMwDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
SQAwRgIhAOQv54f7uR8G+B/n62L61cPXEPm8GPz76D60dbTowwNHAiEA6LDwosmA
iJ1h8a+QTCY9Xey/tc0cw5SuNsZJ5jV2JKc=
-----END CERTIFICATE-----
`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgwy2l29flFr6tf4qm
i3MBNMB/bvMiSN5Zifrt8yZ/qIqhRANCAATipqSFLLgmielOekQk//e9nMdUCvJo
v/nFDpZ2UlVoc1FWPmM7m8H/pl5IkSAF61G3gIPi6yliYHyzp3tvD1BH
-----END PRIVATE KEY-----
`,
};
