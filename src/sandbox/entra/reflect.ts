const NAMES = ["getMetadata", "getOwnMetadata", "defineMetadata"];

/**
 * Loads a module that insists on the metadata API of decorators.
 *
 * The container inside `@peculiar/x509` does, although no class in there has a constructor parameter to describe.
 */
export async function withReflection<Module>(load: () => Promise<Module>): Promise<Module> {
  for (const name of NAMES) {
    if (!(name in Reflect)) Object.defineProperty(Reflect, name, { value: () => undefined, configurable: true });
  }
  return load();
}
