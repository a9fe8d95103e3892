import NodeEnvironment from "jest-environment-node";
import "temporal-polyfill/global";

/**
 * Node's own, with libraries from outside that take long to load and mind no world: inside of each test file's they
 * would be loaded anew. Times because every look at a global variable there goes through a door as well, which makes
 * them slower by half; they bring the errors that they throw.
 */
export default class extends NodeEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { RangeError, Temporal, outside: (name) => import(name) });
  }
}
