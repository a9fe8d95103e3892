import NodeEnvironment from "jest-environment-node";
import "temporal-polyfill/global";

/**
 * Node's own, with times from outside: inside of each test file's world they would be loaded anew, and every look at a
 * global variable there goes through a door, which makes them slower by half. They bring the errors that they throw.
 */
export default class extends NodeEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { RangeError, Temporal });
  }
}
